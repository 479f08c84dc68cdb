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

test.each(['""', '“”', '”“', '«»', ',,”', ",,''"])(
  'knows quotation marks of the kind %s',
  (pair) => {
    const half = pair.length / 2;
    const [open, close] = pair.length === 3 ? [',,', '”'] : [pair.slice(0, half), pair.slice(half)];
    const text = `Art. 1. Art. 5 otrzymuje brzmienie:\n${open}Art. 5. 1. Gmina.\n2. Zakres ${open}usług${close} w gminie.${close}.\nArt. 2. Koniec.`;
    expect(labels(text)).toEqual(['art. 1', 'art. 2']);
  },
);

test('does not let a quotation that is never closed swallow the act', () => {
  const text = 'Art. 1. Zmiana:\n„Art. 5. Nowy.\nArt. 2. Drugi.\nArt. 3. Trzeci.';
  expect(labels(text)).toEqual(['art. 1', 'art. 2', 'art. 3']);
});

test('reads a marker that a footnote hangs on, and wordings that go and come in brackets', () => {
  const text =
    'Art. 4. 1. Gmina działa.\n2.⁴⁾ Gmina pomaga:\n1)⁵⁾ osobom;\n2) rodzinom.\n[Art. 5. Stary.]\n<Art. 5. Nowy.>';
  expect(labels(text)).toEqual([
    ...['art. 4 ust. 1', 'art. 4 ust. 2', 'art. 4 ust. 2 pkt 1', 'art. 4 ust. 2 pkt 2'],
    ...['art. 5', 'art. 5'],
  ]);
});

test('reads several units that went at once as one', () => {
  const text =
    'Art. 1. 1. Rada.\n2–4. (uchylone)\n5. Rada:\n1–3) (uchylone)\n4) działa;\na) tu,\nb–d) (uchylone)\nArt. 67⁵–67¹⁷. (uchylone)\nArt. 68. Koniec.';
  expect(labels(text)).toEqual([
    ...['art. 1 ust. 1', 'art. 1 ust. 2–4', 'art. 1 ust. 5', 'art. 1 ust. 5 pkt 1–3'],
    ...['art. 1 ust. 5 pkt 4', 'art. 1 ust. 5 pkt 4 lit. a', 'art. 1 ust. 5 pkt 4 lit. b–d'],
    ...['art. 67⁵–67¹⁷', 'art. 68'],
  ]);
});

test('knows a double tiret from a tiret', () => {
  const text =
    'Art. 1. 1. Rada:\n1) ustala:\na) opłaty:\n– za pobyt:\n– – dzieci,\n– – dorosłych,\n– za dowóz;\nArt. 2. Koniec.';
  expect(labels(text).slice(3, -1)).toEqual([
    'art. 1 ust. 1 pkt 1 lit. a tiret pierwsze',
    'art. 1 ust. 1 pkt 1 lit. a tiret pierwsze podwójne tiret pierwsze',
    'art. 1 ust. 1 pkt 1 lit. a tiret pierwsze podwójne tiret drugie',
    'art. 1 ust. 1 pkt 1 lit. a tiret drugie',
  ]);
});

test('closes letters and then points with the words that belong to all of them', () => {
  const text = 'Art. 1. Kto:\n1) w lokalu:\na) pali,\nb) pije\n– za zgodą,\n2) hałasuje\n– płaci.';
  expect(labels(text).slice(4)).toEqual([
    ...['art. 1 pkt 1 część wspólna', 'art. 1 pkt 2', 'art. 1 część wspólna'],
  ]);
});

test('takes dashes behind a colon for a list also where no letter stands', () => {
  const text = 'Art. 1. 1. Dom zapewnia:\n– opiekę,\n– wyżywienie.\n2. Dom działa cały rok.';
  expect(labels(text)).toEqual([
    ...['art. 1 ust. 1', 'art. 1 ust. 1 tiret pierwsze', 'art. 1 ust. 1 tiret drugie'],
    'art. 1 ust. 2',
  ]);
});

test('goes on counting where a number was typed twice', () => {
  const text = 'Art. 1. 1. Rada:\n1) a;\n2) b;\n3) c;\n2) d;\n3) e;\n6) f.';
  expect(
    labels(text)
      .slice(1)
      .map((label) => label.at(-1)),
  ).toEqual([...'123456']);
});

test.each([
  ['DZIAŁ PIERWSZY', 'dział pierwszy'],
  ['TYTUŁ\nDWUDZIESTY PIERWSZY', 'tytuł dwudziesty pierwszy'],
  ['Księga\nIII', 'księga III'],
  ['Rozdział 2a (uchylony)', 'rozdział 2a'],
  ['Rozdział IIa (zawierający art. 5–9 – uchylony)', 'rozdział IIa'],
])('knows %j as a head', (head, label) => {
  expect(labels(`Art. 1. Treść.\n${head}\nZasady\nArt. 2. Treść.`)).toEqual([
    'art. 1',
    label,
    'art. 2',
  ]);
});

test('does not take a sentence about a chapter for its head', () => {
  expect(labels('Art. 1. Przepisy\nrozdziału 2 stosuje się.\nRozdział 3, o którym mowa.')).toEqual([
    'art. 1',
  ]);
});

test('names a chapter with what it lies in, and begins anew behind it', () => {
  const text =
    'DZIAŁ I\nA\nRozdział 1\nB\nArt. 1. Treść.\nDZIAŁ II\nC\nRozdział 1\nD\nArt. 2. Treść.';
  expect(labels(text).filter((label) => !label.startsWith('art.'))).toEqual([
    ...['dział I', 'dział I rozdział 1', 'dział II', 'dział II rozdział 1'],
  ]);
});

test('keeps a title above articles out of the article before it', () => {
  const text =
    'Art. 1. 1. Rada.\n2. Zarząd działa kadencyjnie.\nKomisja rewizyjna\nArt. 2. Komisja kontroluje.';
  expect(labels(text)).toEqual(['art. 1 ust. 1', 'art. 1 ust. 2', 'Komisja rewizyjna', 'art. 2']);
});

test('takes a clause behind the rules, counted anew, for no part of the last paragraph', () => {
  const text =
    '§ 1. Konkurs.\n§ 2. 1. Nagrody.\n2. Spory rozstrzyga organizator.\nKlauzula informacyjna\nInformujemy, że:\n1. Administratorem jest organizator.\n2. Dane są bezpieczne.';
  const units = splitUnits(textOf(text).paragraphs);
  expect(units.map(({ label }) => label).slice(3)).toEqual([
    ...['Klauzula informacyjna', 'Klauzula informacyjna ust. 1', 'Klauzula informacyjna ust. 2'],
  ]);
  expect(new Set(units.slice(3).map(({ block }) => block))).toEqual(
    new Set(['Klauzula informacyjna']),
  );
});

test('reads a unified text as the act that it holds, its notice apart', () => {
  const text =
    'OBWIESZCZENIE\nMARSZAŁKA SEJMU\n1. Ogłasza się tekst jednolity, z uwzględnieniem zmian:\n1) ustawą o rodzinie;\n2) ustawą o pracy.\nMarszałek Sejmu: A. Wymyślony\nZałącznik do obwieszczenia Marszałka Sejmu z dnia 5 maja 2026 r. (poz. 7)\nUSTAWA\nArt. 1. Treść.';
  expect(labels(text)).toEqual([
    ...['obwieszczenie', 'obwieszczenie ust. 1', 'obwieszczenie ust. 1 pkt 1'],
    ...['obwieszczenie ust. 1 pkt 2', 'podpis', 'załącznik', 'art. 1'],
  ]);
});

test('keeps preamble and signature apart', () => {
  const preamble = `W trosce o wszystkich mieszkańców ${'i o ich potrzeby, '.repeat(12)}stanowimy:`;
  const text = `USTAWA\nz dnia 5 maja 2026 r.\no niczym\n${preamble}\nArt. 1. Treść.\nArt. 2. Koniec.\nMinister Zdrowia: A. Wymyślony`;
  expect(labels(text)).toEqual(['', 'preambuła', 'art. 1', 'art. 2', 'podpis']);
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
