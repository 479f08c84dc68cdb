import { expect, test } from 'vitest';
import { compareFacts } from '../../../worker/diff/facts.ts';

test('gives what came, went and changed, in the order of the list', () => {
  expect(
    compareFacts({ person: 'A', stage: 'opiniowanie' }, { stage: 'konsultacje', number: 'UD1' }),
  ).toEqual([
    { field: 'number', before: null, after: 'UD1' },
    { field: 'person', before: 'A', after: null },
    { field: 'stage', before: 'opiniowanie', after: 'konsultacje' },
  ]);
});

test('takes spaces and the order of lines for nothing', () => {
  expect(compareFacts({ subjects: 'a  b\nc' }, { subjects: ' c\r\na\u00A0b\n' })).toEqual([]);
  expect(compareFacts({ summary: '  ' }, {})).toEqual([]);
});

test('sees a line that came', () => {
  expect(compareFacts({ subjects: 'a' }, { subjects: 'a\nb' })).toEqual([
    { field: 'subjects', before: 'a', after: 'a\nb', linesAdded: ['b'], linesRemoved: [] },
  ]);
});

test('names the lines that came and went, whatever their order', () => {
  const [change] = compareFacts(
    { departments: 'praca\nzdrowie' },
    { departments: 'rodzina\npraca' },
  );

  expect(change).toMatchObject({ linesAdded: ['rodzina'], linesRemoved: ['zdrowie'] });
});

test('sees a line that stands once where it stood twice', () => {
  expect(compareFacts({ subjects: 'a\na' }, { subjects: 'a' })).toMatchObject([
    { linesAdded: [], linesRemoved: ['a'] },
  ]);
});

test('takes quotation marks, dashes and case of prose for nothing, but not those of a number', () => {
  const title = 'Projekt ustawy o programie „Senior+” – wersja 2';
  expect(
    compareFacts({ title }, { title: 'projekt ustawy o programie "Senior+" - wersja 2.' }),
  ).toEqual([]);
  expect(compareFacts({ title }, { title: title.replace('2', '3') })).toHaveLength(1);
  expect(compareFacts({ number: 'UD-1' }, { number: 'UD1' })).toHaveLength(1);
});
