import { mode } from './line.ts';
import type { Row, RowItem } from './row.ts';

type Side = 'left' | 'right';

/** A number that stands alone at one end of its row. */
interface Candidate {
  readonly item: RowItem;
  readonly value: number;
  readonly edge: number;
}

/** Of the rows of a page that its numbers must run past, and of pages that must have them. */
const least = { rowShare: 0.7, stepShare: 0.8, pageShare: 0.5, numbers: 6, rows: 5 };

/**
 * Rows without the numbers of their lines, as drafts for debate have them on the margin: each line
 * or every fifth, beginning anew on each page or not. A column of numbers inside a table runs past
 * a part of the page only, and stays.
 */
export function withoutLineNumbers(pages: readonly (readonly Row[])[]): (readonly Row[])[] {
  const left = numbersOf(pages, 'left');
  const right = numbersOf(pages, 'right');
  if (left.size + right.size === 0) return [...pages];
  return pages.map((rows) =>
    rows
      .map((row) => {
        const items = row.items.filter((item) => !left.has(item) && !right.has(item));
        return items.length === row.items.length ? row : { ...row, items };
      })
      .filter(({ items }) => items.length > 0),
  );
}

function numbersOf(pages: readonly (readonly Row[])[], side: Side): Set<RowItem> {
  const wide = pages.filter((rows) => rows.length >= least.rows);
  const runs = wide
    .map((rows) => ({ rows, numbers: candidatesOf(rows, side) }))
    .filter(({ rows, numbers }) => runsDown(numbers, rows.length));
  const found = runs.flatMap(({ numbers }) => numbers.map(({ item }) => item));
  const isUsual = runs.length >= least.pageShare * wide.length;
  return new Set(isUsual && found.length >= least.numbers ? found : []);
}

/** Numbers at one end of the rows, as far as they share their place. */
function candidatesOf(rows: readonly Row[], side: Side): Candidate[] {
  const all = rows.flatMap((row) => candidateOf(row, side));
  const { value } = mode(
    all.map(({ edge }) => edge),
    6,
  );
  return all.filter(({ edge }) => Math.abs(edge - value) <= 6);
}

/** Numbers are set flush right on the left margin, flush left on the right one. */
function candidateOf({ items, size }: Row, side: Side): Candidate[] {
  const item = side === 'left' ? items[0] : items.at(-1);
  const next = side === 'left' ? items[1] : items.at(-2);
  if (item === undefined || item.raised || !/^\d{1,4}\s*$/.test(item.text)) return [];
  const [before, after] = side === 'left' ? [item, next] : [next, item];
  const gap =
    before === undefined || after === undefined ? size : after.x - before.x - before.width;
  const edge = side === 'left' ? item.x + item.width : item.x;
  return gap < 0.7 * size ? [] : [{ item, value: Number(item.text), edge }];
}

/** Even steps upwards, past most rows of the page. */
function runsDown(numbers: readonly Candidate[], rows: number): boolean {
  const steps = numbers.slice(1).map(({ value }, at) => value - (numbers[at]?.value ?? 0));
  const { value: step, count } = mode(steps, 1);
  if (step < 1 || count < least.stepShare * steps.length) return false;
  return (numbers.length + 1) * step > least.rowShare * rows;
}
