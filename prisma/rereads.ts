import type { DocumentId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { ReaderVersion } from '../worker/document-text.ts';
import type { Version } from '../worker/version.ts';
import { type Db, json } from './db.ts';
import { toSnapshot } from './snapshots.ts';
import { toVersion } from './versions.ts';

/** A document whose newest reading may be bettered, with the copy that was read. */
export interface Rereadable {
  readonly documentId: DocumentId;
  readonly name: string;
  readonly version: Version;
  readonly snapshot: Snapshot;
}

/**
 * Documents whose newest reading is unreadable, or made by none of these readers. Those that are
 * gone, and those with a newer copy that waits to be read, are left out.
 *
 * @returns the ids of their newest versions, oldest documents first
 */
export async function findRereadable(db: Db, readers: readonly ReaderVersion[]): Promise<string[]> {
  // A retry by the same reader is numbered behind a point: `reader-2.4`.
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT newest.id FROM document d
    JOIN LATERAL (
      SELECT v.id, v.kind, v.reader_version, v.snapshot_id FROM version v
      WHERE v.subject = d.id ORDER BY v.number DESC LIMIT 1
    ) newest ON true
    WHERE NOT d.is_removed AND newest.snapshot_id IS NOT NULL
      AND (newest.kind = 'unreadable' OR (newest.kind = 'text'
        AND split_part(newest.reader_version, '.', 1) <> ALL (${[...readers]}::text[])))
      AND NOT EXISTS (
        SELECT FROM document_copy c WHERE c.document_id = d.id AND c.read_at IS NULL)
    ORDER BY d.first_seen_at, d.id`;
  return rows.map(({ id }) => id);
}

/** A version that is still its document's newest, with its copy. */
export async function findReread(db: Db, versionId: string): Promise<Rereadable | undefined> {
  const row = await db.version.findUnique({
    where: { id: versionId },
    include: { snapshot: true, document: true },
  });
  if (!row?.snapshot || !row.document) return undefined;
  const newer = await db.version.count({
    where: { subject: row.subject, number: { gt: row.number } },
  });
  if (newer > 0) return undefined;
  return {
    documentId: row.document.id as DocumentId,
    name: row.document.name,
    version: toVersion(row),
    snapshot: toSnapshot(row.snapshot),
  };
}

/** The same words, read by another reader: its places and warnings take the old ones' place. */
export async function renewReading(
  db: Db,
  id: string,
  reading: Pick<Version, 'content' | 'contentHash' | 'readerVersion'>,
): Promise<void> {
  const data = { ...reading, content: json(reading.content) };
  await db.version.update({ where: { id }, data });
}

/** Why a document cannot be read; `null` when it can. */
export async function recordProblem(db: Db, id: DocumentId, problem: string | null): Promise<void> {
  await db.document.update({ where: { id }, data: { problem } });
}
