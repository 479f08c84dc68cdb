import { areFree, keptOrder, type Pairing, type Part, pair } from './pairing.ts';
import { type Features, featuresOf, type Rarity, rarityAmong } from './similarity.ts';
import { idsOf } from './tokens.ts';

/** How alike two parts must be, by what else speaks for the pair. */
const leastLikeness = { sameGap: 0.18, elsewhere: 0.24 };

/** Candidates of a part are those with which it shares most of so many of its rarest features … */
const rarestFeatures = 12;
/** … at most so many, and so many of its own gap. */
const mostSharing = 4;
const mostOfGap = 4;
/** A feature of more parts than these tells none of them apart. */
const mostHolders = 8;

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly likeness: number;
}

/** Pair the free parts that share rare words or stand in the same gap, most alike first. */
export function pairByLikeness(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  leastOfSameNumber: number,
): void {
  for (const { from, to } of candidates(older, newer, pairing, leastOfSameNumber))
    if (areFree(pairing, from, to)) pair(pairing, from, to);
}

function candidates(
  older: readonly Part[],
  newer: readonly Part[],
  pairing: Pairing,
  leastOfSameNumber: number,
): Candidate[] {
  const texts = {
    older: freeOnes(older, pairing.toNewer),
    newer: freeOnes(newer, pairing.toOlder),
  };
  const rarity = rarityAmong([...texts.older.values(), ...texts.newer.values()]);
  const having = whoHas(texts.newer, rarity);
  const gaps = gapsOf(pairing);
  const likenessOf = likenessAmong(texts, rarity);
  const found: Candidate[] = [];
  for (const [from, features] of texts.older) {
    const rare = rarity.rarestShared(features, rarestFeatures);
    for (const to of new Set([...gaps.nearest(from), ...mostOften(rare.flatMap(having))])) {
      const likeness = likenessOf(from, to);
      const sameGap = gaps.areSame(from, to);
      const sameNumber = older[from]?.number !== '' && older[from]?.number === newer[to]?.number;
      if (likeness >= threshold(sameGap, sameNumber, leastOfSameNumber))
        found.push({ from, to, likeness: likeness + bonus(sameGap, sameNumber) });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
}

type Texts = ReadonlyMap<number, Features>;

/** Weighted Dice similarity, 0-1. */
function likenessAmong({ older, newer }: { older: Texts; newer: Texts }, rarity: Rarity) {
  const weighed = (texts: Texts) =>
    new Map([...texts].map(([at, features]) => [at, rarity.weightOf(features)]));
  const [from, to] = [weighed(older), weighed(newer)];
  const none = new Int32Array(0);
  return (one: number, other: number) => {
    const both = (from.get(one) ?? 0) + (to.get(other) ?? 0);
    const shared = rarity.sharedWeight(older.get(one) ?? none, newer.get(other) ?? none);
    return both === 0 ? 0 : (2 * shared) / both;
  };
}

/** Those that are named most often, most often first. */
function mostOften(names: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostSharing)
    .map(([name]) => name);
}

function threshold(sameGap: boolean, sameNumber: boolean, leastOfSameNumber: number): number {
  if (!sameGap) return leastLikeness.elsewhere;
  return sameNumber ? leastOfSameNumber : leastLikeness.sameGap;
}

/** Of candidates nearly as alike, the one in its place wins. */
function bonus(sameGap: boolean, sameNumber: boolean): number {
  return (sameGap ? 0.05 : 0) + (sameNumber ? 0.05 : 0);
}

function freeOnes(parts: readonly Part[], partners: readonly number[]) {
  const free = new Map<number, Features>();
  for (const [at, { wording }] of parts.entries())
    if (partners[at] === -1) free.set(at, featuresOf(idsOf(wording)));
  return free;
}

/** The first texts that have a feature. */
function whoHas(texts: Texts, rarity: Rarity) {
  const having = new Map<number, number[]>();
  for (const [at, features] of texts)
    for (const feature of features.filter(rarity.isShared)) {
      const list = having.get(feature);
      if (list === undefined) having.set(feature, [at]);
      else if (list.length < mostHolders) list.push(at);
    }
  return (feature: number) => having.get(feature) ?? [];
}

/** Between which pairs of the kept order each part stands, counted from 0. */
function gapsOf(pairing: Pairing) {
  const kept = keptOrder(pairing);
  const keptNewer = new Set([...kept].map((from) => pairing.toNewer[from] ?? -1));
  const older = gapNumbers(pairing.toNewer, kept);
  const newer = gapNumbers(pairing.toOlder, keptNewer);
  const from = freeByGap(older, pairing.toNewer);
  const to = freeByGap(newer, pairing.toOlder);
  const placeInGap = new Map(
    [...from.values()].flatMap((members) => members.map((at, place) => [at, place])),
  );
  return {
    areSame: (one: number, other: number) => older[one] === newer[other],
    /** Free newer parts of the same gap, those at about the same place in it. */
    nearest(one: number) {
      const place = placeInGap.get(one) ?? 0;
      const start = Math.max(0, place - mostOfGap / 2);
      return to.get(older[one] ?? 0)?.slice(start, start + mostOfGap) ?? [];
    },
  };
}

function gapNumbers(partners: readonly number[], kept: ReadonlySet<number>): number[] {
  let gap = 0;
  return partners.map((_, at) => {
    if (kept.has(at)) gap += 1;
    return gap;
  });
}

function freeByGap(gaps: readonly number[], partners: readonly number[]): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [at, gap] of gaps.entries()) {
    if (partners[at] !== -1) continue;
    const list = members.get(gap);
    if (list === undefined) members.set(gap, [at]);
    else list.push(at);
  }
  return members;
}
