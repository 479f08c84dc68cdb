import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderAnnouncement } from '../../../reports/outputs/announcement.ts';
import { renderReport } from '../../../reports/outputs/html.ts';
import { comparison } from '../../../reports/outputs/overview.ts';
import { buildReport } from '../../../reports/report.ts';
import { change, disability, fullInput, health, input, textDetail } from '../sample.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const full = renderReport(buildReport(fullInput()));
const empty = renderReport(buildReport(input()));

test.each([
  ['full', full],
  ['empty', empty],
])('the %s report is one Polish page with one h1 and twelve chapters', (_, page) => {
  const $ = load(page);

  expect($('html').attr('lang')).toBe('pl');
  expect($('h1')).toHaveLength(1);
  expect($('main > section > h2')).toHaveLength(12);
});

test.each([
  ['full', full],
  ['empty', empty],
])('the %s report needs nothing else: no script, no remote part, no inline style', (_, page) => {
  const $ = load(page);

  expect($('script, link, img, iframe, form, object, [src], [style]')).toHaveLength(0);
  expect($('style').text()).not.toMatch(/@import|url\((?!#)/);
  expect(page).not.toMatch(/ on\w+=/);
});

test('headings never skip a level', () => {
  const levels = load(full)('h1, h2, h3, h4')
    .toArray()
    .map(({ name }) => Number(name[1]));

  levels.reduce((last, level) => {
    expect(level).toBeLessThanOrEqual(last + 1);
    return level;
  }, 0);
});

test('every table has a caption or a name, and scoped heads', () => {
  const $ = load(full);

  for (const table of $('table').toArray()) {
    const isNamed = $(table).find('caption').length + $(table).closest('details').length > 0;
    expect(isNamed || $(table).attr('aria-labelledby') !== undefined).toBe(true);
    expect($(table).find('th:not([scope])')).toHaveLength(0);
  }
});

test('tables and figures are numbered without holes', () => {
  const numbersOf = (word: string) =>
    [
      ...load(full)('body')
        .text()
        .matchAll(new RegExp(`${word} (\\d+)\\. `, 'g')),
    ].map(([, n]) => Number(n));

  for (const numbers of [numbersOf('Tabela'), numbersOf('Rysunek')]) {
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers).toEqual(numbers.map((_, at) => at + 1));
  }
});

test('no id stands twice, and every link within the page has its end', () => {
  const $ = load(full);
  const ids = $('[id]')
    .toArray()
    .map((element) => $(element).attr('id'));

  expect(new Set(ids).size).toBe(ids.length);
  const ends = $('a[href^="#"]')
    .toArray()
    .map((element) => $(element).attr('href')?.slice(1));
  expect(ends.filter((end) => !ids.includes(end))).toEqual([]);
  expect(ends.length).toBeGreaterThan(30);
});

test('every drawing tells its finding and has a title', () => {
  const $ = load(full);

  expect($('svg.fig[role="img"]').length).toBeGreaterThan(2);
  for (const drawing of $('svg.fig[role="img"]').toArray()) {
    expect($(drawing).find('title').text()).not.toBe('');
    expect($(drawing).find('desc').text()).toMatch(/\d/);
  }
});

test('every change stands in the list with its hash, its time and its copy', () => {
  const $ = load(full);

  expect($('.cite li')).toHaveLength(10);
  expect($('#dow-10').text()).toMatch(
    /pobrano 20.października.2026, 12\.05.+SHA-256 5d9a7c01…a2f05d38/,
  );
  expect($('#dow-10 a').last().attr('href')).toMatch(
    /^https:\/\/monitor\.example\/kopie\/5d9a7c01/,
  );
});

test('nothing that a source says becomes markup', () => {
  const nasty = '"><script>alert(1)</script><img src=x onerror=alert(2)>';
  const page = renderReport(
    buildReport(
      input({
        changes: [
          change({
            n: 1,
            title: nasty,
            address: 'javascript:alert(3)',
            facts: { body: nasty, stage: nasty, number: nasty },
            tags: [{ ...disability, label: nasty, words: nasty }],
            deadlines: [
              { day: '2026-11-23', sentence: nasty, certainty: 'stated', audience: null },
            ],
          }),
          change({
            n: 2,
            detail: {
              ...textDetail,
              units: [{ unit: nasty, kind: 'changed', passages: [{ kind: 'added', text: nasty }] }],
              unchangedUnits: 0,
            } as typeof textDetail,
          }),
        ],
        health: [
          health('draft-act', undefined, { name: nasty, reasons: [nasty], state: 'failing' }),
        ],
        permissions: [nasty],
      }),
    ),
  );
  const $ = load(page);

  expect($('script, img')).toHaveLength(0);
  expect($('a[href^="javascript"]')).toHaveLength(0);
  expect($('#dow-1').text()).toContain('javascript:alert(3)');
  expect(
    $('*')
      .toArray()
      .flatMap((element) => Object.keys($(element).attr() ?? {}))
      .filter((name) => name.startsWith('on')),
  ).toEqual([]);
});

test('an empty period says what was checked', () => {
  const text = plain(load(empty)('main').text());

  expect(text).toContain(
    'W tym okresie nie stwierdzono zmian istotnych dla usług społecznych – sprawdzono 5 z 5',
  );
  expect(text).toContain('Luk w odczycie nie było.');
});

test('nothing is „bez zmian” where nothing was read', () => {
  const off = ['work-list', 'draft-act', 'journal'] as const;
  const report = buildReport(
    input({
      health: off.map((kind) => health(kind, undefined, { state: 'never', lastGoodAt: null })),
    }),
  );
  const $ = load(renderReport(report));
  $('.legend, style').remove();
  const text = plain($('main').text());

  expect(text).not.toContain('nie stwierdzono zmian');
  expect(text).not.toMatch(/(?<!„)[Bb]ez zmian(?!”)/);
  expect(text).toContain('Nie wiemy');
  expect($('.counters dd').text()).not.toMatch(/^0|[^\d]0[^\d]/);
});

test('gaps are always listed, with what they mean', () => {
  const text = plain(load(full)('#s12').parent().text());

  expect(text).toContain('BIP województwa łódzkiego');
  expect(text).toContain('od 29 października 2026, trwa');
  expect(text).toContain('nie piszemy „bez zmian”');
});

test.each([
  [5, undefined, 'bez porównania'],
  [null, 5, 'bez porównania'],
  [5, null, 'poprzednio: nie wiemy'],
  [5, 5, 'tyle samo'],
  [0, 2, 'poprzednio 2'],
  [5, 2, 'o 3 więcej niż poprzednio'],
  [2, 5, 'o 3 mniej niż poprzednio'],
] as const)('%s after %s reads „%s”', (now, before, words) => {
  expect(comparison(now, before)).toBe(words);
});

test('the announcement has three to six lines and ends with the address', () => {
  const lines = renderAnnouncement(buildReport(fullInput()), 'https://monitor.example/raporty/31')
    .trim()
    .split('\n');

  expect(lines.length).toBeGreaterThanOrEqual(3);
  expect(lines.length).toBeLessThanOrEqual(6);
  expect(lines.at(-1)).toBe('Cały raport: https://monitor.example/raporty/31');
});

test('a source that robots.txt keeps us from is named, with the way to switch it on', () => {
  const text = plain(load(full)('main').text());

  expect(text).toContain(
    'Nie czytamy: Ministerstwo Zdrowia, konsultacje. Plik robots.txt zabrania',
  );
  expect(text).toContain('config/permissions.json');
  expect(plain(load(empty)('main').text())).not.toContain('config/permissions.json');
});
