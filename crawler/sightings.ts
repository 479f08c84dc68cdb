import { isMisread } from './ask.ts';
import type { SnapshotId } from './brand.ts';
import { type Facts, mergeFacts } from './facts.ts';
import type { Page } from './page.ts';
import { addPages, byAddress, isWanted } from './publication-walk.ts';
import type { Snapshot } from './snapshot.ts';
import type { Listed, ListedDocument, Reading, Source } from './source.ts';

/** One page of a finished run with its stored copy, if there is one. */
export interface TrailPage {
  readonly role: 'list' | 'publication' | 'document';
  readonly address: string;
  readonly publicationKey: string | null;
  readonly snapshot: Snapshot | null;
  /** A page with a problem is not read. */
  readonly problem?: string | null;
  /** Absent for documents. */
  page?(): Page;
}

/** What a run saw of one publication. */
export interface Sighting {
  readonly key: string;
  readonly listed: Listed;
  /** Of the list and of all its pages that were read; later pages win. */
  readonly facts: Facts;
  /** What it would be by other rows of the list with the same key, where a site gives a key twice. */
  readonly alternatives?: readonly Facts[];
  /** Each address once, in the order of the pages. */
  readonly documents: readonly ListedDocument[];
  /** The newest copy that facts were read from. */
  readonly newestSnapshotId: SnapshotId;
  /** Copies of its documents by address; what could not be fetched is missing. */
  readonly documentSnapshots: ReadonlyMap<string, SnapshotId>;
  /** All its pages were fetched in this run and read: facts and documents may be compared. */
  readonly isComplete: boolean;
  /** It concerns the field, so that its documents were looked for. */
  readonly isDeep: boolean;
}

interface Row {
  /** The last row of its key. */
  readonly listed: Listed;
  readonly snapshot: Snapshot;
  readonly earlier: readonly Listed[];
}

/**
 * Read a finished run again from its stored pages, in the order of its trail: the inverse of
 * `crawl`, without the world. The same copies give the same sightings, whenever they are read.
 *
 * A publication that was not fetched because its mark stood still is there, but not complete.
 *
 * @throws {LayoutChanged} when a list page can no longer be read
 */
export function sightings(source: Source, pages: readonly TrailPage[]): Sighting[] {
  const own = byPublication(pages);
  return [...rowsOf(source, pages)].map(([key, row]) => sight(source, row, own.get(key) ?? []));
}

function rowsOf(source: Source, pages: readonly TrailPage[]): Map<string, Row> {
  const rows = new Map<string, Row>();
  for (const { role, snapshot, problem, page } of pages) {
    if (role !== 'list' || snapshot === null || problem || page === undefined) continue;
    for (const listed of source.list(page()).publications) {
      const twin = rows.get(listed.key);
      const earlier = twin === undefined ? [] : [...twin.earlier, twin.listed];
      rows.set(listed.key, { listed, snapshot, earlier });
    }
  }
  return rows;
}

function byPublication(pages: readonly TrailPage[]): Map<string, TrailPage[]> {
  const own = new Map<string, TrailPage[]>();
  for (const page of pages) {
    if (page.publicationKey === null) continue;
    const found = own.get(page.publicationKey);
    if (found === undefined) own.set(page.publicationKey, [page]);
    else found.push(page);
  }
  return own;
}

function sight(
  source: Source,
  { listed, snapshot, earlier }: Row,
  own: readonly TrailPage[],
): Sighting {
  const { readings, snapshots, isComplete: isRead } = readPages(source, listed, own);
  const isDeep = isWanted(source, listed, readings);
  const named = [...(listed.documents ?? []), ...readings.flatMap(({ documents }) => documents)];
  const documents = isDeep ? byAddress(named) : [];
  const factsWith = (row: Listed) => mergeFacts(row.facts, ...readings.map(({ facts }) => facts));
  return {
    key: listed.key,
    listed,
    facts: factsWith(listed),
    ...(earlier.length > 0 && { alternatives: earlier.map(factsWith) }),
    documents,
    newestSnapshotId: newest([snapshot, ...snapshots]).id,
    documentSnapshots: copiesOf(documents, own),
    isComplete: isRead && listed.isDormant !== true,
    isDeep,
  };
}

/** The pages in the order in which the crawl asked them: breadth first from the list's row. */
function readPages(source: Source, listed: Listed, own: readonly TrailPage[]) {
  const pages = own.filter(({ role }) => role === 'publication');
  const stored = new Map(pages.map((page) => [page.address, page]));
  const wanted = new Set(listed.pages ?? []);
  const readings: Reading[] = [];
  const snapshots: Snapshot[] = [];
  let lacking = 0;
  for (const address of wanted) {
    const page = stored.get(address);
    const read = readPage(source, page);
    if (read === undefined) {
      if (page?.snapshot === null && !page.problem) lacking += 1;
      continue;
    }
    readings.push(read.reading);
    snapshots.push(read.snapshot);
    if (isWanted(source, listed, readings)) addPages(wanted, read.reading);
  }
  return { readings, snapshots, isComplete: readings.length + lacking === wanted.size };
}

/** `undefined` for a page that was not had, has a problem, or can no longer be read. */
function readPage(source: Source, page: TrailPage | undefined) {
  if (!page?.snapshot || page.problem || page.page === undefined) return undefined;
  try {
    const reading = source.read?.(page.page()) ?? { facts: {}, documents: [], pages: [] };
    return { reading, snapshot: page.snapshot };
  } catch (error) {
    if (isMisread(error)) return undefined;
    throw error;
  }
}

function newest([first, ...others]: readonly [Snapshot, ...Snapshot[]]): Snapshot {
  return others.reduce((last, one) => (one.takenAt >= last.takenAt ? one : last), first);
}

function copiesOf(
  documents: readonly ListedDocument[],
  own: readonly TrailPage[],
): Map<string, SnapshotId> {
  const named = new Set(documents.map(({ address }) => address));
  return new Map(
    own.flatMap(({ address, snapshot }) =>
      snapshot !== null && named.has(address) ? [[address, snapshot.id] as const] : [],
    ),
  );
}
