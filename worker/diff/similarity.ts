import type { Wording } from './tokens.ts';

/** How often each word stands in a text. */
export type Bag = ReadonlyMap<string, number>;

export function bagOf({ tokens }: Wording): Bag {
  const bag = new Map<string, number>();
  for (const { key } of tokens) bag.set(key, (bag.get(key) ?? 0) + 1);
  return bag;
}

/** Dice similarity of two bags, 0-1; two empty ones are alike. */
export function dice(one: Bag, other: Bag): number {
  let shared = 0;
  let total = 0;
  for (const [key, count] of one) {
    shared += Math.min(count, other.get(key) ?? 0);
    total += count;
  }
  for (const count of other.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}

/** Words and pairs of neighbouring words: what a text is recognised by when much has changed. */
export type Features = ReadonlySet<string>;

export function featuresOf({ tokens }: Wording): Features {
  const features = new Set<string>();
  let before = '';
  for (const { key } of tokens) {
    features.add(key).add(`${before} ${key}`);
    before = key;
  }
  return features;
}

/** Weighs features by rarity, so that boilerplate counts for little. */
export interface Rarity {
  /** The rarest features of a text that some other text shares. */
  rarestShared(features: Features, count: number): string[];
  /** Weighted Dice similarity, 0-1. */
  similarity(one: Features, other: Features): number;
}

export function rarityAmong(texts: readonly Features[]): Rarity {
  const frequency = frequencies(texts);
  const weight = (feature: string) => Math.log(1 + texts.length / (frequency.get(feature) ?? 1));
  const sums = new Map<Features, number>();
  const sumOf = (features: Features) => {
    const sum = sums.get(features) ?? total(features, weight);
    sums.set(features, sum);
    return sum;
  };
  return {
    rarestShared: (features, count) =>
      [...features]
        .filter((feature) => (frequency.get(feature) ?? 0) > 1)
        .sort((one, other) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0))
        .slice(0, count),
    similarity(one, other) {
      let shared = 0;
      for (const feature of one) if (other.has(feature)) shared += weight(feature);
      const both = sumOf(one) + sumOf(other);
      return both === 0 ? 0 : (2 * shared) / both;
    },
  };
}

function frequencies(texts: readonly Features[]): Map<string, number> {
  const frequency = new Map<string, number>();
  for (const features of texts)
    for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  return frequency;
}

function total(features: Features, weight: (feature: string) => number): number {
  let sum = 0;
  for (const feature of features) sum += weight(feature);
  return sum;
}
