import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { compareTexts } from '../../../worker/diff/compare.ts';
import type { DocumentText } from '../../../worker/document-text.ts';
import { actPair, documentOf } from './acts.ts';
import type { Case } from './cases.ts';

/** How much more 500 pages cost than 100: linear is 5. */
export interface Growth {
  /** By the clock: best of the rounds. */
  readonly time: number;
  /** By how often blocks of our code ran: whatever the machine makes of it. */
  readonly work: number;
}

type Pair = readonly [DocumentText, DocumentText];

const smallPages = 100;
/** As many pages together as the large one. */
const smallOnes = [1, 2, 3, 4, 5];

/**
 * One act of 500 pages against five acts of 100. One small act, again and again, would stay in the
 * processor's caches; five of them are as much text as the large one.
 */
export function growthOf(one: Case): Growth {
  return { time: quotientOf(one, 'time'), work: quotientOf(one, 'work') };
}

/** In a process of its own, whose memory nothing else has filled and whose code is not compiled. */
function quotientOf({ name }: Case, measure: keyof Growth): number {
  const script = join(import.meta.dirname, 'growth-process.ts');
  const told = execFileSync(process.execPath, [script, name, measure], { encoding: 'utf8' });
  const [whole, inParts]: [number, number] = JSON.parse(told);
  return (smallOnes.length * whole) / inParts;
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
