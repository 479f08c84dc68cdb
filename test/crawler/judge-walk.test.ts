import { expect, test } from 'vitest';
import type { Known } from '../../crawler/crawl.ts';
import type { Facts } from '../../crawler/facts.ts';
import { insists, judgeFacts, judgeRows } from '../../crawler/judge-walk.ts';
import type { ListWalk } from '../../crawler/list-walk.ts';
import type { Listed, Source } from '../../crawler/source.ts';

const fetchedAt = new Date('2026-09-01T06:00:00Z');
const keys = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, n) => `${from + n}`);

function walkOf(rows: Readonly<Record<string, string | undefined>>): ListWalk {
  const listed = Object.entries(rows).map(([key, mark]) => {
    const row: Listed = { key, title: key, address: `https://a.example/${key}`, facts: {} };
    return [key, mark === undefined ? row : { ...row, mark }] as const;
  });
  const rest = { examined: listed.length, total: undefined, isCut: false, refusal: undefined };
  return { rows: new Map(listed), isComplete: true, ...rest };
}

function pastOf(marks: Readonly<Record<string, string | undefined>>, present?: number) {
  const known = (key: string): Known | undefined =>
    key in marks ? { mark: marks[key], fetchedAt } : undefined;
  return { known, present: present ?? Object.keys(marks).length, insists: false };
}

const site = (listing: Source['listing']) =>
  ({ listing, sane: { leastRows: 1, dropLimit: 0.4 } }) as Source;
const unmarked = (all: readonly string[]) => Object.fromEntries(all.map((key) => [key, undefined]));

test.each([
  ['complete', keys(7, 16), 'suspect'],
  ['complete', keys(5, 14), 'good'],
  ['complete', [...keys(1, 10), ...keys(50, 90)], 'good'],
  ['recent', keys(20, 40), 'suspect'],
  ['recent', keys(10, 40), 'good'],
  ['feed', keys(20, 40), 'good'],
] as const)('of ten known keys, a %s list that shows %j is %s', (listing, shown, verdict) => {
  const past = pastOf(unmarked(keys(1, 10)));
  expect(judgeRows(site(listing), walkOf(unmarked(shown)), past).verdict).toBe(verdict);
});

test('what stood for three days is believed, and so is a list that always was short', () => {
  const walk = walkOf(unmarked(keys(20, 30)));
  const past = pastOf(unmarked(keys(1, 10)));
  expect(judgeRows(site('complete'), walk, { ...past, insists: true }).verdict).toBe('good');
  expect(judgeRows(site('complete'), walk, pastOf(unmarked(keys(1, 4)))).verdict).toBe('good');
});

const before = { a: '2026-08-01', b: '2026-08-05', c: '2026-08-09', d: '2026-08-02', e: 'x' };

test.each([
  ['two marks went back', { ...before, b: '2026-08-04', c: '2026-08-04' }, 'suspect'],
  ['one went back and a row is missing', { ...omit('e'), c: '2026-08-04' }, 'suspect'],
  ['one went back', { ...before, c: '2026-08-04' }, 'good'],
  [
    'two went back, one on',
    { ...before, a: '2026-08-20', b: '2026-08-04', c: '2026-08-04' },
    'good',
  ],
  [
    'two went back, one row is new',
    { ...before, b: '2026-08-04', c: '2026-08-04', f: 'y' },
    'good',
  ],
  ['a mark that is no date moved', { ...before, e: 'a' }, 'good'],
])('%s: %s', (_what, shown, verdict) => {
  expect(judgeRows(site('complete'), walkOf(shown), pastOf(before)).verdict).toBe(verdict);
});

function omit(key: string) {
  return Object.fromEntries(Object.entries(before).filter(([one]) => one !== key));
}

function factsOf(all: readonly string[], facts: Facts) {
  return new Map(all.map((key) => [key, facts]));
}

test.each([
  [6, 10, 'suspect'],
  [5, 10, 'good'],
  [6, 11, 'good'],
  [5, 5, 'good'],
])('the same field in %i of %i publications is %s', (changed, all, verdict) => {
  const past = {
    known: () => ({ mark: undefined, fetchedAt, facts: { title: 't', body: 'Jeden' } }),
    ...{ present: all, insists: false },
  };
  const read = factsOf(keys(1, changed), { title: 't', body: 'Drugi' });
  expect(judgeFacts(read, past).verdict).toBe(verdict);
  expect(judgeFacts(read, { ...past, insists: true }).verdict).toBe('good');
});

test('different fields in all publications are an eventful day', () => {
  const past = {
    known: () => ({ mark: undefined, fetchedAt, facts: { body: 'a', stage: 'a', person: 'a' } }),
    ...{ present: 9, insists: false },
  };
  const read = new Map([
    ...factsOf(keys(1, 3), { body: 'b', stage: 'a', person: 'a' }),
    ...factsOf(keys(4, 6), { body: 'a', stage: 'b', person: 'a' }),
    ...factsOf(keys(7, 9), { body: 'a', stage: 'a', person: 'b' }),
  ]);
  expect(judgeFacts(read, past).verdict).toBe('good');
});

test('only what was odd, and for three days, is insisted on', () => {
  const odd = ['Znane pozycje zniknęły z listy, a na ich miejscu są inne. Znanych pozycji: 0.'];
  const later = (hours: number) => new Date(fetchedAt.getTime() + hours * 3_600_000);
  expect(insists(odd, fetchedAt, later(72))).toBe(true);
  expect(insists(odd, fetchedAt, later(71))).toBe(false);
  expect(insists(['Lista jest pusta.'], fetchedAt, later(100))).toBe(false);
  expect(insists([], fetchedAt, later(100))).toBe(false);
});
