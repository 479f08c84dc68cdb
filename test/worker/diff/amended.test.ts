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

test('an article that was removed whole is told by the older draft', () => {
  const repeal =
    'Art. 3. W ustawie z dnia 9 listopada 2018 r. o dochodach (Dz. U. poz. 7) uchyla się art. 4.';
  const { units } = compareTexts(draft(14, repeal), draft(14));

  expect(units).toMatchObject([
    { unit: 'art. 3', kind: 'removed', amends: 'art. 4 ustawy o dochodach' },
  ]);
});

test('an act of its own amends nothing', () => {
  const own = (days: number) => text('Art. 1. Decyzję wydaje się.', `Art. 2. Termin: ${days} dni.`);

  expect(compareTexts(own(14), own(30)).units[0]).not.toHaveProperty('amends');
});

test.each(['Marszałek Sejmu:', 'Załącznik nr 1'])(
  'the search for what is amended ends at %s',
  (last) => {
    const act = (end: string) =>
      text(
        'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. poz. 5) w art. 5 uchyla się ust. 2.',
        'Art. 2. Ustawa wchodzi w życie z dniem ogłoszenia.',
        ...(last === 'Załącznik nr 1' ? [last, end] : [`${last} ${end}`]),
      );
    const { units } = compareTexts(act('A. Wzorcowa'), act('B. Przykładowy'));

    expect(units.map(({ kind, amends }) => [kind, amends])).toEqual([['changed', undefined]]);
  },
);

test('a change in a double indent is told by what amends above it', () => {
  const act = (word: string) =>
    text(
      'Art. 1. W ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. poz. 5) wprowadza się następujące zmiany:',
      '1) w art. 17:',
      'a) w ust. 1 dodaje się pkt 3, który obejmuje:',
      '– usługi, w tym:',
      `– – opiekuńcze ${word},`,
      '– – asystenckie;',
    );
  const { units } = compareTexts(act('zwykłe'), act('specjalistyczne'));

  expect(units.map(({ unit, amends }) => [unit, amends])).toEqual([
    [
      'art. 1 pkt 1 lit. a tiret pierwsze podwójne tiret pierwsze',
      'art. 17 ust. 1 pkt 3 ustawy o pomocy społecznej',
    ],
  ]);
});

test('the amended act may be named by the head of a chapter, which did not change', () => {
  const act = (paragraph: number) =>
    text(
      'Rozdział 1',
      'Zmiany w ustawie z dnia 12 marca 2004 r. o pomocy społecznej',
      `Art. 1. W art. 17 uchyla się ust. ${paragraph}.`,
      'Art. 2. Ustawa wchodzi w życie z dniem ogłoszenia.',
    );
  const { units } = compareTexts(act(2), act(3));

  expect(units).toMatchObject([
    { unit: 'art. 1', amends: 'art. 17 ust. 3 ustawy o pomocy społecznej' },
  ]);
});

test('a provision that loses its force inside a sentence is named beside others that amend', () => {
  const act = (number: number) =>
    text(
      'Art. 1. W ustawie z dnia 9 listopada 2018 r. o dochodach (Dz. U. poz. 7) uchyla się art. 4.',
      `Art. 2. Z końcem roku w ustawie z dnia 12 marca 2004 r. o pomocy społecznej (Dz. U. poz. 5) traci moc art. ${number}.`,
    );
  const { units } = compareTexts(act(4), act(6));

  expect(units).toMatchObject([{ unit: 'art. 2', amends: 'art. 6 ustawy o pomocy społecznej' }]);
});

test('an act that loses its force is named, though nothing else is amended', () => {
  const act = (title: string) =>
    text(
      'Art. 1. Ustawa określa zasady.',
      `Art. 2. Traci moc ustawa z dnia 12 marca 2004 r. o ${title} (Dz. U. poz. 5).`,
    );
  const { units } = compareTexts(act('pomocy społecznej'), act('pomocy sąsiedzkiej'));

  expect(units).toMatchObject([{ unit: 'art. 2', amends: 'ustawy o pomocy sąsiedzkiej' }]);
});
