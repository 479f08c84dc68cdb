import type { Paragraph } from '../../document-text.ts';
import { linesOf } from './column.ts';
import { hyphenationOf } from './hyphen.ts';
import { type PdfItem, type PdfPage, upright } from './item.ts';
import { joinItems, type Line, mode, rightOf } from './line.ts';
import { withoutLineNumbers } from './line-number.ts';
import { dropMargins } from './margin.ts';
import { splitNotes } from './note.ts';
import { paragraphsOf } from './paragraph.ts';
import { type Row, rowsOf } from './row.ts';
import { findGrids, type Grid, gridLines, isInside } from './table.ts';

interface ReadPage {
  readonly page: PdfPage;
  readonly grids: readonly Grid[];
  /** Of what stands outside of the grids. */
  readonly rows: readonly Row[];
}

const most = { besideShare: 0.2 };

/** Pages of placed runs as paragraphs in reading order. Pure geometry: it knows no PDF. */
export function layOut(pages: readonly PdfPage[]): Paragraph[] {
  const read = unnumbered(pages.map(upright).map(readPage));
  const shared = justifiedEdge(read);
  const edges = read.map((one) => edgeOf(one, shared));
  const lines = read.map((one, at) => pageLines(one, edges[at] ?? shared));
  const kept = dropMargins(
    lines,
    read.map(({ page }) => page.height),
  );
  const hyphens = hyphenationOf(kept.flat().map((line) => line.text));
  const split = splitNotes(kept);
  const body = paragraphsOf(
    split.flatMap((page) => page.body),
    hyphens,
    'text',
  );
  const notes = paragraphsOf(
    split.flatMap((page) => page.notes),
    hyphens,
    'note',
  );
  return weave(body, [...notes, ...read.flatMap((one, at) => besides(one, edges[at] ?? shared))]);
}

function unnumbered(pages: readonly ReadPage[]): ReadPage[] {
  const rows = withoutLineNumbers(pages.map((page) => page.rows));
  return pages.map((page, at) => ({ ...page, rows: rows[at] ?? page.rows }));
}

function readPage(page: PdfPage): ReadPage {
  const grids = findGrids(page.rules ?? []);
  const outside = page.items.filter((item) => !grids.some((grid) => isInside(item, grid)));
  return { page, grids, rows: rowsOf(outside) };
}

/** From the top: text, table, text, …; only text between tables can have columns. */
function pageLines({ page, grids, rows }: ReadPage, edge: number): Line[] {
  const text = inside(rows, edge);
  const tops = [...grids.map(({ ys }) => ys[0] ?? 0), Number.POSITIVE_INFINITY];
  return tops.flatMap((top, at) => {
    const above = text.filter(({ y }) => y <= top && y > (tops[at - 1] ?? -1));
    const grid = grids[at];
    const items = grid === undefined ? [] : page.items.filter((item) => isInside(item, grid));
    const table = grid === undefined ? [] : gridLines(grid, items, page.number);
    return [...linesOf(above, page), ...table];
  });
}

/** Where justified text ends on the right; beyond it stand only remarks on the margin. */
function justifiedEdge(pages: readonly ReadPage[]): number {
  const rights = pages.flatMap(({ rows }) => rows.map((row) => rightOf(row.items)));
  const { value, count } = mode(rights, 2);
  return count >= 10 && count > 0.35 * rights.length ? value + 6 : Number.POSITIVE_INFINITY;
}

/** A page with much beyond the edge is set otherwise: a wide table, a page turned aside. */
function edgeOf({ page }: ReadPage, edge: number): number {
  const beyond = lettersOf(page.items.filter((item) => isBeyond(item, edge)));
  return beyond > most.besideShare * lettersOf(page.items) ? Number.POSITIVE_INFINITY : edge;
}

const lettersOf = (items: readonly PdfItem[]) =>
  items.reduce((sum, { text }) => sum + text.length, 0);

const isBeyond = (item: PdfItem, edge: number) => item.x > edge;

function inside(rows: readonly Row[], edge: number): Row[] {
  return rows
    .map((row) => ({ ...row, items: row.items.filter((item) => !isBeyond(item, edge)) }))
    .filter((row) => row.items.length > 0);
}

/** What stands beside the text of a page, as one note. */
function besides({ page, rows }: ReadPage, edge: number): Paragraph[] {
  const text = rows
    .map((row) => joinItems(row.items.filter((item) => isBeyond(item, edge))))
    .filter((part) => part !== '')
    .join(' ');
  return text === '' ? [] : [{ text, page: page.number, kind: 'note' }];
}

/** Notes of a page follow the last paragraph that begins on it. */
function weave(body: readonly Paragraph[], notes: readonly Paragraph[]): Paragraph[] {
  const pageOf = ({ page = 0 }: Paragraph) => page;
  return [...body, ...notes]
    .map((paragraph) => ({ paragraph, last: paragraph.kind === 'note' ? 1 : 0 }))
    .sort((a, b) => pageOf(a.paragraph) - pageOf(b.paragraph) || a.last - b.last)
    .map(({ paragraph }) => paragraph);
}
