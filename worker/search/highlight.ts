import { type ReadEntry, type ReadPiece, type Run, runsIn } from './find.ts';
import type { SearchTest } from './test.ts';

/** A quoted stretch with the found words in it. */
export interface Highlight {
  /** Where it stands, in Polish: „art. 5 ust. 2”, „tytuł”; `''` before the first unit. */
  readonly place: string;
  readonly parts: readonly { readonly text: string; readonly isFound: boolean }[];
}

/** Letters kept on either side of what was found, and of a whole quotation. */
const around = 80;
const longest = 260;

/** The `count` pieces of a change that show best why it was found, in the order of the text. */
export function highlightsOf(entry: ReadEntry, test: SearchTest, count: number): Highlight[] {
  return entry.pieces
    .filter(({ piece }) => piece.kind !== 'label')
    .map((read, at) => ({ read, at, runs: runsIn(read, test) }))
    .filter(({ runs }) => runs.length > 0)
    .sort((one, other) => variety(other.runs) - variety(one.runs) || one.at - other.at)
    .slice(0, count)
    .sort((one, other) => one.at - other.at)
    .map(({ read, runs }) => quote(read, runs));
}

/** How many different words of the query stand there; a phrase counts for its words. */
function variety(runs: readonly Run[]): number {
  const widths = new Map(runs.map(({ test, first, last }) => [test, last - first + 1]));
  return [...widths.values()].reduce((sum, width) => sum + width, 0);
}

function quote({ piece, words }: ReadPiece, runs: readonly Run[]): Highlight {
  const spans = merged(
    runs.map(({ first, last }) => [words[first]?.start ?? 0, words[last]?.end ?? 0] as const),
  );
  const [from, to] = windowOf(spans, piece.text);
  const parts: { text: string; isFound: boolean }[] = [];
  let at = from;
  for (const [start, end] of spans.filter(([start, end]) => start >= from && end <= to)) {
    if (start > at) parts.push({ text: piece.text.slice(at, start), isFound: false });
    parts.push({ text: piece.text.slice(start, end), isFound: true });
    at = end;
  }
  if (at < to) parts.push({ text: piece.text.slice(at, to), isFound: false });
  return { place: piece.name, parts: dotted(parts, from > 0, to < piece.text.length) };
}

type Span = readonly [start: number, end: number];

/** Overlapping spans as one: a phrase and a word of it. */
function merged(spans: readonly Span[]): Span[] {
  const result: [number, number][] = [];
  for (const [start, end] of spans.toSorted((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** The stretch of at most `longest` letters in which most was found, whole words only. */
function windowOf(spans: readonly Span[], text: string): Span {
  const start = bestStart(spans);
  const from = Math.max(0, start - around);
  const until = Math.min(text.length, from + longest);
  const ends = spans.filter(([, end]) => end <= until).at(-1)?.[1] ?? until;
  const to = Math.min(
    until,
    Math.max(ends + around, spans.find(([first]) => first === start)?.[1] ?? 0),
  );
  return [afterSpace(text, from, start), beforeSpace(text, to, ends)];
}

function bestStart(spans: readonly Span[]): number {
  let best = { start: spans[0]?.[0] ?? 0, letters: 0 };
  for (const [at, [start]] of spans.slice(0, 500).entries()) {
    const inside = spans
      .slice(at, at + 40)
      .filter(([, end]) => end <= start + longest - 2 * around);
    const letters = inside.reduce((sum, [first, last]) => sum + last - first, 0);
    if (letters > best.letters) best = { start, letters };
  }
  return best.start;
}

function afterSpace(text: string, from: number, limit: number): number {
  if (from === 0) return 0;
  const space = text.slice(from, limit).search(/\s/u);
  return space === -1 ? limit : from + space + 1;
}

function beforeSpace(text: string, to: number, limit: number): number {
  if (to >= text.length) return text.length;
  const space = text.slice(limit, to).search(/\s\S*$/u);
  return space === -1 ? Math.max(to, limit) : limit + space;
}

function dotted(
  parts: readonly { text: string; isFound: boolean }[],
  atStart: boolean,
  atEnd: boolean,
) {
  return [
    ...(atStart ? [{ text: '…', isFound: false }] : []),
    ...parts,
    ...(atEnd ? [{ text: '…', isFound: false }] : []),
  ];
}
