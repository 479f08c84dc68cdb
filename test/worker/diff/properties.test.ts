import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { UnitChange } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { contentKey } from '../../../worker/diff/tokens.ts';
import { splitUnits } from '../../../worker/diff/units.ts';
import { textOf } from './texts.ts';

/** Small acts that share much: few words, so that repeats, moves and near misses are common. */
const word = fc.constantFrom(
  ...['gmina', 'powiat', 'może', 'nie', '14', '30', 'dni,', 'usługi', 'art. 2', 'ust. 1', 'dom'],
);
const sentence = fc
  .array(word, { minLength: 1, maxLength: 9 })
  .map((words) => `Organ ${words.join(' ')}.`);
const article = fc.array(sentence, { minLength: 1, maxLength: 3 });
const articles = fc.array(article, { minLength: 1, maxLength: 6 });

function printed(all: readonly (readonly string[])[]): string {
  return all.map((paragraphs, at) => printedArticle(paragraphs, at + 1)).join('\n');
}

function printedArticle(paragraphs: readonly string[], number: number): string {
  if (paragraphs.length === 1) return `Art. ${number}. ${paragraphs[0]}`;
  const lines = paragraphs.map((text, at) => `${at + 1}. ${text}`);
  return `Art. ${number}. ${lines.join('\n')}`;
}

/** Two acts: strangers, or one made of the other by dropping, doubling and turning round. */
const pair = fc.oneof(
  fc.tuple(articles, articles),
  fc.tuple(articles, articles, fc.nat(), fc.nat()).map(([one, more, from, to]) => {
    const other = [...one];
    const [moved] = other.splice(from % other.length, 1);
    other.splice(
      to % (other.length + 1),
      0,
      ...(moved === undefined ? [] : [moved]),
      ...more.slice(0, 1),
    );
    return [one, other];
  }),
);
const actPairs = pair.map(([one = [], other = []]) => [printed(one), printed(other)] as const);

/** By label what each unit says, as it is compared. */
function contents(text: string): Map<string, string> {
  return new Map(
    splitUnits(textOf(text).paragraphs).map(({ label, text: own }) => [label, contentKey(own)]),
  );
}

const side = ({ passages }: UnitChange, dropped: string) =>
  contentKey(
    passages
      .filter(({ kind }) => kind !== dropped)
      .map(({ text }) => text)
      .join(''),
  );

const isIn = (label: string, unit: string) => label === unit || label.startsWith(`${unit} `);

/** What came with a unit, or with one that it lies in; `undefined` where nothing did. */
function addedWith(label: string, units: readonly UnitChange[]): string | undefined {
  const change = units.find(({ kind, unit }) => kind === 'added' && isIn(label, unit));
  return change === undefined ? undefined : side(change, 'removed');
}

/** What a unit of the newer text says, by the older text and the differences alone. */
function predicted(label: string, older: Map<string, string>, units: readonly UnitChange[]) {
  const changed = units.find(({ kind, unit }) => kind === 'changed' && unit === label);
  if (changed !== undefined) return side(changed, 'removed');
  const places = units
    .filter(({ kind, unit }) => (kind === 'moved' || kind === 'renumbered') && isIn(label, unit))
    .map(({ unit, wasUnit = unit }) => ({ unit, was: `${wasUnit}${label.slice(unit.length)}` }))
    .sort((one, other) => other.unit.length - one.unit.length || other.was.length - one.was.length);
  // The closest place that says where it was before.
  const was = places.find((place) => older.has(place.was))?.was ?? label;
  return older.get(was);
}

test('applied to the older text, differences give the newer one, for 10,000 pairs', () => {
  fc.assert(
    fc.property(actPairs, ([one, other]) => {
      const { units, followedReferences = [] } = compareTexts(textOf(one), textOf(other));
      if (units.some(({ kind }) => kind === 'split' || kind === 'merged')) return;
      const followed = new Set(followedReferences.map(({ unit }) => unit));
      const older = contents(one);
      const newer = [...contents(other)].filter(([label]) => !followed.has(label));
      for (const [label, text] of newer) {
        const added = addedWith(label, units);
        const found = added?.includes(text) ? text : predicted(label, older, units);
        expect(found, label).toBe(text);
      }
    }),
    { numRuns: 10_000, seed: 4 },
  );
}, 60_000);

test('between a text and itself nothing differs, and twice the same is found', () => {
  fc.assert(
    fc.property(actPairs, ([one, other]) => {
      expect(compareTexts(textOf(one), textOf(one)).units).toEqual([]);
      const [first, second] = [1, 2].map(() => compareTexts(textOf(one), textOf(other)));
      expect(first).toEqual(second);
    }),
    { numRuns: 500 },
  );
});

test('turned round, what was added is removed', () => {
  const opposite: Partial<Record<UnitChange['kind'], string>> = {
    ...{ added: 'removed', removed: 'added', split: 'merged', merged: 'split' },
  };
  const strangers = fc.tuple(articles, articles).map(([kept, more]) => {
    const new_ = more.map((paragraphs, at) =>
      paragraphs.map((text) => text.replaceAll(/\p{L}+/gu, (w) => `${w}${at}x`)),
    );
    return [printed(kept), printed([...kept, ...new_])] as const;
  });
  fc.assert(
    fc.property(strangers, ([one, other]) => {
      const kinds = (from: string, to: string) =>
        compareTexts(textOf(from), textOf(to)).units.map(({ kind, unit }) => [kind, unit] as const);
      const there = kinds(one, other).map(([kind, unit]) => [opposite[kind] ?? kind, unit]);
      expect(kinds(other, one)).toEqual(there);
    }),
    { numRuns: 500 },
  );
});
