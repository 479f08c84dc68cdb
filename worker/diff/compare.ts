import type { FollowedReference, Passage, TextDiff, UnitChange } from '../change.ts';
import type { DocumentText } from '../document-text.ts';
import { type Alignment, align } from './align.ts';
import { nameAmended } from './amended.ts';
import { type Block, blocksOf } from './blocks.ts';
import { compareUnits, type PairedUnits, pagesOf, pairUnits } from './compare-units.ts';
import { countChanges } from './counts.ts';
import { type Lexicon, newLexicon } from './lexicon.ts';
import { inNewerOrder } from './order.ts';
import { followerOf, type Relabelled } from './references.ts';
import { type Repeals, repealsIn } from './repealed.ts';
import { regroupings } from './split-merge.ts';
import { splitUnits, type Unit } from './units.ts';
import { areSameText } from './wording.ts';
import type { WordRules } from './words.ts';

/** An article that shares less with its predecessor is another one under its number. */
const leastLikeness = 0.05;

/**
 * What differs between two readings of one document, unit by unit.
 *
 * Articles (or sections) are paired by content and number, units inside them likewise, and words
 * are compared only inside pairs, so time grows with the length of the texts. Case, punctuation,
 * spaces, hyphens and references that only follow a renumbering are no change. Never throws.
 *
 * @param withPlaces also say of each passage of a changed unit where it stands in both texts
 * @returns `units: []` when the texts say the same.
 */
export function compareTexts(
  older: DocumentText,
  newer: DocumentText,
  { withPlaces = false }: { readonly withPlaces?: boolean } = {},
): TextDiff {
  const [before, after] = [splitUnits(older.paragraphs), splitUnits(newer.paragraphs)];
  const paired = pairBlocks(before, after);
  const followed: FollowedReference[] = [];
  const units = nameAmended(changesOf(paired, followed, withPlaces), before, after);
  return {
    units,
    unchangedUnits: countUnchanged(after, units),
    ...(units.length > 0 && { counts: countChanges(units) }),
    ...(followed.length > 0 && { followedReferences: followed }),
  };
}

/** Two texts with what belongs together in them. */
interface Paired {
  readonly from: readonly Block[];
  readonly to: readonly Block[];
  readonly alignment: Alignment;
  /** By newer index: the units of a pair whose texts differ. */
  readonly inside: ReadonlyMap<number, PairedUnits>;
  readonly lexicon: Lexicon;
  readonly repeals: Repeals;
}

function pairBlocks(before: readonly Unit[], after: readonly Unit[]): Paired {
  const lexicon = newLexicon();
  const [from, to] = [blocksOf(before, lexicon), blocksOf(after, lexicon)];
  const repeals = repealsIn([from, before], [to, after], lexicon);
  const alignment = align(repeals.from, repeals.to, lexicon, leastLikeness);
  const inside = new Map<number, PairedUnits>();
  eachPair({ from, to, alignment }, (previous, block, at) => {
    if (!areSameText(previous, block)) inside.set(at, pairUnits(previous, block, lexicon));
  });
  return { from, to, alignment, inside, lexicon, repeals };
}

function changesOf(
  paired: Paired,
  followed: FollowedReference[],
  withPlaces: boolean,
): UnitChange[] {
  const { from, to, alignment, lexicon } = paired;
  const regrouped = regroupings(from, to, alignment);
  const rules = { lexicon, follow: followerOf(relabelledIn(paired), lexicon), withPlaces };
  return inNewerOrder(
    alignment,
    (at) => regrouped.changeAt(at) ?? changesAt(paired, at, rules, followed),
    (at) => (regrouped.isCovered(at) ? [] : wholeBlock('removed', from[at])),
  );
}

/** Blocks that are the same article or section, by newer index. */
function eachPair(
  { from, to, alignment }: Pick<Paired, 'from' | 'to' | 'alignment'>,
  tell: (previous: Block, block: Block, at: number) => void,
): void {
  to.forEach((block, at) => {
    const previous = from[alignment.toOlder[at] ?? -1];
    if (previous !== undefined) tell(previous, block, at);
  });
}

/** Every unit of the older text that has another label in the newer one. */
function relabelledIn(paired: Paired): Relabelled {
  const relabelled = new Map<string, string>();
  const note = (older: string, newer: string) => {
    if (older !== newer) relabelled.set(older, newer);
  };
  eachPair(paired, (previous, block, at) => {
    const units = paired.inside.get(at);
    // Where the texts are equal, so are the units.
    if (previous.label === block.label && (units === undefined || units.isInPlace)) return;
    note(previous.label, block.label);
    previous.parts.forEach(({ label }, place) => {
      const partner =
        block.parts[units === undefined ? place : (units.alignment.toNewer[place] ?? -1)];
      if (partner !== undefined) note(label, partner.label);
    });
  });
  return relabelled;
}

function changesAt(
  { from, to, alignment, inside, repeals }: Paired,
  newerAt: number,
  rules: WordRules,
  followed: FollowedReference[],
): UnitChange[] {
  const block = to[newerAt];
  if (block === undefined) return [];
  const olderAt = alignment.toOlder[newerAt] ?? -1;
  const previous = from[olderAt];
  if (previous === undefined) return repeals.isEcho(block.label) ? [] : wholeBlock('added', block);
  const place = placeChange(previous, block, !alignment.inOrder.has(olderAt));
  const units = inside.get(newerAt);
  return units === undefined ? place : [...place, ...compareUnits(units, rules, followed)];
}

/** That a block stands elsewhere, or under another number; its words are told apart from that. */
function placeChange(previous: Block, block: Block, moved: boolean): UnitChange[] {
  const renumbered = previous.number !== block.number && block.number !== '';
  if (!moved && !renumbered) return [];
  const passages: Passage[] = moved ? [{ kind: 'same', text: block.text }] : [];
  const pages = pagesOf(previous.parts[0], block.parts[0]);
  const kind = moved ? 'moved' : 'renumbered';
  const was = previous.label === block.label ? {} : { wasUnit: previous.label };
  return [{ unit: block.label, ...was, kind, passages, ...pages }];
}

function wholeBlock(kind: 'added' | 'removed', block: Block | undefined): UnitChange[] {
  if (block === undefined) return [];
  const passages: Passage[] = [{ kind, text: block.text }];
  return [{ unit: block.label, kind, passages, ...pagesOf(undefined, block.parts[0]) }];
}

function countUnchanged(units: readonly Unit[], changes: readonly UnitChange[]): number {
  const present = changes.filter(({ kind }) => kind !== 'removed');
  const exact = new Set(present.flatMap(({ unit, splitInto = [] }) => [unit, ...splitInto]));
  const whole = new Set(
    present
      .filter(({ kind }) => kind !== 'changed')
      .flatMap(({ unit, splitInto = [] }) => [unit, ...splitInto]),
  );
  return units.filter(({ label, block }) => !exact.has(label) && !whole.has(block)).length;
}
