/** Chance that is the same for the same seed, on every machine. */
export interface Chance {
  /** A whole number from `least` to `most`, both included. */
  number(least: number, most: number): number;
  pick<T>(items: readonly T[]): T;
  /** All items in another order. */
  shuffle<T>(items: readonly T[]): T[];
}

/** The mulberry32 generator: small, even enough, nothing secret. */
export function makeChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    number,
    pick(items) {
      const item = items[number(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    shuffle: (items) =>
      items
        .map((item) => ({ item, at: next() }))
        .toSorted((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}
