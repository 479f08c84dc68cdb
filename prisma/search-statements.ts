import { timeCover } from '../worker/search/time-marks.ts';
import { quoted } from '../worker/search/tsquery.ts';
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
  /** Whether `words` is one word in its forms, so that statistics know well how frequent it is. */
  readonly isOneWord: boolean;
  readonly from: Date | undefined;
  /** Exclusive. */
  readonly to: Date | undefined;
  readonly relevantOnly: boolean;
  readonly sourceIds: readonly string[];
  readonly index: IndexState;
  /** Only what comes after this change in the order. */
  readonly after: Position | undefined;
}

export interface Position {
  readonly seenAt: Date;
  readonly id: string;
}

/** What there is to search in. */
export interface IndexState {
  /** Rows, about. */
  readonly rows: number;
  readonly oldest: Date;
  readonly newest: Date;
}

/**
 * Limit what each of this transaction's statements may take, and keep PostgreSQL from reading the
 * whole table: it believes that to be quick where only some rows are wanted, and then finds them last.
 */
export async function startSearch(db: Db, limitMs: number): Promise<IndexState> {
  // By itself: a limit holds from the next statement on.
  await db.$queryRaw`/* prepared */
    SELECT set_config('statement_timeout', ${String(limitMs)}, true),
      set_config('enable_seqscan', 'off', true)`;
  const [row] = await db.$queryRaw<IndexState[]>`/* prepared */
    SELECT reltuples AS rows,
      (SELECT coalesce(min(seen_at), now()) FROM search_part) AS oldest,
      (SELECT coalesce(max(seen_at), now()) FROM search_part) AS newest
    FROM pg_class WHERE oid = 'search_part'::regclass`;
  if (row === undefined) throw new Error('wanted the table search_part, found none');
  return row;
}

/** What PostgreSQL's statistics expect. */
export async function estimate(db: Db, query: HitQuery): Promise<number> {
  const [row] = await db.$queryRaw<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[]>`
    EXPLAIN (FORMAT JSON) SELECT 1 FROM search_part WHERE ${asWanted(query)} AND ${inTime(query)}`;
  return row?.['QUERY PLAN'][0].Plan['Plan Rows'] ?? 0;
}

/** When the last of so many newest rows was seen; `undefined` when there are fewer. */
export async function seenAtRow(db: Db, query: HitQuery, row: number): Promise<Date | undefined> {
  const [found] = await db.$queryRaw<{ seenAt: Date }[]>`
    SELECT seen_at AS "seenAt" FROM search_part WHERE ${inTime(query)}
    ORDER BY seen_at DESC, change_id DESC OFFSET ${row - 1} LIMIT 1`;
  return found?.seenAt;
}

/** Hits in the order of time, the newest first, until there are so many; costs 4 µs a row passed. */
export async function walk(
  db: Db,
  query: HitQuery,
  most: number,
  mostRows?: number,
): Promise<Hit[]> {
  const rows = mostRows === undefined ? Prisma.sql`ALL` : Prisma.sql`${mostRows}`;
  // The inner select keeps the planner from the words' index, whose hits would all be gathered first.
  return await db.$queryRaw<Hit[]>`
    SELECT ${columns} FROM (
      SELECT * FROM search_part WHERE ${inTime(query)}
      ORDER BY seen_at DESC, change_id DESC OFFSET 0 LIMIT ${rows}) newest
    WHERE ${asWanted(query)} LIMIT ${most}`;
}

/** So many hits by the words' index, in the order of time if these are all; costs 10 µs a hit. */
export async function gather(
  db: Db,
  query: HitQuery & { readonly words: string },
  most: number,
): Promise<Hit[]> {
  return await db.$queryRaw<Hit[]>`
    WITH found AS MATERIALIZED (
      SELECT ${columns} FROM search_part
      WHERE ${asWanted({ ...query, words: wordsInTime(query) })} AND ${inTime(query)} LIMIT ${most})
    SELECT * FROM found ORDER BY "seenAt" DESC, id DESC`;
}

/** Changes that are hits, counted up to `most`. */
export async function countHits(
  db: Db,
  query: HitQuery & { readonly words: string },
  most: number,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    SELECT count(DISTINCT change_id) AS count FROM (
      SELECT change_id FROM search_part
      WHERE ${asWanted({ ...query, words: wordsInTime(query) })} AND ${inTime(query)}
      LIMIT ${most}) found`;
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

const columns = Prisma.sql`change_id AS id, seen_at AS "seenAt", source_id AS "sourceId", kind, level, tags`;

/** The words with marks of the time that is asked for, where it is not all there is. */
function wordsInTime({ words, from, to, after, index }: HitQuery & { readonly words: string }) {
  const last = after?.seenAt ?? to;
  if (from === undefined && last === undefined) return words;
  const start = from === undefined || from < index.oldest ? index.oldest : from;
  const end = last === undefined || last > index.newest ? index.newest : last;
  const marks = timeCover(start, end);
  // No row bears the empty one: what ends before it starts finds nothing.
  return `(${words}) & (${(marks.length === 0 ? ['=d:'] : marks).map(quoted).join(' | ')})`;
}

function asWanted({
  words,
  relevantOnly,
  sourceIds,
}: Pick<HitQuery, 'words' | 'relevantOnly' | 'sourceIds'>): Prisma.Sql {
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
