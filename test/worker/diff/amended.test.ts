import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import type { DocumentText, ReaderVersion } from '../../../worker/document-text.ts';

const text = (...lines: string[]): DocumentText => ({
  format: 'text',
  paragraphs: lines.map((line) => ({ text: line, kind: 'text' })),
  ...{ warnings: [], confidence: 1, reader: 'test' as ReaderVersion },
});
const draft = (days: number, ...more: string[]) =>
  text(
    'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. poz. 5) wprowadza się następujące zmiany:',
    '1) w art. 17:',
    'a) w ust. 1 pkt 3 otrzymuje brzmienie:',
    `„3) wydanie decyzji w terminie ${days} dni;”,`,
    'b) uchyla się ust. 2;',
    ...more,
    'Art. 2. Ustawa wchodzi w życie po upływie 14 dni od dnia ogłoszenia.',
  );

test('a change of an amending act names the place of the amended act', () => {
  const { units } = compareTexts(draft(14), draft(30, '2) uchyla się art. 61.'));

  expect(units.map(({ unit, kind, amends }) => [unit, kind, amends])).toEqual([
    ['art. 1 pkt 1 lit. a', 'changed', 'art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej'],
    ['art. 1 pkt 2', 'added', 'art. 61 ustawy o pomocy społecznej'],
  ]);
});

test('what was removed is told by the older draft', () => {
  const { units } = compareTexts(draft(14, '2) uchyla się art. 61.'), draft(14));

  expect(units).toMatchObject([{ kind: 'removed', amends: 'art. 61 ustawy o pomocy społecznej' }]);
});

test('an act of its own amends nothing', () => {
  const own = (days: number) => text('Art. 1. Decyzję wydaje się.', `Art. 2. Termin: ${days} dni.`);

  expect(compareTexts(own(14), own(30)).units[0]).not.toHaveProperty('amends');
});
