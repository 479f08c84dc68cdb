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

test('skips the date in the title of an act', () => {
  const act = tagWith({ ...rule, triggers: ['ustawa o pomocy społecznej'] });
  expect(act('w ustawie z dnia 12 marca 2004 r. o pomocy społecznej')).toHaveLength(1);
  expect(act('w ustawie z dnia dziś mimo jutro o pomocy społecznej')).toHaveLength(0);
});

test('tells words that came from words that went and from those around them', () => {
  const text = 'w domu pomocy społecznej jest 60 miejsc, w domu pomocy 8';
  const at = text.lastIndexOf('domu');
  const changed = { side: 'added', spans: [{ start: at, end: at + 4 }] } as const;
  const tagger = makeTagger({ version: '7', tags: [rule] }, lemmas);
  const [around] = tagger([{ place: '', text, changed: { ...changed, spans: [] } }]);
  const [came] = tagger([{ place: '', text, offset: 100, changed }]);

  expect(around).toMatchObject({ words: 'domu pomocy społecznej', side: 'kept', offset: 2 });
  expect(came).toMatchObject({ words: 'domu pomocy', side: 'added', offset: 100 + at });
});

/** Seconds of work of this process: others may be busy on the same machine. */
function secondsOf(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

test('reads a text of 100,000 different words in seconds', () => {
  const words = Array.from({ length: 100_000 }, (_, at) => `słowo${at.toString(36)}owych`);
  const text = `${words.join(' ')} dom pomocy`;
  expect(secondsOf(() => expect(tag(text)).toHaveLength(1))).toBeLessThan(10);
}, 60_000);

const full = makeTagger(readTaxonomy(), lemmas);

test.each([
  ['20 MB of a plan', 'Usługi opiekuńcze w domach pomocy społecznej i DPS-ach. '.repeat(360_000)],
  ['one word of 5 MB', 'a'.repeat(5_000_000)],
  ['a name of 20 MB', `${'A'.repeat(20_000_000)}-ach`],
  ['phrases that never end', 'usługa dom rodzinny opieka '.repeat(100_000)],
  ['near misses in a row', 'rodzinny dom pomocy, '.repeat(100_000)],
  ['nothing but hyphens', 'DPS-'.repeat(500_000)],
])(
  'takes %s in bounded time',
  (_, text) => {
    expect(secondsOf(() => full([{ place: '', text }]))).toBeLessThan(25);
  },
  120_000,
);

test('finds what an all-caps heading says', () => {
  const tags = full([{ place: '', text: 'USTAWA O POMOCY SPOŁECZNEJ. USŁUGI OPIEKUŃCZE' }]);
  expect(tags.map((match) => match.tag)).toEqual(['us-opiekuncze', 'prawo-ups'].sort(byTaxonomy));
});

function byTaxonomy(one: string, other: string): number {
  const ids = readTaxonomy().tags.map(({ id }) => id);
  return ids.indexOf(one) - ids.indexOf(other);
}

test('stays calm on binary and finds the Polish in a text of many languages', () => {
  const binary = Array.from({ length: 200_000 }, (_, at) =>
    String.fromCharCode((at * 7919) % 0xffff),
  );
  expect(full([{ place: '', text: binary.join('') }])).toEqual([]);
  const mixed = 'Residential care homes – domy pomocy społecznej – будинки – 養老院 🏠 DPS-y';
  expect(full([{ place: '', text: mixed }]).map((match) => match.tag)).toEqual(['us-dps']);
});

const open = new URL('../../../../shared/eval/tagging-open.jsonl', import.meta.url);
const absent = existsSync(open) ? '' : ' (skipped: the evaluation set is not here)';

test.skipIf(absent !== '')(`finds the labelled tags of the open evaluation${absent}`, () => {
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
