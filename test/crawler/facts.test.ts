import { expect, test } from 'vitest';
import { factsOf, mergeFacts } from '../../crawler/facts.ts';
import { normaliseNumber } from '../../crawler/numbers.ts';

test('facts are tidied line by line and empty ones are absent', () => {
  expect(
    factsOf({ title: ' a\u00a0 b ', person: 'c \r\n\n d', status: ' ', eli: undefined }),
  ).toEqual({
    title: 'a b',
    person: 'c\nd',
  });
});

test('later facts win and missing ones keep their value', () => {
  expect(mergeFacts({ title: 'a', number: 'UD1' }, { title: 'b' })).toEqual({
    title: 'b',
    number: 'UD1',
  });
});

test.each([
  ['UD 408', 'UD408'],
  ['mzder1815', 'MZDER1815'],
  ['41/2026', '41/2026'],
  ['', ''],
])('"%s" is normalised to "%s"', (text, number) => {
  expect(normaliseNumber(text)).toBe(number);
});
