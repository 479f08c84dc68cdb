import { expect, test } from 'vitest';
import type { SourceId } from '../../crawler/brand.ts';
import { coverageByBody, coverageByRegion } from '../../crawler/coverage.ts';
import type { NotWatched } from '../../crawler/source.ts';
import { source } from '../web/samples.ts';

const journal = source({ id: 'a' as SourceId, region: '24', channel: 'journal', body: null });
const missing: NotWatched = {
  ...{ id: 'b' as SourceId, name: 'BIP', kind: 'regional', region: '24', channel: 'bip' },
  because: 'Nie znamy adresu tej sekcji.',
};

test('a region has four cells, each with its places and the best of their states', () => {
  const [row] = coverageByRegion(['24'], [journal, source({ id: 'c' as SourceId })], [missing]);

  expect(row?.cells.journal).toMatchObject({ state: 'ok', places: [{ id: 'a' }] });
  expect(row?.cells.bip).toMatchObject({
    state: 'unwatched',
    places: [{ because: 'Nie znamy adresu tej sekcji.' }],
  });
  expect(row?.cells.rops).toEqual({ state: 'none', places: [] });
});

test('an institution is as well covered as the best of its sources', () => {
  const suspect = source({ id: 'd' as SourceId, body: 'mz', state: 'suspect', reasons: ['Źle.'] });
  const off = source({ id: 'e' as SourceId, body: 'mz', state: 'off' });
  const rows = coverageByBody(['mz', 'mrpips'], [off, suspect], []);

  expect(rows.map(({ cell }) => cell.state)).toEqual(['suspect', 'none']);
  expect(rows[0]?.cell.places.map(({ because }) => because)).toEqual([null, 'Źle.']);
});
