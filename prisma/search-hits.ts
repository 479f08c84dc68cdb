import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';

/** What the index keeps of a change beside its words. */
export interface Hit {
  readonly id: string;
  readonly seenAt: Date;
  readonly sourceId: string;
  readonly kind: string;
  readonly level: string;
  readonly tags: readonly string[];
}

/** The index's own question: everything that stands is to hold at once. */
export interface HitQuery {
  /** Text of a `tsquery`; `null` asks for no words and no marks. */
  readonly words: string | null;
  readonly from: Date | undefined;
  /** Exclusive. */
  readonly to: Date | undefined;
  readonly relevantOnly: boolean;
  readonly sourceIds: readonly string[];
  /** Rows of the index, about; see `startSearch`. */
  readonly rows: number;
  /** Only what comes after this change in the order. */
  readonly after: Position | undefined;
}

export interface Position {
  readonly seenAt: Date;
  readonly id: string;
}

/** Hits, newest first; all there are, or the newest of them. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly isAll: boolean;
  /** Hits in all, where the newest and the statistics agree that these are very many. */
  readonly isMany: boolean;
}

/** More hits than this are counted as „ponad 1000”. */
export const mostCounted = 1_000;

/** So many hits are gathered from the words' index; more of them are walked newest first. */
const mostGathered = 1_500;

/** Where a walk found next to nothing, gathering so many costs less than to walk on. */
const mostGatheredLate = 10_000;

/** How many hits a walk is to bring for the facets, and the rows that it takes in (1 ms each 300). */
const forFacets = 120;
const [shortestLook, longestLook] = [600, 4_000];

/** Limit what this transaction's statements may take. @returns how many rows the index has, about */
export async function startSearch(db: Db, limitMs: number): Promise<number> {
  const [row] = await db.$queryRaw<{ rows: number }[]>`
    SELECT set_config('statement_timeout', ${String(limitMs)}, true), reltuples AS rows
    FROM pg_class WHERE oid = 'search_part'::regclass`;
  return row?.rows ?? 0;
}

/**
 * The newest hits, at least `least` of them where there are so many. Common words are found by a walk
 * over the newest rows, since gathering and sorting all their hits would take seconds; rare ones by
 * the index. PostgreSQL's own estimate decides which is tried first, what was found whether it holds.
 */
export async function findHits(db: Db, query: HitQuery, least: number): Promise<Hits> {
  const expected = await estimate(db, query);
  const isRare = expected.hits <= mostGathered;
  const gathered = isRare ? await gather(db, query, mostGathered) : undefined;
  return gathered ?? (await walkFor(db, query, least, expected));
}

/** Look over more and more of the newest rows; once, hits that are further apart are gathered. */
async function walkFor(db: Db, query: HitQuery, least: number, expected: Expected): Promise<Hits> {
  const wanted = forFacets / expected.share;
  let look = Math.ceil(Math.min(longestLook, Math.max(shortestLook, wanted)));
  const first = await lookOver(db, query, look, least, expected);
  const found = first ?? (await gather(db, query, mostGatheredLate));
  if (found !== undefined) return found;
  for (;;) {
    look *= 8;
    const hits = await lookOver(db, query, look, least, expected);
    if (hits !== undefined) return hits;
  }
}

/** `undefined` where too few of so many newest rows are hits, and there are more rows. */
async function lookOver(
  db: Db,
  query: HitQuery,
  look: number,
  least: number,
  expected: Expected,
): Promise<Hits | undefined> {
  const bound = await boundOf(db, query, look);
  const hits = distinct(await walk(db, query, bound));
  if (bound === undefined) return { hits, isAll: true, isMany: false };
  if (hits.length < least) return undefined;
  const isMany = expected.hits > 4 * mostCounted && hits.length / look > expected.share / 4;
  return { hits, isAll: false, isMany };
}

/** The last row of a look over the newest; `undefined` when it takes in all there are. */
async function boundOf(db: Db, query: HitQuery, look: number): Promise<Position | undefined> {
  const [row] = await db.$queryRaw<Position[]>`
    SELECT seen_at AS "seenAt", change_id AS id FROM search_part WHERE ${inTime(query)}
    ORDER BY seen_at DESC, change_id DESC OFFSET ${look - 1} LIMIT 1`;
  return row;
}

async function walk(db: Db, query: HitQuery, bound: Position | undefined): Promise<Hit[]> {
  const inside =
    bound === undefined
      ? Prisma.sql`TRUE`
      : Prisma.sql`(seen_at, change_id) >= (${bound.seenAt}::timestamptz, ${bound.id}::uuid)`;
  // The inner select keeps the planner from the words' index: the rows are few and at hand.
  return await db.$queryRaw<Hit[]>`
    SELECT ${columns} FROM (
      SELECT * FROM search_part WHERE ${inTime(query)} AND ${inside} OFFSET 0) newest
    WHERE ${asWanted(query)} ORDER BY seen_at DESC, change_id DESC`;
}

/** All hits there are; `undefined` where there are too many to sort, or no words to find them by. */
async function gather(db: Db, query: HitQuery, most: number): Promise<Hits | undefined> {
  if (query.words === null) return undefined;
  const rows = await db.$queryRaw<Hit[]>`
    WITH found AS MATERIALIZED (
      SELECT ${columns} FROM search_part WHERE ${asWanted(query)} AND ${inTime(query)}
      LIMIT ${most + 1})
    SELECT * FROM found ORDER BY "seenAt" DESC, id DESC`;
  return rows.length > most ? undefined : { hits: distinct(rows), isAll: true, isMany: false };
}

const columns = Prisma.sql`change_id AS id, seen_at AS "seenAt", source_id AS "sourceId", kind, level, tags`;

/** What PostgreSQL's statistics expect. */
interface Expected {
  readonly hits: number;
  /** Of all rows, 0-1. */
  readonly share: number;
}

async function estimate(db: Db, query: HitQuery): Promise<Expected> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM search_part WHERE ${asWanted(query)} AND ${inTime(query)}`;
  const hits = row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
  return { hits, share: hits / Math.max(hits, query.rows, 1) };
}

/** Hits in all, counted up to `mostCounted` + 1. */
export async function countHits(db: Db, query: HitQuery): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT change_id) AS count FROM (
      SELECT change_id FROM search_part
      WHERE ${asWanted(query)} AND ${inTime(query)} LIMIT ${mostCounted + 1}) found`;
  return Number(row?.count ?? 0);
}

/** Of the newest hits those that say most of what was asked, the best first. */
export async function rankHits(db: Db, words: string, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT change_id AS id FROM search_part WHERE change_id = ANY (${[...ids]}::uuid[])
    GROUP BY change_id
    ORDER BY max(ts_rank('{0.1, 0.2, 0.4, 1.0}', lemmas, ${words}::tsquery, 1)) DESC,
      max(seen_at) DESC, change_id DESC`;
  return rows.map(({ id }) => id);
}

function asWanted({ words, relevantOnly, sourceIds }: HitQuery): Prisma.Sql {
  const parts = [
    Prisma.sql`source_id = ANY (${[...sourceIds]})`,
    ...(words === null ? [] : [Prisma.sql`lemmas @@ ${words}::tsquery`]),
    ...(relevantOnly ? [Prisma.sql`is_relevant`] : []),
  ];
  return Prisma.join(parts, ' AND ');
}

function inTime({ from, to, after }: HitQuery): Prisma.Sql {
  const parts = [
    ...(from === undefined ? [] : [Prisma.sql`seen_at >= ${from}::timestamptz`]),
    ...(to === undefined ? [] : [Prisma.sql`seen_at < ${to}::timestamptz`]),
    ...(after === undefined
      ? []
      : [Prisma.sql`(seen_at, change_id) < (${after.seenAt}::timestamptz, ${after.id}::uuid)`]),
  ];
  return parts.length === 0 ? Prisma.sql`TRUE` : Prisma.join(parts, ' AND ');
}

/** A long change has several rows. */
function distinct(rows: readonly Hit[]): Hit[] {
  const first = new Map<string, Hit>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  return [...first.values()];
}
