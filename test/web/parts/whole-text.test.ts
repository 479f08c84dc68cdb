import { expect, test } from 'vitest';
import { layOut, type Piece } from '../../../web/parts/whole-text.ts';
import type { UnitChange } from '../../../worker/change.ts';
import type { Unit } from '../../../worker/diff/units.ts';

const unit = (label: string, text: string): Unit => {
  const block = /^(?:art\. \S+|rozdział \S+)/.exec(label)?.[0] ?? label;
  return { label, number: label, block, marker: '', text };
};
const changed = (label: string, kind: UnitChange['kind'], wasUnit?: string): UnitChange => ({
  ...{ unit: label, kind, passages: [{ kind: 'same', text: 'x' }] },
  ...(wasUnit !== undefined && { wasUnit }),
});

/** One word per piece: what a reader meets from top to bottom. */
function told(pieces: readonly Piece[], units: readonly UnitChange[]): string[] {
  return pieces.map((piece) => {
    if (piece.kind === 'head') return `# ${piece.unit.label}`;
    if (piece.kind === 'same') return `same ${piece.units.map(({ label }) => label).join(', ')}`;
    const name = `${units[piece.at]?.unit} ${units[piece.at]?.kind}`;
    return piece.kind === 'left' ? `left ${name}` : `${name} [${piece.units.length}]`;
  });
}
const lay = (older: readonly Unit[], newer: readonly Unit[], units: readonly UnitChange[]) =>
  told(layOut(older, newer, { units, unchangedUnits: 0 }), units);

test('what did not change is folded around a change, below the head it lies under', () => {
  const text = ['rozdział 1', 'art. 1', 'rozdział 2', 'art. 2', 'art. 3', 'art. 4'];
  const units = text.map((label) => unit(label, label));

  expect(lay(units, units, [changed('art. 3', 'changed')])).toEqual([
    ...['same rozdział 1, art. 1', '# rozdział 2', 'same art. 2', 'art. 3 changed [1]'],
    'same art. 4',
  ]);
});

test('what was removed stands where it stood', () => {
  const older = ['art. 1', 'art. 2', 'art. 2a', 'art. 3'].map((label) => unit(label, label));
  const newer = older.filter(({ label }) => label !== 'art. 2a');
  const changes = [changed('art. 2a', 'removed'), changed('art. 3', 'changed')];

  expect(lay(older, newer, changes)).toEqual([
    ...['same art. 1, art. 2', 'art. 2a removed [0]', 'art. 3 changed [1]'],
  ]);
});

test('a point that became the last one still is the neighbour of what was removed', () => {
  const older = [unit('art. 1', 'a;'), unit('art. 2', 'b;'), unit('art. 3', 'c.')];
  const newer = [unit('art. 1', 'a;'), unit('art. 2', 'b.'), unit('art. 4', 'd')];

  expect(lay(older, newer, [changed('art. 3', 'removed')])).toEqual([
    ...['same art. 1, art. 2', 'art. 3 removed [0]', 'same art. 4'],
  ]);
});

test('an article that moved leaves a note where it stood, and takes its points along', () => {
  const older = [unit('art. 1', 'a'), unit('art. 2', 'b'), unit('art. 3', 'c')];
  const newer = [
    ...[unit('art. 1', 'a'), unit('art. 2', 'c')],
    ...[unit('art. 3', 'b'), unit('art. 3 pkt 1', 'd')],
  ];

  expect(lay(older, newer, [changed('art. 3', 'moved', 'art. 2')])).toEqual([
    ...['same art. 1', 'left art. 3 moved', 'same art. 2', 'art. 3 moved [2]'],
  ]);
});

test('a unit that moved and changed is told twice and shown once', () => {
  const units = [unit('art. 1', 'a'), unit('art. 2 ust. 1', 'b'), unit('art. 2 ust. 2', 'c')];
  const changes = [changed('art. 2', 'renumbered', 'art. 9'), changed('art. 2 ust. 2', 'changed')];

  expect(lay(units, units, changes)).toEqual([
    ...['same art. 1', 'art. 2 renumbered [0]', 'same art. 2 ust. 1', 'art. 2 ust. 2 changed [1]'],
  ]);
});

test('a unit that was split is shown with its other half', () => {
  const newer = ['art. 1', 'art. 2 ust. 1', 'art. 2 ust. 2'].map((label) => unit(label, label));
  const split = {
    ...changed('art. 2 ust. 1', 'split'),
    splitInto: ['art. 2 ust. 1', 'art. 2 ust. 2'],
  };

  expect(lay([], newer, [split])).toEqual(['same art. 1', 'art. 2 ust. 1 split [2]']);
});

test('every unit of the newer text is shown exactly once, whatever the changes name', () => {
  const newer = ['art. 1', 'art. 2', 'art. 3'].map((label) => unit(label, label));
  const changes = [changed('art. 7', 'added'), changed('art. 2', 'added')];
  const pieces = layOut([], newer, { units: changes, unchangedUnits: 0 });
  const shown = pieces.flatMap((piece) => ('units' in piece ? piece.units : []));

  expect(shown.map(({ label }) => label)).toEqual(['art. 1', 'art. 2', 'art. 3']);
  expect(told(pieces, changes)).toContain('art. 7 added [0]');
});
