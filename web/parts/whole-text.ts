import type { TextDiff, UnitChange } from '../../worker/change.ts';
import type { Unit } from '../../worker/diff/units.ts';
import { isPlace } from './unit-names.ts';

/** One piece of a whole text with its changes, in the order in which it is read. */
export type Piece =
  | { readonly kind: 'head'; readonly unit: Unit }
  | { readonly kind: 'same'; readonly units: readonly Unit[] }
  /** `at` counts the diff's changes; `units` of the newer text are told by it. */
  | { readonly kind: 'change'; readonly at: number; readonly units: readonly Unit[] }
  /** The place that a moved unit left. */
  | { readonly kind: 'left'; readonly at: number };

/** Something that stands before the unit `before` of the newer text. */
interface Mark {
  readonly before: number;
  readonly piece: Piece;
  readonly takes: number;
}

/**
 * The newer text from end to end with every change at its place, what was removed where it stood,
 * and all that did not change in between. Heads of chapters stay visible above their changes.
 */
export function layOut(older: readonly Unit[], newer: readonly Unit[], diff: TextDiff): Piece[] {
  const marks = marksOf(older, newer, diff.units);
  const pieces: Piece[] = [];
  let at = 0;
  for (const { before, piece, takes } of marks) {
    if (before > at) pieces.push(...betweenChanges(newer.slice(at, before)));
    pieces.push(piece);
    at = Math.max(at, before + takes);
  }
  return at < newer.length ? [...pieces, same(newer.slice(at))] : pieces;
}

const same = (units: readonly Unit[]): Piece => ({ kind: 'same', units });

/** The heads that the next change lies under are shown, what stands before them is folded. */
function betweenChanges(units: readonly Unit[]): Piece[] {
  const last = units.findLastIndex(isHead);
  if (last === -1) return [same(units)];
  const first = units.slice(0, last).findLastIndex((unit) => !isHead(unit)) + 1;
  const heads = units.slice(first, last + 1).map((unit): Piece => ({ kind: 'head', unit }));
  const parts = [units.slice(0, first), units.slice(last + 1)].map(same);
  const [above = [], below = []] = parts.map((part) =>
    part.kind === 'same' && part.units.length > 0 ? [part] : [],
  );
  return [...above, ...heads, ...below];
}

const headLabel = /(?:^|\s)(?:rozdział|oddział|dział|tytuł|księga|część)\s\S+$/u;

/** `rozdział 3`, which is a block of its own. */
const isHead = ({ label, block }: Unit) => label === block && headLabel.test(label);

function marksOf(
  older: readonly Unit[],
  newer: readonly Unit[],
  changes: readonly UnitChange[],
): Mark[] {
  const places = placesOf(newer, changes);
  const behind = neighbours(older, newer);
  const marks = changes.flatMap((change, at): Mark[] => {
    const place = places[at];
    if (place === undefined) {
      const [low, high] = window(places, at, newer.length);
      const before = change.kind === 'removed' ? behind(change.unit, low, high) : low;
      return [{ before, piece: { kind: 'change', at, units: [] }, takes: 0 }];
    }
    const units = newer.slice(place, place + lengthAt(newer, places, changes, at));
    const mark: Mark = { before: place, piece: { kind: 'change', at, units }, takes: units.length };
    if (change.kind !== 'moved') return [mark];
    const left = behind(change.wasUnit ?? change.unit, 0, newer.length);
    return [mark, { before: left, piece: { kind: 'left', at }, takes: 0 }];
  });
  return marks.toSorted((one, other) => one.before - other.before);
}

/** Where each change's unit stands in the newer text; `undefined` for what is not in it. */
function placesOf(newer: readonly Unit[], changes: readonly UnitChange[]): (number | undefined)[] {
  let from = 0;
  return changes.map(({ unit, kind }) => {
    if (kind === 'removed') return undefined;
    const found = newer.findIndex(
      (one, at) => at >= from && (one.label === unit || one.block === unit),
    );
    if (found === -1) return undefined;
    // A unit that moved may have changed words as well: that is told next, of the same unit.
    from = isPlace(kind) ? found : found + 1;
    return found;
  });
}

/** How many units a change tells of: what came or moved takes along all that lies in it. */
function lengthAt(
  newer: readonly Unit[],
  places: readonly (number | undefined)[],
  changes: readonly UnitChange[],
  at: number,
): number {
  const place = places[at] ?? 0;
  const change = changes[at];
  if (change === undefined || change.kind === 'changed') return 1;
  const { kind, unit, splitInto = [] } = change;
  const isInside = ({ label, block }: Unit) =>
    [unit, ...splitInto].some(
      (name) => label === name || (name !== '' && (block === name || label.startsWith(`${name} `))),
    );
  const end = newer.findIndex((one, index) => index >= place && !isInside(one));
  const length = (end === -1 ? newer.length : end) - place;
  const next = places.slice(at + 1).find((other) => other !== undefined && other >= place);
  const isTold = isPlace(kind) && next !== undefined && next < place + length;
  return isTold ? 0 : length;
}

/** Between which units a change without a place of its own stands. */
function window(
  places: readonly (number | undefined)[],
  at: number,
  end: number,
): [number, number] {
  const before = places.slice(0, at).findLast((place) => place !== undefined);
  const behind = places.slice(at + 1).find((place) => place !== undefined);
  const low = before === undefined ? 0 : before + 1;
  return [low, Math.max(low, behind ?? end)];
}

/** Units that stand in front of one in the older text and are looked for in the newer one. */
const lookBack = 60;

/**
 * Where something of the older text stood, as a place in the newer one: behind the nearest unit
 * in front of it that says the same in both, or has the same name, between `low` and `high`.
 */
function neighbours(older: readonly Unit[], newer: readonly Unit[]) {
  const byText = Map.groupBy(newer.keys(), (at) => bare(newer[at]?.text ?? ''));
  const byLabel = Map.groupBy(newer.keys(), (at) => newer[at]?.label ?? '');
  return (unit: string, low: number, high: number): number => {
    const stood = older.findIndex(({ label, block }) => label === unit || block === unit);
    for (let at = stood - 1; at >= Math.max(0, stood - lookBack); at -= 1) {
      const { text = '', label = '' } = older[at] ?? {};
      const twins = [byText.get(bare(text)) ?? [], byLabel.get(label) ?? []].flatMap((found) =>
        found.filter((index) => index >= low && index < high).slice(-1),
      );
      if (twins[0] !== undefined) return twins[0] + 1;
    }
    return low;
  };
}

/** A point that became the last one ends with a full stop: the same words all the same. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
