import type { CompiledAbbreviation } from './abbreviations.ts';
import type { Field } from './fields.ts';
import { markOf, publicationMark, wordMarkSets } from './marks.ts';
import type { Expression } from './query.ts';
import { isBare, type Lookups, noLookups, type Speech } from './speech.ts';
import { fold, isStopWord, searchLemmas } from './words.ts';

/** A query in lemmas: what the index is asked and what a change is held against. */
export type SearchTest =
  /** One of these lemmas (or marks) stands there. */
  | { readonly kind: 'one-of'; readonly lemmas: ReadonlySet<string> }
  | { readonly kind: 'sequence'; readonly steps: readonly Step[] }
  | { readonly kind: 'not'; readonly not: SearchTest }
  | { readonly kind: 'all'; readonly all: readonly SearchTest[] }
  | { readonly kind: 'any'; readonly any: readonly SearchTest[] };

export interface Step {
  readonly lemmas: ReadonlySet<string>;
  /** Words from the step before to this one: 1 where they stand side by side. */
  readonly distance: number;
}

/** Put a query into lemmas. Pure: what only the database knows comes in `lookups`. */
export function toTest(
  expression: Expression,
  speech: Speech,
  lookups: Lookups = noLookups,
): SearchTest {
  const own = (inner: Expression) => toTest(inner, speech, lookups);
  switch (expression.kind) {
    case 'word':
      return wordTest(expression, speech, lookups);
    case 'phrase':
      return phraseTest(expression.words, speech, lookups);
    case 'field':
      return any(
        expression.values.map((value) => fieldTest(expression.field, value, speech, lookups)),
      );
    case 'not':
      return { kind: 'not', not: own(expression.not) };
    case 'any':
      return any(expression.any.map(own));
    case 'all':
      return all(allTests(expression.all, speech, lookups));
  }
}

function wordTest(
  { word, isPrefix }: { word: string; isPrefix: boolean },
  speech: Speech,
  lookups: Lookups,
): SearchTest {
  const begun = isPrefix ? (lookups.prefixes.get(fold(word)) ?? []) : [];
  const lemmas = new Set([...lemmasOf(word, speech, lookups), ...begun]);
  const longs = speech.abbreviations.filter(({ short }) => meet(short, lemmas));
  return any([{ kind: 'one-of', lemmas }, ...longs.map(({ long }) => sequence(long))]);
}

/** The lemmas of a form, and of all indexed forms that it is when typed without diacritics. */
function lemmasOf(word: string, { lemmas }: Speech, { forms }: Lookups): ReadonlySet<string> {
  const own = searchLemmas(word, lemmas);
  const others = isBare(word) ? forms.get(fold(word)) : undefined;
  return others === undefined ? own : new Set([...own, ...others]);
}

const nothing: ReadonlySet<string> = new Set();

function phraseTest(words: readonly string[], speech: Speech, lookups: Lookups): SearchTest {
  const sets = words.map((word) => (isStopWord(word) ? nothing : lemmasOf(word, speech, lookups)));
  return any(variantsOf(sets, speech.abbreviations).map(sequence));
}

/** The phrase itself, and with one abbreviation written out, or one name abbreviated. */
function variantsOf(
  sets: readonly ReadonlySet<string>[],
  abbreviations: readonly CompiledAbbreviation[],
): (readonly ReadonlySet<string>[])[] {
  const variants = abbreviations.flatMap(({ short, long }) =>
    sets.flatMap((set, at) => {
      if (meet(set, short)) return [sets.toSpliced(at, 1, ...long)];
      return standsAt(long, sets, at) ? [sets.toSpliced(at, long.length, short)] : [];
    }),
  );
  return [sets, ...variants.slice(0, 8)];
}

/** Words of an abbreviation's long form in a row may stand there as the abbreviation, too. */
function allTests(parts: readonly Expression[], speech: Speech, lookups: Lookups): SearchTest[] {
  const tests = parts.map((part) => toTest(part, speech, lookups));
  const sets = parts.map((part) =>
    part.kind === 'word' && !part.isPrefix ? lemmasOf(part.word, speech, lookups) : nothing,
  );
  const [best] = speech.abbreviations
    .flatMap(({ short, long }) => {
      const telling = long.filter(({ size }) => size > 0);
      const at = sets.findIndex((_, start) => telling.length > 1 && standsAt(telling, sets, start));
      return at === -1 ? [] : [{ short, at, length: telling.length }];
    })
    .sort((one, other) => other.length - one.length);
  if (best === undefined) return tests;
  const { short, at, length } = best;
  const run = all(tests.slice(at, at + length));
  return tests.toSpliced(at, length, any([run, { kind: 'one-of', lemmas: short }]));
}

function standsAt(
  long: readonly ReadonlySet<string>[],
  sets: readonly ReadonlySet<string>[],
  at: number,
): boolean {
  return long.every((set, step) => {
    const there = sets[at + step];
    return there !== undefined && (set.size === 0 ? there.size === 0 : meet(set, there));
  });
}

function fieldTest(field: Field, value: string, speech: Speech, lookups: Lookups): SearchTest {
  if (field === 'deadline') return oneOf(lookups.openDeadlines.map(publicationMark));
  if (field === 'stage' || field === 'ministry')
    return all(wordMarkSets(field, value, speech.lemmas).map(oneOf));
  if (field !== 'act') return oneOf([markOf(field, value)]);
  const related = lookups.acts.get(fold(value)) ?? [];
  return oneOf([markOf('act', fold(value)), ...related.map(publicationMark)]);
}

/** Stop words only widen the step to the next word. */
function sequence(sets: readonly ReadonlySet<string>[]): SearchTest {
  const steps: Step[] = [];
  let distance = 0;
  for (const lemmas of sets) {
    distance += 1;
    if (lemmas.size === 0) continue;
    steps.push({ lemmas, distance: steps.length === 0 ? 0 : distance });
    distance = 0;
  }
  const [only] = steps;
  return only !== undefined && steps.length === 1
    ? { kind: 'one-of', lemmas: only.lemmas }
    : { kind: 'sequence', steps };
}

function oneOf(lemmas: readonly string[]): SearchTest {
  return { kind: 'one-of', lemmas: new Set(lemmas) };
}

function any(tests: readonly SearchTest[]): SearchTest {
  const [first] = tests;
  return first !== undefined && tests.length === 1 ? first : { kind: 'any', any: tests };
}

/** What no word is left of holds for nothing: `etap:"i w"`. */
function all(tests: readonly SearchTest[]): SearchTest {
  if (tests.length === 0) return oneOf([]);
  const [first] = tests;
  return first !== undefined && tests.length === 1 ? first : { kind: 'all', all: tests };
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}
