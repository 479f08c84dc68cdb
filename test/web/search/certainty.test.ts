import { expect, test } from 'vitest';
import type { SourceId } from '../../../crawler/brand.ts';
import { coverageFor } from '../../../web/search/certainty.ts';
import { health, now, source } from '../samples.ts';

const read = (filter: Parameters<typeof coverageFor>[0]) =>
  Object.fromEntries(coverageFor(filter, health, now).map((one) => [one.source.id, one.read]));

test('only the sources that a filter admits are asked about', () => {
  expect(Object.keys(read({ sources: ['rcl-bills'] }))).toEqual(['rcl-bills']);
  expect(Object.keys(read({ regions: ['24'] }))).toEqual(['region-slaskie-bip']);
  expect(Object.keys(read({ sourceKinds: ['parliament'] }))).toEqual([
    'sejm-prints',
    'senat-druki',
  ]);
  expect(Object.keys(read({ bodies: ['kprm'] }))).toEqual(['work-list-rm']);
  expect(Object.keys(read({}))).toHaveLength(6);
});

test('a source is whole only when nothing of the time asked about is missing', () => {
  expect(read({ from: new Date('2026-11-01T00:00:00Z') })).toEqual({
    'work-list-rm': 'whole',
    'rcl-bills': 'whole',
    'region-slaskie-bip': 'none',
    'sejm-prints': 'partly',
    'mz-konsultacje': 'none',
    'senat-druki': 'none',
  });
});

test('an old gap spoils an open search, not one that starts after it', () => {
  const mended = source({
    gaps: [
      {
        sourceId: 'work-list-rm' as SourceId,
        from: new Date('2026-09-18T00:00:00Z'),
        to: new Date('2026-09-21T00:00:00Z'),
        reason: 'wygasły certyfikat',
      },
    ],
  });

  expect(coverageFor({}, [mended], now)[0]?.read).toBe('partly');
  expect(coverageFor({ from: new Date('2026-10-01T00:00:00Z') }, [mended], now)[0]?.read).toBe(
    'whole',
  );
});
