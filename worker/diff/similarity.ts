import type { Lexicon } from './lexicon.ts';

/** Dice similarity (0-1) of the words of two texts, whatever their order; two empty ones are alike. */
export function dice(one: Int32Array, other: Int32Array, lexicon: Lexicon): number {
  const total = one.length + other.length;
  if (total === 0) return 1;
  const counts = lexicon.scratch();
  let shared = 0;
  for (const id of one) counts[id] = (counts[id] ?? 0) + 1;
  for (const id of other) {
    const left = counts[id] ?? 0;
    if (left > 0) {
      shared += 1;
      counts[id] = left - 1;
    }
  }
  for (const id of one) counts[id] = 0;
  return (2 * shared) / total;
}

/**
 * What a text is recognised by when much has changed: those of its words, and pairs of neighbouring
 * words, that some other text has, too. They are hashes; two may share one, which misleads less
 * than a stop word.
 */
export interface Features {
  /** Each once, in rising order. */
  readonly shared: Int32Array;
  /** By index: in how many texts it stands, and how much it weighs for that: boilerplate is light. */
  readonly often: Int32Array;
  readonly weights: Float64Array;
  /** What all features of the text weigh together, those that no other text has included. */
  readonly weight: number;
}

/** Features of texts that are given by the numbers of their words. */
export function featuresAmong(texts: readonly Int32Array[]): Features[] {
  const hashes = texts.map(hashesOf);
  const often = countHashes(hashes);
  const weights: number[] = [];
  const weigh = (count: number) => {
    weights[count] ??= Math.log(1 + texts.length / count);
    return weights[count];
  };
  return hashes.map((all) => featuresOf(all, often, weigh));
}

function hashesOf(ids: Int32Array): Int32Array {
  const all = new Int32Array(ids.length * 2);
  let before = 0;
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0;
    all[2 * at] = hashOf(0, id);
    all[2 * at + 1] = hashOf(before, id);
    before = id;
  }
  return withoutRepeats(all.sort());
}

function hashOf(before: number, id: number): number {
  const mixed = Math.imul(Math.imul(before, 0x9e3779b1) ^ id, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function withoutRepeats(sorted: Int32Array): Int32Array {
  let count = 0;
  for (let at = 0; at < sorted.length; at += 1) {
    const hash = sorted[at] ?? 0;
    if (count > 0 && sorted[count - 1] === hash) continue;
    sorted[count] = hash;
    count += 1;
  }
  return sorted.subarray(0, count);
}

const mostCounted = 65_535;

/** In how many texts a hash stands: at times a little more than that, and at most so many. */
function countHashes(texts: readonly Int32Array[]): (hash: number) => number {
  const all = texts.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(4 * all + 16)) - 1;
  const counts = new Uint16Array(mask + 1);
  for (const hashes of texts)
    for (const hash of hashes)
      counts[hash & mask] = Math.min((counts[hash & mask] ?? 0) + 1, mostCounted);
  return (hash) => counts[hash & mask] ?? 0;
}

/** The table of counts is too big for quick look-ups, so each is asked for once. */
function featuresOf(
  hashes: Int32Array,
  oftenOf: (hash: number) => number,
  weigh: (often: number) => number,
): Features {
  const often = new Int32Array(hashes.length);
  const weights = new Float64Array(hashes.length);
  let [count, weight] = [0, 0];
  for (const hash of hashes) {
    const found = oftenOf(hash);
    const own = weigh(found);
    weight += own;
    if (found < 2) continue;
    // Written over what was read already.
    hashes[count] = hash;
    often[count] = found;
    weights[count] = own;
    count += 1;
  }
  return {
    shared: hashes.slice(0, count),
    often: often.slice(0, count),
    weights: weights.slice(0, count),
    weight,
  };
}

/** The rarest features of a text, rarest first. */
export function rarestOf({ shared, often }: Features, most: number): number[] {
  const chosen: number[] = [];
  const rarityAt = (place: number) => often[chosen[place] ?? 0] ?? 0;
  for (let at = 0; at < shared.length; at += 1) {
    const own = often[at] ?? 0;
    if (chosen.length === most && own >= rarityAt(most - 1)) continue;
    let place = Math.min(chosen.length, most - 1);
    while (place > 0 && rarityAt(place - 1) > own) {
      chosen[place] = chosen[place - 1] ?? 0;
      place -= 1;
    }
    chosen[place] = at;
  }
  return chosen.map((at) => shared[at] ?? 0);
}

/** Weighted Dice similarity, 0-1; that of nothing is 0. */
export function likenessOf(one: Features | undefined, other: Features | undefined): number {
  if (one === undefined || other === undefined) return 0;
  const both = one.weight + other.weight;
  return both === 0 ? 0 : (2 * sharedWeight(one, other)) / both;
}

function sharedWeight(one: Features, other: Features): number {
  let [sum, at] = [0, 0];
  for (let from = 0; from < one.shared.length; from += 1) {
    const hash = one.shared[from] ?? 0;
    while (at < other.shared.length && (other.shared[at] ?? 0) < hash) at += 1;
    if (other.shared[at] === hash) sum += one.weights[from] ?? 0;
  }
  return sum;
}
