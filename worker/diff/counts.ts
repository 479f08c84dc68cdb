import type { DiffCounts, UnitChange } from '../change.ts';

/** How many changes of each kind there are, and how many words came and went. */
export function countChanges(changes: readonly UnitChange[]): DiffCounts {
  const kinds: { [kind in UnitChange['kind']]?: number } = {};
  let [wordsAdded, wordsRemoved] = [0, 0];
  for (const { kind, passages } of changes) {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    for (const passage of passages) {
      if (passage.kind === 'added') wordsAdded += wordsIn(passage.text);
      if (passage.kind === 'removed') wordsRemoved += wordsIn(passage.text);
    }
  }
  return { kinds, wordsAdded, wordsRemoved };
}

const word = /[\p{L}\p{N}]\S*/gu;

function wordsIn(text: string): number {
  let count = 0;
  // Where nothing more is found, the next search begins anew.
  while (word.test(text)) count += 1;
  return count;
}
