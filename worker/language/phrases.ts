import type { Lemmatiser } from './lemmas.ts';
import { isMonth } from './months.ts';
import { beforeTail, scanWords, splitWords } from './words.ts';

/** How the words of a phrase are looked for. */
export type PhraseKind = 'lemmas' | 'exact' | 'abbreviation';

/** A phrase to look for, compiled. */
export interface Phrase<T> {
  readonly kind: PhraseKind;
  readonly text: string;
  /** What the finder gives back with each hit. */
  readonly meaning: T;
  /** The words that must stand in the text, in this order. */
  readonly words: readonly string[];
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

/** Prepositions and conjunctions that writers drop or add freely: they bind no phrase. */
const bindingWords = new Set('o z ze w we i na do dla od u a oraz przez przy się'.split(' '));

/** Words that a writer may put into a phrase: "usługi *specjalistyczne* opiekuńcze". */
const insertedWords = 2;

/** @throws {Error} when the phrase has no word in it. */
export function compilePhrase<T>(kind: PhraseKind, text: string, meaning: T): Phrase<T> {
  const words = splitWords(text).map((word) => word.text);
  if (words.length === 0) throw new Error(`wanted a phrase of words, found "${text}"`);
  const content = words.filter((word) => !bindingWords.has(word.toLowerCase()));
  const isLoose = kind === 'lemmas' && content.length > 1;
  const own = isLoose ? content : words;
  return {
    ...{ kind, text, meaning, words: own, binding: words.length - own.length },
    mostInserted: isLoose || kind === 'exact' ? insertedWords : 0,
  };
}

/** A phrase as the finder walks it: each word is a number, equal words have the same. */
interface Walk<T> {
  readonly phrase: Phrase<T>;
  readonly tests: Int32Array;
  /** Most words that may stand between its first and its last, all told. */
  readonly slack: number;
}

/** What a form of a text may stand for. Nearly every form is `nothing`. */
interface Meanings<T> {
  /** Words of phrases, by number. */
  readonly tests: readonly number[];
  /** Phrases that may begin with it. */
  readonly begins: readonly Walk<T>[];
  /** It may stand in a date: "z dnia 12 marca 2004 r." */
  readonly isDay: boolean;
}

/** Forms that are remembered; a text of ever new words must not grow the process without end. */
const rememberedForms = 100_000;

/**
 * Make a finder of many phrases: every place where one stands, as an ordered sequence with few
 * words between, never across the end of a sentence. What a form may stand for is worked out once
 * a form; after that a word of a text costs one look-up, however many phrases there are.
 */
export function makePhraseFinder<T>(
  phrases: readonly Phrase<T>[],
  lemmas: Lemmatiser,
): (text: string) => Hit<T>[] {
  const meaningOf = rememberMeanings(phrases, lemmas);
  return (text) => {
    const telling = findTelling(text, meaningOf);
    const hits: Hit<T>[] = [];
    for (let at = 0; at < telling.length; at += 1)
      for (const walk of telling[at]?.meaning.begins ?? []) {
        const hit = follow(walk, telling, at);
        if (hit !== undefined) hits.push(hit);
      }
    return hits;
  };
}

/** A word of a text that some phrase has. All others are only counted. */
interface Telling<T> {
  readonly start: number;
  readonly end: number;
  /** Which word of the text it is; the words of a date do not count. */
  readonly ordinal: number;
  /** How many sentences and clauses ended before it. */
  readonly sentence: number;
  readonly meaning: Meanings<T>;
}

function findTelling<T>(text: string, meaningOf: (form: string) => Meanings<T>): Telling<T>[] {
  const telling: Telling<T>[] = [];
  let [ordinal, sentence, dateEnd] = [0, 0, 0];
  scanWords(text, (start, end, afterBreak) => {
    if (afterBreak) sentence += 1;
    if (start < dateEnd) return;
    ordinal += 1;
    const meaning = meaningOf(text.slice(start, end));
    if (meaning.tests.length > 0) telling.push({ start, end, ordinal, sentence, meaning });
    if (!meaning.isDay) return;
    dateEnd = endOfDate(text, start);
    // "z dnia 12 marca 2004 r." inserts nothing into the title that it stands in.
    if (dateEnd > 0) ordinal -= 2;
  });
  return telling;
}

const date = /z dnia \d{1,2} (\p{L}+)(?: \d{4}(?: r(?:\.|oku))?)?/uy;

/** @returns where the date around a "dnia" ends; 0 where there is none. */
function endOfDate(text: string, start: number): number {
  date.lastIndex = Math.max(0, start - 2);
  const found = date.exec(text);
  return found !== null && isMonth(found[1] ?? '') ? date.lastIndex : 0;
}

function follow<T>(walk: Walk<T>, telling: readonly Telling<T>[], at: number): Hit<T> | undefined {
  const first = telling[at];
  const last = first && lastWord(walk, telling, at, first);
  if (first === undefined || last === undefined) return undefined;
  const { phrase, tests } = walk;
  const inserted = last.ordinal - first.ordinal + 1 - tests.length - phrase.binding;
  return { phrase, start: first.start, end: last.end, inserted: Math.max(0, inserted) };
}

/** The nearest continuation is always the best one, so one walk decides. */
function lastWord<T>(
  { tests, slack }: Walk<T>,
  telling: readonly Telling<T>[],
  at: number,
  first: Telling<T>,
): Telling<T> | undefined {
  let last = first;
  let matched = 1;
  for (let next = at + 1; matched < tests.length; next += 1) {
    const word = telling[next];
    if (word === undefined || word.sentence !== first.sentence) return undefined;
    if (word.ordinal - first.ordinal - matched > slack) return undefined;
    if (!word.meaning.tests.includes(tests[matched] ?? -1)) continue;
    matched += 1;
    last = word;
  }
  return last;
}

function rememberMeanings<T>(phrases: readonly Phrase<T>[], lemmas: Lemmatiser) {
  const numbers = numberWords(phrases, lemmas);
  const begins = Map.groupBy(
    phrases.map((phrase) => toWalk(phrase, numbers.of)),
    ({ tests }) => tests[0] ?? -1,
  );
  const nothing: Meanings<T> = { tests: [], begins: [], isDay: false };
  const remembered = new Map<string, Meanings<T>>();
  const workOut = (form: string): Meanings<T> => {
    const tests = numbers.standingFor(form);
    const isDay = form === 'dnia';
    if (tests.length === 0 && !isDay) return nothing;
    return { tests, begins: tests.flatMap((test) => begins.get(test) ?? []), isDay };
  };
  return (form: string) => {
    const known = remembered.get(form);
    if (known !== undefined) return known;
    if (remembered.size >= rememberedForms) remembered.clear();
    const meaning = workOut(form);
    remembered.set(form, meaning);
    return meaning;
  };
}

function toWalk<T>(phrase: Phrase<T>, of: (kind: PhraseKind, word: string) => number): Walk<T> {
  const { kind, words, binding, mostInserted } = phrase;
  const tests = Int32Array.from(words, (word) => of(kind, word));
  return { phrase, tests, slack: mostInserted + binding };
}

/** Give each word of the phrases a number, and say which of them a form of a text may stand for. */
function numberWords(phrases: readonly Phrase<unknown>[], lemmas: Lemmatiser) {
  const numbers = new Map<string, number>();
  const byKey = new Map<string, number[]>();
  for (const { kind, words } of phrases)
    for (const word of words) {
      const name = nameOf(kind, word);
      if (numbers.has(name)) continue;
      const number = numbers.size;
      numbers.set(name, number);
      for (const key of keysOfWord(kind, word, lemmas)) push(byKey, key, number);
    }
  return {
    of: (kind: PhraseKind, word: string) => numbers.get(nameOf(kind, word)) ?? -1,
    standingFor: (form: string) => [
      ...new Set(keysOfForm(form, lemmas).flatMap((key) => byKey.get(key) ?? [])),
    ],
  };
}

const nameOf = (kind: PhraseKind, word: string) => `${kind} ${word}`;

function push(map: Map<string, number[]>, key: string, number: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [number]);
  else known.push(number);
}

function keysOfWord(kind: PhraseKind, word: string, lemmas: Lemmatiser): string[] {
  if (kind === 'lemmas') return [...lemmas(word)];
  return [kind === 'exact' ? `=${word.toLowerCase()}` : `!${word}`];
}

/** All keys under which words of phrases may stand: lemmas, the form, the abbreviation in it. */
function keysOfForm(form: string, lemmas: Lemmatiser): string[] {
  const abbreviation = beforeTail(form);
  const keys = [...lemmas(form), `=${form.toLowerCase()}`, `!${form}`];
  return abbreviation === undefined ? keys : [...keys, `!${abbreviation}`];
}
