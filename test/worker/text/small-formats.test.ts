import fc from 'fast-check';
import { expect, test } from 'vitest';
import { superscript } from '../../../worker/text/superscript.ts';
import { tidyText } from '../../../worker/text/tidy.ts';
import { read } from './support.ts';

test('rows of a CSV are read cell by cell, quotes and lines inside of them kept together', async () => {
  expect(await read('Numer;Tytuł\r\nUD1;"Projekt; ustawy\no usługach"\r\n;\r\nUD2;Zażółć')).toEqual(
    ['row: Numer | Tytuł', 'row: UD1 | Projekt; ustawy o usługach', 'row: |', 'row: UD2 | Zażółć'],
  );
});

test('values of a JSON file are read with their paths', async () => {
  expect(
    await read('{"tytuł": "Projekt", "etapy": [{"data": "2026-09-01"}, null, 3], "pusty": ""}'),
  ).toEqual(['row: tytuł: Projekt', 'row: etapy[0].data: 2026-09-01', 'row: etapy[2]: 3']);
});

test('a cut JSON file is unreadable', async () => {
  expect(await read('{"a": [1, 2')).toEqual(['unreadable: Plik JSON jest uszkodzony lub ucięty.']);
});

test('lines of plain text are paragraphs', async () => {
  expect(await read('Art. 1.\r\n\r\n  Ustawa   określa:\n')).toEqual([
    'text: Art. 1.',
    'text: Ustawa określa:',
  ]);
});

test('a file of blanks says that it has no text', async () => {
  expect(await read(' \n\t ')).toEqual(['unreadable: Plik jest pusty.']);
  expect(await read('<html><body><p>&nbsp;</p></body></html>')).toEqual([
    'unreadable: W pliku nie znaleziono żadnego tekstu.',
  ]);
});

test('what differs only in unseen signs is the same text', () => {
  const plain = 'opieka długoterminowa „w domu”';
  expect(tidyText(' opie\u00adka\u00a0\u200bdłu\u200dgoterminowa \u202e„w\tdomu”\ufeff ')).toBe(
    plain,
  );
  expect(tidyText(plain.normalize('NFD'))).toBe(plain);
});

test('tidying twice changes nothing more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => tidyText(tidyText(text)) === tidyText(text),
    ),
  );
});

test('no sign escapes by standing in a text that looks tidy', () => {
  const points = Array.from({ length: 0x1_0000 }, (_, point) => point).filter(
    (point) => point < 0xd800 || point > 0xdfff,
  );
  const kept = points.filter((point) => tidyText(`a${String.fromCodePoint(point)}b`) !== 'ab');
  for (const point of kept) {
    const sign = String.fromCodePoint(point);
    // The second text is surely not tidy, so it takes the long way.
    expect(tidyText(`a${sign}b`), `U+${point.toString(16)}`).toBe(tidyText(` a${sign}b\t`));
  }
  expect(tidyText('a\u00adb')).toBe('ab');
});

test('only numbers are raised: words above the line stay as they are', () => {
  expect(['1', '18', '3ca', '1)', 'th', 'TM', '*'].map(superscript)).toEqual([
    '¹',
    '¹⁸',
    '³ᶜᵃ',
    '¹⁾',
    'th',
    'TM',
    '*',
  ]);
});
