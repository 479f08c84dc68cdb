import type { SourceId } from '../crawler/brand.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { Subject } from '../worker/judge-version.ts';
import type { Version } from '../worker/version.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';

type Row = Pick<Subject, 'isBaseline'> & {
  readonly sourceId: SourceId;
  readonly name: string | null;
  readonly role: DocumentRole;
  readonly isOriginal: boolean;
};

/** What the subject of a version is: its publication, or one of its documents. */
export async function findSubject(
  db: Db,
  { publicationId, documentId }: Version,
): Promise<Subject & { readonly sourceId: SourceId }> {
  const [row] = await queryRows<Row>(
    db,
    Prisma.sql`/* prepared */
    SELECT p.source_id AS "sourceId", p.is_baseline AS "isBaseline", d.name, d.role,
      d.is_original AS "isOriginal"
    FROM publication p LEFT JOIN document d ON d.id = ${documentId}::uuid
    WHERE p.id = ${publicationId}::uuid`,
  );
  if (row === undefined) throw new Error(`${publicationId}: wanted its row, found none`);
  const { sourceId, isBaseline, name, role, isOriginal } = row;
  return { sourceId, isBaseline, document: name === null ? null : { name, role, isOriginal } };
}
