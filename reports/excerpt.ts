import type { Passage, UnitChange } from '../worker/change.ts';
import { weigh } from '../worker/significance.ts';
import { unitKindLabels } from './wording.ts';

/** The part of one changed unit that is worth quoting. */
export interface Excerpt {
  /** `art. 5 ust. 2`; „początek tekstu” before the first unit. */
  readonly unit: string;
  readonly kind: UnitChange['kind'];
  /** Changed words with a little of what stands around them. */
  readonly passages: readonly Passage[];
  /** The comparison ran into its limit: the old and the new words are not held together. */
  readonly gaveUp?: true;
}

const around = 70; // characters of unchanged text kept on either side
const longest = 400; // characters of one added or removed passage

/**
 * The `count` weightiest units whose words changed, shortened to the places that differ, in the
 * order of the text: a changed number is quoted before a changed comma, wherever it stands.
 */
export function excerptsOf(units: readonly UnitChange[], count: number): Excerpt[] {
  const reworded = units.filter(({ passages }) => passages.some(({ kind }) => kind !== 'same'));
  return weightiest(reworded, count).map(excerptOf);
}

function weightiest(units: readonly UnitChange[], count: number): readonly UnitChange[] {
  if (units.length <= count) return units;
  const ranks = new Map(units.map((unit) => [unit, rankOf(unit)]));
  const byRank = units.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const chosen = new Set(byRank.slice(0, count));
  return units.filter((unit) => chosen.has(unit));
}

/** Units whose place or number alone is another: „art. 8 (poprzednio art. 4)”. */
export function placesOf(units: readonly UnitChange[]): string[] {
  return units
    .filter(({ passages }) => passages.every(({ kind }) => kind === 'same'))
    .map((change) => {
      const { unit, kind, wasUnit } = change;
      const parts = `${unitKindLabels[kind]} ${partsOf(change)}`;
      const was = wasUnit === undefined ? '' : ` (poprzednio ${wasUnit})`;
      return `${nameOf(unit)}${partsOf(change) === '' ? was : ` (${parts})`}`;
    });
}

/** „na art. 5 i art. 6”, „z art. 5 i art. 6”: neighbours that share the very words; else `''`. */
export function partsOf({ splitInto, mergedFrom }: UnitChange): string {
  if (splitInto !== undefined) return `na ${splitInto.join(' i ')}`;
  return mergedFrom === undefined ? '' : `z ${mergedFrom.join(' i ')}`;
}

const rank = { high: 0, middle: 1, low: 2 };
const rankOf = (unit: UnitChange) =>
  rank[weigh({ kind: 'text', units: [unit], unchangedUnits: 0 }).level];

function excerptOf({ unit, wasUnit, amends, kind, passages, gaveUp }: UnitChange): Excerpt {
  return {
    unit: withTarget(nameOf(unit === '' ? (wasUnit ?? '') : unit), amends),
    kind,
    passages: passages.map((passage, at) => cut(passage, at === 0, at === passages.length - 1)),
    ...(gaveUp && { gaveUp }),
  };
}

/** What stood there before: unchanged and removed words. */
export const before = ({ passages }: Excerpt) => passages.filter(({ kind }) => kind !== 'added');

/** What stands there now: unchanged and added words. */
export const after = ({ passages }: Excerpt) => passages.filter(({ kind }) => kind !== 'removed');

/** Spaces apart from the words: a struck or underlined gap would look like a change. */
export function apart(text: string): readonly [before: string, words: string, behind: string] {
  const [, before = '', words = '', behind = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return [before, words, behind];
}

/** In an amending draft people look for the act that is amended. */
const withTarget = (unit: string, amends: string | undefined) =>
  amends === undefined ? unit : `${unit} (zmienia ${amends})`;

const nameOf = (unit: string) => (unit === '' ? 'początek tekstu' : unit);

function cut(passage: Passage, isFirst: boolean, isLast: boolean): Passage {
  const { kind, text } = passage;
  if (kind !== 'same') {
    return text.length <= longest ? passage : { kind, text: `${text.slice(0, longest)}…` };
  }
  return { kind, text: isFirst ? tail(text) : isLast ? head(text) : middle(text) };
}

function tail(text: string): string {
  return text.length <= around ? text : `…${text.slice(-around).replace(/^\S*\s/, '')}`;
}

function head(text: string): string {
  return text.length <= around ? text : `${text.slice(0, around).replace(/\s\S*$/, '')}…`;
}

function middle(text: string): string {
  return text.length <= 2 * around ? text : `${head(text)} ${tail(text)}`.replace('… …', ' … ');
}
