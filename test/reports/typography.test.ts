import { expect, test } from 'vitest';
import { inOneSentence, oneLine, shorten, tie } from '../../reports/typography.ts';

test.each([
  ['w art. 5 ust. 2 i w § 3', 'w_art._5 ust._2 i_w_§_3'],
  ['termin 14 dni od dnia', 'termin 14_dni od dnia'],
  ['do 23 listopada 2026 r.', 'do 23_listopada 2026_r.'],
  ['plan na IV kw. 2026', 'plan na IV_kw._2026'],
  ['odczytano 5 612 razy', 'odczytano 5_612 razy'],
  ['A w domu', 'A_w_domu'],
])('ties „%s”', (text, tied) => {
  expect(tie(text)).toBe(tied.replaceAll('_', '\u00a0'));
});

test('tying twice changes nothing more', () => {
  const tied = tie('w art. 5, o 14 dni i z 3 zmianami');

  expect(tie(tied)).toBe(tied);
});

test('keeps foreign text on one line, without marks that turn or hide it', () => {
  expect(oneLine('tytuł\u202e odwró\u00adcony\r\nBcc: x\u0000')).toBe('tytuł odwrócony Bcc: x');
});

test('cuts after a whole word and never leaves a lone letter', () => {
  expect(shorten('Ustawa o asystencji osobistej', 60)).toBe('Ustawa o asystencji osobistej');
  expect(shorten('Ustawa o asystencji osobistej', 21)).toBe('Ustawa o asystencji…');
  expect(shorten('Ustawa o asystencji osobistej', 12)).toBe('Ustawa…');
  expect([...shorten('x'.repeat(200), 78)]).toHaveLength(78);
});

test('joins reasons into one sentence', () => {
  expect(inOneSentence(['zmiana liczby', 'krótszy termin.'])).toBe(
    'Zmiana liczby; krótszy termin.',
  );
  expect(inOneSentence([])).toBe('');
});
