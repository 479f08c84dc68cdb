import type { PdfPage } from './item.ts';
import { joinItems, type Line, median, mode, rightOf, sharedEdge } from './line.ts';
import type { Row, RowItem } from './row.ts';

/** Rows one below another that share their columns. */
interface Zone {
  readonly rows: readonly Row[];
  /** Where the gutter lies, when there are two columns. */
  readonly gutter?: number;
}

const leastRows = 5;

/** The lines of a page in reading order: left column before right, across before and after. */
export function linesOf(rows: readonly Row[], page: PdfPage): Line[] {
  return zonesOf(rows, page).flatMap(({ rows: inside, gutter }) => {
    if (gutter === undefined) return columnLines(inside, page.number);
    const left = cut(inside, (item) => item.x < gutter);
    const right = cut(inside, (item) => item.x >= gutter);
    return [...columnLines(left, page.number), ...columnLines(right, page.number)];
  });
}

function cut(rows: readonly Row[], keep: (item: RowItem) => boolean): Row[] {
  return rows
    .map((row) => ({ ...row, items: row.items.filter(keep) }))
    .filter((row) => row.items.length > 0);
}

function columnLines(rows: readonly Row[], page: number): Line[] {
  const left = Math.min(...rows.map((row) => row.items[0]?.x ?? 0));
  const rights = rows.map((row) => rightOf(row.items));
  const end = sharedEdge(rights);
  return rows
    .map((row, at) => ({
      page,
      text: joinItems(row.items),
      x: row.items[0]?.x ?? 0,
      right: rights[at] ?? 0,
      y: row.y,
      size: sizeOf(row),
      left,
      end,
    }))
    .filter((line) => line.text !== '');
}

/** The size of most of the row's letters: one big full stop does not make a big line. */
function sizeOf({ items, size }: Row): number {
  const most = items.toSorted((a, b) => b.text.length - a.text.length)[0];
  return most === undefined || most.raised ? size : most.size;
}

/** Runs of rows that leave one gutter free, and the rows between them. */
function zonesOf(rows: readonly Row[], page: PdfPage): Zone[] {
  const gutter = findGutter(rows, page);
  if (gutter === undefined) return [{ rows }];
  const zones: { rows: Row[]; free: boolean }[] = [];
  for (const row of rows) {
    const free = !crosses(row, gutter);
    const open = zones.at(-1);
    if (open?.free === free) open.rows.push(row);
    else zones.push({ rows: [row], free });
  }
  return zones.map((zone) =>
    zone.free && areColumns(zone.rows, gutter) ? { rows: zone.rows, gutter } : { rows: zone.rows },
  );
}

/** The place in the middle of the page that most rows leave free between two texts. */
function findGutter(rows: readonly Row[], { width }: PdfPage): number | undefined {
  // Most pages have one column: only rows in pieces can leave a place free.
  const pieced = rows.filter(({ items }) => items.length > 1);
  if (pieced.length < leastRows) return undefined;
  const places = Array.from({ length: 41 }, (_, at) => width * (0.3 + at * 0.01));
  const scores = places.flatMap((place) => {
    const free = pieced.filter((row) => straddles(row, place)).length;
    if (free < leastRows) return [];
    return [{ place, score: free - rows.filter((row) => crosses(row, place)).length }];
  });
  return scores.sort((a, b) => b.score - a.score)[0]?.place;
}

const edgeOf = (item: RowItem) => item.x + item.width;
const crosses = (row: Row, place: number) =>
  row.items.some((item) => item.x < place && edgeOf(item) > place) || isBridged(row, place);

/** Words left and right of the place stand as near as words of one line do. */
function isBridged(row: Row, place: number): boolean {
  const [before, after] = sides(row, place);
  if (before === undefined || after === undefined) return false;
  return after.x - edgeOf(before) < 0.9 * row.size;
}

function straddles(row: Row, place: number): boolean {
  const [before, after] = sides(row, place);
  return before !== undefined && after !== undefined && !crosses(row, place);
}

function sides(row: Row, place: number): [RowItem | undefined, RowItem | undefined] {
  return [
    row.items.findLast((item) => edgeOf(item) <= place),
    row.items.find((item) => item.x >= place),
  ];
}

/** Columns of running text, not of a table: full lines on the left, one edge on the right. */
function areColumns(rows: readonly Row[], gutter: number): boolean {
  const both = rows.filter((row) => straddles(row, gutter));
  if (both.length < leastRows) return false;
  const left = Math.min(...rows.map((row) => row.items[0]?.x ?? gutter));
  const fill = both.map(
    (row) => (edgeOf(sides(row, gutter)[0] as RowItem) - left) / (gutter - left),
  );
  const starts = both.map((row) => sides(row, gutter)[1]?.x ?? 0);
  return median(fill) > 0.75 && mode(starts, 4).count >= 0.5 * both.length;
}
