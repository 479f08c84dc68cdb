import type { SnapshotId } from './brand.ts';
import type { ExpectedError } from './errors.ts';
import type { Facts } from './facts.ts';
import { judgeFacts, judgeRows } from './judge-walk.ts';
import { type ListWalk, walkLists } from './list-walk.ts';
import type { Page } from './page.ts';
import { walkPublications } from './publication-walk.ts';
import type { Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { openTrail, type Trail } from './trail.ts';
import { judgeListing } from './verdict.ts';

/** All that a walk over one source needs of the world. */
export interface Ports {
  /** Stored copy of what the address answers now, judged; conditional where validators are known. */
  fetch(address: string, kind: 'list' | 'publication' | 'document'): Promise<Fetched>;
  /** What is known of a publication whose pages were all read in some earlier run. */
  known(key: string): Known | undefined;
}

export interface Known {
  readonly mark: string | undefined;
  readonly fetchedAt: Date;
  /** As they were read last. */
  readonly facts?: Facts;
}

export type Fetched =
  /** Fresh, or not modified: then the earlier snapshot. */
  | { readonly kind: 'stored'; readonly snapshot: Snapshot; page(): Page }
  | { readonly kind: 'gone'; readonly status: 404 | 410 }
  | { readonly kind: 'failed'; readonly error: ExpectedError };

/** One address that a run asked, in the order of asking. */
export interface RunPage {
  readonly ordinal: number;
  readonly role: 'list' | 'publication' | 'document';
  readonly address: string;
  readonly snapshotId: SnapshotId | null;
  readonly publicationKey: string | null;
  /** Polish; a page with a problem is not read. */
  readonly problem: string | null;
}

export interface CrawlResult {
  readonly pages: readonly RunPage[];
  /**
   * `partial`: the list is good, some of it or of what it names could not be had. `suspect`: the
   * list is not believed. `failed`: it could not be had.
   */
  readonly verdict: 'good' | 'partial' | 'suspect' | 'failed';
  /** Rows of the list, each key once, those outside the field included. */
  readonly listed: number;
  /** Every list page was read, so what is missing may be gone. */
  readonly isComplete: boolean;
  /** Polish sentences, the gravest first; at most 20. */
  readonly problems: readonly string[];
}

export interface CrawlOptions {
  /**
   * Walk a `recent` list to its end. Wanted after a run that was cut short: what it did not reach
   * lies behind pages on which nothing moves any more.
   */
  readonly isWhole?: boolean;
  /** Where the walk starts; by default the source's own addresses. */
  readonly starts?: readonly string[];
  /** Known publications that stood in the list when it was read last. */
  readonly present?: number;
  /** The site has gone on answering like this for days: what is odd, but sane, is believed. */
  readonly insists?: boolean;
}

const mostProblems = 20;

/**
 * Walk one source: its list pages, then of each publication that moved its pages and documents.
 *
 * Nothing but lists is fetched while the list is not believed. What fails alone fails alone; when
 * a host stops answering the rest is left for the next run. At most 500 list pages for each
 * start, 200 pages and 500 documents for each publication. Throws only what `ports` throw.
 *
 * @param previousCount what the last good run listed; `undefined` on the first
 */
export async function crawl(
  source: Source,
  ports: Ports,
  previousCount: number | undefined,
  options: CrawlOptions = {},
): Promise<CrawlResult> {
  const { isWhole = previousCount === undefined, starts = source.start } = options;
  const { present = 0, insists = false } = options;
  const trail = openTrail();
  const list = await walkLists(source, starts, ports, trail, isWhole);
  if (list.refusal !== undefined) return conclude(trail, list, list.refusal);

  const past = { known: ports.known, present, insists };
  const judged = judgeWalk(source, list, previousCount);
  const doubted = judged.verdict === 'good' ? judgeRows(source, list, past) : judged;
  if (doubted.verdict === 'suspect') return disbelieve(trail, list, doubted.says);

  const { isWell, facts } = await walkPublications(source, ports, trail, list.rows);
  const massive = judgeFacts(facts, past);
  if (massive.verdict === 'suspect') return disbelieve(trail, list, massive.says);
  return conclude(trail, list, isWell && !list.isCut ? 'good' : 'partial');
}

function disbelieve(trail: Trail, list: ListWalk, says: string): CrawlResult {
  trail.gravest(says);
  return conclude(trail, list, 'suspect');
}

/** A feed may be empty; of a list that was not walked to its end only emptiness tells. */
function judgeWalk({ sane, listing }: Source, list: ListWalk, previousCount: number | undefined) {
  const { examined, total, isComplete } = list;
  if (listing === 'feed')
    return judgeListing(examined, total, undefined, { ...sane, leastRows: 0 });
  return isComplete
    ? judgeListing(examined, total, previousCount, sane)
    : judgeListing(examined, total, undefined, { ...sane, leastRows: 1 });
}

function conclude(
  { pages, problems }: Trail,
  { examined, isComplete }: ListWalk,
  verdict: CrawlResult['verdict'],
): CrawlResult {
  const left = problems.length - mostProblems;
  const told =
    left > 0
      ? [...problems.slice(0, mostProblems - 1), `Dalszych problemów: ${left + 1}.`]
      : problems;
  return { pages, verdict, listed: examined, isComplete, problems: told };
}

export { type Sighting, sightings, type TrailPage } from './sightings.ts';
