import { pairByLikeness } from './align-likeness.ts';
import type { Lexicon } from './lexicon.ts';
import {
  areFree,
  freeIn,
  keptOrder,
  noPairs,
  type Pairing,
  type Part,
  pair,
  wordsIn,
} from './pairing.ts';
import { endsLikeness } from './shared-ends.ts';
import { dice } from './similarity.ts';
import { areSame } from './tokens.ts';

/** Which part of the newer text continues which of the older. */
export interface Alignment {
  /** By index in the older list: the index in the newer one, or -1. */
  readonly toNewer: readonly number[];
  /** By index in the newer list: the index in the older one, or -1. */
  readonly toOlder: readonly number[];
  /** Older indexes whose pairs kept their order; a pair that is not here has moved. */
  readonly inOrder: Pick<ReadonlySet<number>, 'has'>;
  /** By newer index: the older part that says the same letter for letter, where that was seen. */
  readonly equal: readonly number[];
}

/** Neighbours this alike are the same part, edited in place. */
const neighbourLikeness = 0.65;

/** So much of a text in the same order and place says more than the same share of its words. */
export const leastSharedEnds = 0.35;

/**
 * Pair the parts of two texts: equal ones first (ends, strings that stand once on each side, their
 * equal neighbours), then edited neighbours of pairs, then the rest by rare words. Cheap steps
 * leave little to the dear ones, so time is about linear in the length of the texts.
 *
 * @param leastOfSameNumber how alike (0-1) two parts must be that stand in the same place under
 *   the same number.
 */
export function align(
  older: readonly Part[],
  newer: readonly Part[],
  lexicon: Lexicon,
  leastOfSameNumber: number,
): Alignment {
  const pairing = noPairs(older.length, newer.length);
  const areAlike = (from: number, to: number) =>
    dice(wordsIn(older[from]), wordsIn(newer[to]), lexicon) >= neighbourLikeness;
  pairEqualTexts(older, newer, pairing);
  const equal = [...pairing.toOlder];
  if (hasFree(pairing)) {
    const shareEnds = (from: number, to: number) => haveSharedEnds(older[from], newer[to]);
    walk(pairing, shareEnds);
  }
  if (hasFree(pairing)) {
    pairEqualWords(older, newer, pairing);
    walk(pairing, areAlike);
  }
  if (hasFree(pairing)) {
    pairByLikeness(older, newer, pairing, leastOfSameNumber);
    walk(pairing, areAlike);
  }
  const { toNewer, toOlder } = pairing;
  return { toNewer, toOlder, inOrder: keptOrder(pairing), equal };
}

function haveSharedEnds(one: Part | undefined, other: Part | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return endsLikeness(one, other) >= leastSharedEnds;
}

function hasFree({ toNewer, toOlder }: Pairing): boolean {
  return toNewer.includes(-1) && toOlder.includes(-1);
}

/** Letter for letter: no word needs to be looked at. */
function pairEqualTexts(older: readonly Part[], newer: readonly Part[], pairing: Pairing): void {
  const areEqual = (one: Part | undefined, other: Part | undefined) =>
    one !== undefined && other !== undefined && one.isSameAs(other);
  pairEqual(older, newer, pairing, ({ key }) => key || undefined, areEqual);
}

/** Word for word: case, punctuation and spaces may differ. */
function pairEqualWords(older: readonly Part[], newer: readonly Part[], pairing: Pairing): void {
  const areEqual = (one: Part | undefined, other: Part | undefined) =>
    areSame(wordsIn(one), wordsIn(other));
  pairEqual(older, newer, pairing, checksumOf, areEqual);
}

/** Equal for equal words; others may share it. */
function checksumOf(part: Part): number | undefined {
  if (part.length === 0) return undefined;
  const ids = wordsIn(part);
  let sum = ids.length;
  for (const id of ids) sum = (Math.imul(sum, 31) + id) | 0;
  return ids.length === 0 ? 0 : sum;
}

function pairEqual<Key>(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  keyOf: (part: Part) => Key | undefined,
  areEqualParts: (one: Part | undefined, other: Part | undefined) => boolean,
): void {
  const areEqual = (from: number, to: number) => areEqualParts(older[from], newer[to]);
  pairEnds(pairing, areEqual);
  const to = freeByKey(newer, pairing.toOlder, keyOf);
  const from = freeByKey(older, pairing.toNewer, keyOf);
  for (const [key, at] of from) {
    const other = to.get(key) ?? repeated;
    if (at !== repeated && other !== repeated && areEqual(at, other)) pair(pairing, at, other);
  }
  walk(pairing, areEqual);
  if (hasFree(pairing)) pairSameNumber(older, newer, pairing, areEqual);
}

/** Equal heads and equal tails. */
function pairEnds(pairing: Pairing, areEqual: (from: number, to: number) => boolean): void {
  const { toNewer, toOlder } = pairing;
  const shorter = Math.min(toNewer.length, toOlder.length);
  let head = 0;
  while (head < shorter && areFree(pairing, head, head) && areEqual(head, head)) {
    pair(pairing, head, head);
    head += 1;
  }
  for (let back = 1; back <= shorter - head; back += 1) {
    const from = toNewer.length - back;
    const to = toOlder.length - back;
    if (!areFree(pairing, from, to) || !areEqual(from, to)) break;
    pair(pairing, from, to);
  }
}

/** In place of an index: a key of several parts. */
const repeated = -1;

/** Which of the free parts of a side has a key; those that say nothing are left out. */
function freeByKey<Key>(
  parts: readonly Part[],
  partners: readonly number[],
  keyOf: (part: Part) => Key | undefined,
): Map<Key, number> {
  const found = new Map<Key, number>();
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const key = part === undefined || partners[at] !== -1 ? undefined : keyOf(part);
    if (key !== undefined) found.set(key, found.has(key) ? repeated : at);
  }
  return found;
}

/** Go on from each pair to its neighbours, both ways, as long as they belong together. */
function walk(pairing: Pairing, belong: (from: number, to: number) => boolean): void {
  for (let from = -1; from < pairing.toNewer.length; from += 1) step(pairing, from, 1, belong);
  for (let from = pairing.toNewer.length; from >= 0; from -= 1) step(pairing, from, -1, belong);
}

/** How far to look when the next neighbours are no pair: over one that was rewritten, came or went. */
const strides = [
  [1, 1],
  [2, 2],
  [1, 2],
  [2, 1],
  [3, 3],
] as const;

/** One stride is enough: the walk's own order takes the next one from there. */
function step(
  pairing: Pairing,
  from: number,
  direction: 1 | -1,
  belong: (from: number, to: number) => boolean,
): void {
  const to = partnerOf(pairing, from);
  if (to === undefined || !mayStep(pairing, from + direction, to + direction)) return;
  for (const [older, newer] of strides) {
    const [nextFrom, nextTo] = [from + direction * older, to + direction * newer];
    if (!mayStep(pairing, nextFrom, nextTo) || !belong(nextFrom, nextTo)) continue;
    pair(pairing, nextFrom, nextTo);
    return;
  }
}

/** The beginnings of both lists, and their ends, belong together. */
function partnerOf({ toNewer, toOlder }: Pairing, from: number): number | undefined {
  if (from === -1) return -1;
  if (from === toNewer.length) return toOlder.length;
  return toNewer[from] === -1 ? undefined : toNewer[from];
}

function mayStep(pairing: Pairing, from: number, to: number): boolean {
  return from >= 0 && to >= 0 && areFree(pairing, from, to);
}

/** Equal texts that stand often ("uchylony") pair by their number. */
function pairSameNumber(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  areEqual: (from: number, to: number) => boolean,
): void {
  const byNumber = new Map<string, number>();
  for (const to of freeIn(pairing.toOlder)) byNumber.set(newer[to]?.number ?? '', to);
  byNumber.delete('');
  for (const from of freeIn(pairing.toNewer)) {
    const to = byNumber.get(older[from]?.number ?? '');
    if (to !== undefined && areFree(pairing, from, to) && areEqual(from, to))
      pair(pairing, from, to);
  }
}
