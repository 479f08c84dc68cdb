/**
 * Positions of one longest strictly increasing subsequence, in O(n log n).
 * What lies off it, in a list of pairs, has moved.
 */
export function longestIncreasing(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at] ?? 0;
    const slot = firstNotBelow(tails, values, value);
    previous[at] = slot === 0 ? -1 : (tails[slot - 1] ?? -1);
    tails[slot] = at;
  }
  const chosen = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) chosen.add(at);
  return chosen;
}

function firstNotBelow(tails: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = tails.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
