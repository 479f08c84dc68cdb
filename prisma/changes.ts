import { randomUUIDv7 } from 'node:crypto';
import type { DocumentId, PublicationId, Sha256, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { Facts } from '../crawler/facts.ts';
import type { DocumentRole, Source } from '../crawler/source.ts';
import type {
  ChangeDetail,
  ChangeId,
  ChangeKind,
  ChangeRecord,
  Evidence,
  Significance,
} from '../worker/change.ts';
import type { Filter } from '../worker/filter.ts';
import {
  applyJudgements,
  type JudgedTags,
  type TagJudgement,
} from '../worker/language/judgements.ts';
import type { Version } from '../worker/version.ts';
import { type ChangeRow, type CopyRow, findChangeRows, type JudgementRow } from './change-rows.ts';
import type { Db } from './db.ts';
import type { Prisma } from './generated/client.ts';
import { findTagged } from './tags.ts';

export interface NewChange {
  readonly version: Version;
  readonly previous: Version | undefined;
  readonly differVersion: string;
  readonly sourceId: SourceId;
  readonly detail: ChangeDetail;
  readonly significance: Significance;
}

/** Record a change once: a step that runs twice finds the row and leaves it. @returns its id. */
export async function recordChange(db: Db, change: NewChange): Promise<ChangeId> {
  const { version, previous, differVersion, sourceId, detail, significance } = change;
  const [row] = await db.$queryRaw<{ id: ChangeId }[]>`
    INSERT INTO change (id, next_version_id, previous_version_id, differ_version, kind, source_id,
      publication_id, document_id, detail, level, reasons, seen_at)
    VALUES (${randomUUIDv7()}::uuid, ${version.id}::uuid, ${previous?.id ?? null}::uuid,
      ${differVersion}, ${detail.kind}, ${sourceId}, ${version.publicationId}::uuid,
      ${version.documentId}::uuid, ${JSON.stringify(detail)}::jsonb, ${significance.level},
      ${JSON.stringify(significance.reasons)}::jsonb, ${version.seenAt})
    ON CONFLICT (next_version_id, differ_version) DO UPDATE SET differ_version = excluded.differ_version
    RETURNING id`;
  if (row === undefined) throw new Error(`${version.id}: wanted its change's row, found none`);
  return row.id;
}

/** Names of sources live in code; a repository is told them. */
export type SourceIndex = ReadonlyMap<string, Source>;

export async function findChange(
  db: Db,
  sources: SourceIndex,
  id: string,
): Promise<ChangeRecord | undefined> {
  const [record] = await findChangesById(db, sources, [id]);
  return record;
}

/** The changes of these ids, in their order; unknown ids are left out. */
export async function findChangesById(
  db: Db,
  sources: SourceIndex,
  ids: readonly string[],
): Promise<ChangeRecord[]> {
  const rows = await findChangeRows(db, ids);
  return rows.map((row) =>
    toRecord(
      row,
      sources.get(row.sourceId),
      applyJudgements(row.tags, row.judgements.map(toJudgement)),
    ),
  );
}

/** Changes that wait for a second look, oldest first. */
export async function findUnsettled(db: Db, sources: SourceIndex): Promise<ChangeRecord[]> {
  const rows = await db.change.findMany({
    where: { settledAt: null, flappedAt: null, sourceId: { in: [...sources.keys()] } },
    select: { id: true },
    orderBy: { seenAt: 'asc' },
  });
  return findChangesById(db, sources, idsOf(rows));
}

/** The change that tells of a publication's (latest) appearance. */
export async function findAppearance(db: Db, publicationId: string): Promise<ChangeId | undefined> {
  const row = await db.change.findFirst({
    where: { publicationId, kind: 'appeared' },
    orderBy: { seenAt: 'desc' },
    select: { id: true },
  });
  return row?.id as ChangeId | undefined;
}

/** A filter without words: those are answered by the index, see `search.ts`. */
export type PlainFilter = Omit<Filter, 'words' | 'query'>;

/**
 * Changes that a filter asks for, newest first, at most `limit` after the change `after`.
 *
 * @returns also the number of all hits, counted up to 1,000.
 */
export async function findChanges(
  db: Db,
  sources: SourceIndex,
  filter: PlainFilter,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<{ changes: ChangeRecord[]; total: number }> {
  const where = await toWhere(db, sources, filter);
  const rows = await db.change.findMany({
    where,
    select: { id: true },
    orderBy: [{ seenAt: 'desc' }, { id: 'desc' }],
    take: page.limit,
    ...(page.after !== undefined && { cursor: { id: page.after }, skip: 1 }),
  });
  const counted = await db.change.findMany({ where, select: { id: true }, take: 1_001 });
  return { changes: await findChangesById(db, sources, idsOf(rows)), total: counted.length };
}

async function toWhere(
  db: Db,
  sources: SourceIndex,
  filter: PlainFilter,
): Promise<Prisma.ChangeWhereInput> {
  const chosen = [...sources.values()].filter(
    ({ id, kind, body, region }) =>
      (filter.sources?.includes(id) ?? true) &&
      (filter.sourceKinds?.includes(kind) ?? true) &&
      (filter.bodies?.includes(body ?? '') ?? true) &&
      (filter.regions?.includes(region ?? '') ?? true),
  );
  return {
    sourceId: { in: chosen.map(({ id }) => id) },
    ...(filter.kinds && { kind: { in: [...filter.kinds] } }),
    ...(filter.relevantOnly && { isRelevant: true }),
    ...(filter.tags && { id: { in: await findTagged(db, filter.tags) } }),
    seenAt: { ...(filter.from && { gte: filter.from }), ...(filter.to && { lt: filter.to }) },
  };
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);

function toRecord(row: ChangeRow, source: Source | undefined, tags: JudgedTags): ChangeRecord {
  const { publication, document } = row;
  return {
    id: row.id as ChangeId,
    kind: row.kind as ChangeKind,
    seenAt: row.seenAt,
    settledAt: row.settledAt,
    source: {
      id: row.sourceId as SourceId,
      name: source?.name ?? row.sourceId,
      kind: source?.kind ?? 'news',
      body: source?.body ?? null,
      region: source?.region ?? null,
    },
    publication: {
      id: publication.id as PublicationId,
      key: publication.key,
      title: publication.title,
      address: publication.address,
      facts: publication.facts as Facts,
    },
    document: document && {
      id: document.id as DocumentId,
      name: document.name,
      role: document.role as DocumentRole,
      address: document.address,
    },
    detail: row.detail as unknown as ChangeDetail,
    significance: {
      level: row.level as Significance['level'],
      reasons: row.reasons as string[],
    },
    ...tags,
    isRelevant: row.isRelevant,
    relevanceReasons: row.relevanceReasons as string[],
    deadlines: row.deadlines,
    act: row.act,
    evidence: { before: toEvidence(row.before), after: toEvidence(row.after) },
  };
}

function toJudgement({ at, ...rest }: JudgementRow): TagJudgement {
  return { ...rest, at: new Date(at) };
}

function toEvidence(row: CopyRow | null): Evidence | null {
  if (row === null) return null;
  const { snapshotId, takenAt, sha256, ...rest } = row;
  return {
    snapshotId: snapshotId as SnapshotId,
    takenAt: new Date(takenAt),
    sha256: sha256 as Sha256,
    ...rest,
  };
}

/**
 * Record whether a change matters to the monitoring.
 *
 * @returns whether it has settled: then it is to be matched. One that settles later will be, then.
 */
export async function recordRelevance(
  db: Db,
  id: ChangeId,
  { isRelevant, reasons }: { readonly isRelevant: boolean; readonly reasons: readonly string[] },
): Promise<boolean> {
  // The row is locked from here on: whoever settles it does so before, or after our tags are there.
  const [row] = await db.$queryRaw<{ isSettled: boolean }[]>`
    UPDATE change SET is_relevant = ${isRelevant}, relevance_reasons = ${JSON.stringify(reasons)}::jsonb
    WHERE id = ${id}::uuid RETURNING settled_at IS NOT NULL AS "isSettled"`;
  if (row === undefined) throw new Error(`${id}: wanted the change's row, found none`);
  return row.isSettled;
}

/** Relevant changes with a deadline on `day` or later, soonest first, one per publication. */
export async function findOpenDeadlines(
  db: Db,
  sources: SourceIndex,
  day: string,
  limit: number,
): Promise<ChangeRecord[]> {
  const newest = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      SELECT DISTINCT ON (c.publication_id) c.id, (
        SELECT min(d.day) FROM deadline d
        WHERE d.publication_id = c.publication_id AND d.day >= ${day}) AS day
      FROM change c WHERE c.is_relevant AND c.source_id = ANY (${[...sources.keys()]})
      ORDER BY c.publication_id, c.seen_at DESC) newest
    WHERE day IS NOT NULL ORDER BY day LIMIT ${limit}`;
  return findChangesById(
    db,
    sources,
    newest.map(({ id }) => id),
  );
}

/** Changes seen in `from` ≤ t < `to`: all, the relevant ones, and these by kind. */
export async function countChanges(
  db: Db,
  from: Date,
  to: Date,
): Promise<{ all: number; relevant: number; byKind: Record<ChangeKind, number> }> {
  const rows = await db.change.groupBy({
    by: ['kind', 'isRelevant'],
    where: { seenAt: { gte: from, lt: to } },
    _count: true,
  });
  const sum = (chosen: typeof rows) => chosen.reduce((all, { _count }) => all + _count, 0);
  const relevant = rows.filter(({ isRelevant }) => isRelevant);
  const ofKind = (kind: ChangeKind) => sum(relevant.filter((row) => row.kind === kind));
  return {
    all: sum(rows),
    relevant: sum(relevant),
    byKind: {
      appeared: ofKind('appeared'),
      facts: ofKind('facts'),
      text: ofKind('text'),
      'document-added': ofKind('document-added'),
      'document-removed': ofKind('document-removed'),
      withdrawn: ofKind('withdrawn'),
    },
  };
}
