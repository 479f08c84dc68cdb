import type { Db } from './db.ts';
import {
  countHits,
  estimate,
  gather,
  type Hit,
  type HitQuery,
  seenAtRow,
  walk,
} from './search-statements.ts';

/** Hits, newest first; all there are, or the newest of them. */
export interface Hits {
  readonly hits: readonly Hit[];
  readonly isAll: boolean;
  /** Hits in all, where that is certain enough without counting: more than `mostCounted`. */
  readonly isMany: boolean;
  /** All hits seen then or later are among these; `undefined` where that is not known. */
  readonly since: Date | undefined;
}

type WordQuery = HitQuery & { readonly words: string };

/** More hits than this are counted as „ponad 1000”. */
export const mostCounted = 1_000;

/** So many hits are gathered from the words' index at once. */
const mostGathered = 1_500;

/** How many hits the facets want. */
const forFacets = 120;

/** Rows that are looked over one by one, at most; farther apart, the index skips between hits. */
const mostWalked = 1_500;

/** The newest rows that the first look takes in, at most. */
const longestLook = 20_000;

/** Of several words statistics know too little: PostgreSQL takes them for independent. */
const unsureLook = 3_000;

/**
 * The newest hits, at least `least` of them where there are so many. Rare words are gathered from
 * the index, very common ones found by a walk over the newest rows, all others by the index in the
 * newest stretch of time. Of one word PostgreSQL's own estimate decides which is tried first.
 */
export async function findHits(db: Db, query: HitQuery, least: number): Promise<Hits> {
  if (hasWords(query) && !query.isOneWord) return await findInTime(db, query, least, unsureLook);
  const expected = await estimate(db, query);
  const want = Math.max(forFacets, least);
  const all = expected <= mostGathered ? await findAll(db, query) : undefined;
  if (all !== undefined) return all;
  if (!hasWords(query)) return await newestOfMany(db, query, want, expected);
  const look = Math.ceil((want * Math.max(expected, query.index.rows)) / Math.max(expected, 1));
  const walked = await findByWalk(db, query, want, look);
  return walked ?? (await findInTime(db, query, least, Math.min(longestLook, look)));
}

/** `undefined` when there are more than expected. */
async function findAll(db: Db, query: HitQuery): Promise<Hits | undefined> {
  const most = mostGathered + 1;
  const rows = hasWords(query) ? await gather(db, query, most) : await walk(db, query, most);
  return rows.length === most ? undefined : whole(rows);
}

/** Without words the estimate is one of times and of a single yes or no, and good. */
async function newestOfMany(db: Db, query: HitQuery, want: number, expected: number) {
  const found = await newestByWalk(db, query, want);
  return { ...found, isMany: !found.isAll && expected > 4 * mostCounted };
}

/** `undefined` where hits lie far apart, be it by the estimate or by what was found. */
async function findByWalk(
  db: Db,
  query: WordQuery,
  want: number,
  look: number,
): Promise<Hits | undefined> {
  if (look > mostWalked) return undefined;
  const mostRows = 4 * look;
  const hits = distinct(await walk(db, query, want, mostRows));
  if (hits.length < want) return undefined;
  return { hits, isAll: false, isMany: isDense(query, want, mostRows), since: behind(hits) };
}

/** By the index in the time of so many newest rows, then in eight times that before it, and so on. */
async function findInTime(db: Db, query: WordQuery, least: number, look: number): Promise<Hits> {
  const start = await seenAtRow(db, query, look);
  const first = await newestInTime(db, { ...query, from: start ?? query.from }, least);
  if (start === undefined || !first.isAll) return first;
  const { hits } = first;
  const promised = (hits.length / look) * query.index.rows;
  const all = promised <= mostGathered ? await findAll(db, query) : undefined;
  if (all !== undefined) return all;
  if (hits.length < least) return await findBefore(db, query, least, { hits, from: start });
  return { hits, isAll: false, isMany: isDense(query, hits.length, look), since: start };
}

async function findBefore(
  db: Db,
  query: WordQuery,
  least: number,
  newer: { readonly hits: readonly Hit[]; readonly from: Date },
): Promise<Hits> {
  let { hits } = newer;
  let stretch = { from: newer.from, isLast: false };
  while (hits.length < least && !stretch.isLast) {
    const to = stretch.from;
    stretch = before(query, to);
    const more = await newestInTime(db, { ...query, from: stretch.from, to }, least);
    hits = [...hits, ...more.hits];
    if (!more.isAll) return { ...more, hits };
  }
  return { hits, isAll: stretch.isLast, isMany: false, since: stretch.from };
}

/** All hits of a stretch; where there are more than expected, the newest by a walk. */
async function newestInTime(db: Db, query: WordQuery, least: number): Promise<Hits> {
  const rows = await gather(db, query, mostGathered + 1);
  if (rows.length <= mostGathered) return whole(rows);
  const isMany = distinct(rows).length > mostCounted;
  return { ...(await newestByWalk(db, query, least)), isMany };
}

/** At least so many changes, if there are; more rows are walked where changes have several. */
async function newestByWalk(db: Db, query: HitQuery, least: number): Promise<Hits> {
  for (let most = Math.max(least, 2 * forFacets); ; most *= 2) {
    const rows = await walk(db, query, most);
    if (rows.length < most) return whole(rows);
    const hits = distinct(rows);
    if (hits.length >= least) return { hits, isAll: false, isMany: false, since: behind(hits) };
  }
}

/** Of those seen in the same millisecond as the last hit some may not be among the hits. */
function behind(hits: readonly Hit[]): Date {
  return new Date((hits.at(-1)?.seenAt.getTime() ?? 0) + 1);
}

/** Eight times as long as from there to the newest. The whole of what is left, if it is less. */
function before({ index, from, to: end = index.newest }: HitQuery, to: Date) {
  const first = Math.max(index.oldest.getTime(), from?.getTime() ?? 0);
  const start = to.getTime() - 8 * Math.max(end.getTime() - to.getTime(), 86_400_000);
  return { from: new Date(Math.max(first, start)), isLast: start <= first };
}

/** Whether so many hits among the newest rows promise twice as many in all as are ever counted. */
function isDense({ index, from, to, after }: HitQuery, hits: number, rows: number): boolean {
  const isWhole = from === undefined && to === undefined && after === undefined;
  return isWhole && (hits / rows) * index.rows > 2 * mostCounted;
}

/**
 * Hits in all, counted up to `mostCounted` + 1: those before `since` are added to what was found.
 * Longer and longer stretches are asked for, so that frequent words are not all gathered.
 */
export async function countAll(db: Db, query: HitQuery, { hits, since }: Hits): Promise<number> {
  const most = mostCounted + 1;
  if (!hasWords(query)) return Math.min(most, distinct(await walk(db, query, most)).length);
  const from = since ?? new Date(query.index.newest.getTime() + 1);
  let count = hits.filter(({ seenAt }) => seenAt >= from).length;
  for (let stretch = { from, isLast: false }; count < most && !stretch.isLast; ) {
    const to = stretch.from;
    stretch = before(query, to);
    count += await countHits(db, { ...query, from: stretch.from, to }, most - count);
  }
  return Math.min(most, count);
}

function hasWords(query: HitQuery): query is WordQuery {
  return query.words !== null;
}

function whole(rows: readonly Hit[]): Hits {
  return { hits: distinct(rows), isAll: true, isMany: false, since: undefined };
}

/** A long change has several rows. */
function distinct(rows: readonly Hit[]): Hit[] {
  const first = new Map<string, Hit>();
  for (const row of rows) if (!first.has(row.id)) first.set(row.id, row);
  return [...first.values()];
}
