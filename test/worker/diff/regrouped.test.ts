import { expect, test } from 'vitest';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { summarise } from '../../../worker/summary.ts';
import { textOf } from './texts.ts';

const compare = (older: string, newer: string) => compareTexts(textOf(older), textOf(newer));
const first = 'Gmina prowadzi ośrodki wsparcia dla osób starszych.';
const second = 'Powiat prowadzi domy pomocy społecznej dla dzieci.';
const whole = `Art. 1. ${first} ${second}\nArt. 2. Ustawa wchodzi w życie z dniem ogłoszenia.`;
const apart = `Art. 1. ${first}\nArt. 2. ${second}\nArt. 3. Ustawa wchodzi w życie z dniem ogłoszenia.`;

test('an article whose words became two is split, and back they are merged', () => {
  const split = compare(whole, apart);
  expect(split.units).toMatchObject([
    { unit: 'art. 1', kind: 'split', splitInto: ['art. 1', 'art. 2'] },
    { unit: 'art. 3', kind: 'renumbered', wasUnit: 'art. 2' },
  ]);
  expect(split.unchangedUnits).toBe(0);
  expect(summarise({ kind: 'text', ...split })).toMatch(
    /^Podzielono art\. 1 na art\. 1 i art\. 2: „Gmina/u,
  );

  const merged = compare(apart, whole);
  expect(merged.units).toMatchObject([
    { unit: 'art. 1', kind: 'merged', mergedFrom: ['art. 1', 'art. 2'] },
    { unit: 'art. 2', kind: 'renumbered', wasUnit: 'art. 3' },
  ]);
  expect(summarise({ kind: 'text', ...merged })).toMatch(
    /^Połączono art\. 1 i art\. 2 w art\. 1: „Gmina/u,
  );
});

test('an article that was cut into paragraphs is split', () => {
  const { units } = compare(
    whole,
    whole.replace(first, `1. ${first}`).replace(second, `\n2. ${second}`),
  );

  expect(units).toMatchObject([
    { wasUnit: 'art. 1', kind: 'split', splitInto: ['art. 1 ust. 1', 'art. 1 ust. 2'] },
  ]);
});

test('with one word changed it is no split, but what it was before', () => {
  const { units } = compare(whole, apart.replace('dzieci', 'młodzieży'));

  expect(units.map(({ kind }) => kind)).not.toContain('split');
  expect(units.map(({ kind }) => kind)).toContain('changed');
});

const cited = (...articles: string[]) =>
  articles.map((text, at) => `Art. ${at + 1}. ${text}`).join('\n');
const home = 'Wojewoda kontroluje domy pomocy społecznej.';
const added = 'Koordynator usług współpracuje z organizacjami.';

test('lists references that only follow a renumbering, and counts them as no change', () => {
  const { units, followedReferences } = compare(
    cited('W sprawach z art. 2–3 oraz art. 3 orzeka sąd.', home, second),
    cited('W sprawach z art. 3–4 oraz art. 4 orzeka sąd.', added, home, second),
  );

  expect(units.map(({ kind }) => kind)).toEqual(['added', 'renumbered', 'renumbered']);
  expect(followedReferences).toEqual([
    { unit: 'art. 1', before: 'art. 2–3', after: 'art. 3–4' },
    { unit: 'art. 1', before: 'art. 3', after: 'art. 4' },
  ]);
});

test('follows a reference to a paragraph of its own article', () => {
  const { units, followedReferences } = compare(
    `Art. 1. 1. ${first}\n2. W sprawie, o której mowa w ust. 1, stosuje się ust. 1 odpowiednio.`,
    `Art. 1. 1. ${added}\n2. ${first}\n3. W sprawie, o której mowa w ust. 2, stosuje się ust. 2 odpowiednio.`,
  );

  expect(units.map(({ kind }) => kind)).toEqual(['added', 'renumbered', 'renumbered']);
  expect(followedReferences).toHaveLength(2);
});

test.each([
  ['of another act', 'Stosuje się art. # ustawy z dnia 12 marca 2004 r. o pomocy.'],
  ['in new wording of another act', 'W art. # wyraz „gmina” zastępuje się wyrazem „powiat”.'],
  ['inside a quotation', 'Na druku umieszcza się napis „podstawa: art. #, w całości” i datę.'],
])('does not follow a reference %s', (_, sentence) => {
  const { units, followedReferences } = compare(
    cited(sentence.replace('#', '2'), home),
    cited(sentence.replace('#', '3'), added, home),
  );

  expect(followedReferences).toBeUndefined();
  expect(units[0]).toMatchObject({ unit: 'art. 1', kind: 'changed' });
});

test('gives pages of both files and counts what differs', () => {
  const page = (text: string, at: number) => ({
    ...textOf(''),
    paragraphs: [{ text, page: at, kind: 'text' as const }],
  });
  const { units, counts } = compareTexts(
    page('Art. 1. Gmina może płacić.', 3),
    page('Art. 1. Gmina zawsze musi płacić.', 4),
  );

  expect(units).toMatchObject([{ page: 4, wasPage: 3 }]);
  expect(counts).toEqual({ kinds: { changed: 1 }, wordsAdded: 2, wordsRemoved: 1 });
});
