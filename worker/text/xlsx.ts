import readSheets from 'read-excel-file/node';
import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { type Sheet, sheetParagraphs } from './sheet.ts';
import { Unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

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
    paragraphs: sheets.flatMap(sheetParagraphs),
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
