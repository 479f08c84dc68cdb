import { expect, test } from 'vitest';
import { isNoise, withoutNoise } from '../../../crawler/engines/noise.ts';
import { isBoxTitle, isFurnitureName } from '../../../crawler/engines/noise-names.ts';
import { noiseRules, noiseWithin } from '../../../crawler/engines/noise-rules.ts';

const examples = noiseRules.flatMap(({ name, examples, isTimid }) =>
  examples.map((line) => ({ name, line, isTimid })),
);
const spared = noiseRules.flatMap(({ name, spares }) => spares.map((line) => ({ name, line })));
const content = 'Nabór trwa do 30 września 2026 r.';

test.each(examples)('$name: "$line" is noise', ({ line, isTimid }) => {
  const beside = isTimid ? [line, 'Liczba odsłon: 118'] : [line];

  expect(withoutNoise([...beside, content])).toEqual([content]);
});

test.each(spared)('$name: "$line" is content', ({ line }) => {
  expect(withoutNoise([line])).toEqual([line]);
});

test.each(noiseWithin.flatMap(({ name, examples }) => examples.map((pair) => ({ name, pair }))))(
  '$name is cut out of a line',
  ({ pair: [before, after] }) => {
    expect(withoutNoise([before])).toEqual([after]);
  },
);

test('every rule names what it takes and what it spares', () => {
  expect(noiseRules.filter(({ examples }) => examples.length === 0)).toEqual([]);
  expect(new Set(noiseRules.map(({ name }) => name)).size).toBe(noiseRules.length);
});

test('a value in the line after its label goes with it', () => {
  const lines = ['Liczba odsłon:', '118', 'Data wygenerowania', '04-10-2026 08:01', content];

  expect(withoutNoise(lines)).toEqual([content]);
});

test('a part of a line that is noise leaves the others', () => {
  expect(withoutNoise(['Wydział Usług Społecznych | Liczba odsłon: 118'])).toEqual([
    'Wydział Usług Społecznych',
  ]);
});

test('a line of nothing but noise is noise, with one word more it is not', () => {
  const line = 'Opublikowano 3 dni temu, 118 wyświetleń, 2 komentarze';

  expect(withoutNoise([line])).toEqual([]);
  expect(withoutNoise([`${line}, nabór trwa`])).toEqual([`${line}, nabór trwa`]);
});

test('a day is noise before the title or beside a clock, and content in a table', () => {
  const day = 'niedziela, 22 listopada 2026';

  expect(withoutNoise([day, 'Plan', content], 1)).toEqual(['Plan', content]);
  expect(withoutNoise(['Plan', 'Termin składania ofert', day, content], 0)).toContain(day);
});

const real = [
  'Wnioski przyjmujemy do 30 września 2026 r. do godz. 15:30.',
  'Termin składania ofert | 30.09.2026',
  'Na realizację przeznaczono 1 200 000 zł.',
  'Razem: 1 200 000 zł',
  'Konsultacje trwają od 9 do 16 sierpnia 2026 r.',
  'Uwagi można składać w terminie 21 dni od dnia ogłoszenia.',
  'Liczba miejsc w mieszkaniach wspomaganych: 310',
  'Plan obejmuje 42 gminy i 6 powiatów.',
  'Opiekun może skorzystać z opieki wytchnieniowej przez 14 dni w roku.',
  'Uchwała nr 21/1000/23 z dnia 24 maja 2023 r.',
  'Nabór nr FESL.07.04-IZ.01-032/23',
  'Nr rachunku: PL61109010140000071219812874',
  'Kontakt: rops@example.org, tel. 58 000 00 00',
  'https://bip.example.pl/akty/16917/uchwala-w-sprawie-przyjecia-planu-na-lata-2023-2025.html',
  'Ogólnopolska diagnoza | 2026',
  'Data rozpoczęcia naboru: 21.10.2026',
  'Stan na dzień 31 grudnia 2025 r.: 118 miejsc',
  '30.09.2026',
  '118',
];

test.each(real)('a line that says something stays to the letter: %s', (line) => {
  expect(isNoise(line)).toBe(false);
  expect(withoutNoise([line])).toEqual([line]);
});

test('noise taken out twice is noise taken out', () => {
  const once = withoutNoise([...examples.map(({ line }) => line), ...real]);

  expect(withoutNoise(once)).toEqual(once);
});

test('a long line full of digits and letters is judged at once', () => {
  const lines = ['1 '.repeat(40_000), 'Aa1'.repeat(30_000), 'Jan '.repeat(20_000)];
  const from = performance.now();
  withoutNoise(lines);

  expect(performance.now() - from).toBeLessThan(1_000);
});

test.each([
  'cookie-bar',
  'moduletable_menu',
  'breadcrumbs',
  'sidebar-right',
  'widget_recent_entries',
  'visitors-counter',
  'social-links',
])('%s names furniture', (name) => {
  expect(isFurnitureName(name)).toBe(true);
});

test.each([
  'elementor-widget-container',
  'entry-content',
  'page-with-sidebar',
  'tresc',
  'post-2992',
  'article-body',
  'wynagrodzenia',
])('%s names no furniture', (name) => {
  expect(isFurnitureName(name)).toBe(false);
});

test.each(['Czytaj także:', 'Najnowsze wpisy', 'Najczęściej czytane', 'Pogoda', 'Udostępnij'])(
  '"%s" heads a side box',
  (heading) => {
    expect(isBoxTitle(heading)).toBe(true);
  },
);

test.each(['Do pobrania', 'Najważniejsze terminy', 'Aktualności', 'Konsultacje', 'Terminy'])(
  '"%s" heads content',
  (heading) => {
    expect(isBoxTitle(heading)).toBe(false);
  },
);
