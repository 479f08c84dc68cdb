import type { Lemmatiser } from '../language/lemmas.ts';
import type { SearchPiece } from './pieces.ts';
import { quoted } from './tsquery.ts';
import { type SearchWord, searchWords } from './words.ts';

/** Moves whenever the same change would be indexed otherwise; rows of another version are read again. */
export const searchVersion = 'search-2';

/**
 * Words a row of the index holds with their places. PostgreSQL keeps places up to 16,383 and 256 a
 * lemma, so a long change has several rows, cut between its pieces where that can be.
 */
const wordsARow = 4_000;

/** Places between two pieces, so that no phrase reaches over. */
const gap = 20;

/**
 * A change as `tsvector` texts, mostly one. Each bears all marks and all lemmas of the whole change,
 * the latter with places only where it holds them: words and filters find on any row, a phrase on
 * the row where it stands.
 */
export function toVectors(
  pieces: readonly SearchPiece[],
  marks: readonly string[],
  lemmas: Lemmatiser,
): string[] {
  const read = pieces.flatMap((piece) => slices(piece, searchWords(piece.text, lemmas)));
  const rows = rowsOf(read);
  const everywhere = new Set(marks);
  if (rows.length > 1)
    for (const { words } of read)
      for (const word of words) for (const lemma of word.lemmas) everywhere.add(lemma);
  return rows.map((row) => toVector(row, everywhere));
}

interface Slice {
  readonly isTitle: boolean;
  readonly words: readonly SearchWord[];
}

function slices({ kind }: SearchPiece, words: readonly SearchWord[]): Slice[] {
  const isTitle = kind === 'title';
  if (words.length <= wordsARow) return [{ isTitle, words }];
  const starts = Array.from({ length: Math.ceil(words.length / wordsARow) }, (_, at) => at);
  return starts.map((at) => ({
    isTitle,
    words: words.slice(at * wordsARow, (at + 1) * wordsARow),
  }));
}

function rowsOf(read: readonly Slice[]): Slice[][] {
  const rows: Slice[][] = [[]];
  let count = 0;
  for (const slice of read) {
    if (count > 0 && count + slice.words.length > wordsARow) {
      rows.push([]);
      count = 0;
    }
    rows.at(-1)?.push(slice);
    count += slice.words.length;
  }
  return rows;
}

function toVector(row: readonly Slice[], everywhere: ReadonlySet<string>): string {
  const places = new Map<string, string[]>();
  for (const lemma of everywhere) places.set(lemma, []);
  let place = 0;
  for (const { words, isTitle } of row) {
    for (const { lemmas } of words) {
      place += 1;
      const written = `${Math.min(place, lastPlace)}${isTitle ? 'A' : ''}`;
      for (const lemma of lemmas) put(places, lemma, written);
    }
    place += gap;
  }
  return [...places].map(toLexeme).join(' ');
}

function toLexeme([lemma, places]: readonly [string, readonly string[]]): string {
  return places.length === 0 ? quoted(lemma) : `${quoted(lemma)}:${places.join(',')}`;
}

const lastPlace = 16_383;
const mostPlaces = 255;

function put(places: Map<string, string[]>, lemma: string, place: string): void {
  const known = places.get(lemma);
  if (known === undefined) places.set(lemma, [place]);
  else if (known.length < mostPlaces) known.push(place);
}
