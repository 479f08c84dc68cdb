import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { renderAlert } from '../../../reports/mail/alert.ts';
import { change, deadline, disability, type Sample } from '../sample.ts';
import { alertOptions, draftChange } from './sample-mail.ts';

const render = (sample: Omit<Sample, 'n'>) =>
  renderAlert(change({ n: 9, ...sample }), alertOptions);

/** What must not differ between the two parts: dates, numbers, hashes, addresses. */
function factsOf(text: string): string[] {
  const found = text
    .replaceAll('\u00a0', ' ')
    .match(/https?:\/\/[^\s)",]+|\d{1,2} \p{L}+ \d{4}|\d{1,2}\.\d{2}|\b[0-9a-f]{8}\b|\d+/gu);
  return [...new Set(found ?? [])].sort();
}

function visible(page: string): string {
  const $ = load(page);
  const links = $('a')
    .toArray()
    .map((link) => $(link).attr('href'));
  $('head, body > div:first-child').remove();
  $('br, p, h1, h2, td').append(' ');
  return `${$('body').text()} ${links.join(' ')}`.replace(/\s+/g, ' ');
}

test('the subject says days left, name, number and day', () => {
  expect(renderAlert(draftChange, alertOptions).subject).toBe(
    '[7 dni] Ustawa o asystencji osobistej osób… (UD412) – termin do 23.11',
  );
});

test.each([
  ['2026-11-16', '[dziś] '],
  ['2026-11-17', '[1 dzień] '],
  ['2026-11-01', '[po terminie] '],
])('a deadline on %s begins the subject with %s', (day, start) => {
  const { subject } = render({ deadlines: [{ ...deadline, day }] });

  expect(subject.startsWith(start)).toBe(true);
});

test.each([
  'Projekt ustawy o zmianie ustawy o pomocy społecznej oraz niektórych innych ustaw w związku z wdrożeniem usług',
  'Projekt rozporządzenia Ministra Rodziny, Pracy i Polityki Społecznej w sprawie mieszkań treningowych i wspomaganych',
  'x'.repeat(20_000),
  '   ',
  'Tytuł\r\nBcc: evil@x.pl',
])('the subject stays within 78 characters and one line: %.30s', (title) => {
  const { subject } = render({ title, act: 'UD412', deadlines: [deadline] });

  expect([...subject].length).toBeLessThanOrEqual(78);
  expect(subject).not.toMatch(/[\r\n]/);
  expect(subject).toContain('(UD412) – termin do 23.11');
});

test.each([
  ['a changed text', draftChange],
  [
    'a new draft',
    change({
      n: 3,
      facts: {
        number: 'UD412',
        body: 'MRPiPS',
        person: 'Anna Próbna',
        stage: 'Konsultacje',
        essence: 'Do 240 godzin.',
        documentDate: '2026-11-02',
      },
      deadlines: [deadline],
    }),
  ],
  [
    'changed facts',
    change({
      n: 4,
      kind: 'work-list',
      detail: {
        kind: 'facts',
        fields: [
          { field: 'plannedQuarter', before: 'III kwartał 2026 r.', after: 'I kwartał 2027 r.' },
        ],
      },
    }),
  ],
  ['a withdrawal', change({ n: 5, detail: { kind: 'withdrawn' } })],
])('text and HTML of %s hold the same facts', (_, record) => {
  const { html, text } = renderAlert(record, alertOptions);

  expect(factsOf(text).length).toBeGreaterThan(5);
  expect(factsOf(visible(html))).toEqual(factsOf(text));
});

test('days left and what to do come first, then what changed, then why one got it', () => {
  const { text } = renderAlert(draftChange, alertOptions);
  const places = [
    'ZOSTAŁO 7 DNI: do 23.11',
    'CO SIĘ ZMIENIŁO',
    'ŹRÓDŁA',
    'Dlaczego to dostajesz',
  ].map((words) => text.indexOf(words));

  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

test.each([
  ['2026-11-23', 'ZOSTAŁO 7 DNI: do 23.11'],
  ['2026-11-18', 'ZOSTAŁY 2 DNI: do 18.11'],
  ['2026-11-17', 'ZOSTAŁ 1 DZIEŃ: do 17.11'],
  ['2026-11-16', 'TERMIN MIJA DZIŚ: do 16.11'],
  ['2026-11-01', 'TERMIN MINĄŁ: do 1.11'],
])('a deadline on %s is headed „%s”', (day, headline) => {
  expect(render({ deadlines: [{ ...deadline, day }] }).text).toContain(headline);
});

test('changed words are marked in both parts', () => {
  const { html, text } = renderAlert(draftChange, alertOptions);

  expect(text).toContain('wyższym niż [-240-] godzin');
  expect(text).toContain('wyższym niż [+180+] godzin');
  expect(load(html)('.del').first().text()).toBe('240');
  expect(load(html)('.add').first().text()).toBe('180');
});

test('a computed deadline says so', () => {
  const { html, text } = render({ deadlines: [{ ...deadline, certainty: 'computed' }] });

  expect(text.replace(/\s+/g, ' ')).toContain('Termin obliczony');
  expect(html).toContain('Termin obliczony');
});

test('the HTML is a page for mail programs: Polish, layout tables, nothing remote', () => {
  const { html } = renderAlert(draftChange, alertOptions);
  const $ = load(html);

  expect($('html').attr('lang')).toBe('pl');
  expect($('h1')).toHaveLength(1);
  expect($('table:not([role="presentation"])')).toHaveLength(0);
  expect($('script, img, link, form, iframe, [src]')).toHaveLength(0);
  expect(html).not.toMatch(/@import|url\(/);
  expect($('[role="article"]').attr('lang')).toBe('pl');
});

test('links lead to our own page and to the source alone', () => {
  const $ = load(renderAlert(draftChange, alertOptions).html);
  const hosts = $('a')
    .toArray()
    .map((link) => new URL($(link).attr('href') ?? '').host);

  expect(new Set(hosts)).toEqual(new Set(['monitor.example', 'legislacja.example']));
});

test('a hostile change stays text, and far below the size at which mail is clipped', () => {
  const nasty = `"><script>alert(1)</script>${'ż'.repeat(30_000)}`;
  const { html } = render({
    title: nasty,
    address: 'javascript:alert(1)',
    facts: { body: nasty, essence: nasty, stage: nasty },
    tags: Array.from({ length: 40 }, () => ({ ...disability, words: nasty })),
    deadlines: [{ ...deadline, sentence: nasty }],
  });

  expect(load(html)('script')).toHaveLength(0);
  expect(load(html)('a[href^="javascript"]')).toHaveLength(0);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});
