import type { PdfItem } from './item.ts';

/** What stands on one baseline across the whole page. */
export interface Row {
  readonly y: number;
  readonly size: number;
  readonly items: readonly RowItem[];
}

export interface RowItem extends PdfItem {
  /** Small and above the baseline: the number of a footnote, or the 18 of art. 67¹⁸. */
  readonly raised: boolean;
}

interface OpenRow {
  readonly y: number;
  readonly size: number;
  readonly items: RowItem[];
}

/** Rows of a page from top to bottom, the items of each from left to right. */
export function rowsOf(items: readonly PdfItem[]): Row[] {
  const rows = new RowIndex();
  const bigFirst = [...items].sort((a, b) => b.size - a.size);
  for (const item of bigFirst) {
    const home = rows.near(item).find((row) => isLevel(item, row)) ?? besideOf(item, rows);
    if (home === undefined) rows.open(item);
    else home.items.push({ ...item, raised: isRaised(item, home) });
  }
  return rows.all().map(sortRow);
}

/** The row that a small item hangs on: it touches one of the row's items. */
function besideOf(item: PdfItem, rows: RowIndex): OpenRow | undefined {
  return rows
    .near(item)
    .filter((row) => hangsOn(item, row))
    .sort((a, b) => Math.abs(a.y - item.y) - Math.abs(b.y - item.y))[0];
}

function isLevel(item: PdfItem, row: OpenRow): boolean {
  return Math.abs(item.y - row.y) <= 0.15 * Math.min(item.size, row.size) + 0.3;
}

function isRaised(item: PdfItem, row: OpenRow): boolean {
  return item.size < 0.85 * row.size && row.y - item.y > 0.15 * row.size;
}

function hangsOn(item: PdfItem, row: OpenRow): boolean {
  const above = row.y - item.y;
  const small = item.size < 0.85 * row.size;
  return small && above > -0.3 * row.size && above < 0.75 * row.size && touches(item, row);
}

/** Right beside an item of the row; before its first item, where notes have their marks, nearly. */
function touches(item: PdfItem, row: OpenRow): boolean {
  const right = item.x + item.width;
  const leads = row.items.every((other) => other.x >= right);
  const slack = (leads ? 1.6 : 0.5) * row.size;
  return row.items.some(
    (other) => item.x <= other.x + other.width + slack && other.x <= right + slack,
  );
}

function sortRow(row: OpenRow): Row {
  const sorted = row.items.toSorted((a, b) => a.x - b.x);
  return { ...row, items: sorted.filter((item, at) => !isEcho(item, sorted[at - 1])) };
}

/** Bold letters are often the same letters printed twice, a hair apart. */
function isEcho(item: RowItem, before: RowItem | undefined): boolean {
  return (
    before !== undefined &&
    before.text === item.text &&
    Math.abs(before.x - item.x) < 0.12 * item.size &&
    before.width > 0
  );
}

/** Rows by height, so that a page of many thousand items stays linear. */
class RowIndex {
  static readonly #step = 6;
  readonly #byHeight = new Map<number, OpenRow[]>();

  open(item: PdfItem): void {
    const row = { y: item.y, size: item.size, items: [{ ...item, raised: false }] };
    const key = Math.round(item.y / RowIndex.#step);
    const level = this.#byHeight.get(key);
    if (level === undefined) this.#byHeight.set(key, [row]);
    else level.push(row);
  }

  near({ y, size }: PdfItem): OpenRow[] {
    const key = Math.round(y / RowIndex.#step);
    const reach = Math.min(Math.ceil(size / RowIndex.#step) + 1, 8);
    const found: OpenRow[] = [];
    for (let one = key - reach; one <= key + reach; one += 1)
      for (const row of this.#byHeight.get(one) ?? []) found.push(row);
    return found;
  }

  all(): OpenRow[] {
    return [...this.#byHeight.values()].flat().sort((a, b) => a.y - b.y);
  }
}
