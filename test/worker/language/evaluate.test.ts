import { expect, test } from 'vitest';
import { evaluate } from '../../../worker/language/evaluate.ts';

const row = (id: string, wanted: readonly string[], given: readonly string[]) => ({
  ...{ id, wanted },
  given: given.map((tag) => ({ tag, words: `words of ${tag}` })),
});

test('counts each tag once a row, over all rows and tag by tag', () => {
  const { micro, macro, perTag } = evaluate([
    row('1', ['a', 'b'], ['a', 'a']),
    row('2', ['a'], ['a', 'b']),
    row('3', ['a'], []),
  ]);

  expect(micro).toEqual({ right: 2, wrong: 1, missed: 2, precision: 2 / 3, recall: 0.5 });
  expect(perTag.a).toEqual({ right: 2, wrong: 0, missed: 1, precision: 1, recall: 2 / 3 });
  expect(perTag.b).toEqual({ right: 0, wrong: 1, missed: 1, precision: 0, recall: 0 });
  expect(macro).toEqual({ precision: 0.5, recall: 1 / 3 });
});

test('names silent rows, and every error with the words that earned it', () => {
  const { silent, errors } = evaluate([row('1', ['a'], []), row('2', [], ['b']), row('3', [], [])]);

  expect(silent).toEqual(['1']);
  expect(errors).toEqual([
    { id: '1', kind: 'missed', tag: 'a' },
    { id: '2', kind: 'wrong', tag: 'b', words: 'words of b' },
  ]);
});

test('knows no share where nothing was given or wanted', () => {
  const { micro, macro } = evaluate([row('1', [], [])]);

  expect(micro).toMatchObject({ precision: null, recall: null });
  expect(macro).toEqual({ precision: null, recall: null });
});
