import type { Passage, TextDiff, UnitChange } from '../change.ts';
import type { DocumentText } from '../document-text.ts';
import { type Alignment, align } from './align.ts';
import { nameAmended } from './amended.ts';
import { type Block, blocksOf } from './blocks.ts';
import { compareUnits } from './compare-units.ts';
import { inNewerOrder } from './order.ts';
import { type References, referencesOf } from './references.ts';
import { splitUnits, type Unit } from './units.ts';

/** An article that shares less with its predecessor is another one under its number. */
const leastLikeness = 0.05;

/**
 * What differs between two readings of one document, unit by unit.
 *
 * Articles (or sections) are paired by content and number, units inside them likewise, and words
 * are compared only inside pairs, so time grows with the length of the texts. Case, punctuation,
 * spaces, hyphens and references that only follow a renumbering are no change. Never throws.
 *
 * @returns `units: []` when the texts say the same.
 */
export function compareTexts(older: DocumentText, newer: DocumentText): TextDiff {
  const before = splitUnits(older.paragraphs);
  const after = splitUnits(newer.paragraphs);
  const from = blocksOf(before);
  const to = blocksOf(after);
  const alignment = align(from, to, leastLikeness);
  const references = referencesOf(from, to, alignment);
  const changes = inNewerOrder(
    alignment,
    (newerAt) => changesAt(from, to, newerAt, alignment, references),
    (olderAt) => removedBlock(from[olderAt]),
  );
  const units = nameAmended(changes, before, after);
  return { units, unchangedUnits: countUnchanged(after, changes) };
}

function changesAt(
  from: readonly Block[],
  to: readonly Block[],
  newerAt: number,
  alignment: Alignment,
  references: References,
): UnitChange[] {
  const block = to[newerAt];
  if (block === undefined) return [];
  const olderAt = alignment.toOlder[newerAt] ?? -1;
  const previous = from[olderAt];
  if (previous === undefined) return [wholeBlock('added', block)];
  const moved = !alignment.inOrder.has(olderAt);
  const place = placeChange(previous, block, moved);
  const inside =
    previous.wording.text === block.wording.text ? [] : compareUnits(previous, block, references);
  return [...place, ...inside];
}

/** That a block stands elsewhere, or under another number; its words are told apart from that. */
function placeChange(previous: Block, block: Block, moved: boolean): UnitChange[] {
  const renumbered = previous.number !== block.number && block.number !== '';
  if (!moved && !renumbered) return [];
  const passages: Passage[] = moved ? [{ kind: 'same', text: block.wording.text }] : [];
  const change = withPage(
    { unit: block.label, kind: moved ? 'moved' : 'renumbered', passages },
    block,
  );
  return [previous.label === block.label ? change : { ...change, wasUnit: previous.label }];
}

function wholeBlock(kind: 'added' | 'removed', block: Block): UnitChange {
  const passages: Passage[] = [{ kind, text: block.wording.text }];
  return withPage({ unit: block.label, kind, passages }, block);
}

function removedBlock(block: Block | undefined): UnitChange[] {
  return block === undefined ? [] : [wholeBlock('removed', block)];
}

function withPage(change: UnitChange, { units }: Block): UnitChange {
  const page = units[0]?.page;
  return page === undefined ? change : { ...change, page };
}

function countUnchanged(units: readonly Unit[], changes: readonly UnitChange[]): number {
  const touched = changes.filter(({ kind }) => kind !== 'removed').map(({ unit }) => unit);
  const exact = new Set(touched);
  const whole = new Set(
    changes.filter(({ kind }) => kind !== 'changed' && kind !== 'removed').map(({ unit }) => unit),
  );
  return units.filter(({ label, block }) => !exact.has(label) && !whole.has(block)).length;
}
