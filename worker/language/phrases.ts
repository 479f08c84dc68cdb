import type { Lemmatiser } from './lemmas.ts';
import { splitWords, type Word } from './words.ts';

/** Says whether a word of a text may stand for one word of a phrase. */
type WordTest = (form: string) => boolean;

/** A phrase to look for, compiled. */
export interface Phrase<T> {
  readonly text: string;
  /** What the finder gives back with each hit. */
  readonly meaning: T;
  readonly tests: readonly WordTest[];
  /** By which its first word is found among thousands of phrases; see `keysOf`. */
  readonly firstKeys: readonly string[];
  /** Its own prepositions and conjunctions: a text may lack them. */
  readonly binding: number;
  /** Most other words that may stand between its own. */
  readonly mostInserted: number;
}

/** Where a phrase stands in a text. */
export interface Hit<T> {
  readonly phrase: Phrase<T>;
  readonly start: number;
  readonly end: number;
  /** Foreign words between its own. */
  readonly inserted: number;
}

/** How the words of a phrase are looked for. */
export type PhraseKind = 'lemmas' | 'exact' | 'abbreviation';

/** Prepositions and conjunctions that writers drop or add freely: they bind no phrase. */
const bindingWords = new Set('o z ze w we i na do dla od u a oraz przez przy się'.split(' '));

/** Words that a writer may put into a phrase: "usługi *specjalistyczne* opiekuńcze". */
const insertedWords = 2;

/** @throws {Error} when the phrase has no word in it. */
export function compilePhrase<T>(
  kind: PhraseKind,
  text: string,
  meaning: T,
  lemmas: Lemmatiser,
): Phrase<T> {
  const words = splitWords(text).map((word) => word.text);
  const content = words.filter((word) => !bindingWords.has(word.toLowerCase()));
  if (words.length === 0) throw new Error(`wanted a phrase of words, found "${text}"`);
  const isLoose = kind === 'lemmas' && content.length > 1;
  const own = isLoose ? content : words;
  return {
    text,
    meaning,
    tests: own.map((word) => testOf(kind, word, lemmas)),
    firstKeys: firstKeys(kind, own[0] ?? '', lemmas),
    binding: words.length - own.length,
    mostInserted: isLoose || kind === 'exact' ? insertedWords : 0,
  };
}

function firstKeys(kind: PhraseKind, word: string, lemmas: Lemmatiser): string[] {
  if (kind === 'lemmas') return [...lemmas(word)];
  return [kind === 'exact' ? `=${word.toLowerCase()}` : `!${word}`];
}

/** All keys under which phrases that begin with a form may stand: lemmas, the form, its bare stem. */
function keysOf(form: string, lemmas: Lemmatiser): string[] {
  const [stem] = form.split(/[-‑’']/u);
  return [...lemmas(form), `=${form.toLowerCase()}`, `!${form}`, `!${stem}`];
}

function testOf(kind: PhraseKind, word: string, lemmas: Lemmatiser): WordTest {
  if (kind === 'abbreviation') return (form) => isAbbreviation(form, word);
  if (kind === 'exact') return (form) => form.toLowerCase() === word.toLowerCase();
  const wanted = lemmas(word);
  return (form) => meet(lemmas(form), wanted);
}

/** The abbreviation itself, or with an inflected tail: `DPS-ach`, `WTZ-ów`. */
function isAbbreviation(form: string, abbreviation: string): boolean {
  if (!form.startsWith(abbreviation)) return false;
  return /^([-‑’'][\p{Ll}]{1,4})?$/u.test(form.slice(abbreviation.length));
}

function meet(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/**
 * Make a finder of many phrases: every place where one stands, as an ordered sequence with few
 * words between, never across the end of a sentence. Phrases that may begin with a form are
 * looked up once per form, so time goes with the words of the text, not with the phrases.
 */
export function makePhraseFinder<T>(
  phrases: readonly Phrase<T>[],
  lemmas: Lemmatiser,
): (text: string) => Hit<T>[] {
  const byKey = Map.groupBy(
    phrases.flatMap((phrase) => phrase.firstKeys.map((key) => ({ key, phrase }))),
    ({ key }) => key,
  );
  const starting = new Map<string, readonly Phrase<T>[]>();
  const from = (form: string) =>
    new Set(
      keysOf(form, lemmas)
        .flatMap((key) => byKey.get(key) ?? [])
        .map(({ phrase }) => phrase),
    );
  return (text) => {
    const words = splitWords(text);
    return words.flatMap((word, at) =>
      phrasesFrom(word.text, from, starting).flatMap((phrase) => hitAt(phrase, words, at)),
    );
  };
}

const rememberedForms = 100_000;

function phrasesFrom<T>(
  form: string,
  from: (form: string) => Iterable<Phrase<T>>,
  starting: Map<string, readonly Phrase<T>[]>,
): readonly Phrase<T>[] {
  const known = starting.get(form);
  if (known !== undefined) return known;
  if (starting.size >= rememberedForms) starting.clear();
  const found = [...from(form)].filter(({ tests }) => tests[0]?.(form));
  starting.set(form, found);
  return found;
}

/** The nearest continuation is always the best one, so one walk decides. */
function hitAt<T>(phrase: Phrase<T>, words: readonly Word[], first: number): Hit<T>[] {
  const { tests, binding, mostInserted } = phrase;
  let matched = 1;
  let at = first;
  while (matched < tests.length) {
    at += 1;
    const word = words[at];
    if (word === undefined || word.afterBreak) return [];
    if (tests[matched]?.(word.text)) matched += 1;
    if (at - first + 1 - matched > mostInserted + binding) return [];
  }
  const start = words[first]?.start ?? 0;
  const end = words[at]?.end ?? start;
  const inserted = Math.max(0, at - first + 1 - tests.length - binding);
  return [{ phrase, start, end, inserted }];
}
