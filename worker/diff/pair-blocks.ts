import { type Alignment, align } from './align.ts';
import type { Block } from './blocks.ts';
import { type PairedUnits, pairUnits } from './compare-units.ts';
import type { Lexicon } from './lexicon.ts';
import type { Relabelled } from './references.ts';
import { type Repeals, repealsIn } from './repealed.ts';

/** An article that shares less with its predecessor is another one under its number. */
const leastLikeness = 0.05;

/** Two texts with what belongs together in them. */
export interface PairedBlocks {
  readonly from: readonly Block[];
  readonly to: readonly Block[];
  readonly alignment: Alignment;
  /** By newer index: the units of a pair whose texts differ. */
  readonly inside: ReadonlyMap<number, PairedUnits>;
  /** Newer indexes of blocks that are new, or not what they were: in words, place or number. */
  readonly touched: ReadonlySet<number>;
  readonly repeals: Repeals;
}

/** Find for each article or section the one that it continues, and for its units likewise. */
export function pairBlocks(
  from: readonly Block[],
  to: readonly Block[],
  lexicon: Lexicon,
): PairedBlocks {
  const repeals = repealsIn(from, to, lexicon);
  const alignment = align(repeals.from, repeals.to, lexicon, leastLikeness);
  const inside = new Map<number, PairedUnits>();
  const touched = new Set<number>();
  to.forEach((block, at) => {
    const olderAt = alignment.toOlder[at] ?? -1;
    const previous = from[olderAt];
    if (previous === undefined) touched.add(at);
    else if (alignment.equal[at] !== olderAt && !previous.isSameAs(block))
      inside.set(at, pairUnits(previous, block, lexicon));
    else if (hasSameName(previous, block) && alignment.inOrder.has(olderAt)) return;
    touched.add(at);
  });
  return { from, to, alignment, inside, touched, repeals };
}

const hasSameName = (one: Block, other: Block) =>
  one.label === other.label && one.number === other.number;

/** Every unit of the older text that has another label in the newer one. */
export function relabelledIn({ from, to, alignment, inside, touched }: PairedBlocks): Relabelled {
  const relabelled = new Map<string, string>();
  const note = (older: string, newer: string) => {
    if (older !== newer) relabelled.set(older, newer);
  };
  for (const at of touched) {
    const [previous, block] = [from[alignment.toOlder[at] ?? -1], to[at]];
    if (previous === undefined || block === undefined) continue;
    const units = inside.get(at);
    // Where the texts are equal, so are the units.
    if (previous.label === block.label && units?.alignment === undefined) continue;
    note(previous.label, block.label);
    previous.units.forEach(({ label }, place) => {
      const toNewer = units?.alignment?.toNewer;
      const partner = block.units[toNewer === undefined ? place : (toNewer[place] ?? -1)];
      if (partner !== undefined) note(label, partner.label);
    });
  }
  return relabelled;
}
