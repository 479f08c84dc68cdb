import { expect, test } from 'vitest';
import { actKeys, joinActs, labelOf } from '../../worker/acts.ts';

test('reads register numbers however they are spaced', () => {
  expect(actKeys({ number: 'UD 315' }, 'work-list')).toEqual(['register:UD315']);
  expect(actKeys({ number: 'UC101\nUD-7' }, 'draft-act')).toEqual([
    'register:UC101',
    'register:UD7',
  ]);
  expect(actKeys({ number: '12' }, 'work-list')).toEqual([]);
});

test('ties prints to their term and reads ELI in an address', () => {
  expect(actKeys({ print: '1237', term: '10' }, 'parliament')).toEqual(['print:10/1237']);
  expect(actKeys({ print: '10/1237\n10/1238' }, 'parliament')).toEqual([
    'print:10/1237',
    'print:10/1238',
  ]);
  expect(actKeys({ print: '1237' }, 'parliament')).toEqual([]);
  expect(actKeys({ eli: 'https://eli.example/eli/DU/2026/1067' }, 'journal')).toEqual([
    'eli:DU/2026/1067',
  ]);
});

test('gives no keys to plans and news, which only mention acts', () => {
  expect(actKeys({ number: 'UD315' }, 'regional')).toEqual([]);
});

test('takes the number of a bill at the Sejm for no register number, and its sender for the join', () => {
  const bill = { number: 'RM-0610-54-24', rclNumber: 'RM-0610-54-24', print: '950', term: '10' };

  expect(actKeys({ number: 'RPW/29075/2026' }, 'parliament')).toEqual([]);
  expect(actKeys(bill, 'parliament')).toEqual(['print:10/950', 'rcl:RM-0610-54-24']);
});

test('makes one act of a bill, its project at the RCL, its process and its place in the journal', () => {
  const project = { number: 'UD315', rclNumber: 'RM-0610-54-24' };
  const bill = { number: 'RPW/9/2025', rclNumber: 'RM-0610-54-24', term: '10' };
  const process = { process: '950', term: '10', rclNumber: 'RM-0610-54-24' };
  const published = { eli: 'DU/2025/619', print: '950', term: '10' };
  const acts = joinActs([
    { id: 'bill', keys: actKeys(bill, 'parliament') },
    { id: 'journal', keys: actKeys(published, 'journal') },
    { id: 'project', keys: actKeys(project, 'draft-act') },
    { id: 'process', keys: actKeys(process, 'parliament') },
  ]);

  expect(acts.map(({ label, publications }) => [label, publications.length])).toEqual([
    ['UD315', 4],
  ]);
});

test('never takes the Senate’s own print, which has no term of the Sejm, for one of the Sejm', () => {
  expect(actKeys({ print: '849' }, 'parliament')).toEqual([]);
});

test('joins publications that share a key, also through others', () => {
  const acts = joinActs([
    { id: 'list', keys: ['register:UD315'] },
    { id: 'rcl', keys: ['register:UD315', 'rcl:RM-1'] },
    { id: 'sejm', keys: ['print:10/1237', 'rcl:RM-1'] },
    { id: 'journal', keys: ['eli:DU/2026/9', 'print:10/1237'] },
    { id: 'other', keys: ['register:UD316'] },
    { id: 'none', keys: [] },
  ]);
  expect(acts.map(({ label, publications }) => [label, publications])).toEqual([
    ['UD315', ['list', 'rcl', 'sejm', 'journal']],
    ['UD316', ['other']],
  ]);
});

test('joins the same publications in any order', () => {
  const chain = [
    { id: 1, keys: ['a', 'b'] },
    { id: 2, keys: ['c', 'd'] },
    { id: 3, keys: ['b', 'c'] },
  ];
  for (const order of [chain, [...chain].reverse()])
    expect(joinActs(order).map(({ keys }) => keys)).toEqual([['a', 'b', 'c', 'd']]);
});

test('prefers register number, then print, then ELI as a name', () => {
  expect(labelOf(['eli:DU/2026/1', 'print:10/3', 'register:UD1'])).toBe('UD1');
  expect(labelOf(['rcl:RM-1', 'eli:DU/2026/1', 'print:10/3'])).toBe('10/3');
  expect(labelOf(['rcl:RM-1', 'eli:DU/2026/1'])).toBe('DU/2026/1');
  expect(labelOf([])).toBeUndefined();
});
