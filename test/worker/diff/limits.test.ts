import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { textOf } from './texts.ts';

const words = (count: number, stem: string) =>
  Array.from({ length: count }, (_, at) => `${stem}${at}`).join(' ');
const compare = (older: string, newer: string) => {
  const start = performance.now();
  const diff = compareTexts(textOf(older), textOf(newer));
  return { diff, ms: performance.now() - start };
};

test('50,000 words that all differ end in time, shown as replaced and never as unchanged', () => {
  const { diff, ms } = compare(words(50_000, 'stare'), words(50_000, 'nowe'));

  expect(ms).toBeLessThan(5_000);
  expect(diff.unchangedUnits).toBe(0);
  expect(diff.counts).toMatchObject({ wordsAdded: 50_000, wordsRemoved: 50_000 });
});

test('an article of 50,000 new words under its old number says that the comparison gave up', () => {
  const head = 'Art. 1. Gmina prowadzi rejestr usług społecznych';
  const { diff, ms } = compare(
    `${head} ${words(50_000, 'stare')}`,
    `${head} ${words(50_000, 'nowe')} koniec`,
  );

  expect(ms).toBeLessThan(5_000);
  expect(diff.units.map(({ kind }) => kind)).not.toEqual([]);
  for (const { kind, gaveUp } of diff.units) expect(kind !== 'changed' || gaveUp).toBe(true);
});

test('one line of a megabyte is compared in time, down to its one word', () => {
  const line = `Art. 1. ${words(120_000, 'słowo')}`;
  const { diff, ms } = compare(line, line.replace('słowo60000 ', 'inaczej '));

  expect(line.length).toBeGreaterThan(1_000_000);
  expect(ms).toBeLessThan(5_000);
  expect(diff.units).toMatchObject([{ unit: 'art. 1', kind: 'changed' }]);
  expect(diff.counts).toMatchObject({ wordsAdded: 1, wordsRemoved: 1 });
});

test('twenty thousand equal paragraphs that changed places in one end in time', () => {
  const lines = (mark: number) =>
    Array.from({ length: 20_000 }, (_, at) => (at === mark ? 'Gmina płaci.' : 'Uchylony.'));
  const { diff, ms } = compare(lines(5).join('\n'), lines(19_000).join('\n'));

  expect(ms).toBeLessThan(5_000);
  expect(diff.units.length).toBeGreaterThan(0);
});
