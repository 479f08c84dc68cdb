import { createHash } from 'node:crypto';
import type { DocumentId, PublicationId, Sha256, SnapshotId } from '../../../crawler/brand.ts';
import { type CrawlResult, crawl, type Known } from '../../../crawler/crawl.ts';
import { openFetcher } from '../../../crawler/io/fetch.ts';
import { insists } from '../../../crawler/judge-walk.ts';
import { sightings } from '../../../crawler/sightings.ts';
import type { Snapshot } from '../../../crawler/snapshot.ts';
import type { Source } from '../../../crawler/source.ts';
import { type LastCopy, pageOf, type VisitPorts, visit } from '../../../crawler/visit.ts';
import { type KnownPublication, planRun } from '../../../worker/plan-run.ts';
import { hashContent } from '../../../worker/version.ts';

/** What came of one look. */
export interface Look {
  readonly verdict: CrawlResult['verdict'];
  readonly problems: readonly string[];
  /** Keys of publications whose facts got a version, the new ones included. */
  readonly versions: readonly string[];
  /** Addresses of documents that were named first, were gone, or came with other bytes. */
  readonly documents: readonly string[];
  readonly withdrawals: number;
}

export interface Watch {
  look(now: Date): Promise<Look>;
  close(): Promise<void>;
}

interface Memory {
  readonly known: Map<string, KnownPublication>;
  readonly marks: Map<string, Known>;
  readonly copies: Map<string, LastCopy>;
  readonly bodies: Map<SnapshotId, Uint8Array>;
  /** SHA-256 of the newest copy of each document. */
  readonly texts: Map<string, string>;
  previousCount: number | undefined;
  lastGoodAt: Date | undefined;
  problems: readonly string[];
}

/** A source as the monitor watches it, over HTTP, with a memory of its own instead of a database. */
export function openWatch(source: Source, replica: URL): Watch {
  const fetcher = openFetcher({ userAgent: 'SUS-Monitor/test', replica, deadlineMs: 5_000 });
  const memory: Memory = {
    ...{ known: new Map(), marks: new Map(), copies: new Map(), bodies: new Map() },
    ...{ texts: new Map(), previousCount: undefined, lastGoodAt: undefined, problems: [] },
  };
  return {
    async look(now) {
      const result = await walk(source, memory, portsOf(memory, fetcher, source, now), now);
      memory.problems = result.problems;
      if (result.verdict === 'suspect' || result.verdict === 'failed')
        return { ...result, versions: [], documents: [], withdrawals: 0 };
      memory.lastGoodAt = now;
      if (result.isComplete) memory.previousCount = result.listed;
      return { ...result, ...read(source, result, memory, now) };
    },
    close: () => fetcher.close(),
  };
}

function walk(source: Source, memory: Memory, ports: VisitPorts, now: Date): Promise<CrawlResult> {
  const { known, marks, previousCount, problems, lastGoodAt } = memory;
  return crawl(
    source,
    {
      fetch: (address, kind) => visit(source, address, kind, ports),
      known: (key) => marks.get(key),
    },
    previousCount,
    {
      isWhole: true,
      present: [...known.values()].filter(({ absentSince }) => absentSince === null).length,
      insists: insists(problems, lastGoodAt, now),
    },
  );
}

function portsOf(
  { copies, bodies }: Memory,
  request: VisitPorts['request'],
  source: Source,
  now: Date,
): VisitPorts {
  return {
    request,
    userAgent: 'SUS-Monitor',
    now: () => now,
    isPermitted: () => false,
    robots: async () => ({ kind: 'none' }),
    park: async () => {},
    findLastCopy: async (address) => copies.get(address),
    pageOf: async (copy, body) => pageOf(copy, body ?? bodies.get(copy.id) ?? new Uint8Array()),
    touch: async () => {},
    async keep(address, { headers, body, finalAddress, status }, { verdict }) {
      const snapshot: Snapshot = {
        id: `${address} ${now.toISOString()}` as SnapshotId,
        sourceId: source.id,
        ...{ address, finalAddress, status, takenAt: now, bytes: body.byteLength },
        contentType: headers['content-type'] ?? '',
        sha256: createHash('sha256').update(body).digest('hex') as Sha256,
      };
      bodies.set(snapshot.id, body);
      const { etag = null, 'last-modified': lastModified = null, date = null } = headers;
      if (verdict === 'good')
        copies.set(address, { snapshot, etag, lastModified, date, checkedAt: now });
      return snapshot;
    },
  };
}

function read(source: Source, { pages, isComplete }: CrawlResult, memory: Memory, at: Date) {
  const snapshots = new Map(
    [...memory.copies.values()].map((one) => [one.snapshot.id, one.snapshot]),
  );
  const trail = pages.map(({ snapshotId, ...page }) => {
    const snapshot = snapshotId === null ? null : (snapshots.get(snapshotId) ?? null);
    const body = snapshot && memory.bodies.get(snapshot.id);
    if (snapshot === null || !body) return { ...page, snapshot: null };
    return { ...page, snapshot, page: () => pageOf(snapshot, body) };
  });
  const plan = planRun({ at, isComplete }, sightings(source, trail), memory.known);
  return {
    versions: plan.publications.filter((one) => one.newVersion !== null).map(({ key }) => key),
    documents: plan.publications.flatMap((one) => remember(one, memory, at, snapshots)),
    withdrawals: plan.absences.filter((one) => {
      const known = [...memory.known.values()].find(({ id }) => id === one.publicationId);
      if (known) memory.known.set(known.key, { ...known, absentSince: known.absentSince ?? at });
      return one.isConfirmed;
    }).length,
  };
}

/** @returns documents that moved. */
function remember(
  plan: ReturnType<typeof planRun>['publications'][number],
  { known, marks, texts }: Memory,
  at: Date,
  snapshots: ReadonlyMap<SnapshotId, Snapshot>,
): string[] {
  const { key, facts, mark, isRead, documents, removed } = plan;
  const before = known.get(key);
  const hash = isRead ? hashContent({ kind: 'facts', facts }) : (before?.factsHash ?? null);
  known.set(key, {
    ...{ id: key as PublicationId, key, isWithdrawn: false, absentSince: null, factsHash: hash },
    facts: isRead ? facts : (before?.facts ?? {}),
    documents: isRead
      ? documents.map(({ address }) => ({ id: address as DocumentId, address, isRemoved: false }))
      : (before?.documents ?? []),
  });
  if (isRead) marks.set(key, { mark, fetchedAt: at, facts });
  const moved = documents.flatMap(({ address, snapshotId }) => {
    const sha256 = snapshotId === null ? undefined : snapshots.get(snapshotId)?.sha256;
    if (sha256 === undefined || texts.get(address) === sha256) return [];
    texts.set(address, sha256);
    return [address];
  });
  return [...moved, ...removed];
}
