import { expect, test } from 'vitest';
import type { UnitChange } from '../../../worker/change.ts';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { type ActPair, actPair, documentOf } from '../../bench/diff/acts.ts';

/** What the comparison says of whole articles: by newer number, the older one or 0 for a new one. */
function toldOrigins(units: readonly UnitChange[], articles: number): number[] {
  const origins = Array.from({ length: articles }, (_, at) => at + 1);
  for (const { kind, unit, wasUnit = unit } of units) {
    const number = articleIn(unit);
    if (number === undefined) continue;
    if (kind === 'added') origins[number - 1] = 0;
    if (kind === 'moved' || kind === 'renumbered') origins[number - 1] = articleIn(wasUnit) ?? 0;
  }
  return origins;
}

function articleIn(label: string): number | undefined {
  const [, number] = /^art\. (\d+)$/u.exec(label) ?? [];
  return number === undefined ? undefined : Number(number);
}

function measure({ older, newer, origins, moved, deleted }: ActPair) {
  const { units } = compareTexts(documentOf(older), documentOf(newer));
  const told = toldOrigins(units, origins.length);
  const right = origins.filter((origin, at) => told[at] === origin + 1).length;
  const toldOf = (kind: UnitChange['kind']) =>
    new Set(
      units
        .filter((unit) => unit.kind === kind)
        .map(({ unit, wasUnit = unit }) => (articleIn(wasUnit) ?? 0) - 1),
    );
  const gone = [...deleted].filter((at) => toldOf('removed').has(at)).length;
  return {
    share: (right + gone) / (origins.length + deleted.size),
    notToldAsMoved: [...moved].filter((at) => !toldOf('moved').has(at)),
  };
}

test.each([0.005, 0.05, 0.15, 0.3])(
  'pairs 995 of 1,000 articles rightly and tells every move, with %d of the words changed',
  (changedWords) => {
    for (const seed of [1, 2, 3]) {
      const pair = actPair(100, { changedWords, inserted: 0.03, deleted: 0.01, moved: 0.05 }, seed);
      const { share, notToldAsMoved } = measure(pair);
      expect(share).toBeGreaterThanOrEqual(0.995);
      expect(notToldAsMoved).toEqual([]);
    }
  },
  30_000,
);
