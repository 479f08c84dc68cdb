/** Words without case and punctuation; the hyphens inside them are kept. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:-\p{L}+)*/gu) ?? [];
}

/** Share 0-1 of the runs of so many words that are found, each as often as it is wanted. */
export function shareInOrder(
  wanted: readonly string[],
  found: readonly string[],
  length: number,
): number {
  const left = new Map<string, number>();
  for (const run of runsOf(found, length)) left.set(run, (left.get(run) ?? 0) + 1);
  const right = runsOf(wanted, length).filter((run) => {
    const count = left.get(run) ?? 0;
    left.set(run, count - 1);
    return count > 0;
  });
  return right.length / Math.max(1, wanted.length - length + 1);
}

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** How many words must be put in, left out or replaced (Levenshtein) to come from one to the other. */
export function wordErrors(wanted: readonly string[], found: readonly string[]): number {
  let above = Array.from({ length: found.length + 1 }, (_, at) => at);
  for (const [row, word] of wanted.entries()) {
    const next = [row + 1];
    for (const [at, other] of found.entries()) {
      const replaced = (above[at] ?? 0) + (word === other ? 0 : 1);
      next.push(Math.min(replaced, (above[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    above = next;
  }
  return above.at(-1) ?? 0;
}
