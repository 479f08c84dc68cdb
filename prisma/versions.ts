import { randomUUIDv7 } from 'node:crypto';
import type { DocumentId, PublicationId, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { VersionId } from '../worker/change.ts';
import type { ReaderVersion } from '../worker/document-text.ts';
import type { Version, VersionContent } from '../worker/version.ts';
import type { Db } from './db.ts';
import { Prisma, type Version as Row } from './generated/client.ts';
import { queryRows } from './statements.ts';

export type NewVersion = Omit<Version, 'id' | 'number' | 'seenAt'>;

export type VersionRow = Omit<Row, 'lastSeenAt'>;

/** Of a version that a statement calls `v`. */
export const versionColumns = Prisma.sql`v.id, v.subject, v.publication_id AS "publicationId",
  v.document_id AS "documentId", v.number, v.kind, v.snapshot_id AS "snapshotId",
  v.reader_version AS "readerVersion", v.content_hash AS "contentHash", v.content,
  v.seen_at AS "seenAt"`;

export function toVersion(row: VersionRow): Version {
  return {
    id: row.id as VersionId,
    publicationId: row.publicationId as PublicationId,
    documentId: row.documentId as DocumentId | null,
    number: row.number,
    content: row.content as unknown as VersionContent,
    contentHash: row.contentHash,
    snapshotId: row.snapshotId as SnapshotId | null,
    readerVersion: row.readerVersion as ReaderVersion,
    seenAt: row.seenAt,
  };
}

/**
 * Append one version to each subject, numbered after its newest. Two workers can not both write
 * the next one: the number is unique, the loser's transaction fails.
 *
 * @returns the ids, in the given order.
 */
export async function appendVersions(
  db: Db,
  versions: readonly NewVersion[],
  seenAt: Date,
): Promise<string[]> {
  if (versions.length === 0) return [];
  const rows = versions.map((version) => ({
    ...version,
    id: randomUUIDv7(),
    subject: version.documentId ?? version.publicationId,
    kind: version.content.kind,
  }));
  const of = <T>(column: (row: (typeof rows)[number]) => T) => rows.map(column);
  await db.$executeRaw`
    INSERT INTO version (id, subject, publication_id, document_id, number, kind, snapshot_id,
      reader_version, content_hash, content, seen_at, last_seen_at)
    SELECT id, subject, publication_id, document_id, (
        SELECT coalesce(max(number), 0) + 1 FROM version known WHERE known.subject = new.subject),
      kind, snapshot_id, reader_version, content_hash, content, ${seenAt}, ${seenAt}
    FROM unnest(${of(({ id }) => id)}::uuid[], ${of(({ subject }) => subject)}::uuid[],
      ${of(({ publicationId }) => publicationId)}::uuid[],
      ${of(({ documentId }) => documentId)}::uuid[], ${of(({ kind }) => kind)}::text[],
      ${of(({ snapshotId }) => snapshotId)}::uuid[],
      ${of(({ readerVersion }) => readerVersion)}::text[],
      ${of(({ contentHash }) => contentHash)}::text[],
      ${of(({ content }) => JSON.stringify(content))}::jsonb[]) AS new (id, subject, publication_id,
        document_id, kind, snapshot_id, reader_version, content_hash, content)`;
  return rows.map(({ id }) => id);
}

/** The newest version of each subject was seen once more. */
export async function touchVersions(db: Db, subjects: readonly string[], at: Date): Promise<void> {
  if (subjects.length === 0) return;
  await db.$executeRaw`
    UPDATE version SET last_seen_at = ${at} WHERE (subject, number) IN (
      SELECT subject, max(number) FROM version
      WHERE subject = ANY (${[...subjects]}::uuid[]) GROUP BY subject)`;
}

/** A version with what it is to be compared with. */
export interface Comparison {
  readonly version: Version;
  /** The version right before it, and the last one of its kind, newest first. */
  readonly earlier: readonly Version[];
}

/** `undefined` for an unknown id. */
export async function findComparison(db: Db, id: string): Promise<Comparison | undefined> {
  const rows = await queryRows<VersionRow>(
    db,
    Prisma.sql`/* prepared */
    SELECT ${versionColumns}
    FROM version this JOIN version v ON v.subject = this.subject AND v.number IN (this.number,
      (SELECT max(number) FROM version WHERE subject = this.subject AND number < this.number),
      (SELECT max(number) FROM version
        WHERE subject = this.subject AND number < this.number AND kind = this.kind))
    WHERE this.id = ${id}::uuid ORDER BY v.number DESC`,
  );
  const [version, ...earlier] = rows.map(toVersion);
  return version && { version, earlier };
}

/** Versions of the same subject with a smaller number, newest first; at most 20. */
export async function findEarlier(db: Db, version: Version): Promise<Version[]> {
  const rows = await db.version.findMany({
    where: {
      subject: version.documentId ?? version.publicationId,
      number: { lt: version.number },
    },
    orderBy: { number: 'desc' },
    take: 20,
  });
  return rows.map(toVersion);
}

/** The newest version of a subject by number, or `undefined` before the first one. */
export async function findLatest(db: Db, subject: string): Promise<Version | undefined> {
  const row = await db.version.findFirst({ where: { subject }, orderBy: { number: 'desc' } });
  return row === null ? undefined : toVersion(row);
}

/** What the newest version of each document of a source says, by document: texts only. */
export async function findTextHashes(db: Db, sourceId: SourceId): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ subject: string; hash: string; kind: string }[]>`
    SELECT DISTINCT ON (v.subject) v.subject, v.content_hash AS hash, v.kind
    FROM version v JOIN publication p ON p.id = v.publication_id
    WHERE p.source_id = ${sourceId} AND v.document_id IS NOT NULL
    ORDER BY v.subject, v.number DESC`;
  return new Map(rows.flatMap((row) => (row.kind === 'text' ? [[row.subject, row.hash]] : [])));
}
