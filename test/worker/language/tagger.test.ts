import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTaxonomy } from '../../../config/taxonomy.ts';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import { makeTagger, type TagRule } from '../../../worker/language/tagger.ts';

const lemmas = loadLemmatiser();
const rule: TagRule = {
  id: 'us-dps',
  label: 'Domy pomocy społecznej',
  group: 'us',
  weight: 'core',
  triggers: ['dom pomocy społecznej', 'dom pomocy'],
  exact: ['planuj'],
  abbreviations: ['DPS'],
  nearMisses: ['rodzinny dom pomocy', 'dynamiczny system zakupów'],
  implies: [],
};
const tagWith = (...rules: TagRule[]) => {
  const tag = makeTagger({ version: '7', tags: rules }, lemmas);
  return (text: string) => tag([{ place: 'art. 5', text }]);
};
const tag = tagWith(rule);

test('keeps the trigger, the words as they stand, the place and the version', () => {
  expect(tag('Gmina prowadzi DOMY pomocy społecznej.')).toEqual([
    {
      tag: 'us-dps',
      label: 'Domy pomocy społecznej',
      group: 'us',
      weight: 'core',
      trigger: 'dom pomocy społecznej',
      words: 'DOMY pomocy społecznej',
      place: 'art. 5',
      offset: 15,
      taxonomyVersion: '7',
    },
  ]);
});

test('prefers the longest trigger and names a tag once a place', () => {
  const found = tag('w domu pomocy, a potem w domach pomocy społecznej i w domu pomocy');
  expect(found.map(({ words }) => words)).toEqual(['domach pomocy społecznej']);
});

test('allows two words between, not three, and no end of a sentence', () => {
  expect(tag('domy małej i pomocy')).toHaveLength(1);
  expect(tag('domy małej albo wielkiej pomocy')).toHaveLength(0);
  expect(tag('Sprzedano domy. Pomocy udzielono.')).toHaveLength(0);
});

test('lets a near miss block the tag where it stands, and only there', () => {
  expect(tag('rodzinny dom pomocy')).toHaveLength(0);
  expect(tag('dynamiczny system zakupów (DPS)')).toHaveLength(0);
  expect(tag('rodzinny dom pomocy oraz DPS')).toHaveLength(1);
});

test('lets a longer trigger win over a near miss', () => {
  const longer = tagWith({ ...rule, triggers: ['rodzinny dom pomocy społecznej'] });
  expect(longer('rodzinny dom pomocy społecznej')).toHaveLength(1);
});

test('minds the case of abbreviations and knows their inflected tails', () => {
  expect(tag('w DPS-ach i DPS').map(({ words }) => words)).toEqual(['DPS-ach']);
  expect(tag('dps')).toHaveLength(0);
  expect(tag('DPSX')).toHaveLength(0);
});

test('takes exact forms as they stand', () => {
  expect(tag('Planuj: opisz zasoby')).toHaveLength(1);
  expect(tag('plan prac')).toHaveLength(0);
});

test('gives the umbrella tag with the tag that it covers', () => {
  const family: TagRule = {
    ...rule,
    id: 'us-rodzinna',
    triggers: ['rodzina zastępcza'],
    implies: ['us-dps'],
  };
  expect(tagWith(rule, family)('rodziny zastępcze').map((one) => one.tag)).toEqual([
    'us-dps',
    'us-rodzinna',
  ]);
});

test('matches a phrase whose preposition the writer forgot', () => {
  const act = tagWith({ ...rule, triggers: ['ustawa o pomocy społecznej'] });
  expect(act('o zmianie ustawy pomocy społecznej')).toHaveLength(1);
});

test('stays silent on empty, wordless and foreign text', () => {
  for (const text of ['', '   ', '∑∂ƒ', 'An act relating to setbacks', '\u0000'.repeat(1000)])
    expect(tag(text)).toEqual([]);
});

test('reads a text of 100,000 different words in seconds', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => `słowo${at.toString(36)}owych`);
  const start = performance.now();
  expect(tag(`${words.join(' ')} dom pomocy`)).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

const open = new URL('../../../../shared/eval/tagging-open.jsonl', import.meta.url);
const absent = existsSync(open) ? '' : ' (skipped: the evaluation set is not here)';

test.skipIf(absent !== '')(`finds the labelled tags of the open evaluation${absent}`, () => {
  const full = makeTagger(readTaxonomy(), lemmas);
  const score = { right: 0, wrong: 0, missed: 0 };
  for (const line of readFileSync(open, 'utf8').trim().split('\n')) {
    const { text, tags, cls } = JSON.parse(line);
    const found = full([{ place: '', text }]).map((match) => match.tag);
    score.right += found.filter((id) => tags.includes(id)).length;
    score.wrong += found.filter((id) => !tags.includes(id)).length;
    score.missed += tags.filter((id: string) => !found.includes(id)).length;
    if (cls === 'none') expect(found).toEqual([]);
  }
  expect(score.right / (score.right + score.wrong)).toBeGreaterThanOrEqual(0.97);
  expect(score.right / (score.right + score.missed)).toBeGreaterThanOrEqual(0.95);
});
