import { type Line, median } from './line.ts';

export interface Split {
  readonly body: readonly Line[];
  readonly notes: readonly Line[];
}

const marked = /^([⁰¹²³⁴⁵⁶⁷⁸⁹]+⁾?|\*+\)?)\s*\S/;

/**
 * Footnotes apart from the body, page by page: the small lines at a page's foot that begin with
 * a raised number, or that go on with a note of the page before.
 */
export function splitNotes(pages: readonly (readonly Line[])[]): Split[] {
  const bodySize = sizeOfBody(pages.flat());
  let open = false;
  return pages.map((lines) => {
    const from = noteStart(lines, bodySize, open);
    open = from < lines.length;
    return { body: lines.slice(0, from), notes: lines.slice(from) };
  });
}

/** The size in which most letters are set. */
function sizeOfBody(lines: readonly Line[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2;
    weights.set(rounded, (weights.get(rounded) ?? 0) + text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? median(lines.map((line) => line.size));
}

function noteStart(lines: readonly Line[], bodySize: number, open: boolean): number {
  const small = lines.findLastIndex((line) => line.size > 0.93 * bodySize) + 1;
  if (open && small === 0) return 0;
  const mark = lines.findIndex((line, at) => at >= small && marked.test(line.text));
  if (mark < 0) return lines.length;
  return open ? small : mark;
}
