import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bodies } from '../../../config/bodies.ts';
import { regions } from '../../../config/regions.ts';
import { ExpectedError } from '../../../crawler/errors.ts';
import { parsePage } from '../../../crawler/page.ts';
import { sources } from '../../../crawler/sources/index.ts';
import { notWatched } from '../../../crawler/sources/not-watched.ts';

const root = new URL('../../../', import.meta.url);
const ids = sources.map(({ id }) => `${id}`);
const missing = notWatched.map(({ id }) => `${id}`);
const families = ['index', 'not-watched'];
const files = readdirSync(new URL('crawler/sources/', root))
  .map((name) => name.replace(/\.ts$/, ''))
  .filter((name) => !families.includes(name));

/** A file that declares a whole family of sites has one folder of fixtures and one test for all. */
const familyOf = (id: string) => (/^region-.*-journal$/.test(id) ? 'region-journals' : id);

test('every file is a source with the id of its file, and every id is used once', () => {
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  expect([...new Set(ids.map(familyOf))].toSorted()).toEqual(files.toSorted());
});

test.each(ids)('%s has two pages of fixtures and a test', (id) => {
  const folder = new URL(`test/fixtures/${familyOf(id)}/`, root);

  expect(existsSync(folder) ? readdirSync(folder).length : 0).toBeGreaterThanOrEqual(2);
  expect(existsSync(new URL(`test/crawler/sources/${familyOf(id)}.test.ts`, root))).toBe(true);
});

test('no address is watched twice: copies of one address belong to one source', () => {
  const starts = sources.flatMap(({ start }) => start);

  expect(starts.filter((address, at) => starts.indexOf(address) !== at)).toEqual([]);
});

test('what is not watched says why, and is not watched', () => {
  expect(missing.filter((id, at) => ids.includes(id) || missing.indexOf(id) !== at)).toEqual([]);
  expect(notWatched.filter(({ because }) => !/^[A-ZĄĆĘŁŃÓŚŹŻ].{20,}\.$/.test(because))).toEqual([]);
});

test.each(ids)('%s is described in docs/sources.md', (id) => {
  const contract = readFileSync(new URL('docs/sources.md', root), 'utf8');

  expect(contract).toMatch(new RegExp(`^## .*\\b${id}\\b`, 'm'));
});

const moment = { now: new Date('2026-09-01T06:00:00Z'), since: undefined };

test.each(sources)('$id starts on hosts that it declares, over HTTPS', (source) => {
  const { start, hosts, startsAt, learnsFrom } = source;
  const starts = [...start, ...(startsAt?.(moment) ?? [])];

  expect(starts.length > 0 || learnsFrom !== undefined).toBe(true);
  for (const address of starts) {
    expect(new URL(address).protocol).toBe('https:');
    expect(hosts).toContain(new URL(address).hostname);
  }
});

test.each(sources)('$id names a body or a region that is known', ({ body, region }) => {
  const known = [...bodies.map(({ id }) => id), ...regions.map(({ code }) => code)];

  expect(known).toContain(body ?? region);
});

test.each(sources)('$id of a region says which of its places it is', ({ region, channel }) => {
  expect(channel === undefined).toBe(region === undefined);
});

test.each(sources)('$id is polite and asks for a sane answer', ({ everyHours, pauseMs, sane }) => {
  expect(everyHours).toBeGreaterThanOrEqual(1);
  expect(pauseMs).toBeGreaterThanOrEqual(1000);
  expect(sane.leastRows).toBeGreaterThanOrEqual(1);
  expect(sane.dropLimit).toBeLessThanOrEqual(0.5);
});

test('sources whose robots.txt forbids them wait for a permission', () => {
  const forbidden = sources.filter(({ hosts }) => hosts.includes('legislacja.rcl.gov.pl'));

  expect(forbidden.length).toBeGreaterThan(0);
  expect(forbidden.filter(({ needsPermission }) => needsPermission !== true)).toEqual([]);
});

/** Every fixture of a source, cut at forty places: what a bad line may deliver. */
function cuts(id: string): string[] {
  const folder = new URL(`test/fixtures/${id}/`, root);
  return readdirSync(folder).flatMap((name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    return Array.from({ length: 40 }, (_, part) => text.slice(0, (text.length * part) / 40));
  });
}

test.each(sources)('$id answers a broken page with an expected error or a reading', (source) => {
  const address = new URL(source.start[0] ?? source.startsAt?.(moment)[0] ?? 'https://www.gov.pl/');
  const pages = cuts(familyOf(source.id)).map((text) => parsePage(address, text));
  const failures = pages
    .flatMap((page) => [
      () => source.list(page),
      () => source.read?.(page),
      () => source.text?.(page),
    ])
    .map((read) => failureOf(read))
    .filter((error) => error !== undefined);

  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter((error) => !(error instanceof ExpectedError))).toEqual([]);
});

function failureOf(read: () => unknown): unknown {
  try {
    read();
    return undefined;
  } catch (error) {
    return error;
  }
}
