import { longestIncreasing } from './longest-increasing.ts';
import { idsOf, type Wording } from './wording.ts';

/** Something to pair: a block or unit of a text. */
export interface Part extends Wording {
  /** `''` where a position only is counted. */
  readonly number: string;
}

const noWords = new Int32Array(0);

/** The words of a part as numbers; none of no part. */
export function wordsIn(part: Part | undefined): Int32Array {
  return part === undefined ? noWords : idsOf(part);
}

/** Pairs under construction: by index on either side, the index on the other, or -1. */
export interface Pairing {
  readonly toNewer: number[];
  readonly toOlder: number[];
}

export function noPairs(older: number, newer: number): Pairing {
  return {
    toNewer: new Array<number>(older).fill(-1),
    toOlder: new Array<number>(newer).fill(-1),
  };
}

export function areFree({ toNewer, toOlder }: Pairing, older: number, newer: number): boolean {
  return toNewer[older] === -1 && toOlder[newer] === -1;
}

/** Indexes on one side that have no partner yet. */
export function freeIn(partners: readonly number[]): number[] {
  const free: number[] = [];
  for (let at = 0; at < partners.length; at += 1) if (partners[at] === -1) free.push(at);
  return free;
}

export function pair({ toNewer, toOlder }: Pairing, older: number, newer: number): void {
  toNewer[older] = newer;
  toOlder[newer] = older;
}

/** Older indexes of the longest run of pairs that stand in the same order on both sides. */
export function keptOrder({ toNewer }: Pairing): Set<number> {
  const paired: number[] = [];
  for (let from = 0; from < toNewer.length; from += 1) if (toNewer[from] !== -1) paired.push(from);
  const kept = longestIncreasing(paired.map((from) => toNewer[from] ?? -1));
  return new Set(paired.filter((_, at) => kept.has(at)));
}
