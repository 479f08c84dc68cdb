import type { Lemmatiser } from '../language/lemmas.ts';
import type { SearchPiece } from './pieces.ts';
import type { SearchTest, Step } from './test.ts';
import { type SearchWord, searchWords } from './words.ts';

/** A piece cut into words. */
export interface ReadPiece {
  readonly piece: SearchPiece;
  readonly words: readonly SearchWord[];
}

/** A change as it is searched in memory: the same words and marks that the index keeps. */
export interface ReadEntry {
  readonly pieces: readonly ReadPiece[];
  readonly all: ReadonlySet<string>;
}

export function readEntry(
  pieces: readonly SearchPiece[],
  marks: readonly string[],
  lemmas: Lemmatiser,
): ReadEntry {
  const read = pieces.map((piece) => ({ piece, words: searchWords(piece.text, lemmas) }));
  const all = new Set(marks);
  for (const { words } of read)
    for (const word of words) for (const lemma of word.lemmas) all.add(lemma);
  return { pieces: read, all };
}

/** Whether a test holds of a change: what the index would answer. */
export function holds(test: SearchTest, entry: ReadEntry): boolean {
  switch (test.kind) {
    case 'one-of':
      return meets(test.lemmas, entry.all);
    case 'sequence':
      return entry.pieces.some(({ words }) =>
        words.some((_, at) => endOf(test.steps, words, at) > 0),
      );
    case 'not':
      return !holds(test.not, entry);
    case 'all':
      return test.all.every((one) => holds(one, entry));
    case 'any':
      return test.any.some((one) => holds(one, entry));
  }
}

/** A run of words of a piece that a query found: first and last index. */
export interface Run {
  readonly first: number;
  readonly last: number;
  /** Which of the query's own words and phrases it is. */
  readonly test: number;
}

/** All runs in a piece that bear what a query wants; nothing of what it excludes. */
export function runsIn({ words }: ReadPiece, test: SearchTest): Run[] {
  const wanted = leaves(test);
  return words.flatMap((word, at) =>
    wanted.flatMap((leaf, index) => {
      if (leaf.kind === 'one-of')
        return meets(leaf.lemmas, word.lemmas) ? [{ first: at, last: at, test: index }] : [];
      const end = endOf(leaf.steps, words, at);
      return end > 0 ? [{ first: at, last: end - 1, test: index }] : [];
    }),
  );
}

function leaves(test: SearchTest): Extract<SearchTest, { kind: 'one-of' | 'sequence' }>[] {
  if (test.kind === 'all') return test.all.flatMap(leaves);
  if (test.kind === 'any') return test.any.flatMap(leaves);
  return test.kind === 'not' ? [] : [test];
}

/** @returns the index behind the last word of the sequence that starts at `at`; 0 where none does. */
function endOf(steps: readonly Step[], words: readonly SearchWord[], at: number): number {
  let place = at;
  for (const { lemmas, distance } of steps) {
    place += distance;
    const word = words[place];
    if (word === undefined || !meets(lemmas, word.lemmas)) return 0;
  }
  return steps.length === 0 ? 0 : place + 1;
}

function meets(wanted: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  const [fewer, more] = wanted.size < found.size ? [wanted, found] : [found, wanted];
  for (const one of fewer) if (more.has(one)) return true;
  return false;
}
