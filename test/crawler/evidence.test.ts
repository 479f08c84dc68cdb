import { expect, test } from 'vitest';
import { crawl, type Fetched, type Known, sightings } from '../../crawler/crawl.ts';
import { HostUnavailable } from '../../crawler/errors.ts';
import { parsePage } from '../../crawler/page.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import { workListRm } from '../../crawler/sources/work-list-rm.ts';
import { fixture } from './sources/fixture.ts';

const start = workListRm.start[0] ?? '';
const register = 'https://www.gov.pl/register-file/Rejestr_20999001.csv';
const entries = workListRm
  .list(fixture('work-list-rm/register.csv', register))
  .publications.flatMap(({ evidence = [] }) => evidence);

/** The works list on its site; every other address answers as told. */
async function walk(other: Fetched, known: (key: string) => Known | undefined = () => undefined) {
  const asked: string[] = [];
  const fetch = async (address: string): Promise<Fetched> => {
    asked.push(address);
    if (address === start) return stored(address, fixture('work-list-rm/page.html', start).text);
    if (address !== register) return other;
    return stored(address, fixture('work-list-rm/register.csv', register).text);
  };
  const run = await crawl(workListRm, { fetch, known }, undefined);
  const pages = run.pages.map((page) => ({ ...page, ...copyOf(page.address) }));
  return { asked, run, seen: sightings(workListRm, pages) };
}

function stored(address: string, text: string): Fetched {
  const snapshot = { id: address, address, takenAt: new Date(0), sha256: address } as unknown;
  return {
    kind: 'stored',
    snapshot: snapshot as Snapshot,
    page: () => parsePage(new URL(address), text),
  };
}

function copyOf(address: string) {
  const name = { [start]: 'page.html', [register]: 'register.csv' }[address];
  const copy = name && stored(address, fixture(`work-list-rm/${name}`, address).text);
  return copy && copy.kind === 'stored' ? copy : { snapshot: null };
}

const gone: Fetched = { kind: 'gone', status: 404 };

test('pages of new entries of the field are asked, and their absence is no fault', async () => {
  const { asked, run, seen } = await walk(gone);

  expect(entries.length).toBeGreaterThan(0);
  expect(asked).toEqual([start, register, ...entries]);
  expect(run.verdict).toBe('good');
  expect(seen.every(({ isComplete }) => isComplete)).toBe(true);
});

test('pages of entries that did not move are not asked again', async () => {
  const marks = new Map((await walk(gone)).seen.map(({ key, listed }) => [key, listed.mark]));
  const { asked, seen } = await walk(gone, (key) => ({
    mark: marks.get(key),
    fetchedAt: new Date(0),
  }));

  expect(asked).toEqual([start, register]);
  expect(seen.every(({ isComplete }) => isComplete)).toBe(true);
});

test('what such a page says changes no fact', async () => {
  const facts = async (other: Fetched) => (await walk(other)).seen.map((one) => one.facts);
  const entry = stored(entries[0] ?? '', '<html><p>Zupełnie inna treść</p></html>');

  expect(await facts(entry)).toEqual(await facts(gone));
});

test('a host that stopped answering is left alone', async () => {
  const error = new HostUnavailable('no answer');
  const { asked, run, seen } = await walk({ kind: 'failed', error });

  expect(asked.length).toBeLessThanOrEqual(5);
  expect(run.verdict).toBe('partial');
  expect(seen.every(({ isComplete }) => isComplete)).toBe(true);
});
