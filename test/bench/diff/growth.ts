import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { compareTexts } from '../../../worker/diff/compare.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { actPair, documentOf } from './acts.ts';
import type { Case } from './cases.ts';

/** How much more 500 pages cost than 100: linear is 5. */
export interface Growth {
  /** By the clock: median of the rounds. */
  readonly time: number;
  /** By how often blocks of our code ran: whatever the machine makes of it. */
  readonly work: number;
}

type Pair = readonly [DocumentText, DocumentText];

const smallPages = 100;
/** As many pages together as the large one. */
const smallOnes = [1, 2, 3, 4, 5];

/** Comparisons in a row, so that each side pays for the collection of its own garbage. */
const inRow = 8;

/**
 * One act of 500 pages against five acts of 100, by turns. One small act, again and again, would
 * stay in the processor's caches; five of them are as much text as the large one.
 */
export function growthOf(one: Case, rounds: number): Growth {
  const { large, parts } = actsOf(one);
  const quotients = Array.from({ length: rounds }, () => {
    const whole = timeOf(() => compareAll([large]));
    return whole / timeOf(() => compareAll(parts));
  });
  const [whole, inParts] = workOf(one);
  return {
    time: smallOnes.length * median(quotients),
    work: (smallOnes.length * whole) / inParts,
  };
}

export function actsOf({ treatment }: Case): { readonly large: Pair; readonly parts: Pair[] } {
  const pairOf = (pages: number, seed: number): Pair => {
    const { older, newer } = actPair(pages, treatment, seed);
    return [documentOf(older), documentOf(newer)];
  };
  return {
    large: pairOf(smallPages * smallOnes.length, 1),
    parts: smallOnes.map((seed) => pairOf(smallPages, seed)),
  };
}

export function compareAll(pairs: readonly Pair[]): void {
  for (const [older, newer] of pairs) compareTexts(older, newer);
}

function workOf({ name }: Case): [number, number] {
  const script = join(import.meta.dirname, 'work-process.ts');
  return JSON.parse(execFileSync(process.execPath, [script, name], { encoding: 'utf8' }));
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timeOf(act: () => void): number {
  const start = performance.now();
  for (let times = 0; times < inRow; times += 1) act();
  return performance.now() - start;
}
