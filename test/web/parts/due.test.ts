import { expect, test } from 'vitest';
import { dueOf, renderDue } from '../../../web/parts/due.ts';
import type { Deadline } from '../../../worker/deadline.ts';
import { now } from '../samples.ts';

const deadline = (day: string): Deadline => ({
  day,
  sentence: '',
  certainty: 'stated',
  audience: null,
});
const dueOn = (...days: string[]) => dueOf({ deadlines: days.map(deadline) }, now);
const leaf = (day: string) => {
  const due = dueOn(day);
  return due && `${renderDue(due, 'with-day')}`;
};

test('the soonest open deadline counts, else the one that passed last', () => {
  expect(dueOn('2026-11-02', '2026-11-23', '2026-12-04')?.deadline.day).toBe('2026-11-23');
  expect(dueOn('2026-10-02', '2026-11-02')).toMatchObject({ days: -14 });
  expect(dueOn()).toBeUndefined();
});

test.each([
  ['2026-11-15', '<div class="due past"><b>minął</b><span>15.11</span></div>'],
  ['2026-11-16', '<div class="due soon"><b>dziś</b><span>ostatni dzień</span></div>'],
  ['2026-11-17', '<div class="due soon"><b>1</b><span>dzień, do 17.11</span></div>'],
  ['2026-11-23', '<div class="due soon"><b>7</b><span>dni, do 23.11</span></div>'],
  ['2026-11-24', '<div class="due mid"><b>8</b><span>dni, do 24.11</span></div>'],
  ['2026-12-07', '<div class="due mid"><b>21</b><span>dni, do 7.12</span></div>'],
  ['2026-12-08', '<div class="due"><b>22</b><span>dni, do 8.12</span></div>'],
])('%s, seen on 16 November, is %s', (day, expected) => {
  expect(leaf(day)).toBe(expected);
});

test('days are those of the wall calendar in Poland', () => {
  const lateEvening = new Date('2026-11-16T23:30:00Z');

  expect(dueOf({ deadlines: [deadline('2026-11-17')] }, lateEvening)?.days).toBe(0);
});
