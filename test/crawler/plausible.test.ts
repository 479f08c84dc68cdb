import { expect, test } from 'vitest';
import { plausibleFacts } from '../../crawler/plausible.ts';

const now = new Date('2026-09-01T06:00:00Z');
const known = { title: 'Plan', publishedOn: '2026-08-15', deadline: '2026-09-15' };

test.each([
  ['publishedOn', '0001-01-01'],
  ['publishedOn', '1900-01-01'],
  ['publishedOn', '2206-08-15'],
  ['publishedOn', '2028-01-01'],
  ['deadline', '2106-09-15'],
  ['deadline', '9999-12-31'],
  ['title', '  '],
])('%s %j keeps what was known, and of a new publication is left out', (name, value) => {
  expect(plausibleFacts({ ...known, [name]: value }, known, now)).toEqual(known);
  expect(plausibleFacts({ number: 'UD1', [name]: value }, undefined, now)).toEqual({
    number: 'UD1',
  });
});

test.each([
  { publishedOn: '1999-05-01' },
  { publishedOn: '2027-01-01' },
  { publishedOn: 'IV kwartał 2206' },
  { validTo: '2050' },
  { inForceOn: '2040-01-01' },
  { deadline: '14 dni od dnia otrzymania' },
  { consultationFrom: '2026-09-01', consultationTo: '2026-09-01' },
])('%j stays as it is', (facts) => {
  expect(plausibleFacts(facts, known, now)).toBe(facts);
});

test('a consultation that ends before it begins is not believed', () => {
  const sane = { consultationFrom: '2026-08-01', consultationTo: '2026-08-21' };
  const turned = { consultationFrom: '2026-08-21', consultationTo: '2026-08-01' };
  expect(plausibleFacts(turned, sane, now)).toEqual(sane);
  expect(plausibleFacts(turned, undefined, now)).toEqual({});
});
