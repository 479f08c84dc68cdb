import { expect, test } from 'vitest';
import { nextPeriod, parsePeriod, periodOf, previousPeriod } from '../../reports/period.ts';

test('a period is two calendar months from an odd one on', () => {
  const ids = ['01-31', '02-01', '03-01', '10-31', '11-01', '12-31'].map(
    (day) => periodOf(new Date(`2026-${day}T12:00:00Z`)).id,
  );

  expect(ids).toEqual([
    '2026-01/2026-02',
    '2026-01/2026-02',
    '2026-03/2026-04',
    '2026-09/2026-10',
    '2026-11/2026-12',
    '2026-11/2026-12',
  ]);
});

test('begins and ends at midnight in Warsaw, in winter and in summer time', () => {
  const autumn = parsePeriod('2026-09/2026-10');
  const spring = parsePeriod('2026-03/2026-04');

  expect(autumn.from.toISOString()).toBe('2026-08-31T22:00:00.000Z'); // summer time
  expect(autumn.to.toISOString()).toBe('2026-10-31T23:00:00.000Z'); // winter time since 25 October
  expect(spring.from.toISOString()).toBe('2026-02-28T23:00:00.000Z');
  expect(spring.to.toISOString()).toBe('2026-04-30T22:00:00.000Z');
});

test.each([
  ['2026-08-31T21:59:59.999Z', '2026-07/2026-08'],
  ['2026-08-31T22:00:00.000Z', '2026-09/2026-10'],
  ['2026-10-31T22:59:59.999Z', '2026-09/2026-10'],
  ['2026-10-31T23:00:00.000Z', '2026-11/2026-12'],
  ['2026-12-31T23:00:00.000Z', '2027-01/2027-02'],
])('%s lies in %s by the clock of Warsaw', (moment, id) => {
  expect(periodOf(new Date(moment)).id).toBe(id);
});

test('neighbours meet without a gap, over the turn of a year', () => {
  const winter = parsePeriod('2027-01/2027-02');

  expect(previousPeriod(winter).id).toBe('2026-11/2026-12');
  expect(previousPeriod(winter).to).toEqual(winter.from);
  expect(nextPeriod(winter).from).toEqual(winter.to);
});

test('has a Polish name', () => {
  expect(parsePeriod('2026-09/2026-10').name).toBe('wrzesień–październik 2026');
});

test.each(['2026-10/2026-11', '2026-09/2026-11', '2026-13/2026-14', '2026-9/2026-10', ''])(
  'refuses „%s” as an id',
  (id) => {
    expect(() => parsePeriod(id)).toThrow(RangeError);
  },
);
