import type { Lemmatiser } from '../language/lemmas.ts';
import { splitWords } from '../language/words.ts';

/** A word of an indexed text, with its place in it (UTF-16 offsets). */
export interface SearchWord {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Under which it is found; none for a stop word, which only keeps its place. */
  readonly lemmas: ReadonlySet<string>;
}

/** Words that stand in every text. A query of these alone would find everything. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a aby ale albo bez by być co czy dla do gdy go i ich im iż ich ją je jego jej jest już lub ma ' +
    'na nad nie niż o od oraz po pod przez przy się są ta tak także te tego tej ten to tych tym tymi u ' +
    'we w za zaś ze z że'
  ).split(' '),
);

export function isStopWord(form: string): boolean {
  return stopWords.has(form.toLowerCase());
}

const none: ReadonlySet<string> = new Set();

/** Cut a text into words that bear their lemmas. */
export function searchWords(text: string, lemmas: Lemmatiser): SearchWord[] {
  return splitWords(text).map(({ text: form, start, end }) => ({
    ...{ text: form, start, end },
    lemmas: isStopWord(form) ? none : searchLemmas(form, lemmas),
  }));
}

/** Longer "words" are sequences of something else: keys, base64. */
const mostLetters = 60;

/**
 * The lemmas of a form, and of its parts where it is compound: `opiekuńczo-leczniczych` is found by
 * *leczniczy*, `DPS-ach` by *DPS*, `EFS+` by *EFS*.
 */
export function searchLemmas(form: string, lemmas: Lemmatiser): ReadonlySet<string> {
  const short = form.slice(0, mostLetters);
  const parts = short.split(/[-‑’'+]/u).filter((part) => part.length > 1);
  if (parts.length === 0 || parts[0] === short) return lemmas(short);
  const [stem = '', tail = ''] = parts;
  const isInflected =
    parts.length === 2 && stem === stem.toUpperCase() && /^\p{Ll}{1,4}$/u.test(tail);
  const own = isInflected ? [stem] : parts;
  return new Set([...lemmas(short), ...own.flatMap((part) => [...lemmas(part)])]);
}

/** In lower case and without diacritics, as people type on a phone: `Żłobków` → `zlobkow`. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}
