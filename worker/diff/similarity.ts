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
 * Words and pairs of neighbouring words, each once, as hashes in rising order: what a text is
 * recognised by when much has changed. Two may share a hash, which misleads less than a stop word.
 */
export type Features = Int32Array;

export function featuresOf(ids: Int32Array): Features {
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
    const feature = sorted[at] ?? 0;
    if (count > 0 && sorted[count - 1] === feature) continue;
    sorted[count] = feature;
    count += 1;
  }
  return sorted.slice(0, count);
}

/** Weighs features by rarity, so that boilerplate counts for little. */
export interface Rarity {
  /** Whether some other text has it too. */
  isShared(feature: number): boolean;
  /** The rarest features of a text that some other text shares. */
  rarestShared(features: Features, count: number): number[];
  /** What all features of a text weigh together. */
  weightOf(features: Features): number;
  /** What the features that two texts share weigh together. */
  sharedWeight(one: Features, other: Features): number;
}

export function rarityAmong(texts: readonly Features[]): Rarity {
  const often = countFeatures(texts);
  const weight = (feature: number) => Math.log(1 + texts.length / often(feature));
  return {
    isShared: (feature) => often(feature) > 1,
    rarestShared: (features, count) =>
      Array.from(features)
        .filter((feature) => often(feature) > 1)
        .sort((one, other) => often(one) - often(other))
        .slice(0, count),
    weightOf: (features) => features.reduce((sum, feature) => sum + weight(feature), 0),
    sharedWeight: (one, other) => sumShared(one, other, weight),
  };
}

function sumShared(one: Features, other: Features, weight: (feature: number) => number): number {
  let [sum, at] = [0, 0];
  for (const feature of one) {
    while (at < other.length && (other[at] ?? 0) < feature) at += 1;
    if (other[at] === feature) sum += weight(feature);
  }
  return sum;
}

/** In how many texts a feature stands: at times a little more than that. */
function countFeatures(texts: readonly Features[]): (feature: number) => number {
  const all = texts.reduce((sum, { length }) => sum + length, 0);
  const mask = 2 ** Math.ceil(Math.log2(4 * all + 16)) - 1;
  const counts = new Int32Array(mask + 1);
  for (const features of texts)
    for (const feature of features) counts[feature & mask] = (counts[feature & mask] ?? 0) + 1;
  return (feature) => Math.max(1, counts[feature & mask] ?? 0);
}
