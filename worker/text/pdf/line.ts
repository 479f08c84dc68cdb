import { superscript } from '../superscript.ts';
import type { RowItem } from './row.ts';

/** One line of one column, as a reader's eye takes it. Points, `y` down from the top. */
export interface Line {
  readonly page: number;
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  /** The edges of the column that the line belongs to. */
  readonly left: number;
  readonly end: number;
  /** Of a row of a table: the lines of each of its cells. */
  readonly cells?: readonly (readonly string[])[];
}

/** The words of neighbouring items: spaces from the gaps, raised numbers as ¹²³. */
export function joinItems(items: readonly RowItem[]): string {
  const pieces: { text: string; raised: boolean }[] = [];
  items.forEach((item, at) => {
    const last = pieces.at(-1);
    const apart = isApart(items[at - 1], item);
    if (apart) pieces.push({ text: ' ', raised: false });
    // A number and its bracket are often two items: together they are one mark.
    if (last?.raised === item.raised && !apart) last.text += item.text;
    else pieces.push({ text: item.text, raised: item.raised });
  });
  const text = pieces.map((piece) => (piece.raised ? raise(piece.text) : piece.text)).join('');
  return closeUp(text.replace(/\s+/g, ' ').trim());
}

/** The space behind a raised number parts it from the next word: `67¹⁹ § 1`. */
function raise(text: string): string {
  const raised = superscript(text);
  return raised !== text && /\s$/.test(text) ? `${raised} ` : raised;
}

/** More white between two items than letters of one word have. */
function isApart(before: RowItem | undefined, item: RowItem): boolean {
  if (before === undefined) return false;
  const gap = item.x - before.x - before.width;
  return gap > (item.raised === before.raised ? 0.17 : 0.2) * item.size;
}

/** `U S T A W A` is one word, spaced for looks; so is `US T AW A`, as some PDFs tell it. */
function closeUp(text: string): string {
  const spaced = /^(\p{Lu}{1,3} ){3,}\p{Lu}{1,3}$/u.test(text);
  const word = text.replaceAll(' ', '');
  return spaced && word.length <= 14 ? word : text;
}

export function rightOf(items: readonly RowItem[]): number {
  return items.reduce((right, item) => Math.max(right, item.x + item.width), 0);
}

/** The middle value; 0 of nothing. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** The farthest edge that several lines share: where the column ends, whatever its titles do. */
export function sharedEdge(rights: readonly number[]): number {
  const step = 3;
  const counts = new Map<number, number>();
  for (const right of rights) {
    const rounded = Math.round(right / step) * step;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const least = Math.max(3, rights.length * 0.1);
  const shared = [...counts].filter(([, count]) => count >= least).map(([edge]) => edge);
  return shared.length > 0 ? Math.max(...shared) + step / 2 : Math.max(0, ...rights);
}

/** The most frequent value, rounded to `step`; with how many values share it. */
export function mode(values: readonly number[], step: number): { value: number; count: number } {
  const counts = new Map<number, number>();
  for (const value of values) {
    const rounded = Math.round(value / step) * step;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  const [value, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { value, count };
}

/** The size in which most letters are set. */
export function mainSize(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? median(lines.map((line) => line.size));
}
