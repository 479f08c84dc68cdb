import type { SourceId } from '../crawler/brand.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { Subject } from '../worker/judge-version.ts';
import type { Version } from '../worker/version.ts';
import type { Db } from './db.ts';

/** What the subject of a version is: its publication, or one of its documents. */
export async function findSubject(
  db: Db,
  { publicationId, documentId }: Version,
): Promise<Subject & { readonly sourceId: SourceId }> {
  const { sourceId, isBaseline } = await db.publication.findUniqueOrThrow({
    where: { id: publicationId },
  });
  const row = documentId && (await db.document.findUniqueOrThrow({ where: { id: documentId } }));
  const document = row
    ? { name: row.name, role: row.role as DocumentRole, isOriginal: row.isOriginal }
    : null;
  return { sourceId: sourceId as SourceId, isBaseline, document };
}
