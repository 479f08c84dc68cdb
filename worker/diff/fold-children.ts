import type { UnitChange } from '../change.ts';
import type { Inner } from './blocks.ts';

/** A unit that came or went takes its own points along: one change, not one for each. */
export function foldChildren(
  changes: readonly UnitChange[],
  units: readonly Inner[],
): UnitChange[] {
  // Later units of a label hide earlier ones: of two texts, those of the newer.
  const markerOf = (label: string) =>
    units.findLast(({ unit }) => unit.label === label)?.unit.marker ?? '';
  const folded: UnitChange[] = [];
  for (const change of changes) {
    const last = folded.at(-1);
    if (last !== undefined && isChildOf(change, last))
      folded[folded.length - 1] = withChild(last, change, markerOf(change.unit));
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
