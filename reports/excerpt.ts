import type { Passage, UnitChange } from '../worker/change.ts';

/** The part of one changed unit that is worth quoting. */
export interface Excerpt {
  /** `art. 5 ust. 2`; „początek tekstu” before the first unit. */
  readonly unit: string;
  readonly kind: UnitChange['kind'];
  /** Changed words with a little of what stands around them. */
  readonly passages: readonly Passage[];
}

const around = 70; // characters of unchanged text kept on either side
const longest = 400; // characters of one added or removed passage

/** The first `count` units whose words changed, shortened to the places that differ. */
export function excerptsOf(units: readonly UnitChange[], count: number): Excerpt[] {
  return units
    .filter(({ passages }) => passages.some(({ kind }) => kind !== 'same'))
    .slice(0, count)
    .map(({ unit, wasUnit, amends, kind, passages }) => ({
      unit: withTarget(nameOf(unit === '' ? (wasUnit ?? '') : unit), amends),
      kind,
      passages: passages.map((passage, at) => cut(passage, at === 0, at === passages.length - 1)),
    }));
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
