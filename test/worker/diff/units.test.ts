import { expect, test } from 'vitest';
import { splitUnits } from '../../../worker/diff/units.ts';
import { textOf } from './texts.ts';

const labels = (text: string) => splitUnits(textOf(text).paragraphs).map(({ label }) => label);

test('cites every level as lawyers do', () => {
  const units = splitUnits(
    textOf(`
      USTAWA
      Art. 1. 1. Gmina prowadzi mieszkania.
      2. Rada gminy określa:
      1) zakres usług:
      a) w dni robocze,
      b) w dni wolne:
      – rano,
      – wieczorem;
      2a) tryb.
      Art. 24¹. Usługi są bezpłatne.
    `).paragraphs,
  );
  expect(units.map(({ label, marker, text }) => [label, marker, text])).toEqual([
    ['', '', 'USTAWA'],
    ['art. 1 ust. 1', '1.', 'Gmina prowadzi mieszkania.'],
    ['art. 1 ust. 2', '2.', 'Rada gminy określa:'],
    ['art. 1 ust. 2 pkt 1', '1)', 'zakres usług:'],
    ['art. 1 ust. 2 pkt 1 lit. a', 'a)', 'w dni robocze,'],
    ['art. 1 ust. 2 pkt 1 lit. b', 'b)', 'w dni wolne:'],
    ['art. 1 ust. 2 pkt 1 lit. b tiret pierwsze', '–', 'rano,'],
    ['art. 1 ust. 2 pkt 1 lit. b tiret drugie', '–', 'wieczorem;'],
    ['art. 1 ust. 2 pkt 2a', '2a)', 'tryb.'],
    ['art. 24¹', 'Art. 24¹.', 'Usługi są bezpłatne.'],
  ]);
});

test('reads a regulation by its paragraphs and a code by articles with paragraphs', () => {
  expect(labels('§ 1. Zakres.\n§ 4. 1. Dom zapewnia:\n1) opiekę.\n2. Standard.')).toEqual([
    '§ 1',
    '§ 4 ust. 1',
    '§ 4 ust. 1 pkt 1',
    '§ 4 ust. 2',
  ]);
  expect(labels('Art. 5. § 1. Praca.\n§ 2. Płaca.\nArt. 6. Urlop.')).toEqual([
    'art. 5 § 1',
    'art. 5 § 2',
    'art. 6',
  ]);
});

test('keeps quoted new wording in the unit that quotes it', () => {
  const units = splitUnits(
    textOf(`
      Art. 1. W ustawie wprowadza się zmiany:
      1) art. 5 otrzymuje brzmienie:
      „Art. 5. 1. Gmina zapewnia usługi.
      2. Rada określa:
      1) zakres „usług”;
      2) tryb.”;
      2) uchyla się art. 9.
      Art. 2. Ustawa wchodzi w życie z dniem 1 stycznia 2027 r.
    `).paragraphs,
  );
  expect(units.map(({ label }) => label)).toEqual([
    'art. 1',
    'art. 1 pkt 1',
    'art. 1 pkt 2',
    'art. 2',
  ]);
  expect(units[1]?.text).toContain('„Art. 5. 1. Gmina zapewnia usługi.\n2. Rada określa:');
});

test('does not let a quotation that is never closed swallow the act', () => {
  const text = 'Art. 1. Zmiana:\n„Art. 5. Nowy.\nArt. 2. Drugi.\nArt. 3. Trzeci.';
  expect(labels(text)).toEqual(['art. 1', 'art. 2', 'art. 3']);
});

test('makes the heads of chapters and annexes units of their own', () => {
  const text = `
    Rozdział 1
    Przepisy ogólne
    Art. 1. Ustawa określa zasady.
    DZIAŁ II Przepisy szczególne
    Art. 2. Gmina.
    Załącznik nr 1 do ustawy
    1. Wniosek.
    2. Decyzja.`;
  expect(labels(text)).toEqual([
    'rozdział 1',
    'art. 1',
    'dział II',
    'art. 2',
    'załącznik nr 1',
    'załącznik nr 1 ust. 1',
    'załącznik nr 1 ust. 2',
  ]);
});

test('takes the common part of points for what it is', () => {
  const text = 'Art. 7. Kto:\n1) kłamie,\n2) kradnie\n– podlega grzywnie.';
  expect(labels(text).at(-1)).toBe('art. 7 część wspólna');
});

test('is not fooled by references and numbers at the start of a line', () => {
  const text =
    'Art. 1. Przepis\nart. 5 ust. 2 stosuje się od\n2026 r. na zasadach\n§ 3 rozporządzenia.';
  expect(labels(text)).toEqual(['art. 1']);
});

test('keeps footnotes apart', () => {
  const { paragraphs } = textOf('Art. 1. Ustawa wdraża dyrektywę.');
  const note = { text: '1) Zmiany ogłoszono w Dz. U.', kind: 'note' as const };
  expect(splitUnits([...paragraphs, note]).map(({ label }) => label)).toEqual([
    'art. 1',
    'przypis 1',
  ]);
});

test('cuts a plan into sections by its headings', () => {
  const units = splitUnits([
    { text: '1. Wprowadzenie', kind: 'heading', page: 2 },
    { text: 'Plan obejmuje lata 2026–2028.', kind: 'text', page: 2 },
    { text: '2.1. Diagnoza potrzeb', kind: 'heading', page: 3 },
    { text: 'W regionie działa 40 ośrodków.', kind: 'text', page: 3 },
    { text: 'Brakuje kadr.', kind: 'text', page: 4 },
  ]);
  expect(units).toMatchObject([
    { label: '1. Wprowadzenie', number: '1', page: 2 },
    { label: '2.1. Diagnoza potrzeb', number: '2.1', page: 3 },
  ]);
  expect(units[1]?.text).toBe('Diagnoza potrzeb\nW regionie działa 40 ośrodków.\nBrakuje kadr.');
});

test('numbers the paragraphs of a text without any structure', () => {
  expect(labels('Szanowni Państwo,\nproszę o uwagi.')).toEqual(['akapit 1', 'akapit 2']);
  expect(labels('')).toEqual([]);
});
