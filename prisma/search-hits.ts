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
}

/** Rows that one look over the newest takes in: some 10 ms. */
const firstLook = 4_000;

/** More hits than this are counted as „ponad 1000”. */
export const mostCounted = 1_000;

/** A set that PostgreSQL expects to be larger is walked newest first rather than gathered. */
const mostGathered = 60_000;

/**
 * The newest hits, at least `least` of them where there are so many. Common words are found by a walk
 * over the newest rows, since gathering and sorting all their hits would take seconds; rare ones by
 * the index. Which it is shows in the walk itself.
 */
export async function findHits(db: Db, query: HitQuery, least: number): Promise<Hits> {
  let look = firstLook;
  for (;;) {
    const bound = await boundOf(db, query, look);
    const hits = distinct(await walk(db, query, bound));
    if (bound === undefined) return { hits, isAll: true };
    if (hits.length >= least) return { hits, isAll: false };
    if (look === firstLook && (await estimate(db, query)) <= mostGathered)
      return await gather(db, query);
    look *= 8;
  }
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

async function gather(db: Db, query: HitQuery): Promise<Hits> {
  const rows = await db.$queryRaw<Hit[]>`
    WITH found AS MATERIALIZED (
      SELECT ${columns} FROM search_part WHERE ${asWanted(query)} AND ${inTime(query)})
    SELECT * FROM found ORDER BY "seenAt" DESC, id DESC LIMIT ${mostCounted + 1}`;
  return { hits: distinct(rows), isAll: rows.length <= mostCounted };
}

const columns = Prisma.sql`change_id AS id, seen_at AS "seenAt", source_id AS "sourceId", kind, level, tags`;

async function estimate(db: Db, query: HitQuery): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM search_part WHERE ${asWanted(query)} AND ${inTime(query)}`;
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/**
 * Hits in all, counted up to `mostCounted` + 1.
 *
 * @param share of the newest rows (0-1) that are hits: common words are counted by a walk as well.
 */
export async function countHits(db: Db, query: HitQuery, share: number): Promise<number> {
  const isCommon = share > 0.15 || query.words === null;
  await db.$executeRaw`SELECT set_config('enable_seqscan', ${isCommon ? 'on' : 'off'}, true)`;
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
