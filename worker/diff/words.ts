import type { FollowedReference, Passage } from '../change.ts';
import { joinOn, spaceOut } from './join-passages.ts';
import type { Lexicon } from './lexicon.ts';
import { type Stretch, shortestEdit } from './myers.ts';
import { type Place, placesBetween } from './passage-place.ts';
import type { Follow, WordPlace } from './references.ts';
import { endsOf } from './shared-ends.ts';
import { cut, isTidy, keyOfIds, lineStarts, squeezed, type Words } from './tokens.ts';
import { type Wording, wordsOf } from './wording.ts';

/** Words of one part against those of its predecessor. */
export interface WordDiff {
  /** Joined without anything between, kept and added ones give the newer text. */
  readonly passages: readonly Passage[];
  readonly gaveUp: boolean;
  /** References that changed with the numbers of what they name: kept words. */
  readonly followed: readonly FollowedReference[];
}

/** One of the two texts of a part. */
export interface Side extends Wording {
  readonly label: string;
}

/** How words are compared. */
export interface WordRules {
  readonly lexicon: Lexicon;
  /** Absent where nothing was renumbered. */
  readonly follow: Follow | undefined;
  /** Whether passages are to say where they stand. */
  readonly withPlaces?: boolean;
}

/** Past so many the whole part is shown as replaced. A page has about 300 words. */
const mostEdits = 1_500;

/**
 * The words in which two texts of one part differ. Paragraphs are compared first (a line each),
 * words only inside paragraphs that took each other's place; case and punctuation are no change.
 */
export function compareWords(older: Side, newer: Side, rules: WordRules): WordDiff {
  const { head, before, after, tail } = middlesOf(older, newer);
  const stretches = wordStretches(before, after, rules.lexicon);
  const [from, to] = [older.text, newer.text];
  if (stretches === undefined) return replaced(from, to);
  const place = rules.withPlaces
    ? placesBetween(
        { text: from, head: head.length, words: before },
        { text: to, head: head.length, words: after },
      )
    : unplaced;
  const sides = { older, newer, before, after, head: head.length, place };
  const followed: FollowedReference[] = [];
  const passages: Passage[] = [];
  joinOn(passages, atEnd(head, 0, 0, rules));
  for (const stretch of stretches) addPassages(stretch, sides, rules, followed, passages);
  joinOn(passages, atEnd(tail, from.length - tail.length, to.length - tail.length, rules));
  spaceOut(passages);
  return { passages, gaveUp: false, followed };
}

const unplaced: Place = (passage) => passage;

/** Equal words before or behind those that were compared. */
function atEnd(text: string, older: number, newer: number, { withPlaces }: WordRules): Passage {
  if (!withPlaces) return { kind: 'same', text };
  return {
    ...{ kind: 'same', text },
    wasAt: [older, older + text.length],
    at: [newer, newer + text.length],
  };
}

/** Two texts without their equal ends, which need not be cut into words where they are not yet. */
function middlesOf(one: Wording, other: Wording): Middles {
  const areCut = one.words !== undefined && other.words !== undefined;
  if (areCut || !isPlain(one) || !isPlain(other))
    return { head: '', before: wordsOf(one), after: wordsOf(other), tail: '' };
  const [older, newer] = [one.text, other.text];
  const { head, tail } = endsOf(one, other);
  return {
    head: newer.slice(0, head),
    before: cut(older.slice(head, older.length - tail), one.lexicon),
    after: cut(newer.slice(head, newer.length - tail), other.lexicon),
    tail: newer.slice(newer.length - tail),
  };
}

/** One line, each word as it was written. */
function isPlain({ text }: Wording): boolean {
  return !text.includes('\n') && isTidy(text);
}

/** What two texts share at their ends, and the words between. */
interface Middles {
  readonly head: string;
  readonly before: Words;
  readonly after: Words;
  readonly tail: string;
}

interface Sides {
  readonly older: Side;
  readonly newer: Side;
  readonly before: Words;
  readonly after: Words;
  /** Characters of the texts before the words that are compared. */
  readonly head: number;
  readonly place: Place;
}

function addPassages(
  stretch: Stretch,
  sides: Sides,
  rules: WordRules,
  followed: FollowedReference[],
  passages: Passage[],
): void {
  const { before, after, place } = sides;
  const text = written(after, stretch.newer);
  if (isKept(stretch, sides, rules, followed)) {
    joinOn(passages, place({ kind: 'same', text }, stretch));
    return;
  }
  joinOn(passages, place({ kind: 'removed', text: written(before, stretch.older) }, stretch));
  joinOn(passages, place({ kind: 'added', text }, stretch));
}

/** Whether words count as the same, also where they differ by a reference or a space. */
function isKept(
  stretch: Stretch,
  sides: Sides,
  rules: WordRules,
  followed: FollowedReference[],
): boolean {
  if (stretch.kind === 'same') return true;
  const references = followedIn(stretch, sides, rules);
  if (references === undefined)
    return areSqueezed(stretch, sides.before, sides.after, rules.lexicon);
  followed.push(...references);
  return true;
}

function wordStretches(before: Words, after: Words, lexicon: Lexicon): Stretch[] | undefined {
  if (!before.text.includes('\n') && !after.text.includes('\n'))
    return shortestEdit(before.ids, after.ids, mostEdits, lexicon.scratch());
  const [from, to] = linesOf(before, after, lexicon);
  const lines = shortestEdit(from.ids, to.ids, mostEdits);
  const all: Stretch[] = [];
  for (const line of lines ?? []) {
    const inside = insideLines(line, from, to, before, after, lexicon);
    if (inside === undefined) return undefined;
    all.push(...inside);
  }
  return lines === undefined ? undefined : all;
}

/** Lines as numbers, equal for equal words, and the count of words before each line. */
interface Lines {
  readonly ids: Int32Array;
  readonly starts: readonly number[];
}

function linesOf(before: Words, after: Words, lexicon: Lexicon): [Lines, Lines] {
  const known = new Map<string, number>();
  const numbered = (words: Words): Lines => {
    const starts = lineStarts(words);
    const keys = starts
      .slice(0, -1)
      .map((start, at) => keyOfIds(words.ids.subarray(start, starts[at + 1]), lexicon));
    const ids = keys.map((key) => known.get(key) ?? known.set(key, known.size).size - 1);
    return { ids: Int32Array.from(ids), starts };
  };
  return [numbered(before), numbered(after)];
}

/** From lines to words: kept lines are kept words, others are compared. */
function insideLines(
  { kind, older, newer }: Stretch,
  from: Lines,
  to: Lines,
  before: Words,
  after: Words,
  lexicon: Lexicon,
): Stretch[] | undefined {
  const [olderStart, olderEnd] = [from.starts[older[0]] ?? 0, from.starts[older[1]] ?? 0];
  const [newerStart, newerEnd] = [to.starts[newer[0]] ?? 0, to.starts[newer[1]] ?? 0];
  if (kind === 'same')
    return [{ kind, older: [olderStart, olderEnd], newer: [newerStart, newerEnd] }];
  return shortestEdit(
    before.ids.subarray(olderStart, olderEnd),
    after.ids.subarray(newerStart, newerEnd),
    mostEdits,
    lexicon.scratch(),
  )?.map((stretch) => shifted(stretch, olderStart, newerStart));
}

function shifted({ kind, older, newer }: Stretch, byOlder: number, byNewer: number): Stretch {
  return {
    kind,
    older: [older[0] + byOlder, older[1] + byOlder],
    newer: [newer[0] + byNewer, newer[1] + byNewer],
  };
}

/** The references of a stretch when it changed in nothing else. */
function followedIn(
  { older: [from, end], newer: [to, newerEnd] }: Stretch,
  sides: Sides,
  { follow, lexicon }: WordRules,
): FollowedReference[] | undefined {
  const { before, after } = sides;
  if (follow === undefined || end - from !== newerEnd - to) return undefined;
  const found: FollowedReference[] = [];
  for (let at = 0; at < end - from; at += 1) {
    const id = before.ids[from + at] ?? 0;
    if (id === after.ids[to + at]) continue;
    const isNumber = mayCite.test(lexicon.keyOf(id));
    const reference = isNumber ? follow(...placesOf(sides, from + at, to + at)) : undefined;
    if (reference === undefined) return undefined;
    found.push(reference);
  }
  return found;
}

function placesOf({ older, newer, before, after, head }: Sides, from: number, to: number) {
  const places: [WordPlace, WordPlace] = [
    placeIn(older, head + (before.ends[from] ?? 0)),
    placeIn(newer, head + (after.ends[to] ?? 0)),
  ];
  return places;
}

/** The number or letter of a unit: no other word is looked at in its sentence. */
const mayCite = /^\d|^[a-z]{1,2}$/u;

/** The word that ends behind so many characters, among all words of its unit. */
function placeIn(side: Side, end: number): WordPlace {
  const words = wordsOf(side);
  let [low, high] = [0, words.ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words.ends[middle] ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return { unit: side.label, words, at: low };
}

/** Words that differ by a space only ("18¹ i", "18¹i") are kept words. */
function areSqueezed({ older, newer }: Stretch, before: Words, after: Words, lexicon: Lexicon) {
  if (older[1] - older[0] + newer[1] - newer[0] < 3) return false;
  if (lettersOf(before, older, lexicon) !== lettersOf(after, newer, lexicon)) return false;
  const keyOf = ({ ids }: Words, part: readonly [number, number]) =>
    squeezed(keyOfIds(ids.subarray(...part), lexicon));
  return keyOf(before, older) === keyOf(after, newer);
}

function lettersOf(
  { ids }: Words,
  [start, end]: readonly [number, number],
  lexicon: Lexicon,
): number {
  let letters = 0;
  for (let at = start; at < end; at += 1) letters += lexicon.keyOf(ids[at] ?? 0).length;
  return letters;
}

function written({ text, ends }: Words, [start, end]: readonly [number, number]): string {
  return text.slice(start === 0 ? 0 : (ends[start - 1] ?? 0), end === 0 ? 0 : (ends[end - 1] ?? 0));
}

/** The whole part as removed and added: a comparison that gave up never says "no change". */
function replaced(older: string, newer: string): WordDiff {
  const passages: Passage[] = [
    { kind: 'removed', text: older },
    { kind: 'added', text: newer },
  ];
  return { passages: passages.filter(({ text }) => text !== ''), gaveUp: true, followed: [] };
}
