import type { Lemmatiser } from '../language/lemmas.ts';
import type { CompiledAbbreviation } from './abbreviations.ts';
import type { Expression } from './query.ts';
import { fold } from './words.ts';

/** What is known of words before any query: lemmas and abbreviations. */
export interface Speech {
  readonly lemmas: Lemmatiser;
  readonly abbreviations: readonly CompiledAbbreviation[];
}

/** What must be looked up in the database for one query. */
export interface Wanted {
  /** Words typed without diacritics, folded. */
  readonly forms: readonly string[];
  /** Beginnings of words, folded. */
  readonly prefixes: readonly string[];
  readonly acts: readonly string[];
  readonly openDeadlines: boolean;
}

/** What was found there. */
export interface Lookups {
  /** Lemmas of all indexed forms that fold so. */
  readonly forms: ReadonlyMap<string, readonly string[]>;
  /** Lemmas of indexed forms that begin so. */
  readonly prefixes: ReadonlyMap<string, readonly string[]>;
  /** Ids of the publications of an act, by the folded number. */
  readonly acts: ReadonlyMap<string, readonly string[]>;
  /** Ids of publications that one may still answer to. */
  readonly openDeadlines: readonly string[];
}

export const noLookups: Lookups = {
  forms: new Map(),
  prefixes: new Map(),
  acts: new Map(),
  openDeadlines: [],
};

/** Lemmas and abbreviations of no language: every form is its own lemma. */
export const plainSpeech: Speech = {
  lemmas: (form) => new Set([form.toLowerCase()]),
  abbreviations: [],
};

export function wantedOf(expression: Expression | null): Wanted {
  const parts = flat(expression);
  const words = parts.flatMap((part) => {
    if (part.kind === 'word') return part.isPrefix ? [] : [part.word];
    return part.kind === 'phrase' ? part.words : [];
  });
  const fields = parts.filter((part) => part.kind === 'field');
  return {
    forms: distinct(words.filter(isBare).map(fold)),
    prefixes: distinct(
      parts.flatMap((part) => (part.kind === 'word' && part.isPrefix ? [fold(part.word)] : [])),
    ),
    acts: distinct(
      fields.flatMap(({ field, values }) => (field === 'act' ? values.map(fold) : [])),
    ),
    openDeadlines: fields.some(({ field }) => field === 'deadline'),
  };
}

/** All words, phrases and filters of an expression, in their order. */
export function flat(
  expression: Expression | null,
): Exclude<Expression, { kind: 'all' | 'any' | 'not' }>[] {
  if (expression === null) return [];
  if (expression.kind === 'all') return expression.all.flatMap(flat);
  if (expression.kind === 'any') return expression.any.flatMap(flat);
  return expression.kind === 'not' ? flat(expression.not) : [expression];
}

/** Typed without any diacritic, so perhaps without those that belong there. */
export function isBare(word: string): boolean {
  return fold(word) === word.toLowerCase();
}

const distinct = (values: readonly string[]) => [...new Set(values)];
