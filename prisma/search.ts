import { warsawDay } from '../crawler/courtesy.ts';
import type { ChangeRecord } from '../worker/change.ts';
import type { Filter } from '../worker/filter.ts';
import { askedOf } from '../worker/search/asked.ts';
import { countFacets, type Facets } from '../worker/search/facets.ts';
import { readEntry } from '../worker/search/find.ts';
import { type Highlight, highlightsOf } from '../worker/search/highlight.ts';
import { piecesOf } from '../worker/search/pieces.ts';
import { completeLast } from '../worker/search/prefix.ts';
import type { Expression } from '../worker/search/query.ts';
import { type Lookups, type Speech, wantedOf } from '../worker/search/speech.ts';
import { type SearchTest, toTest } from '../worker/search/test.ts';
import { toTsquery } from '../worker/search/tsquery.ts';
import { fold } from '../worker/search/words.ts';
import { findChangesById, type SourceIndex } from './changes.ts';
import type { Db } from './db.ts';
import type { PrismaClient } from './generated/client.ts';
import { countAll, findHits, type Hits, mostCounted } from './search-hits.ts';
import { findBegun, findLookups } from './search-lookups.ts';
import { type HitQuery, type Position, rankHits, startSearch } from './search-statements.ts';

export interface SearchPage {
  readonly limit: number;
  /** The id of the last change of the page before. */
  readonly after?: string | undefined;
  /** By relevance only the newest few hundred are ranked. */
  readonly order?: 'newest' | 'relevance';
}

export interface Found {
  readonly changes: readonly ChangeRecord[];
  /** Counted up to 1,000: 1,001 means more. */
  readonly total: number;
  readonly isLast: boolean;
  readonly facets: Facets;
  /** By the change's id; none where only filters were asked. */
  readonly highlights: ReadonlyMap<string, readonly Highlight[]>;
  /** Words that the last word of the query may become. */
  readonly completions: readonly string[];
}

/** A search ran into its time limit: the question is too wide, the database too busy. */
export class SearchTooSlow extends Error {
  override readonly name = 'SearchTooSlow';
}

/** What one search may take of the database, all its statements together. */
const limitMs = 3_000;

/** Of the newest hits so many are ranked. */
const ranked = 300;

/**
 * Changes that a filter asks for, with what shows why.
 *
 * @param now says which deadlines are open.
 * @throws {SearchTooSlow} after three seconds.
 */
export async function searchChanges(
  client: PrismaClient,
  sources: SourceIndex,
  filter: Filter,
  page: SearchPage,
  speech: Speech,
  now: Date,
): Promise<Found> {
  try {
    const { ids, test, ...rest } = await client.$transaction(
      (db) => findIds(db, sources, filter, page, speech, now),
      { timeout: 4 * limitMs, maxWait: 2 * limitMs },
    );
    const changes = await findChangesById(client, sources, ids);
    return { ...rest, changes, highlights: highlights(changes, test, speech) };
  } catch (error) {
    if (isTimeout(error))
      throw new SearchTooSlow('the search took longer than 3 s', { cause: error });
    throw error;
  }
}

async function findIds(
  db: Db,
  sources: SourceIndex,
  filter: Filter,
  page: SearchPage,
  speech: Speech,
  now: Date,
) {
  const index = await startSearch(db, limitMs);
  const asked = askedOf(filter);
  const { expression, lookups, completions } = await lookUp(db, asked.expression, filter, now);
  const test = expression === null ? null : toTest(expression, speech, lookups);
  const words = test === null ? null : toTsquery(test);
  const isOneWord = test?.kind === 'one-of';
  const sourceIds = [...sources.keys()];
  const query = { ...asked, words, isOneWord, index, sourceIds, after: undefined };
  const { order = 'newest' } = page;
  const found =
    order === 'relevance' && words !== null
      ? await byRelevance(db, { ...query, words }, page)
      : await byTime(db, query, page);
  return { ...found, test, completions };
}

/** A last word that no text has is taken as the beginning of one. */
async function lookUp(db: Db, expression: Expression | null, filter: Filter, now: Date) {
  const last = completeLast(expression, filter.query?.text ?? filter.words ?? '');
  const day = warsawDay(now);
  const wanted = wantedOf(expression);
  const word = last === undefined ? [] : [fold(last.word)];
  const forms = [...new Set([...wanted.forms, ...word])];
  const lookups = await findLookups(db, { ...wanted, forms }, day);
  const isWhole = word.every((folded) => lookups.forms.has(folded));
  const begun = isWhole || last === undefined ? [] : await findBegun(db, fold(last.word));
  if (last === undefined || begun.length === 0) return { expression, lookups, completions: [] };
  const byLemma = new Map(begun.toReversed().map(({ form, lemmas }) => [lemmas[0] ?? form, form]));
  const prefixes = new Map(lookups.prefixes);
  prefixes.set(fold(last.word), [...new Set(begun.flatMap(({ lemmas }) => lemmas))]);
  return {
    expression: last.asPrefix,
    lookups: { ...lookups, prefixes },
    completions: [...byLemma.values()].reverse().slice(0, 8),
  };
}

async function byTime(db: Db, query: HitQuery, { limit, after }: SearchPage) {
  const start = after === undefined ? undefined : await positionOf(db, after);
  const found = await findHits(db, { ...query, after: start }, limit + 1);
  const { hits } = found;
  const isWhole = found.isAll && start === undefined;
  return {
    ids: hits.slice(0, limit).map(({ id }) => id),
    total: await totalOf(db, query, start === undefined ? found : { ...found, ...ofOnePage }),
    isLast: hits.length <= limit,
    facets: countFacets(hits, isWhole),
  };
}

/** What a later page found says nothing of the hits before it. */
const ofOnePage = { hits: [], isAll: false, since: undefined };

/** Up to 1,001, which means more. */
async function totalOf(db: Db, query: HitQuery, found: Hits): Promise<number> {
  const { hits, isAll, isMany } = found;
  if (isMany || hits.length > mostCounted) return mostCounted + 1;
  return isAll ? hits.length : countAll(db, query, found);
}

async function byRelevance(
  db: Db,
  query: HitQuery & { words: string },
  { limit, after }: SearchPage,
) {
  const found = await findHits(db, query, ranked);
  const { hits, isAll } = found;
  const newest = hits.slice(0, ranked).map(({ id }) => id);
  const order = await rankHits(db, query.words, newest);
  const from = after === undefined ? 0 : order.indexOf(after) + 1;
  return {
    ids: order.slice(from, from + limit),
    total: await totalOf(db, query, found),
    isLast: from + limit >= order.length,
    facets: countFacets(hits, isAll),
  };
}

async function positionOf(db: Db, id: string): Promise<Position | undefined> {
  const row = await db.change.findUnique({ where: { id }, select: { id: true, seenAt: true } });
  return row ?? undefined;
}

/** What is quoted of one change. */
const quotations = 2;

function highlights(
  changes: readonly ChangeRecord[],
  test: SearchTest | null,
  { lemmas }: Speech,
): Map<string, Highlight[]> {
  if (test === null) return new Map();
  return new Map(
    changes.map((change) => {
      const entry = readEntry(piecesOf(change), [], lemmas);
      return [change.id, highlightsOf(entry, test, quotations)];
    }),
  );
}

/** The lookups of stored filters, for holding changes against them in memory. */
export async function lookUpFilter(db: Db, filter: Filter, now: Date): Promise<Lookups> {
  return findLookups(db, wantedOf(askedOf(filter).expression), warsawDay(now));
}

function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/57014|statement timeout|P2028/.test(`${'code' in error ? error.code : ''} ${error.message}`))
    return true;
  return isTimeout(error.cause);
}
