import { areFree, freeIn, keptOrder, type Pairing, type Part, pair, wordsIn } from './pairing.ts';
import { type Features, featuresAmong, likenessOf, rarestOf } from './similarity.ts';

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
  const texts = freeTexts(older, newer, pairing);
  const rarest = new Map(
    [...texts.older].map(([at, features]) => [at, rarestOf(features, rarestFeatures)]),
  );
  const having = whoHas(texts.newer, new Set([...rarest.values()].flat()));
  const gaps = gapsOf(pairing);
  const candidate = (from: number, to: number): Candidate[] => {
    const likeness = likenessOf(texts.older.get(from), texts.newer.get(to));
    const sameGap = gaps.areSame(from, to);
    const sameNumber = older[from]?.number !== '' && older[from]?.number === newer[to]?.number;
    if (likeness < threshold(sameGap, sameNumber, leastOfSameNumber)) return [];
    return [{ from, to, likeness: likeness + bonus(sameGap, sameNumber) }];
  };
  const found = [...rarest].flatMap(([from, features]) => {
    const likely = new Set([...gaps.nearest(from), ...mostOften(features.flatMap(having))]);
    return [...likely].flatMap((to) => candidate(from, to));
  });
  return found.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
}

type Texts = ReadonlyMap<number, Features>;

/** What the free parts of both sides are recognised by, by index. */
function freeTexts(older: readonly Part[], newer: readonly Part[], pairing: Pairing) {
  const [from, to] = [freeIn(pairing.toNewer), freeIn(pairing.toOlder)];
  const parts = [...from.map((at) => older[at]), ...to.map((at) => newer[at])];
  const features = featuresAmong(parts.map(wordsIn));
  const own = features.slice(0, from.length);
  return { older: byIndex(from, own), newer: byIndex(to, features.slice(from.length)) };
}

function byIndex(indexes: readonly number[], features: readonly Features[]): Texts {
  return new Map(features.map((one, place) => [indexes[place] ?? -1, one]));
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

/** The first texts that have a wanted feature. */
function whoHas(texts: Texts, wanted: ReadonlySet<number>) {
  const having = new Map<number, number[]>([...wanted].map((feature) => [feature, []]));
  for (const [at, { shared }] of texts)
    for (const feature of shared) {
      const list = having.get(feature);
      if (list !== undefined && list.length < mostHolders) list.push(at);
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
