import type { UnitChange } from '../change.ts';
import { amendmentsIn, citeIn } from '../structure/amendments.ts';
import { treeOf } from '../structure/tree.ts';
import { upFrom } from './label.ts';
import type { Unit } from './units.ts';

/** Before " się" in a provision that amends another act, without what may be a capital. */
const amending = ['odaje', 'chyla', 'astępuje', 'kreśla', 'znacza'];

/**
 * Asked of every unit of an act: plain words are found much faster than patterns, and
 * a rare letter faster than a space.
 */
function mayAmend(text: string): boolean {
  if (text.startsWith('Trac') || text.includes('brzmieni')) return true;
  for (let at = text.indexOf('ę'); at !== -1; at = text.indexOf('ę', at + 1))
    if (text.charAt(at - 1) === 'i' && endsAmending(text, at - 3)) return true;
  return false;
}

/** @param end where " się" begins, if it does */
function endsAmending(text: string, end: number): boolean {
  if (!text.startsWith(' si', end)) return false;
  for (const word of amending) if (text.endsWith(word, end)) return true;
  return false;
}

/**
 * Changes of an amending act with the place of the amended act that they are about. A change that
 * lies deeper than its amendment, or around it, is told by the nearest unit above it that amends.
 */
export function nameAmended(
  changes: readonly UnitChange[],
  older: readonly Unit[],
  newer: readonly Unit[],
): UnitChange[] {
  if (changes.length === 0) return [];
  const places = { older: placesIn(older), newer: placesIn(newer) };
  if (places.older.size === 0 && places.newer.size === 0) return [...changes];
  return changes.map((change) => {
    const side = change.kind === 'removed' ? places.older : places.newer;
    const amends = nearest(change.unit, side);
    return amends === undefined ? change : { ...change, amends };
  });
}

/** By the unit that says it; a unit that amends several places names the first. */
function placesIn(units: readonly Unit[]): Map<string, string> {
  if (!units.some(({ text }) => mayAmend(text))) return new Map();
  const found = amendmentsIn(treeOf(units)).filter(({ act }) => act !== '');
  return new Map(found.toReversed().map((one) => [one.unit, citeIn(one)]));
}

function nearest(unit: string, places: ReadonlyMap<string, string>): string | undefined {
  for (const label of upFrom(unit)) {
    const place = places.get(label);
    if (place !== undefined) return place;
  }
  return undefined;
}
