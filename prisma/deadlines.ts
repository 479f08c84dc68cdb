import type { Deadline } from '../worker/deadline.ts';
import type { Db } from './db.ts';

/** PostgreSQL indexes at most about 2,700 bytes of a row. */
const longestSentence = 600;

export async function recordDeadlines(
  db: Db,
  publicationId: string,
  documentId: string | null,
  deadlines: readonly Deadline[],
): Promise<void> {
  if (deadlines.length === 0) return;
  await db.deadline.createMany({
    data: deadlines.map((deadline) => ({
      ...deadline,
      sentence: deadline.sentence.slice(0, longestSentence),
      publicationId,
      documentId,
    })),
    skipDuplicates: true,
  });
}

/** Facts moved: only the newest of the deadlines that were read in facts stand. */
export async function replaceFactDeadlines(
  db: Db,
  publicationId: string,
  deadlines: readonly Deadline[],
): Promise<void> {
  await db.$executeRaw`
    DELETE FROM deadline WHERE publication_id = ${publicationId}::uuid AND document_id IS NULL`;
  await recordDeadlines(db, publicationId, null, deadlines);
}
