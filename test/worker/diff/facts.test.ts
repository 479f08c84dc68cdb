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
    { field: 'subjects', before: 'a', after: 'a\nb' },
  ]);
});
