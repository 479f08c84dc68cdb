import type { Lemmatiser } from '../language/lemmas.ts';
import { isStopWord, searchLemmas } from './words.ts';

/** An abbreviation and what it stands for: `DPS`, `dom pomocy społecznej`. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string;
}

interface Named {
  readonly abbreviations: readonly string[];
  readonly triggers: readonly string[];
}

/** Abbreviations of the taxonomy with those phrases of the same tag whose initials they are. */
export function abbreviationsOf(tags: readonly Named[]): Abbreviation[] {
  return tags.flatMap(({ abbreviations, triggers }) =>
    abbreviations.flatMap((short) =>
      triggers.filter((long) => isShortFor(short, long)).map((long) => ({ short, long })),
    ),
  );
}

/** Small words may stand in an abbreviation or not: `KPPUiWS`, `ZAZ`. */
function isShortFor(short: string, long: string): boolean {
  const words = long.split(/\s+/);
  const initials = (some: readonly string[]) => some.map((word) => word.charAt(0)).join('');
  const telling = words.filter((word) => !isStopWord(word));
  const wanted = short.toLowerCase();
  return [words, telling].some((some) => initials(some).toLowerCase() === wanted);
}

/** Abbreviations, ready to be looked up in a query. */
export interface CompiledAbbreviation {
  readonly short: ReadonlySet<string>;
  /** One a word; of a small word none. */
  readonly long: readonly ReadonlySet<string>[];
}

export function compileAbbreviations(
  abbreviations: readonly Abbreviation[],
  lemmas: Lemmatiser,
): CompiledAbbreviation[] {
  return abbreviations.map(({ short, long }) => ({
    short: searchLemmas(short, lemmas),
    long: long
      .split(/\s+/)
      .map((word) => (isStopWord(word) ? new Set<string>() : searchLemmas(word, lemmas))),
  }));
}
