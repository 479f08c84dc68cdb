import type { Passage, UnitChange } from '../change.ts';
import { type Alignment, align } from './align.ts';
import type { Block } from './blocks.ts';
import { inNewerOrder } from './order.ts';
import type { Part } from './pairing.ts';
import type { References } from './references.ts';
import { wordingOf } from './tokens.ts';
import type { Unit } from './units.ts';
import { compareWords } from './words.ts';

/** A unit with its label inside its block: an article that moved takes its points along. */
interface Inner extends Part {
  readonly unit: Unit;
  /** `ust. 2 pkt 3`; `''` for the block's own words. */
  readonly path: string;
}

/** What differs inside two blocks that are the same article or section. */
export function compareUnits(older: Block, newer: Block, sayTheSame: References): UnitChange[] {
  const from = older.units.map((unit) => toInner(unit, older));
  const to = newer.units.map((unit) => toInner(unit, newer));
  const alignment = isPair(from, to) ? onePair : align(from, to, 0);
  const changes = inNewerOrder(
    alignment,
    (at) => changesAt(from, to, at, alignment, sayTheSame),
    (at) => whole('removed', from[at]),
  );
  const markers = new Map([...from, ...to].map(({ unit }) => [unit.label, unit.marker]));
  return foldChildren(changes, markers);
}

/** Most articles that change have one unit each: nothing to align. */
function isPair(from: readonly Inner[], to: readonly Inner[]): boolean {
  return from.length === 1 && to.length === 1 && from[0]?.number === to[0]?.number;
}

const onePair: Alignment = { toNewer: [0], toOlder: [0], inOrder: new Set([0]) };

function toInner(unit: Unit, block: Block): Inner {
  const path = unit.label.slice(block.label.length).trim();
  return { unit, path, number: path || 'own words', wording: wordingOf(unit.text) };
}

function changesAt(
  from: readonly Inner[],
  to: readonly Inner[],
  newerAt: number,
  alignment: Alignment,
  sayTheSame: References,
): UnitChange[] {
  const now = to[newerAt];
  const olderAt = alignment.toOlder[newerAt] ?? -1;
  const previous = from[olderAt];
  if (now === undefined) return [];
  if (previous === undefined) return whole('added', now);
  const place = placeChange(previous, now, from, alignment, olderAt, to);
  const isSame = previous.unit.text === now.unit.text || sayTheSame(previous.wording, now.wording);
  return isSame ? place : [...place, changed(previous, now)];
}

function placeChange(
  previous: Inner,
  now: Inner,
  from: readonly Inner[],
  alignment: Alignment,
  olderAt: number,
  to: readonly Inner[],
): UnitChange[] {
  const moved = !alignment.inOrder.has(olderAt);
  const followsParent = keptPlace(previous, now, from, to, alignment);
  if (followsParent && (!moved || parentOf(now.path) !== '')) return [];
  const passages: Passage[] = moved ? [{ kind: 'same', text: now.unit.text }] : [];
  const change = { unit: now.unit.label, kind: moved ? 'moved' : 'renumbered', passages } as const;
  const placed = withPage(change, now.unit);
  return previous.path === now.path ? [placed] : [{ ...placed, wasUnit: previous.unit.label }];
}

/** True when only what it lies in was renumbered or moved: that is told once, there. */
function keptPlace(
  previous: Inner,
  now: Inner,
  from: readonly Inner[],
  to: readonly Inner[],
  { toNewer }: Alignment,
): boolean {
  const [oldParent, newParent] = [parentOf(previous.path), parentOf(now.path)];
  if (lastStep(previous.path) !== lastStep(now.path)) return false;
  if (oldParent === newParent) return true;
  const at = from.findIndex(({ path }) => path === oldParent);
  return to[toNewer[at] ?? -1]?.path === newParent;
}

const step = /(?:^|\s)(?:§|ust\.|pkt|lit\.|tiret|część)\s\S+$/u;

function parentOf(path: string): string {
  return path.replace(step, '');
}

function lastStep(path: string): string {
  return step.exec(path)?.[0].trim() ?? path;
}

function changed(previous: Inner, now: Inner): UnitChange {
  const { passages, gaveUp } = compareWords(previous.wording, now.wording);
  const change = withPage({ unit: now.unit.label, kind: 'changed', passages }, now.unit);
  const named = previous.path === now.path ? change : { ...change, wasUnit: previous.unit.label };
  return gaveUp ? { ...named, gaveUp } : named;
}

function whole(kind: 'added' | 'removed', inner: Inner | undefined): UnitChange[] {
  if (inner === undefined) return [];
  const passages: Passage[] = [{ kind, text: inner.unit.text }];
  return [withPage({ unit: inner.unit.label, kind, passages }, inner.unit)];
}

function withPage(change: UnitChange, { page }: Unit): UnitChange {
  return page === undefined ? change : { ...change, page };
}

/** A unit that came or went takes its own points along: one change, not one for each. */
function foldChildren(
  changes: readonly UnitChange[],
  markers: ReadonlyMap<string, string>,
): UnitChange[] {
  const folded: UnitChange[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    if (last !== undefined && isChildOf(change, last))
      folded[folded.length - 1] = withChild(last, change, markers.get(change.unit) ?? '');
    else folded.push(change);
  }
  return folded;
}

function isChildOf(change: UnitChange, parent: UnitChange): boolean {
  if (change.kind !== parent.kind) return false;
  if (change.kind !== 'added' && change.kind !== 'removed') return false;
  return change.unit.startsWith(`${parent.unit} `);
}

function withChild(parent: UnitChange, child: UnitChange, marker: string): UnitChange {
  const kind = parent.kind === 'added' ? 'added' : 'removed';
  const text = `${textOf(parent)}\n${marker} ${textOf(child)}`;
  return { ...parent, passages: [{ kind, text }] };
}

function textOf({ passages }: UnitChange): string {
  return passages.map(({ text }) => text).join('');
}
