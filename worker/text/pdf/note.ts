import { type Line, mainSize } from './line.ts';

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
  const bodySize = mainSize(pages.flat());
  let open = false;
  return pages.map((lines) => {
    const from = noteStart(lines, bodySize, open);
    open = from < lines.length;
    return { body: lines.slice(0, from), notes: lines.slice(from) };
  });
}

function noteStart(lines: readonly Line[], bodySize: number, open: boolean): number {
  const small = lines.findLastIndex((line) => line.size > 0.93 * bodySize) + 1;
  if (open) return small;
  const mark = lines.findIndex((line, at) => at >= small && marked.test(line.text));
  return mark < 0 ? lines.length : mark;
}
