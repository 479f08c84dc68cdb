import { areFree, keptOrder, type Pairing, type Part, pair } from './pairing.ts';
import { type Features, featuresOf, rarityAmong } from './similarity.ts';

/** How alike two parts must be, by what else speaks for the pair. */
const leastLikeness = { sameGap: 0.25, elsewhere: 0.35 };

/** Candidates of a part come from this many of its rarest words and word pairs … */
const rarestFeatures = 12;
/** … at most so many from each, and from its own gap. */
const candidatesEach = 8;

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
) {
  const from = freeOnes(older, pairing.toNewer);
  const to = freeOnes(newer, pairing.toOlder);
  const rarity = rarityAmong([...from.values(), ...to.values()]);
  const having = whoHas(to);
  const gaps = gapsOf(pairing);
  const found: Candidate[] = [];
  for (const [one, features] of from) {
    const gap = gaps.older[one] ?? 0;
    const shared = rarity.rarestShared(features, rarestFeatures);
    const others = shared.flatMap((feature) =>
      (having.get(feature) ?? []).slice(0, candidatesEach),
    );
    for (const other of new Set([...others, ...gaps.nearest(one)])) {
      const likeness = rarity.similarity(features, to.get(other) ?? new Set());
      const sameGap = gap === gaps.newer[other];
      const sameNumber = older[one]?.number !== '' && older[one]?.number === newer[other]?.number;
      if (likeness < threshold(sameGap, sameNumber, leastOfSameNumber)) continue;
      found.push({ from: one, to: other, likeness: likeness + bonus(sameGap, sameNumber) });
    }
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.from - b.from || a.to - b.to);
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
    if (partners[at] === -1) free.set(at, featuresOf(wording));
  return free;
}

function whoHas(parts: ReadonlyMap<number, Features>): Map<string, number[]> {
  const having = new Map<string, number[]>();
  for (const [at, features] of parts)
    for (const feature of features) {
      const list = having.get(feature);
      if (list === undefined) having.set(feature, [at]);
      else list.push(at);
    }
  return having;
}

/** Between which pairs of the kept order each part stands, counted from 0. */
function gapsOf(pairing: Pairing) {
  const kept = keptOrder(pairing);
  const keptNewer = new Set([...kept].map((from) => pairing.toNewer[from] ?? -1));
  const older = gapNumbers(pairing.toNewer, kept);
  const newer = gapNumbers(pairing.toOlder, keptNewer);
  const from = freeByGap(older, pairing.toNewer);
  const to = freeByGap(newer, pairing.toOlder);
  /** Free newer parts of the same gap, those at about the same place in it. */
  const nearest = (one: number) => {
    const gap = older[one] ?? 0;
    const place = from.get(gap)?.indexOf(one) ?? 0;
    const start = Math.max(0, place - candidatesEach / 2);
    return to.get(gap)?.slice(start, start + candidatesEach) ?? [];
  };
  return { older, newer, nearest };
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
