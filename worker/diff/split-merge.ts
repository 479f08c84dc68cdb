import type { UnitChange } from '../change.ts';
import type { Alignment } from './align.ts';
import type { Part } from './pairing.ts';
import { areSame } from './tokens.ts';
import { idsOf, joinedIds } from './wording.ts';

/** A part that can be named, with its page on demand. */
export interface NamedPart extends Part {
  readonly label: string;
}

/** One part that became two, or two that became one: with these very words, else it is neither. */
export interface Regrouping {
  /** What to tell at a newer part instead of anything else: `[]` where its neighbour tells it. */
  changeAt(newer: number): UnitChange[] | undefined;
  /** Whether an older part went into one that tells so. */
  isCovered(older: number): boolean;
}

const none: Regrouping = { changeAt: () => undefined, isCovered: () => false };

/** Fewer words may be the same by chance. */
const fewestWords = 3;

/** Find neighbours whose words, one after the other, are those of one part on the other side. */
export function regroupings(
  from: readonly NamedPart[],
  to: readonly NamedPart[],
  { toNewer, toOlder }: Alignment,
): Regrouping {
  if (from.length === to.length) return none;
  const told = new Map<number, UnitChange[]>();
  const covered = new Set<number>();
  for (const [one, [first, second]] of halves(from, to, toNewer, toOlder)) {
    told.set(first, [splitChange(from[one], to[first], to[second])]);
    told.set(second, []);
    covered.add(one);
  }
  for (const [one, [first, second]] of halves(to, from, toOlder, toNewer)) {
    told.set(one, [mergedChange(to[one], from[first], from[second])]);
    covered.add(first).add(second);
  }
  return { changeAt: (at) => told.get(at), isCovered: (at) => covered.has(at) };
}

type Halves = readonly [number, number];

/** Parts of `wholes` whose words are those of two neighbours among `parts`, one of them new. */
function halves(
  wholes: readonly NamedPart[],
  parts: readonly NamedPart[],
  partOf: readonly number[],
  wholeOf: readonly number[],
): [number, Halves][] {
  const found: [number, Halves][] = [];
  for (const [at, whole] of wholes.entries()) {
    const pairs = candidates(at, partOf, wholeOf, wholes, parts);
    const hit = pairs.find(([first, second]) => isWhole(whole, parts[first], parts[second]));
    if (hit !== undefined) found.push([at, hit]);
  }
  return found;
}

/** The partner with a free neighbour on either side. */
function candidates(
  at: number,
  partOf: readonly number[],
  wholeOf: readonly number[],
  wholes: readonly NamedPart[],
  parts: readonly NamedPart[],
): Halves[] {
  const partner = partOf[at] ?? -1;
  const [whole, part] = [wholes[at], parts[partner]];
  if (whole === undefined || part === undefined) return [];
  const pairs: Halves[] = [];
  if (wholeOf[partner + 1] === -1) pairs.push([partner, partner + 1]);
  if (wholeOf[partner - 1] === -1) pairs.push([partner - 1, partner]);
  return pairs.length === 0 || whole.isSameAs(part) ? [] : pairs;
}

function isWhole(whole: Part, first: Part | undefined, second: Part | undefined): boolean {
  if (first === undefined || second === undefined) return false;
  const [one, other] = [idsOf(first).length, idsOf(second).length];
  const words = idsOf(whole);
  if (Math.min(one, other) < fewestWords || words.length !== one + other) return false;
  return areSame(words, joinedIds([first, second]));
}

function splitChange(
  whole: NamedPart | undefined,
  first: NamedPart | undefined,
  second: NamedPart | undefined,
): UnitChange {
  const [unit, other, was] = [first?.label ?? '', second?.label ?? '', whole?.label ?? ''];
  return {
    unit,
    ...(was !== unit && { wasUnit: was }),
    kind: 'split',
    splitInto: [unit, other],
    passages: [{ kind: 'same', text: whole?.text ?? '' }],
  };
}

function mergedChange(
  whole: NamedPart | undefined,
  first: NamedPart | undefined,
  second: NamedPart | undefined,
): UnitChange {
  return {
    unit: whole?.label ?? '',
    kind: 'merged',
    mergedFrom: [first?.label ?? '', second?.label ?? ''],
    passages: [{ kind: 'same', text: whole?.text ?? '' }],
  };
}
