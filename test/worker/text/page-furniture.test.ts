import { expect, test } from 'vitest';
import { dropFurniture } from '../../../worker/text/page-furniture.ts';

/** Pages of 20 to 26 lines, each with a head and a number. */
function pages(count: number): { lines: string[]; content: string[] } {
  const all = Array.from({ length: count }, (_, page) => {
    const size = 20 + ((page * 3) % 7);
    const text = Array.from({ length: size }, (__, at) => `${page}-${at} wiersz o usługach gminy`);
    return { text, page: ['Kancelaria Wymyślona', ...text, `s. ${page + 1}/${count}`] };
  });
  return { lines: all.flatMap(({ page }) => page), content: all.flatMap(({ text }) => text) };
}

test('drops what every page printed', () => {
  const { lines, content } = pages(8);
  expect(dropFurniture(lines)).toEqual(content);
});

test('keeps what repeats without the evenness of pages', () => {
  const lines = ['Rozdział 1', '2) (uchylony)', 'Przepisy ogólne', 'Zarząd'].flatMap((line, at) =>
    Array.from({ length: 9 }, (_, turn) => [
      line,
      ...Array.from(
        { length: (turn * turn * 7 + at) % 60 },
        (__, row) => `${at} ${turn} ${row} x.`,
      ),
    ]).flat(),
  );
  expect(dropFurniture(lines)).toEqual(lines);
});

test('drops a column of single letters, keeps a single one', () => {
  expect(dropFurniture(['Pierwszy.', ...'Osr23', 'Drugi.', 'a', 'Trzeci.'])).toEqual([
    ...['Pierwszy.', 'Drugi.', 'a', 'Trzeci.'],
  ]);
});
