import { randomUUID } from 'node:crypto';
import type { DocumentId, PublicationId, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { VersionId } from '../worker/change.ts';
import type { ReaderVersion } from '../worker/document-text.ts';
import type { Version, VersionContent } from '../worker/version.ts';
import { type Db, json } from './db.ts';
import type { Version as Row } from './generated/client.ts';

export type NewVersion = Omit<Version, 'id' | 'number' | 'seenAt'>;

export function toVersion(row: Row): Version {
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
  const subjectOf = ({ documentId, publicationId }: NewVersion) => documentId ?? publicationId;
  const newest = await db.version.groupBy({
    by: ['subject'],
    where: { subject: { in: versions.map(subjectOf) } },
    _max: { number: true },
  });
  const numberOf = new Map(newest.map(({ subject, _max }) => [subject, _max.number ?? 0]));
  const data = versions.map((version) => {
    const { content, ...columns } = version;
    const subject = subjectOf(version);
    return {
      ...columns,
      id: randomUUID(),
      subject,
      number: (numberOf.get(subject) ?? 0) + 1,
      kind: content.kind,
      content: json(content),
      seenAt,
      lastSeenAt: seenAt,
    };
  });
  await db.version.createMany({ data });
  return data.map(({ id }) => id);
}

/** The newest version of each subject was seen once more. */
export async function touchVersions(db: Db, subjects: readonly string[], at: Date): Promise<void> {
  if (subjects.length === 0) return;
  await db.$executeRaw`
    UPDATE version SET last_seen_at = ${at} WHERE (subject, number) IN (
      SELECT subject, max(number) FROM version
      WHERE subject = ANY (${[...subjects]}::uuid[]) GROUP BY subject)`;
}

export async function findVersion(db: Db, id: string): Promise<Version | undefined> {
  const row = await db.version.findUnique({ where: { id } });
  return row === null ? undefined : toVersion(row);
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
