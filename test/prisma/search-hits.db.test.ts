import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { countAll, findHits, mostCounted } from '../../prisma/search-hits.ts';
import { type HitQuery, startSearch } from '../../prisma/search-statements.ts';
import { openTestClient } from './samples.ts';

// 30,000 rows, ten minutes apart. A word `each<k>` stands in every k-th of them.
const rows = 30_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const seenAt = (row: number) => new Date(start + row * 600_000);
const words: Readonly<Record<string, (row: number) => boolean>> = {
  "'each1'": () => true,
  "'each3'": (row) => row % 3 === 0,
  "'each17'": (row) => row % 17 === 0,
  "'each90'": (row) => row % 90 === 0,
  "'each700'": (row) => row % 700 === 0,
  "'each9000'": (row) => row % 9_000 === 0,
  "'first' & 'each1'": (row) => row < 4_000,
  "'last'": (row) => row >= rows - 2_500,
  "'never'": () => false,
  "'side' <-> 'each3'": (row) => row % 51 === 0,
  "'each3' & !'each17'": (row) => row % 3 === 0 && row % 17 !== 0,
};

let client: PrismaClient;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ client, close } = await openTestClient());
  await client.$transaction(async (db) => {
    await db.$executeRaw`SET LOCAL session_replication_role = replica`;
    await db.$executeRaw`
      INSERT INTO search_part
        (change_id, part, seen_at, source_id, kind, level, is_relevant, tags, lemmas, version)
      SELECT ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 0, at, 'source', 'text',
        'low', n % 2 = 0, '{}', (concat_ws(' ', 'each1:1',
          CASE WHEN n % 17 = 0 THEN 'each17 side:8' ELSE 'side:20' END,
          CASE WHEN n % 3 = 0 THEN 'each3:9' END, CASE WHEN n % 90 = 0 THEN 'each90' END,
          CASE WHEN n % 700 = 0 THEN 'each700' END, CASE WHEN n % 9000 = 0 THEN 'each9000' END,
          CASE WHEN n < 4000 THEN 'first' END, CASE WHEN n >= ${rows} - 2500 THEN 'last' END,
          to_char(at, '"''=d:"YYYY-MM-DD"''" "''=d:"YYYY-MM"''" "''=d:"YYYY"''"')))::tsvector, ''
      FROM (SELECT n, timestamptz '2026-01-01Z' + n * interval '10 minutes' AS at
        FROM generate_series(0, ${rows}::int - 1) n) made`;
  });
  await client.$executeRaw`VACUUM ANALYZE search_part`;
}, 60_000);
afterAll(() => close());

type Bounds = Partial<Pick<HitQuery, 'from' | 'to' | 'after' | 'relevantOnly'>>;

async function find(text: string | null, bounds: Bounds, least = 21) {
  return await client.$transaction(async (db) => {
    const index = await startSearch(db, 3_000);
    const query: HitQuery = {
      ...{ words: text, from: undefined, to: undefined, after: undefined, relevantOnly: false },
      ...{ isOneWord: text?.includes(' ') === false, sourceIds: ['source'], index, ...bounds },
    };
    const found = await findHits(db, query, least);
    const counted = found.isMany || found.isAll ? undefined : await countAll(db, query, found);
    return {
      ...found,
      counted,
      ids: found.hits.map(({ id }) => Number.parseInt(id.slice(24), 16)),
    };
  });
}

/** The same by looking at every row. */
function truth(holds: (row: number) => boolean, { from, to, after, relevantOnly }: Bounds) {
  return Array.from({ length: rows }, (_, at) => rows - 1 - at).filter(
    (row) =>
      holds(row) &&
      (from === undefined || seenAt(row) >= from) &&
      (to === undefined || seenAt(row) < to) &&
      (after === undefined || seenAt(row) < after.seenAt) &&
      (relevantOnly !== true || row % 2 === 0),
  );
}

const bounds: Readonly<Record<string, Bounds>> = {
  'of all time': {},
  'that are relevant': { relevantOnly: true },
  'of a month': { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') },
  'of an hour': { from: new Date('2026-05-05T05:00:00Z'), to: new Date('2026-05-05T06:00:00Z') },
  'since a day': { from: new Date('2026-06-17T12:00:00Z') },
  'before all others': { to: new Date('2020-01-01T00:00:00Z') },
  'on a later page': { after: { seenAt: seenAt(20_000), id: id(20_000) } },
};

function id(row: number): string {
  return `00000000-0000-7000-8000-${row.toString(16).padStart(12, '0')}`;
}

const searches = [...Object.entries(words), [null, () => true] as const];

describe.each(Object.entries(bounds))('hits %s', (_, within) => {
  test.each(searches)('are the newest, and all that are asked for: %s', async (text, holds) => {
    const wanted = truth(holds, within);
    for (const least of [21, 300]) {
      const { ids, isAll } = await find(text, within, least);
      expect(ids).toEqual(wanted.slice(0, isAll ? wanted.length : ids.length));
      expect(ids.length).toBeGreaterThanOrEqual(Math.min(least, wanted.length));
    }
  });

  test.each(searches)('are as many as is said: %s', async (text, holds) => {
    const most = mostCounted + 1;
    const count = Math.min(most, truth(holds, within).length);
    const { ids, isAll, isMany, counted } = await find(text, within);
    expect(isMany ? most : (counted ?? Math.min(most, ids.length))).toBe(count);
    if (isAll) expect(Math.min(most, ids.length)).toBe(count);
  });
});
