import type { DocumentId, PublicationId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { Version } from '../worker/version.ts';
import type { Db } from './db.ts';
import { toSnapshot } from './snapshots.ts';
import { findLatest, toVersion } from './versions.ts';

/** A stored copy of a document that is to be read. */
export interface Copy {
  readonly id: string;
  readonly documentId: DocumentId;
  readonly publicationId: PublicationId;
  readonly snapshot: Snapshot;
  /** World time of the run that fetched it. */
  readonly seenAt: Date;
  readonly isOriginal: boolean;
  readonly latest: Version | undefined;
}

/**
 * The oldest unread copy of the document that a copy belongs to: copies are read in the order in
 * which they were fetched, so that no version in between is lost. `undefined` when all are read.
 */
export async function findUnreadCopy(db: Db, copyId: string): Promise<Copy | undefined> {
  const asked = await db.documentCopy.findUniqueOrThrow({ where: { id: copyId } });
  const row = await db.documentCopy.findFirst({
    where: { documentId: asked.documentId, readAt: null },
    orderBy: { seenAt: 'asc' },
    include: { snapshot: true, document: true },
  });
  if (row === null) return undefined;
  return {
    id: row.id,
    documentId: row.documentId as DocumentId,
    publicationId: row.document.publicationId as PublicationId,
    snapshot: toSnapshot(row.snapshot),
    seenAt: row.seenAt,
    isOriginal: row.document.isOriginal,
    latest: await findLatest(db, row.documentId),
  };
}

/** A copy was read, with or without success. @returns the ids of copies still to be read. */
export async function markCopyRead(
  db: Db,
  { id, documentId }: Copy,
  problem: string | null,
  at: Date,
): Promise<string[]> {
  await db.documentCopy.update({ where: { id }, data: { readAt: at } });
  await db.document.update({ where: { id: documentId }, data: { problem } });
  const rows = await db.documentCopy.findMany({ where: { documentId, readAt: null } });
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

export async function findDocuments(db: Db, publicationId: string): Promise<ReadDocument[]> {
  const rows = await db.document.findMany({
    where: { publicationId, isRemoved: false },
    include: { versions: { where: { kind: 'text' }, orderBy: { number: 'desc' }, take: 1 } },
    orderBy: { firstSeenAt: 'asc' },
  });
  return rows.map(({ id, name, role, isOriginal, firstSeenAt, versions: [newest] }) => ({
    id: id as DocumentId,
    name,
    role: role as DocumentRole,
    isOriginal,
    firstSeenAt,
    version: newest && toVersion(newest),
  }));
}
