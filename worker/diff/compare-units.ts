import type { FollowedReference, Passage, UnitChange } from '../change.ts';
import { type Alignment, align, leastSharedEnds } from './align.ts';
import type { Block, Inner } from './blocks.ts';
import { foldChildren } from './fold-children.ts';
import type { Lexicon } from './lexicon.ts';
import { inNewerOrder } from './order.ts';
import { endsLikeness } from './shared-ends.ts';
import { dice } from './similarity.ts';
import { type Regrouping, regroupings } from './split-merge.ts';
import type { Unit } from './units.ts';
import { idsOf } from './wording.ts';
import { compareWords, type WordRules } from './words.ts';

/** Two blocks that are the same article or section, and how their units belong together. */
export type PairedUnits = UnitsInPlace | AlignedUnits;

/** Each unit kept its place, and its label inside the block: most articles that change do. */
interface UnitsInPlace {
  readonly changed: readonly Pair[];
  readonly alignment?: undefined;
}

interface AlignedUnits {
  readonly from: readonly Inner[];
  readonly to: readonly Inner[];
  readonly alignment: Alignment;
  readonly regrouped: Regrouping;
}

type Pair = readonly [previous: Inner, now: Inner];

export function pairUnits(older: Block, newer: Block, lexicon: Lexicon): PairedUnits {
  const changed = changedInPlace(older, newer, lexicon);
  if (changed !== undefined) return { changed };
  const [from, to] = [older.parts, newer.parts];
  const alignment = align(from, to, lexicon, 0);
  return { from, to, alignment, regrouped: regroupings(from, to, alignment) };
}

/** The pairs that differ, where nothing is to be aligned. */
function changedInPlace(older: Block, newer: Block, lexicon: Lexicon): Pair[] | undefined {
  if (!haveSameLabels(older, newer)) return undefined;
  const changed: Pair[] = [];
  for (let at = 0; at < newer.parts.length; at += 1) {
    const [previous, now] = [older.parts[at], newer.parts[at]];
    if (previous !== undefined && now !== undefined && previous.text !== now.text)
      changed.push([previous, now]);
  }
  if (newer.parts.length === 1) return changed;
  const areClear = changed.every(([one, other]) => areClearlyAlike(one, other, lexicon));
  return areClear && !haveSwapped(changed) ? changed : undefined;
}

function haveSameLabels(older: Block, newer: Block): boolean {
  if (older.parts.length !== newer.parts.length) return false;
  if (older.label === newer.label)
    return older.units.every(({ label }, at) => label === newer.units[at]?.label);
  return older.parts.every(({ path }, at) => path === newer.parts[at]?.path);
}

/** Two alike points that changed places have moved. */
function haveSwapped(changed: readonly Pair[]): boolean {
  if (changed.length < 2) return false;
  const went = new Set(changed.map(([previous]) => previous.text));
  return changed.some(([, now]) => went.has(now.text));
}

/** Neighbours this alike, under one label, need no closer look. */
const clearLikeness = 0.65;

function areClearlyAlike(one: Inner, other: Inner, lexicon: Lexicon): boolean {
  return (
    endsLikeness(one, other) >= leastSharedEnds ||
    dice(idsOf(one), idsOf(other), lexicon) >= clearLikeness
  );
}

/** What differs inside two blocks that are the same article or section. */
export function compareUnits(
  units: PairedUnits,
  rules: WordRules,
  followed: FollowedReference[],
): UnitChange[] {
  if (units.alignment === undefined)
    return units.changed.flatMap(([previous, now]) => changed(previous, now, rules, followed));
  const { from, to, alignment, regrouped } = units;
  const changes = inNewerOrder(
    alignment,
    (at) => regrouped.changeAt(at) ?? changesAt(units, at, rules, followed),
    (at) => (regrouped.isCovered(at) ? [] : whole('removed', from[at])),
  );
  return foldChildren(changes, [...from, ...to]);
}

function changesAt(
  units: AlignedUnits,
  newerAt: number,
  rules: WordRules,
  followed: FollowedReference[],
): UnitChange[] {
  const now = units.to[newerAt];
  const olderAt = units.alignment.toOlder[newerAt] ?? -1;
  const previous = units.from[olderAt];
  if (now === undefined) return [];
  if (previous === undefined) return whole('added', now);
  const place = placeChange(previous, now, units, olderAt);
  return [...place, ...changed(previous, now, rules, followed)];
}

function placeChange(
  previous: Inner,
  now: Inner,
  { from, to, alignment }: AlignedUnits,
  olderAt: number,
): UnitChange[] {
  const moved = !alignment.inOrder.has(olderAt);
  const followsParent = keptPlace(previous, now, from, to, alignment);
  if (followsParent && (!moved || parentOf(now.path) !== '')) return [];
  const passages: Passage[] = moved ? [{ kind: 'same', text: now.unit.text }] : [];
  const kind = moved ? 'moved' : 'renumbered';
  const was = previous.label === now.label ? {} : { wasUnit: previous.label };
  return [{ unit: now.label, ...was, kind, passages, ...pagesOf(previous.unit, now.unit) }];
}

/** True when only what it lies in was renumbered or moved: that is told once, there. */
function keptPlace(
  previous: Inner,
  now: Inner,
  from: readonly Inner[],
  to: readonly Inner[],
  { toNewer }: Alignment,
): boolean {
  if (styleless(previous.path) === styleless(now.path)) return true;
  const [oldParent, newParent] = [parentOf(previous.path), parentOf(now.path)];
  if (lastStep(previous.path) !== lastStep(now.path)) return false;
  if (oldParent === newParent) return true;
  const at = from.findIndex(({ path }) => path === oldParent);
  return to[toNewer[at] ?? -1]?.path === newParent;
}

/** "1." and "1)" number the same point in two styles. */
const styleless = (path: string) => path.replaceAll('ust.', 'pkt');

const step = /(?:^|\s)(?:§|ust\.|pkt|lit\.|tiret|część)\s\S+$/u;

function parentOf(path: string): string {
  return path.replace(step, '');
}

function lastStep(path: string): string {
  return step.exec(path)?.[0].trim() ?? path;
}

function changed(
  previous: Inner,
  now: Inner,
  rules: WordRules,
  followed: FollowedReference[],
): UnitChange[] {
  if (previous.text === now.text) return [];
  const found = compareWords(previous, now, rules);
  followed.push(...found.followed);
  if (found.passages.every(({ kind }) => kind === 'same')) return [];
  return [
    {
      unit: now.label,
      ...wasUnit(previous, now),
      kind: 'changed',
      passages: found.passages,
      ...pagesOf(previous.unit, now.unit),
      ...(found.gaveUp && { gaveUp: true }),
    },
  ];
}

/** Where its article took another number, that is told once, there. */
function wasUnit(previous: Inner, now: Inner) {
  return previous.path === now.path ? {} : { wasUnit: previous.label };
}

function whole(kind: 'added' | 'removed', inner: Inner | undefined): UnitChange[] {
  if (inner === undefined) return [];
  const passages: Passage[] = [{ kind, text: inner.unit.text }];
  return [{ unit: inner.label, kind, passages, ...pagesOf(undefined, inner.unit) }];
}

type Paged = Pick<Unit, 'page'>;

/** Pages on both sides, where there are pages. */
export function pagesOf(previous: Paged | undefined, now: Paged | undefined) {
  const [wasPage, page] = [previous?.page, now?.page];
  return { ...(page !== undefined && { page }), ...(wasPage !== undefined && { wasPage }) };
}
