import readSheets from 'read-excel-file/node';
import type { Paragraph } from '../document-text.ts';
import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { Unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

type Sheet = Awaited<ReturnType<typeof readSheets>>[number];

/**
 * A workbook's sheets as tables: a heading with the sheet's name, then a row for each row that
 * says anything. Of formulas the values stand that were saved with them.
 *
 * @throws {Unreadable} for a broken or bursting file.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Draft> {
  const zip = await openZip(bytes);
  zip.refuseBigParts();
  const sheets = await sheetsOf(bytes);
  const hasMacros = zip.names.includes('xl/vbaProject.bin');
  return {
    format: 'xlsx',
    paragraphs: sheets.flatMap(toParagraphs),
    ...officeDoubts({ hasMacros }),
  };
}

async function sheetsOf(bytes: Uint8Array): Promise<readonly Sheet[]> {
  try {
    return await readSheets(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  } catch (cause) {
    throw new Unreadable('Arkusz XLSX jest uszkodzony – nie udało się go odczytać.', { cause });
  }
}

function toParagraphs({ sheet, data }: Sheet): Paragraph[] {
  // A sheet without a cell has no data at all.
  const rows = (data ?? []).map(rowText).filter((text) => text !== '');
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
