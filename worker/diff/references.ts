import type { FollowedReference } from '../change.ts';
import type { Lexicon } from './lexicon.ts';
import type { Words } from './tokens.ts';

/** By the label of a unit in the older text, its label in the newer one, where that differs. */
export type Relabelled = ReadonlyMap<string, string>;

/** What a word is a part of: the words of a unit, and where in them it stands. */
export interface WordPlace {
  readonly unit: string;
  readonly words: Words;
  readonly at: number;
}

/** A reference that changed with the number of what it names, or `undefined` for any other word. */
export type Follow = (older: WordPlace, newer: WordPlace) => FollowedReference | undefined;

/** A reference that only follows a renumbering is no change of its own. */
export function followerOf(relabelled: Relabelled, lexicon: Lexicon): Follow | undefined {
  if (relabelled.size === 0) return undefined;
  return (older, newer) => {
    const [before, after] = [namedAt(older, lexicon), namedAt(newer, lexicon)];
    if (before === undefined || after === undefined) return undefined;
    const isFollowed =
      before.labels.length === after.labels.length &&
      before.labels.every((label, at) => (relabelled.get(label) ?? label) === after.labels[at]);
    return isFollowed
      ? { unit: newer.unit, before: before.written, after: after.written }
      : undefined;
  };
}

/** What a reference names: in full, and as it is written. */
interface Named {
  readonly labels: readonly string[];
  readonly written: string;
}

const ranks: readonly string[] = ['art', '§', 'ust', 'pkt', 'lit'];
const signs: Readonly<Record<string, string>> = {
  ...{ art: 'art.', '§': '§', ust: 'ust.', pkt: 'pkt', lit: 'lit.' },
};

/** `3`, `12a`, `24¹`; or a range of them. */
const oneNumber = /^\d{1,4}[a-z]{0,3}[⁰¹²³⁴-⁹]*[a-zᵃ-ᶻ]{0,2}$/u;
const numbers = /^\d{1,4}[a-z]{0,3}[⁰¹²³⁴-⁹]*[a-zᵃ-ᶻ]{0,2}(?:~\d{1,4}[a-z]{0,3}[⁰¹²³⁴-⁹]*)?$/u;
const letter = /^[a-z]{1,2}$/u;
const between = new Set(['i', 'lub', 'oraz', 'albo', 'do', 'lit']);

/** Far enough for a list: "art. 3, 5, 7 i 9–11". */
const longestList = 16;

function namedAt({ unit, words, at }: WordPlace, lexicon: Lexicon): Named | undefined {
  const keyAt = (index: number) => lexicon.keyOf(words.ids[index] ?? 0);
  const sign = signBefore(keyAt, at);
  if (sign === undefined || isForeign(words, at, keyAt)) return undefined;
  const outer = stepsBefore(keyAt, sign);
  const rank = rankOf(outer[0] ?? keyAt(sign));
  const level = signs[keyAt(sign)] ?? '';
  const above = [...contextOf(unit, rank), ...outer.map((step) => withSign(step))].join(' ');
  const labels = keyAt(at)
    .split('~')
    .map((number) => `${above} ${level} ${number}`.trim());
  return { labels, written: writtenFrom(words, sign - 2 * outer.length, at) };
}

/** Where the sign stands to which a number belongs, also as one of a list. */
function signBefore(keyAt: (index: number) => string, at: number): number | undefined {
  const isLetter = !numbers.test(keyAt(at));
  if (isLetter && !(letter.test(keyAt(at)) && keyAt(at - 1) === 'lit')) return undefined;
  for (let index = at - 1; index >= Math.max(0, at - longestList); index -= 1) {
    const key = keyAt(index);
    if (signs[key] !== undefined) return index;
    if (!numbers.test(key) && !between.has(key)) return undefined;
  }
  return undefined;
}

/** "art. 5 ust." → `['art 5']`: what stands before a sign, outermost first. */
function stepsBefore(keyAt: (index: number) => string, sign: number): string[] {
  const steps: string[] = [];
  let rank = rankOf(keyAt(sign));
  for (let index = sign - 2; index >= 0; index -= 2) {
    const [key, number] = [keyAt(index), keyAt(index + 1)];
    if (signs[key] === undefined || rankOf(key) >= rank || !oneNumber.test(number)) break;
    rank = rankOf(key);
    steps.unshift(`${key} ${number}`);
  }
  return steps;
}

function rankOf(step: string): number {
  return ranks.indexOf(step.split(' ')[0] ?? '');
}

function withSign(step: string): string {
  const [sign = '', number = ''] = step.split(' ');
  return `${signs[sign]} ${number}`;
}

/** A reference that begins with "ust. 2" means the article that it stands in. */
function contextOf(unit: string, rank: number): string[] {
  const steps = unit.match(/(?:art\.|§|ust\.|pkt|lit\.) \S+/gu) ?? [];
  return steps.filter((step) => rankOf(step.replace('.', '')) < rank);
}

const otherActs =
  /^(?:ustawy|rozporządzenia|kodeksu|konstytucji|dyrektywy|konwencji|traktatu|umowy|uchwały|statutu)$/u;
const amending =
  /otrzymuj|dodaje się|uchyla się|skreśla się|zastępuje się|wprowadza się|oznacza się/u;

/** In another act, in quoted new wording, or in a provision that amends another act. */
function isForeign({ text, ends }: Words, at: number, keyAt: (index: number) => string): boolean {
  let next = at + 1;
  while (signs[keyAt(next)] !== undefined || numbers.test(keyAt(next)) || between.has(keyAt(next)))
    next += 1;
  if (otherActs.test(keyAt(next)) || amending.test(text)) return true;
  const before = text.slice(0, ends[at - 1] ?? 0);
  return before.split('„').length > before.split('”').length;
}

function writtenFrom({ text, ends }: Words, first: number, last: number): string {
  const start = first === 0 ? 0 : (ends[first - 1] ?? 0);
  return text
    .slice(start, ends[last] ?? 0)
    .trim()
    .replace(/[,;:.)]+$/u, '');
}
