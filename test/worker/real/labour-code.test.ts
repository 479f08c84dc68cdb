import { beforeAll, describe, expect, test } from 'vitest';
import type { TextDiff } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { areAbsent, patience, readReal } from './documents.ts';

/**
 * Fifty articles of the Labour Code, read by eye in the unified texts of August 2016 and April
 * 2026: what became of each. Many of the unchanged ones run over a page or have a footnote.
 */
const facts: Readonly<Record<'unchanged' | 'changed' | 'removed' | 'added', readonly string[]>> = {
  unchanged: [
    ...['3¹', '10', '18³ᵇ', '36', '52', '53', '55', '81', '91', '95', '96', '99', '112', '124'],
    ...['133', '148', '155¹', '178¹', '200¹', '212', '221', '237⁵', '297'],
  ],
  changed: [
    ...['11³', '23¹', '26', '38', '86', '94²', '143', '163', '165', '203', '237⁴', '264', '292'],
    '304',
  ],
  removed: ['67⁵', '67⁶', '67¹⁰', '67¹⁷', '239', '241³⁰'],
  added: ['18³ᶜᵃ', '22²', '67¹⁸', '67²⁰', '67²⁸', '67³⁴', '173¹'],
};
const telework = '⁵ ⁶ ⁷ ⁸ ⁹ ¹⁰ ¹¹ ¹² ¹³ ¹⁴ ¹⁵ ¹⁶ ¹⁷'.split(' ').map((raised) => `67${raised}`);
const remote = '¹⁸ ¹⁹ ²⁰ ²¹ ²² ²³ ²⁴ ²⁵ ²⁶ ²⁷ ²⁸ ²⁹ ³⁰ ³¹ ³² ³³ ³⁴'
  .split(' ')
  .map((raised) => `67${raised}`);

describe.skipIf(areAbsent)('the Labour Code of 2016 and of 2026', () => {
  let diff: TextDiff;
  beforeAll(async () => {
    const start = process.cpuUsage();
    diff = compareTexts(
      await readReal('kodeks-pracy/2016-08.pdf'),
      await readReal('kodeks-pracy/2026-04.pdf'),
    );
    const { user, system } = process.cpuUsage(start);
    process.stderr.write(`the Labour Code: ${Math.round((user + system) / 1000)} ms of CPU\n`);
  }, patience);

  /** What is told of an article: of itself, and of units inside. */
  function told(article: string): { whole: string[]; inside: string[] } {
    const label = `art. ${article}`;
    const of = diff.units.filter(({ unit }) => unit === label || unit.startsWith(`${label} `));
    const isWhole = ({ unit }: (typeof of)[number]) => unit === label;
    return {
      whole: of.filter(isWhole).map(({ kind }) => kind),
      inside: of.filter((one) => !isWhole(one)).map(({ kind }) => kind),
    };
  }

  test.each(facts.unchanged)('art. %s is not said to differ', (article) => {
    expect(told(article)).toEqual({ whole: [], inside: [] });
  });

  test.each(facts.changed)('art. %s is changed where it stands', (article) => {
    const { whole, inside } = told(article);
    expect([...whole, ...inside]).toContain('changed');
    expect(whole.filter((kind) => kind !== 'changed')).toEqual([]);
  });

  test.each([...new Set([...facts.removed, ...telework])])('art. %s is removed', (article) => {
    expect(told(article)).toEqual({ whole: ['removed'], inside: [] });
  });

  test.each([...new Set([...facts.added, ...remote])])('art. %s is added', (article) => {
    expect(told(article)).toEqual({ whole: ['added'], inside: [] });
  });

  test('the deadlines of art. 264 are told by their words', () => {
    const words = diff.units
      .filter(({ unit }) => unit.startsWith('art. 264 '))
      .flatMap(({ passages }) => passages.filter(({ kind }) => kind !== 'same'))
      .map(({ kind, text }) => `${kind} ${text.trim()}`);
    expect(words).toEqual([
      ...['removed 7', 'added 21', 'removed 14', 'added 21', 'removed 14', 'added 21'],
    ]);
  });

  test('the facts are fifty', () => {
    expect(Object.values(facts).flat()).toHaveLength(50);
  });
});
