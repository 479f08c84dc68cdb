import { pairByLikeness } from './align-likeness.ts';
import { areFree, keptOrder, noPairs, type Pairing, type Part, pair } from './pairing.ts';
import { type Bag, bagOf, dice } from './similarity.ts';
import { type Wording, wordingOf } from './tokens.ts';

/** Which part of the newer text continues which of the older. */
export interface Alignment {
  /** By index in the older list: the index in the newer one, or -1. */
  readonly toNewer: readonly number[];
  /** By index in the newer list: the index in the older one, or -1. */
  readonly toOlder: readonly number[];
  /** Older indexes whose pairs kept their order; a pair that is not here has moved. */
  readonly inOrder: ReadonlySet<number>;
}

/** Neighbours this alike are the same part, edited in place. */
const neighbourLikeness = 0.65;

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
  leastOfSameNumber: number,
): Alignment {
  const pairing = noPairs(older.length, newer.length);
  const bags = { older: lazily(older, bagOf), newer: lazily(newer, bagOf) };
  pairEqual(older, newer, pairing, ({ wording }) => wording.text);
  if (hasFree(pairing)) {
    pairEqual(older, newer, pairing, ({ wording }) => wording.key);
    walk(pairing, (from, to) => areAlike(bags.older(from), bags.newer(to)));
    pairByLikeness(older, newer, pairing, leastOfSameNumber);
    walk(pairing, (from, to) => areAlike(bags.older(from), bags.newer(to)));
  }
  const { toNewer, toOlder } = pairing;
  return { toNewer, toOlder, inOrder: keptOrder(pairing) };
}

function areAlike(one: Bag, other: Bag): boolean {
  return dice(one, other) >= neighbourLikeness;
}

function hasFree({ toNewer, toOlder }: Pairing): boolean {
  return toNewer.includes(-1) && toOlder.includes(-1);
}

function pairEqual(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  keyOf: (part: Part) => string,
): void {
  const from = older.map((part, at) => (pairing.toNewer[at] === -1 ? keyOf(part) : undefined));
  const to = newer.map((part, at) => (pairing.toOlder[at] === -1 ? keyOf(part) : undefined));
  const areEqual = (one: number, other: number) =>
    from[one] !== undefined && from[one] === to[other];
  pairEnds(pairing, areEqual);
  pairUnique(from, to, pairing);
  walk(pairing, areEqual);
  pairSameNumber(older, newer, pairing, areEqual);
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

/** Strings that stand exactly once among the free parts of each side. */
function pairUnique(
  from: readonly (string | undefined)[],
  to: readonly (string | undefined)[],
  pairing: Pairing,
): void {
  const once = onceOnly(to, pairing.toOlder);
  for (const [key, at] of onceOnly(from, pairing.toNewer)) {
    const partner = once.get(key);
    if (partner !== undefined) pair(pairing, at, partner);
  }
}

function onceOnly(keys: readonly (string | undefined)[], partners: readonly number[]) {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (const [at, key] of keys.entries()) {
    if (key === undefined || key === '' || partners[at] !== -1) continue;
    if (found.has(key)) repeated.add(key);
    found.set(key, at);
  }
  for (const key of repeated) found.delete(key);
  return found;
}

/** Go on from each pair to its neighbours, both ways, as long as they belong together. */
function walk(pairing: Pairing, belong: (from: number, to: number) => boolean): void {
  for (let from = 0; from < pairing.toNewer.length; from += 1) step(pairing, from, 1, belong);
  for (let from = pairing.toNewer.length - 1; from >= 0; from -= 1) step(pairing, from, -1, belong);
}

/** One step is enough: the walk's own order takes the next one from there. */
function step(
  pairing: Pairing,
  from: number,
  direction: 1 | -1,
  belong: (from: number, to: number) => boolean,
): void {
  const to = pairing.toNewer[from];
  if (to === undefined || to === -1) return;
  const [nextFrom, nextTo] = [from + direction, to + direction];
  if (nextFrom < 0 || nextTo < 0 || !areFree(pairing, nextFrom, nextTo)) return;
  if (belong(nextFrom, nextTo)) pair(pairing, nextFrom, nextTo);
}

/** Equal texts that stand often ("uchylony") pair by their number. */
function pairSameNumber(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  areEqual: (from: number, to: number) => boolean,
): void {
  const byNumber = new Map(newer.map(({ number }, at) => [number, at]));
  for (const [from, { number }] of older.entries()) {
    const to = number === '' ? undefined : byNumber.get(number);
    if (to !== undefined && areFree(pairing, from, to) && areEqual(from, to))
      pair(pairing, from, to);
  }
}

function lazily<T>(parts: readonly Part[], make: (wording: Wording) => T): (at: number) => T {
  const made = new Map<number, T>();
  return (at) => {
    const part = parts[at];
    const found = made.get(at) ?? make(part?.wording ?? wordingOf(''));
    made.set(at, found);
    return found;
  };
}
