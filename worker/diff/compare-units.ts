import type { FollowedReference, Passage, UnitChange } from '../change.ts';
import { type Alignment, align, leastSharedEnds } from './align.ts';
import type { Block, Inner } from './blocks.ts';
import { foldChildren } from './fold-children.ts';
import type { Lexicon } from './lexicon.ts';
import { inNewerOrder } from './order.ts';
import { endsLikeness } from './shared-ends.ts';
import { dice } from './similarity.ts';
import { type Regrouping, regroupings } from './split-merge.ts';
import { idsOf } from './wording.ts';
import { compareWords, type WordRules } from './words.ts';

/** Two blocks that are the same article or section, and how their units belong together. */
export interface PairedUnits {
  readonly from: readonly Inner[];
  readonly to: readonly Inner[];
  readonly alignment: Alignment;
  /** Each unit kept its place, and its label inside the block. */
  readonly isInPlace: boolean;
  readonly regrouped: Regrouping;
}

export function pairUnits(
  { parts: from }: Block,
  { parts: to }: Block,
  lexicon: Lexicon,
): PairedUnits {
  const isInPlace = areInPlace(from, to, lexicon);
  const alignment = isInPlace ? inPlace(from.length) : align(from, to, lexicon, 0);
  return { from, to, alignment, isInPlace, regrouped: regroupings(from, to, alignment) };
}

/** Neighbours this alike, under one label, need no closer look. */
const clearLikeness = 0.65;

/** Most articles that change keep their units where they are: nothing to align. */
function areInPlace(from: readonly Inner[], to: readonly Inner[], lexicon: Lexicon): boolean {
  if (from.length !== to.length) return false;
  if (from.length === 1) return from[0]?.path === to[0]?.path;
  if (from.some(({ path }, at) => path !== to[at]?.path)) return false;
  const changed: number[] = [];
  for (let at = 0; at < from.length; at += 1) if (from[at]?.text !== to[at]?.text) changed.push(at);
  if (!changed.every((at) => areClearlyAlike(from[at], to[at], lexicon))) return false;
  return changed.length < 2 || !haveSwapped(changed, from, to);
}

/** Two alike points that changed places have moved. */
function haveSwapped(
  changed: readonly number[],
  from: readonly Inner[],
  to: readonly Inner[],
): boolean {
  const texts = new Set(changed.map((at) => from[at]?.text));
  return changed.some((at) => texts.has(to[at]?.text));
}

function areClearlyAlike(
  one: Inner | undefined,
  other: Inner | undefined,
  lexicon: Lexicon,
): boolean {
  if (one === undefined || other === undefined) return false;
  return (
    endsLikeness(one, other) >= leastSharedEnds ||
    dice(idsOf(one), idsOf(other), lexicon) >= clearLikeness
  );
}

/** All pairs kept their order: no need to name each. */
const everything = { has: () => true };

function inPlace(count: number): Alignment {
  const same = Array.from({ length: count }, (_, at) => at);
  return { toNewer: same, toOlder: same, inOrder: everything };
}

/** What differs inside two blocks that are the same article or section. */
export function compareUnits(
  units: PairedUnits,
  rules: WordRules,
  followed: FollowedReference[],
): UnitChange[] {
  const { from, to, alignment, regrouped } = units;
  if (units.isInPlace)
    return to.flatMap((now, at) => changed(from[at] ?? now, now, rules, followed));
  const changes = inNewerOrder(
    alignment,
    (at) => regrouped.changeAt(at) ?? changesAt(units, at, rules, followed),
    (at) => (regrouped.isCovered(at) ? [] : whole('removed', from[at])),
  );
  return foldChildren(changes, [...from, ...to]);
}

function changesAt(
  units: PairedUnits,
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
  { from, to, alignment }: PairedUnits,
  olderAt: number,
): UnitChange[] {
  const moved = !alignment.inOrder.has(olderAt);
  const followsParent = keptPlace(previous, now, from, to, alignment);
  if (followsParent && (!moved || parentOf(now.path) !== '')) return [];
  const passages: Passage[] = moved ? [{ kind: 'same', text: now.unit.text }] : [];
  const kind = moved ? 'moved' : 'renumbered';
  const was = previous.label === now.label ? {} : { wasUnit: previous.label };
  return [{ unit: now.label, ...was, kind, passages, ...pagesOf(previous, now) }];
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
      ...pagesOf(previous, now),
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
  return [{ unit: inner.label, kind, passages, ...pagesOf(undefined, inner) }];
}

/** Pages on both sides, where there are pages. */
export function pagesOf(previous: Inner | undefined, now: Inner | undefined) {
  const [wasPage, page] = [previous?.unit.page, now?.unit.page];
  return { ...(page !== undefined && { page }), ...(wasPage !== undefined && { wasPage }) };
}
