import { expect, test } from 'vitest';
import {
  counted,
  dayInWords,
  dayOf,
  dayShort,
  daysBetween,
  daysLeft,
  daysUntil,
  grouped,
  momentInWords,
  plural,
  weekdayInWords,
} from '../../reports/polish.ts';

const change = ['zmiana', 'zmiany', 'zmian'] as const;

test.each([
  [0, 'zmian'],
  [1, 'zmiana'],
  [2, 'zmiany'],
  [4, 'zmiany'],
  [5, 'zmian'],
  [11, 'zmian'],
  [12, 'zmian'],
  [14, 'zmian'],
  [21, 'zmian'],
  [22, 'zmiany'],
  [25, 'zmian'],
  [101, 'zmian'],
  [102, 'zmiany'],
  [112, 'zmian'],
  [1002, 'zmiany'],
])('%i takes the form „%s”', (count, form) => {
  expect(plural(count, change)).toBe(form);
});

test('groups digits by no-break spaces and writes a true minus', () => {
  expect([0, 999, 5612, 1_234_567, -3].map(grouped)).toEqual([
    '0',
    '999',
    '5\u00a0612',
    '1\u00a0234\u00a0567',
    '−3',
  ]);
  expect(counted(5612, change)).toBe('5\u00a0612\u00a0zmian');
});

test('writes days in words, short, and after „do”', () => {
  expect(dayInWords('2026-11-23')).toBe('23\u00a0listopada\u00a02026');
  expect(weekdayInWords('2026-11-23')).toBe('poniedziałku 23\u00a0listopada\u00a02026');
  expect(dayShort('2026-11-03')).toBe('3.11');
});

test('shows what is no day as it stands', () => {
  expect(dayInWords('2026-02-31')).toBe('2026-02-31');
  expect(dayShort('wkrótce')).toBe('wkrótce');
  expect(daysBetween('2026-02-31', '2026-03-01')).toBeUndefined();
});

test('tells the time by the clock of Warsaw on both sides of the clock change', () => {
  expect(momentInWords(new Date('2026-10-24T12:05:00Z'))).toBe(
    '24\u00a0października\u00a02026, 14.05',
  );
  expect(momentInWords(new Date('2026-10-25T12:05:00Z'))).toBe(
    '25\u00a0października\u00a02026, 13.05',
  );
  expect(dayOf(new Date('2026-11-15T23:30:00Z'))).toBe('2026-11-16');
});

test('counts days left from the day in Poland, whatever the hour', () => {
  const late = new Date('2026-11-15T23:30:00Z'); // already the 16th in Warsaw

  expect(daysUntil('2026-11-23', late)).toBe(7);
  expect(daysUntil('2026-11-15', late)).toBe(-1);
  expect([7, 1, 0, -1].map(daysLeft)).toEqual([
    '7\u00a0dni',
    '1\u00a0dzień',
    'dziś',
    'po terminie',
  ]);
});
