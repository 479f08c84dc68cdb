import { expect, test } from 'vitest';
import { coverageOf, nothingFound } from '../../reports/coverage.ts';
import { autumn, gap, health } from './sample.ts';

const readOf = (parts: Parameters<typeof health>[2], gaps = [] as ReturnType<typeof gap>[]) =>
  coverageOf([health('journal', undefined, parts)], gaps, autumn)[0]?.read;

test('a source without gaps, read in the period, is read in whole', () => {
  expect(readOf({})).toBe('whole');
});

test('a gap inside the period makes it partly read, one outside does not', () => {
  expect(readOf({}, [gap('journal', '2026-09-18T00:00:00Z', '2026-09-21T00:00:00Z')])).toBe(
    'partly',
  );
  expect(readOf({}, [gap('journal', '2026-08-01T00:00:00Z', '2026-08-02T00:00:00Z')])).toBe(
    'whole',
  );
  expect(readOf({}, [gap('other', '2026-09-18T00:00:00Z', null)])).toBe('whole');
});

test.each([
  ['off', { state: 'off' }],
  ['never read', { state: 'never' }],
  ['without any good run', { lastGoodAt: null }],
  ['last good before the period', { lastGoodAt: new Date('2026-08-30T00:00:00Z') }],
] as const)('a source that is %s was not read', (_, parts) => {
  expect(readOf(parts)).toBe('none');
});

test('an open gap over the whole period leaves nothing read', () => {
  expect(readOf({ state: 'failing' }, [gap('journal', '2026-08-01T00:00:00Z', null)])).toBe('none');
});

test('says „nie stwierdzono” only of what was read, „nie wiemy” of the rest', () => {
  const [whole, off] = [health('journal'), health('news', undefined, { state: 'off' })];
  const say = (...sources: (typeof whole)[]) =>
    nothingFound('zmian', coverageOf(sources, [], autumn));

  expect(say(whole)).toContain('nie stwierdzono zmian – sprawdzono 1 z 1');
  expect(say(whole, off)).toMatch(/nie stwierdzono.+1 z 2.+nie wiemy: Aktualności ministerstwa\.$/);
  expect(say(off)).toMatch(/^Nie wiemy/);
  expect(say(off)).not.toContain('nie stwierdzono');
  expect(say()).toMatch(/^Nie wiemy/);
});

test('a source that is read since the middle of the period was not read before', () => {
  const started = new Date('2026-10-01T06:00:00Z');
  const [late] = coverageOf([health('journal', undefined, { watchedSince: started })], [], autumn);

  expect(late?.read).toBe('partly');
  expect(late?.gaps).toEqual([
    {
      sourceId: 'journal',
      from: autumn.from,
      to: started,
      reason: 'Źródło nie było jeszcze czytane.',
    },
  ]);
});
