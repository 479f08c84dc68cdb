import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortestEdit } from '../../../worker/diff/myers.ts';

const list = fc
  .array(fc.integer({ min: 1, max: 4 }), { maxLength: 14 })
  .map((all) => Int32Array.from(all));

test('covers both lists from end to end, with equal numbers where it says so', () => {
  fc.assert(
    fc.property(list, list, (older, newer) => {
      let [from, to] = [0, 0];
      for (const stretch of shortestEdit(older, newer, 100) ?? []) {
        expect([stretch.older[0], stretch.newer[0]]).toEqual([from, to]);
        [from, to] = [stretch.older[1], stretch.newer[1]];
        const sides = [older.slice(...stretch.older), newer.slice(...stretch.newer)];
        if (stretch.kind === 'same') expect(sides[0]).toEqual(sides[1]);
      }
      expect([from, to]).toEqual([older.length, newer.length]);
    }),
    { numRuns: 2_000 },
  );
});

test('keeps as many numbers as any edit can, and none past its limit', () => {
  fc.assert(
    fc.property(list, list, (older, newer) => {
      const kept = (shortestEdit(older, newer, 100) ?? [])
        .filter(({ kind }) => kind === 'same')
        .reduce((sum, { older: [start, end] }) => sum + end - start, 0);
      expect(kept).toBe(longestCommon(older, newer));
      const edits = older.length + newer.length - 2 * kept;
      expect(shortestEdit(older, newer, edits)).toBeDefined();
    }),
    { numRuns: 2_000 },
  );
  const [one, other] = [Int32Array.of(1, 2, 3, 4), Int32Array.of(5, 6, 7, 8)];
  expect(shortestEdit(one, other, 7)).toBeUndefined();
});

/** By the table that everybody knows: slow and surely right. */
function longestCommon(older: Int32Array, newer: Int32Array): number {
  let above = new Array<number>(newer.length + 1).fill(0);
  for (const from of older) {
    const row = [0];
    for (const [at, to] of newer.entries())
      row.push(from === to ? (above[at] ?? 0) + 1 : Math.max(above[at + 1] ?? 0, row[at] ?? 0));
    above = row;
  }
  return above.at(-1) ?? 0;
}
