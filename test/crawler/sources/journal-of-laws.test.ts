import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { journalOfLaws } from '../../../crawler/sources/journal-of-laws.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const feed = 'https://api.sejm.gov.pl/eli/changes/acts?since=2026-09-30T06:00:00';
const acts = 'https://api.sejm.gov.pl/eli/acts';
const list = () => journalOfLaws.list(fixture('journal-of-laws/changes.json', feed));
const byKey = (key: string) => list().publications.find((one) => one.key === key);

test('asks from two months ago at first, then from a little before the last clean pass', () => {
  const now = new Date('2026-09-01T06:00:00Z');
  const at = (since: Date | undefined) => journalOfLaws.startsAt?.({ now, since });

  expect(at(undefined)).toEqual([feed.replace(/since=.*/, 'since=2026-07-03T06:00:00')]);
  expect(at(new Date('2026-08-31T18:00:00Z'))).toEqual([
    feed.replace(/since=.*/, 'since=2026-08-31T18:00:00'),
  ]);
});

test('the cursor is wall time of Warsaw, in winter too', () => {
  const moment = { now: new Date('2026-12-02T06:00:00Z'), since: new Date('2026-12-02T05:00:00Z') };

  expect(journalOfLaws.startsAt?.(moment)[0]).toContain('since=2026-12-02T04:00:00');
});

test('lists an act with its dates, its print and its text', () => {
  expect(byKey('DU/2026/1301')).toEqual({
    key: 'DU/2026/1301',
    title: 'Ustawa z dnia 18 września 2026 r. o asystencji osobistej osób z niepełnosprawnościami',
    address: 'https://eli.gov.pl/eli/DU/2026/1301/ogl',
    facts: {
      title:
        'Ustawa z dnia 18 września 2026 r. o asystencji osobistej osób z niepełnosprawnościami',
      eli: 'DU/2026/1301',
      kind: 'Ustawa',
      status: 'akt oczekujący',
      body: 'Sejm',
      publishedOn: '2026-09-30',
      documentDate: '2026-09-18',
      inForceOn: '2027-01-01',
      subjects: 'niepełnosprawni\npomoc społeczna',
      term: '10',
      print: '3101',
      additional: [
        'art. 4 wchodzi w życie z dniem 1 lipca 2028 r.',
        'Akty zmienione: DU/1997/776 (9999-12-31)',
        'Akty zmienione: DU/2004/593 (2027-01-01)',
        'Podstawa prawna z art.: DU/2004/593 (art. 50b ust. 6)',
      ].join('\n'),
    },
    documents: [
      {
        address: `${acts}/DU/2026/1301/text/O/D20261301.pdf`,
        name: 'Tekst ogłoszony',
        role: 'other',
      },
    ],
    mark: '2026-10-01T10:15:23',
  });
});

test('of an act outside the field neither relations nor texts are wanted', () => {
  const other = byKey('DU/2026/1302');

  expect(other?.facts.body).toBe('Minister Klimatu i Środowiska');
  expect(other?.facts).not.toHaveProperty('additional');
  expect(journalOfLaws.deepens?.(other?.facts ?? {})).toBe(false);
  expect(journalOfLaws.deepens?.(byKey('DU/2026/1301')?.facts ?? {})).toBe(true);
});

test('an old act of the field shows with the text that is kept up to date', () => {
  const welfare = byKey('DU/2004/593');

  expect(welfare?.facts.additional).toBe('Akty zmieniające: DU/2026/1301 (2027-01-01)');
  expect(welfare?.documents?.map(({ name }) => name)).toEqual([
    'Tekst ogłoszony',
    'Tekst ujednolicony',
  ]);
});

test('old acts outside the field and the other journal are examined, not listed', () => {
  const { publications, examined, total } = list();

  expect(publications.map(({ key }) => key)).toEqual([
    'DU/2026/1301',
    'DU/2026/1302',
    'DU/2004/593',
  ]);
  expect([examined, total]).toEqual([5, 7]);
});

test('goes on by rows until the announced total', () => {
  const { text } = fixture('journal-of-laws/changes.json', feed);
  const nextOf = (address: string) => journalOfLaws.list(parsePage(new URL(address), text)).next;

  expect(nextOf(feed)).toBe(`${feed}&offset=5`);
  expect(nextOf(`${feed}&offset=1`)).toBe(`${feed}&offset=6`);
  expect(nextOf(`${feed}&offset=5`)).toBeUndefined();
});

test('a bare array is read, too; HTML is never asked, whatever is promised', () => {
  const [only] = journalOfLaws.list(fixture('journal-of-laws/bare-array.json', feed)).publications;

  expect(only?.key).toBe('DU/2026/1310');
  expect(only?.documents).toEqual([]);
});

test('refuses a feed that lost its marks, and an error page', () => {
  const unmarked = fixture('journal-of-laws/without-marks.json', feed);

  expect(() => journalOfLaws.list(unmarked)).toThrow('items.0.changeDate');
  expect(() => journalOfLaws.list(fixture('senate/redesigned.html', feed))).toThrow('of "JSON"');
});

const real = test.skipIf(!hasCaptures);

real('real acts are read as the search gives them, which is as the feed does', () => {
  const page = capture('eli-api/search-DU-since-2026-08-01.json', feed);
  const { publications, examined, next } = journalOfLaws.list(page);
  const care = publications.find(({ key }) => key === 'DU/2026/1067');
  const deep = publications.filter(({ facts }) => journalOfLaws.deepens?.(facts));

  expect([publications.length, examined, next]).toEqual([74, 74, undefined]);
  expect(care?.facts).toMatchObject({
    body: 'Minister Rodziny, Pracy i Polityki Społecznej',
    publishedOn: '2026-08-06',
    documentDate: '2026-08-04',
    inForceOn: '2026-08-07',
    subjects: 'pomoc społeczna',
  });
  expect(deep.map(({ key }) => key)).toEqual(
    expect.arrayContaining(['DU/2026/1067', 'DU/2026/1102']),
  );
  expect(deep.length).toBeLessThan(25);
});

real('a real act joins its process by its print', () => {
  const read = ['act-with-prints', 'act'].flatMap(
    (name) => journalOfLaws.list(capture(`eli-api/${name}.json`, feed)).publications,
  );

  expect(read.map(({ key, facts }) => [key, facts.term, facts.print])).toEqual([
    ['DU/2026/1074', '10', '2620'],
    ['DU/2026/1079', '10', '2549'],
  ]);
});
