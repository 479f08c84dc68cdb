import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { journalOfLaws } from '../../../crawler/sources/journal-of-laws.ts';
import { monitorPolski } from '../../../crawler/sources/monitor-polski.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const feed = 'https://api.sejm.gov.pl/eli/changes/acts?since=2026-09-15T06:00:00';
const list = () => monitorPolski.list(fixture('monitor-polski/changes.json', feed));

test('asks the same feed as the other journal, and keeps its own acts', () => {
  const moment = { now: new Date('2026-09-21T06:00:00Z'), since: undefined };

  expect(monitorPolski.startsAt?.(moment)).toEqual(journalOfLaws.startsAt?.(moment));
  expect(list().publications.map(({ key }) => key)).toEqual(['MP/2022/767', 'MP/2026/880']);
  expect([list().examined, list().total]).toEqual([3, 3]);
});

test('the strategy for social services is of the field: what touches it shows', () => {
  const [strategy] = list().publications;

  expect(strategy?.facts).toMatchObject({
    body: 'Rada Ministrów',
    kind: 'Uchwała',
    status: 'obowiązujący',
    additional: 'Akty zmieniające: MP/2026/880 (2026-09-16)',
  });
  expect(strategy?.mark).toBe('2026-09-16T10:15:23');
  expect(monitorPolski.deepens?.(strategy?.facts ?? {})).toBe(true);
});

test('a feed in which nothing moved is no fault', () => {
  const quiet = fixture('monitor-polski/nothing-changed.json', feed);

  expect(monitorPolski.list(quiet)).toEqual({ publications: [], examined: 0, total: 0 });
});

test('refuses an act whose identifier is no ELI', () => {
  const { text } = fixture('monitor-polski/changes.json', feed);
  const renamed = parsePage(new URL(feed), text.replaceAll('"MP/', '"M.P. '));

  expect(() => monitorPolski.list(renamed)).toThrow('the known shape');
});

test.skipIf(!hasCaptures)('real acts of the other journal are examined only', () => {
  const page = capture('eli-api/search-DU-since-2026-08-01.json', feed);
  const { publications, examined } = monitorPolski.list(page);

  expect([publications.length, examined]).toEqual([0, 74]);
});
