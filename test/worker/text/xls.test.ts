import { utils, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readBytes } from '../../../worker/text/read.ts';

function makeXls(sheets: Readonly<Record<string, unknown[][]>>): Uint8Array {
  const book = utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { UTC: true }), name);
  return new Uint8Array(write(book, { bookType: 'biff8', type: 'array' }));
}

test('an old workbook is read sheet by sheet, with its Polish letters, numbers and days', async () => {
  const file = makeXls({
    Wskaźniki: [
      ['Wskaźnik', 'Wartość', 'Termin'],
      ['Miejsca w mieszkaniach wspomaganych – żółć', 310.5, new Date(Date.UTC(2026, 11, 31))],
      [null, null, null],
    ],
    Pusty: [],
  });
  const result = await readBytes(file);

  expect(result).toMatchObject({
    kind: 'read',
    text: {
      format: 'xls',
      paragraphs: [
        { text: 'Arkusz: Wskaźniki', kind: 'heading' },
        { text: 'Wskaźnik | Wartość | Termin', kind: 'row' },
        { text: 'Miejsca w mieszkaniach wspomaganych – żółć | 310,5 | 2026-12-31', kind: 'row' },
      ],
    },
  });
});

test('a broken workbook is unreadable, and says why', async () => {
  const file = makeXls({ A: [['x']] });
  const broken = file.slice(0, 1_200);

  expect(await readBytes(broken)).toMatchObject({ kind: 'unreadable' });
});
