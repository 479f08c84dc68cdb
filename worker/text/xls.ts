import { type Sheet as Cells, read, utils } from '@e965/xlsx';
import type { Draft } from './draft.ts';
import { sheetParagraphs } from './sheet.ts';
import { Unreadable } from './unreadable.ts';

/** Rows of one sheet at most: Excel 97 had 65,536. */
const mostRows = 65_536;

/**
 * A workbook of Excel 97–2003, its sheets as tables. Of formulas the values stand that were saved
 * with them; macros and drawings are not looked at.
 *
 * @throws {Unreadable} for a broken or protected file.
 */
export function readXls(bytes: Uint8Array): Draft {
  const { SheetNames, Sheets } = openBook(bytes);
  const sheets = SheetNames.map((sheet) => ({ sheet, data: rowsOf(Sheets[sheet]) }));
  return {
    format: 'xls',
    paragraphs: sheets.flatMap(sheetParagraphs),
    warnings: [],
    confidence: 1,
  };
}

function openBook(bytes: Uint8Array) {
  try {
    return read(bytes, { type: 'array', cellDates: true, UTC: true, sheetRows: mostRows });
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new Unreadable(
      isLocked
        ? 'Plik jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.'
        : 'Arkusz XLS jest uszkodzony – nie udało się go odczytać.',
      { cause },
    );
  }
}

function rowsOf(sheet: Cells | undefined): unknown[][] {
  if (sheet === undefined) return [];
  return utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, UTC: true });
}
