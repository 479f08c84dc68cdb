import type { FollowedReference, Passage, TextDiff, UnitChange } from '../change.ts';
import type { DocumentText } from '../document-text.ts';
import { nameAmended } from './amended.ts';
import { type Block, blocksOf } from './blocks.ts';
import { compareUnits, pagesOf } from './compare-units.ts';
import { countChanges } from './counts.ts';
import { type Lexicon, newLexicon } from './lexicon.ts';
import { inNewerOrder } from './order.ts';
import { type PairedBlocks, pairBlocks, relabelledIn } from './pair-blocks.ts';
import { followerOf } from './references.ts';
import { regroupings } from './split-merge.ts';
import { splitUnits, type Unit } from './units.ts';
import type { WordRules } from './words.ts';

interface CompareOptions {
  /** Also say of each passage of a changed unit where it stands in both texts. */
  readonly withPlaces?: boolean;
}

/**
 * What differs between two readings of one document, unit by unit.
 *
 * Articles (or sections) are paired by content and number, units inside them likewise, and words
 * are compared only inside pairs, so time grows with the length of the texts. Case, punctuation,
 * spaces, hyphens and references that only follow a renumbering are no change. Never throws.
 *
 * @returns `units: []` when the texts say the same.
 */
export function compareTexts(
  older: DocumentText,
  newer: DocumentText,
  options?: CompareOptions,
): TextDiff {
  return compareCut(splitUnits(older.paragraphs), splitUnits(newer.paragraphs), options);
}

/** `compareTexts` of texts that are cut into their units already. */
export function compareCut(
  before: readonly Unit[],
  after: readonly Unit[],
  { withPlaces = false }: CompareOptions = {},
): TextDiff {
  const lexicon = newLexicon();
  const paired = pairBlocks(blocksOf(before, lexicon), blocksOf(after, lexicon), lexicon);
  const followed: FollowedReference[] = [];
  const units = nameAmended(changesOf(paired, lexicon, followed, withPlaces), before, after);
  return {
    units,
    unchangedUnits: after.length - countChanged(paired, units),
    ...(units.length > 0 && { counts: countChanges(units) }),
    ...(followed.length > 0 && { followedReferences: followed }),
  };
}

function changesOf(
  paired: PairedBlocks,
  lexicon: Lexicon,
  followed: FollowedReference[],
  withPlaces: boolean,
): UnitChange[] {
  const { from, to, alignment, touched } = paired;
  const regrouped = regroupings(from, to, alignment);
  const rules = { lexicon, follow: followerOf(relabelledIn(paired), lexicon), withPlaces };
  return inNewerOrder(
    alignment,
    (at) =>
      touched.has(at) ? (regrouped.changeAt(at) ?? changesAt(paired, at, rules, followed)) : [],
    (at) => (regrouped.isCovered(at) ? [] : wholeBlock('removed', from[at])),
  );
}

function changesAt(
  { from, to, alignment, inside, repeals }: PairedBlocks,
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
  const pages = pagesOf(previous.units[0], block.units[0]);
  const kind = moved ? 'moved' : 'renumbered';
  const was = previous.label === block.label ? {} : { wasUnit: previous.label };
  return [{ unit: block.label, ...was, kind, passages, ...pages }];
}

function wholeBlock(kind: 'added' | 'removed', block: Block | undefined): UnitChange[] {
  if (block === undefined) return [];
  const passages: Passage[] = [{ kind, text: block.text }];
  return [{ unit: block.label, kind, passages, ...pagesOf(undefined, block.units[0]) }];
}

/** Units of the newer text; one in an untouched article is only a namesake of one that changed. */
function countChanged({ to, touched }: PairedBlocks, changes: readonly UnitChange[]): number {
  const present = changes.filter(({ kind }) => kind !== 'removed');
  const exact = labelsOf(present);
  const whole = labelsOf(present.filter(({ kind }) => kind !== 'changed'));
  let count = 0;
  for (const at of touched) {
    const { label = '', units = [] } = to[at] ?? {};
    const hit = whole.has(label) ? units : units.filter((unit) => exact.has(unit.label));
    count += hit.length;
  }
  return count;
}

function labelsOf(changes: readonly UnitChange[]): Set<string> {
  return new Set(changes.flatMap(({ unit, splitInto = [] }) => [unit, ...splitInto]));
}
