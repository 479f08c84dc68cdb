import type { Line } from './line.ts';

const edgeShare = 0.12;

/**
 * The lines without running heads, feet and page numbers. A line is one when it stands in the
 * upper or lower eighth of the page and the same text, digits apart, stands there on many pages;
 * or when it is the number of its page.
 */
export function dropMargins(pages: readonly (readonly Line[])[], heights: readonly number[]) {
  const repeated = repeatedOf(pages, heights);
  return pages.map((lines, at) => {
    const height = heights[at] ?? 0;
    return lines.filter((line) => {
      if (!isAtEdge(line, height)) return true;
      return !repeated.has(keyOf(line)) && !isPageNumber(line, pages.length);
    });
  });
}

function repeatedOf(pages: readonly (readonly Line[])[], heights: readonly number[]): Set<string> {
  const counts = new Map<string, number>();
  pages.forEach((lines, at) => {
    const edges = lines.filter((line) => isAtEdge(line, heights[at] ?? 0) && !isUnit(line.text));
    for (const key of new Set(edges.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const least = Math.max(2, Math.ceil(pages.length * 0.3));
  return new Set([...counts].filter(([, count]) => count >= least).map(([key]) => key));
}

const isAtEdge = (line: Line, height: number) =>
  line.y < height * edgeShare || line.y > height * (1 - edgeShare);

/** Same words at the same height; digits count as equal. */
function keyOf({ text, y }: Line): string {
  return `${Math.round(y / 4)} ${text.replace(/\d+/g, '#').toLowerCase()}`;
}

const isUnit = (text: string) => /^(Art\.|§|\d+[.)]\s)/.test(text);

/** `3`, `– 3 –`, `Strona 3 z 8`, `3/8`: numbers that this document's pages can have. */
function isPageNumber({ text, page }: Line, pages: number): boolean {
  const [, number] =
    /^(?:[-–—\s]*|str(?:ona|\.)?\s*|s\.\s*)(\d{1,4})(?:\s*(?:z|\/)\s*\d+)?[-–—\s]*$/i.exec(text) ??
    [];
  return number !== undefined && Math.abs(Number(number) - page) <= Math.max(pages, 2);
}
