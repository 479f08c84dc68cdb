import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { lookUpFilter, SearchTooSlow, searchChanges } from '../../prisma/search.ts';
import { forgetSearchEntries, indexMissing } from '../../prisma/search-index.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import { matches } from '../../worker/match.ts';
import { abbreviationsOf, compileAbbreviations } from '../../worker/search/abbreviations.ts';
import { parseQuery } from '../../worker/search/parse.ts';
import { openTestClient } from './samples.ts';
import { addChange, names, sources } from './search-samples.ts';

const lemmas = loadLemmatiser();
const speech = {
  lemmas,
  abbreviations: compileAbbreviations(
    abbreviationsOf([{ abbreviations: ['DPS'], triggers: ['dom pomocy społecznej'] }]),
    lemmas,
  ),
};
const now = new Date('2027-06-01T08:00:00Z');

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
  await addChange(client, 'asystenci', 'Projekt ustawy o asystencji osobistej', {
    units: { 'art. 5 ust. 2': 'Asystent osobisty może świadczyć do 240 godzin usług.' },
    facts: { stage: 'Konsultacje publiczne', body: 'Minister Zdrowia', number: 'UD315' },
    tags: ['us-asystencja'],
  });
  await addChange(client, 'domy', 'Rozporządzenie w sprawie domów pomocy społecznej', {
    units: { '§ 3': 'Mieszkaniec domu opłaca pobyt. Żłobków nie dotyczy.' },
    tags: ['us-dps'],
    isRelevant: false,
  });
  await addChange(client, 'skrót', 'Standardy w DPS-ach', {
    units: { '': 'Dom dla dzieci; pomoc dorosłym bywa społeczna.' },
  });
  await indexMissing(client, sources, lemmas, 100);
});
afterAll(() => close());

async function find(text: string, more = {}) {
  const parsed = parseQuery(text, names);
  if (!parsed.ok) throw new Error(parsed.problem);
  const filter = { query: parsed.query, ...more };
  return searchChanges(client, sources, filter, { limit: 20 }, speech, now);
}

async function keys(text: string, more = {}) {
  const { changes } = await find(text, more);
  return changes.map(({ publication }) => publication.key).sort();
}

const searches: readonly [string, string, string[]][] = [
  ['any form of a word', 'asystenta osobistego', ['asystenci']],
  ['a word without its diacritics', 'zlobki', []],
  ['a form without its diacritics', 'zlobkow', ['domy']],
  ['a phrase in any form', '"domu pomocy społecznej"', ['domy', 'skrót']],
  ['words that stand apart, but no phrase', 'dom pomoc społeczny', ['domy', 'skrót']],
  ['an abbreviation, for its long form', 'DPS', ['domy', 'skrót']],
  ['what must not stand there', 'pomoc -standardy', ['domy']],
  ['one of two', 'żłobki LUB asystent', ['asystenci', 'domy']],
  ['the beginning of the last word', 'asysten', ['asystenci']],
  ['a beginning with a star', 'standar* dom', ['skrót']],
  ['a tag', 'tag:us-dps', ['domy']],
  ['a stage', 'etap:konsultacja', ['asystenci']],
  ['a ministry', 'ministerstwo:zdrowia', ['asystenci']],
  ['an act', 'akt:ud315', ['asystenci']],
  ['anything but a tag', '-tag:us-dps -akt:UD315', ['skrót']],
  ['a phrase over two pieces', '"społecznej mieszkaniec"', []],
  ['a name of a unit', '"art 5"', ['asystenci']],
  ['everything', '', ['asystenci', 'domy', 'skrót']],
  ['a day before all', 'do:2026', []],
];

test.each(searches)('a search finds %s: %s', async (_, query, wanted) => {
  expect(await keys(query)).toEqual(wanted);
});

// Only while it is typed is a last word read as a beginning.
test.each(searches.filter(([, query]) => query !== 'asysten'))(
  'a subscription finds %s as well: %s',
  async (_, text, wanted) => {
    const parsed = parseQuery(text, names);
    const filter = parsed.ok ? { query: parsed.query } : {};
    const lookups = await lookUpFilter(client, filter, now);
    const { changes } = await find('');
    const found = changes.filter((change) => matches(filter, change, speech, lookups));
    expect(found.map(({ publication }) => publication.key).sort()).toEqual(wanted);
  },
);

test('only what is relevant, where that is asked', async () => {
  expect(await keys('pomoc', { relevantOnly: true })).toEqual(['skrót']);
});

test('words are shown as they stand, with the place in which they do', async () => {
  const { changes, highlights } = await find('"asystent osobisty" godzina projekt');
  const shown = highlights.get(changes[0]?.id ?? '') ?? [];
  expect(
    shown.map(({ place, parts }) => [
      place,
      parts.filter(({ isFound }) => isFound).map(({ text }) => text),
    ]),
  ).toEqual([
    ['tytuł', ['Projekt']],
    ['art. 5 ust. 2', ['Asystent osobisty', 'godzin']],
  ]);
});

test('what was found is counted by tag, source and kind', async () => {
  const { facets, total } = await find('pomoc');
  expect(total).toBe(2);
  expect(facets).toEqual({
    ...{ counted: 2, isAll: true, levels: { middle: 2 }, kinds: { text: 2 } },
    ...{ tags: { 'us-dps': 1 }, sources: { 'work-list-rm': 2 } },
  });
});

test('the last word, half typed, is said to be the beginning of these', async () => {
  const { completions } = await find('asys');
  expect(completions).toEqual(['asystent', 'asystencji']);
});

test('by relevance a title counts more than a text', async () => {
  const parsed = parseQuery('dom', names);
  const filter = parsed.ok ? { query: parsed.query } : {};
  const page = { limit: 1, order: 'relevance' } as const;
  const first = await searchChanges(client, sources, filter, page, speech, now);
  expect(first.changes.map(({ publication }) => publication.key)).toEqual(['domy']);
  expect(first.isLast).toBe(false);
  const after = first.changes[0]?.id;
  const next = await searchChanges(client, sources, filter, { ...page, after }, speech, now);
  expect(next.changes.map(({ publication }) => publication.key)).toEqual(['skrót']);
  expect(next.isLast).toBe(true);
});

test('pages follow one another without a gap', async () => {
  const filter = {};
  const seen: string[] = [];
  let after: string | undefined;
  for (let at = 0; at < 5; at += 1) {
    const page = { limit: 1, after };
    const { changes, isLast, total } = await searchChanges(
      client,
      sources,
      filter,
      page,
      speech,
      now,
    );
    seen.push(...changes.map(({ publication }) => publication.key));
    expect(total).toBe(3);
    after = changes[0]?.id;
    if (isLast) break;
  }
  expect(seen).toEqual(['skrót', 'domy', 'asystenci']);
});

test.each([
  "'; DROP TABLE change; --",
  "a' | 'b & !c <-> (d:*",
  String.raw`\ ' "" $1 %s ${'x'.repeat(300)}`,
  '\u0000 słowo 🙂',
  Array.from({ length: 60 }, (_, at) => `-słowo${at}`).join(' '),
])('nothing that was typed is an operator: %j', async (text) => {
  const { total } = await find(text);
  expect(total).toBeLessThanOrEqual(3);
});

test('a search that takes longer than 3 seconds is given up', async () => {
  const held = client.$transaction(
    async (db) => {
      await db.$executeRaw`LOCK TABLE search_part IN ACCESS EXCLUSIVE MODE`;
      await expect(find('pomoc')).rejects.toThrow(SearchTooSlow);
    },
    { timeout: 20_000 },
  );
  await held;
});

test('a change is indexed once, and again when it is forgotten', async () => {
  expect(await indexMissing(client, sources, lemmas, 100)).toBe(0);
  const { changes } = await find('akt:UD315');
  await forgetSearchEntries(
    client,
    changes.map(({ id }) => id),
  );
  expect(await indexMissing(client, sources, lemmas, 100, 'forgotten')).toBe(1);
  expect(await indexMissing(client, sources, lemmas, 100)).toBe(0);
});

test('a long change is found by words that stand far apart, and by a phrase at its end', async () => {
  const filler = Array.from({ length: 9_000 }, (_, at) => `wyraz${at % 3_000}`).join(' ');
  const text = `Początkowy ${filler} zupełnie końcowa fraza`;
  await addChange(client, 'długi', 'Długi tekst', { units: { 'art. 1': text } });
  expect(await indexMissing(client, sources, lemmas, 10)).toBe(1);
  expect(await keys('początkowy końcowa')).toEqual(['długi']);
  expect(await keys('początkowy "końcowe frazy"')).toEqual(['długi']);
  expect((await find('wyraz7')).total).toBe(1);
});
