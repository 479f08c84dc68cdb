import type { DocumentId, PublicationId, SnapshotId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { Version } from '../worker/version.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';
import { toVersion, type VersionRow, versionColumns } from './versions.ts';

/** A stored copy of a document that is to be read. */
export interface Copy {
  readonly id: string;
  readonly documentId: DocumentId;
  readonly publicationId: PublicationId;
  readonly snapshot: Snapshot;
  /** World time of the run that fetched it. */
  readonly seenAt: Date;
  /** The document's newest version, if it has one: enough to know whether this says the same. */
  readonly latest: { readonly kind: string | null; readonly contentHash: string | null };
}

type CopyRow = Omit<Copy, 'snapshot' | 'latest'> &
  Copy['latest'] &
  Omit<Snapshot, 'id'> & { readonly snapshotId: SnapshotId };

/**
 * The oldest unread copy of the document that a copy belongs to: copies are read in the order in
 * which they were fetched, so that no version in between is lost. `undefined` when all are read.
 */
export async function findUnreadCopy(db: Db, copyId: string): Promise<Copy | undefined> {
  const [row] = await queryRows<CopyRow>(
    db,
    Prisma.sql`/* prepared */
    SELECT c.id, c.document_id AS "documentId", c.seen_at AS "seenAt",
      d.publication_id AS "publicationId", newest.kind, newest.content_hash AS "contentHash",
      s.id AS "snapshotId", s.source_id AS "sourceId", s.sha256, s.address, s.status, s.bytes,
      s.final_address AS "finalAddress", s.taken_at AS "takenAt", s.content_type AS "contentType"
    FROM document_copy asked
    JOIN document_copy c ON c.document_id = asked.document_id AND c.read_at IS NULL
    JOIN document d ON d.id = c.document_id
    JOIN snapshot s ON s.id = c.snapshot_id
    LEFT JOIN LATERAL (
      SELECT kind, content_hash FROM version WHERE subject = d.id ORDER BY number DESC LIMIT 1
    ) newest ON true
    WHERE asked.id = ${copyId}::uuid ORDER BY c.seen_at LIMIT 1`,
  );
  if (row === undefined) return undefined;
  const { id, documentId, publicationId, seenAt, kind, contentHash, snapshotId, ...rest } = row;
  const snapshot = { ...rest, id: snapshotId };
  return { id, documentId, publicationId, seenAt, snapshot, latest: { kind, contentHash } };
}

/** A copy was read, with or without success. @returns the ids of copies still to be read. */
export async function markCopyRead(
  db: Db,
  { id, documentId }: Copy,
  problem: string | null,
  at: Date,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH read AS (UPDATE document_copy SET read_at = ${at} WHERE id = ${id}::uuid),
      named AS (UPDATE document SET problem = ${problem} WHERE id = ${documentId}::uuid)
    SELECT id FROM document_copy
    WHERE document_id = ${documentId}::uuid AND read_at IS NULL AND id <> ${id}::uuid`;
  return rows.map((row) => row.id);
}

/** Whether a publication has copies that nobody has read yet. */
export async function hasUnreadCopies(db: Db, publicationId: string): Promise<boolean> {
  const unread = await db.documentCopy.count({
    where: { readAt: null, document: { publicationId } },
  });
  return unread > 0;
}

/** A document with what was read in it last. */
export interface ReadDocument {
  readonly id: DocumentId;
  readonly name: string;
  readonly role: DocumentRole;
  readonly isOriginal: boolean;
  readonly firstSeenAt: Date;
  readonly version: Version | undefined;
}

type ReadRow = Omit<ReadDocument, 'id' | 'version'> &
  VersionRow & { readonly ownId: DocumentId; readonly id: string | null };

export async function findDocuments(db: Db, publicationId: string): Promise<ReadDocument[]> {
  const rows = await queryRows<ReadRow>(
    db,
    Prisma.sql`/* prepared */
    SELECT d.id AS "ownId", d.name, d.role, d.is_original AS "isOriginal",
      d.first_seen_at AS "firstSeenAt", ${versionColumns}
    FROM document d LEFT JOIN LATERAL (
      SELECT * FROM version WHERE subject = d.id AND kind = 'text' ORDER BY number DESC LIMIT 1
    ) v ON true
    WHERE d.publication_id = ${publicationId}::uuid AND NOT d.is_removed
    ORDER BY d.first_seen_at, d.id`,
  );
  return rows.map(({ ownId, name, role, isOriginal, firstSeenAt, ...version }) => ({
    ...{ id: ownId, name, role, isOriginal, firstSeenAt },
    version: version.id === null ? undefined : toVersion(version),
  }));
}
