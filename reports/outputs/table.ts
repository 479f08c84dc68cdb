import { html, type Markup } from '../html.ts';

/** One column; the first of a table heads its rows. */
export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row) => Markup | string;
  /** `num`: to the right; `said`: the words of a source. */
  readonly css?: 'num' | 'said';
}

/**
 * A table that becomes blocks on narrow screens. The roles are spelt out because the change of
 * display would take them away from some screen readers.
 */
export function table<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  anchor?: (row: Row) => string,
): Markup {
  const [first, ...rest] = columns;
  if (first === undefined) throw new RangeError('wanted at least one column, found none');
  return html`<table role="table" class="stack tight">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map(({ head, css }) => html`<th role="columnheader" scope="col"${className(css)}>${head}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(
  (row) =>
    html`<tr role="row"${idOf(anchor?.(row))}><th role="rowheader" scope="row">${first.cell(row)}</th>${rest.map((column) => cell(column, row))}</tr>
`,
)}</tbody>
</table>`;
}

function cell<Row>({ head, cell, css }: Column<Row>, row: Row): Markup {
  return html`<td role="cell" data-label="${head}"${className(css)}><span>${cell(row)}</span></td>`;
}

const className = (css: string | undefined) => (css === undefined ? html`` : html` class="${css}"`);

const idOf = (id: string | undefined) => (id === undefined ? html`` : html` id="${id}"`);
