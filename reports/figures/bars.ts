import { html, type Markup } from '../html.ts';
import { drawing, percent, rem } from './figure.ts';

/** One row: a name and one or two amounts, each with the words that end its bar. */
export interface BarRow {
  readonly label: string;
  readonly bars: readonly { readonly value: number; readonly words: string }[];
}

export interface BarLimit {
  readonly value: number;
  readonly words: string;
}

const widest = 0.62; // of the width, so that the words after the longest bar fit at 320 px
const barHeight = 0.875;

/** Horizontal bars, the label above its row; a limit is a named dashed line. */
export function bars(
  id: string,
  words: { readonly title: string; readonly finding: string },
  rows: readonly BarRow[],
  limit?: BarLimit,
): Markup {
  const most = Math.max(1, limit?.value ?? 0, ...rows.flatMap((row) => row.bars.map(amountOf)));
  const scale = (value: number) => (value / most) * widest;
  const top = limit === undefined ? 0 : 1.25;
  const tops = rows.map((_, at) => top + heightOf(rows.slice(0, at)));
  const height = top + heightOf(rows);
  return drawing(id, height, words, [
    limit === undefined ? html`` : limitLine(limit, scale(limit.value), height),
    html`${rows.map((row, at) => drawRow(row, tops[at] ?? 0, scale))}`,
  ]);
}

const amountOf = ({ value }: { readonly value: number }) => value;

const heightOf = (rows: readonly BarRow[]) =>
  rows.reduce((sum, row) => sum + 1.5 + row.bars.length * (barHeight + 0.375), 0);

function drawRow(row: BarRow, top: number, scale: (value: number) => number): Markup {
  return html`<text x="0" y="${rem(top + 0.875)}">${row.label}</text>
${row.bars.map((bar, at) => {
  const y = top + 1.25 + at * (barHeight + 0.375);
  const width = percent(scale(bar.value));
  return html`<rect class="bar${at === 0 ? '' : ' pale'}" x="0" y="${rem(y)}" width="${width}" height="${rem(barHeight)}"/><text class="b" x="${width}" dx="0.375rem" y="${rem(y + 0.75)}">${bar.words}</text>
`;
})}`;
}

function limitLine({ words }: BarLimit, share: number, height: number): Markup {
  const x = percent(share);
  return html`<line class="now" x1="${x}" x2="${x}" y1="1.125rem" y2="${rem(height)}"/><text class="dim mid" x="${x}" y="0.75rem">${words}</text>`;
}
