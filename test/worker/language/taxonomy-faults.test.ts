import { expect, test } from 'vitest';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import type { TagRule } from '../../../worker/language/tagger.ts';
import { faultsOfRules } from '../../../worker/language/taxonomy-faults.ts';

const rule = (more: Partial<TagRule>): TagRule => ({
  ...{ id: 'us-a', label: 'Usługa', group: 'us', weight: 'core' },
  ...{ triggers: ['usługa opiekuńcza'], exact: [], abbreviations: [], nearMisses: [], implies: [] },
  ...more,
});
const problems = (more: Partial<TagRule>) =>
  faultsOfRules([rule(more)], loadLemmatiser()).map(({ field, problem }) => `${field}: ${problem}`);

test('finds nothing wrong with a near miss that shares a word with a trigger', () => {
  expect(problems({ nearMisses: ['zasiłek opiekuńczy'] })).toEqual([]);
});

test('names a near miss that shares no word with any trigger', () => {
  expect(problems({ nearMisses: ['urlop wypoczynkowy'] })).toEqual([
    'nearMisses: „urlop wypoczynkowy” nigdy nie zadziała: nie ma wspólnego słowa z żadnym wyzwalaczem tego znacznika',
  ]);
});

test('lets a near miss stand whose bracket may hold the abbreviation', () => {
  expect(problems({ abbreviations: ['DPS'], nearMisses: ['dynamiczny system zakupów'] })).toEqual(
    [],
  );
});

test('names a near miss that is another form of a trigger, which it would always block', () => {
  expect(problems({ nearMisses: ['usług opiekuńczych'] })[0]).toContain(
    'to inna forma wyzwalacza „usługa opiekuńcza”',
  );
});

test('names phrases without a word', () => {
  expect(problems({ exact: ['– –'], nearMisses: ['!!!'] })).toEqual([
    'exact: „– –” nie zawiera żadnego słowa',
    'nearMisses: „!!!” nie zawiera żadnego słowa',
  ]);
});
