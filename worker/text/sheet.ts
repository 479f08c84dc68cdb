import type { Paragraph } from '../document-text.ts';

/** A sheet of a workbook; a sheet without a cell has no data at all. */
export interface Sheet {
  readonly sheet: string;
  readonly data?: readonly (readonly unknown[])[] | undefined;
}

/** A sheet as a table: a heading with its name, then a row for each row that says anything. */
export function sheetParagraphs({ sheet, data = [] }: Sheet): Paragraph[] {
  const rows = data.map(rowText).filter((text) => text !== '');
  if (rows.length === 0) return [];
  return [
    { text: `Arkusz: ${sheet}`, kind: 'heading' },
    ...rows.map((text) => ({ text, kind: 'row' as const })),
  ];
}

/** `1 | Opieka | 12,5`; what is empty at its end is left out. */
function rowText(cells: readonly unknown[]): string {
  return cells
    .map((cell) => cellText(cell).replace(/\s+/g, ' ').trim())
    .join(' | ')
    .replace(/(\s*\|\s*)+$/, '');
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return dayText(cell);
  if (typeof cell === 'boolean') return cell ? 'PRAWDA' : 'FAŁSZ';
  // 0.1 + 0.2 is 0.3 to whoever looks at the sheet, written with a comma.
  if (typeof cell === 'number') return `${Number(cell.toPrecision(15))}`.replace('.', ',');
  return `${cell}`;
}

/** Sheets know no time zones: what is in the cell comes as UTC. */
function dayText(date: Date): string {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}
