import { type Line, median } from './line.ts';

const edgeShare = 0.12;
/** Of a document's pages; heads may alternate between left and right pages. */
const leastShare = 0.4;
const mostLines = 4;

/**
 * The lines without running heads, feet and page numbers. Those are the outermost lines of a page,
 * set apart from the text by white or by size, that stand with the same words (digits apart) at the
 * same height of many pages; or that are the number of their page.
 */
export function dropMargins(pages: readonly (readonly Line[])[], heights: readonly number[]) {
  const edges = pages.map((lines, at) => edgesOf(lines, heights[at] ?? 0));
  const repeated = repeatedOf(edges);
  return pages.map((lines, at) => {
    const dropped = new Set(
      (edges[at] ?? []).flatMap((edge) =>
        peel(edge, (line) => isMargin(line, repeated, pages.length)),
      ),
    );
    return lines.filter((line) => !dropped.has(line));
  });
}

/** The lines at the top and at the foot that could be margins, the outermost first. */
function edgesOf(lines: readonly Line[], height: number): Line[][] {
  // Head rows of tables repeat too; one of them is content, and the rest does no harm.
  const sorted = lines.toSorted((a, b) => a.y - b.y);
  const step = median(
    sorted.flatMap((line, at) => (at === 0 ? [] : [line.y - (sorted[at - 1]?.y ?? 0)])),
  );
  const top = sorted.filter(({ y }) => y < height * edgeShare);
  const foot = sorted.filter(({ y }) => y > height * (1 - edgeShare)).toReversed();
  return [top, foot].map((edge) => setApart(edge, sorted, step));
}

/** As many of the outermost lines as a gap or another size parts from the next line inwards. */
function setApart(edge: readonly Line[], lines: readonly Line[], step: number): Line[] {
  const outer = edge.slice(0, mostLines).filter(({ cells }) => cells === undefined);
  const from = outer.findLastIndex((line, at) => {
    const next = edge[at + 1] ?? nearest(line, edge, lines);
    return next !== undefined && isParted(line, next, step);
  });
  return outer.slice(0, from + 1);
}

/** The line next to the edge's last line that is not of the edge. */
function nearest(line: Line, edge: readonly Line[], lines: readonly Line[]): Line | undefined {
  const inner = lines.filter((other) => !edge.includes(other));
  return inner.sort((a, b) => Math.abs(a.y - line.y) - Math.abs(b.y - line.y))[0];
}

function isParted(line: Line, next: Line, step: number): boolean {
  const gap = Math.abs(next.y - line.y);
  return gap > 1.3 * step || Math.abs(line.size - next.size) > 0.08 * next.size || isNumber(line);
}

function repeatedOf(pages: readonly (readonly (readonly Line[])[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const edges of pages) {
    const keys = edges
      .flat()
      .filter((line) => !isUnit(line.text))
      .map(keyOf);
    for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = Math.max(2, Math.ceil(pages.length * leastShare));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

/** From outside inwards, until the first line that is text. */
function peel(edge: readonly Line[], isOut: (line: Line) => boolean): readonly Line[] {
  const text = edge.findIndex((line) => !isOut(line));
  return text < 0 ? edge : edge.slice(0, text);
}

function isMargin(line: Line, repeated: ReadonlySet<string>, pages: number): boolean {
  return repeated.has(keyOf(line)) || isPageNumber(line, pages);
}

/** Same words at the same height; digits count as equal. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

const isUnit = (text: string) => /^(Art\.|§|\d+[.)]\s)/.test(text);

const number = /^(?:[-–—\s]*|str(?:ona|\.)?\s*|s\.\s*)(\d{1,4})(?:\s*(?:z|\/)\s*\d+)?[-–—\s]*$/i;
const isNumber = ({ text }: Line) => number.test(text);

/** `3`, `– 3 –`, `Strona 3 z 8`, `3/8`: numbers that this document's pages can have. */
function isPageNumber({ text, page }: Line, pages: number): boolean {
  const [, digits] = number.exec(text) ?? [];
  return digits !== undefined && Math.abs(Number(digits) - page) <= Math.max(pages, 2);
}
