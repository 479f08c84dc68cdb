import type { Facts } from '../crawler/facts.ts';
import type { DocumentRole } from '../crawler/source.ts';
import type { ChangeDetail, ChangeId, ChangeKind } from '../worker/change.ts';
import type { DocumentText } from '../worker/document-text.ts';
import type { Db } from './db.ts';

/** A publication with all that its tags and those of its changes are read from. */
export interface ReplayedPublication {
  readonly id: string;
  readonly sourceId: string;
  readonly facts: Facts;
  readonly documents: readonly ReplayedDocument[];
  readonly changes: readonly ReplayedChange[];
}

export interface ReplayedDocument {
  readonly id: string;
  readonly name: string;
  readonly role: DocumentRole;
  readonly isOriginal: boolean;
  readonly firstSeenAt: Date;
  readonly text: DocumentText;
}

export interface ReplayedChange {
  readonly id: ChangeId;
  readonly kind: ChangeKind;
  readonly documentId: string | null;
  readonly detail: ChangeDetail;
  readonly isRelevant: boolean;
  readonly relevanceReasons: readonly string[];
}

/** Which publications a replay goes through, and which of their changes. */
export interface ReplayWindow {
  /** Only changes seen since, and the publications that have one; everything without it. */
  readonly since?: Date;
  /** Only publications tagged since, by the clock of the database. */
  readonly taggedSince?: Date;
}

/** The next publications of a replay, by id, at most `limit` after the publication `after`. */
export async function findReplayed(
  db: Db,
  { since, taggedSince }: ReplayWindow,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<ReplayedPublication[]> {
  const seenAt = since && { gte: since };
  const ids = since === undefined ? undefined : await findMoved(db, since, page);
  const rows = await db.publication.findMany({
    where: {
      ...(page.after !== undefined && { id: { gt: page.after } }),
      ...(ids && { id: { in: ids } }),
      ...(taggedSince && { taggedAt: { gte: taggedSince } }),
    },
    orderBy: { id: 'asc' },
    take: page.limit,
    select: {
      ...{ id: true, sourceId: true, facts: true },
      documents: { where: { isRemoved: false }, orderBy: { firstSeenAt: 'asc' } },
      changes: {
        ...(seenAt && { where: { seenAt } }),
        orderBy: { seenAt: 'asc' },
        select: changeColumns,
      },
    },
  });
  const texts = await findTexts(
    db,
    rows.flatMap(({ documents }) => documents.map(({ id }) => id)),
  );
  return rows.map(({ documents, changes, ...row }) => ({
    ...{ id: row.id, sourceId: row.sourceId, facts: row.facts as Facts },
    documents: documents.flatMap((document) => toDocument(document, texts)),
    changes: changes.map(({ id, kind, documentId, detail, isRelevant, relevanceReasons }) => ({
      ...{ documentId, isRelevant, id: id as ChangeId, kind: kind as ChangeKind },
      detail: detail as unknown as ChangeDetail,
      relevanceReasons: relevanceReasons as string[],
    })),
  }));
}

/** The next publications of which a change was seen since: by their index, page by page. */
async function findMoved(
  db: Db,
  since: Date,
  {
    limit,
    after = '00000000-0000-0000-0000-000000000000',
  }: { limit: number; after?: string | undefined },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT publication_id AS id FROM change
    WHERE publication_id > ${after}::uuid AND seen_at >= ${since}
    ORDER BY publication_id LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

const changeColumns = {
  ...{ id: true, kind: true, documentId: true, detail: true },
  ...{ isRelevant: true, relevanceReasons: true },
} as const;

interface DocumentRow {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly isOriginal: boolean;
  readonly firstSeenAt: Date;
}

function toDocument(
  { id, name, role, isOriginal, firstSeenAt }: DocumentRow,
  texts: ReadonlyMap<string, DocumentText>,
): ReplayedDocument[] {
  const text = texts.get(id);
  if (text === undefined) return [];
  return [{ ...{ id, name, isOriginal, firstSeenAt, text }, role: role as DocumentRole }];
}

/** What was read last in each document; none where nothing could be. */
async function findTexts(
  db: Db,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, DocumentText>> {
  const rows = await db.$queryRaw<{ subject: string; content: { text: DocumentText } }[]>`
    SELECT DISTINCT ON (subject) subject, content FROM version
    WHERE subject = ANY (${[...documentIds]}::uuid[]) AND kind = 'text'
    ORDER BY subject, number DESC`;
  return new Map(rows.map(({ subject, content }) => [subject, content.text]));
}

/** The clock of the database: the one by which publications are marked as tagged. */
export async function databaseTime(db: Db): Promise<Date> {
  const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp() AS at`;
  if (row === undefined) throw new Error('wanted the time of the database, found no row');
  return row.at;
}

export interface NewRelevance {
  readonly id: ChangeId;
  readonly isRelevant: boolean;
  readonly reasons: readonly string[];
}

/** How many rows one statement changes: far below its time limit. */
const rowsAtOnce = 2_000;

/** Write the relevance of many changes. Raises no hint: nobody is told of a change by this. */
export async function rewriteRelevance(db: Db, rows: readonly NewRelevance[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const part = JSON.stringify(rows.slice(from, from + rowsAtOnce));
    await db.$executeRaw`
      UPDATE change SET is_relevant = read."isRelevant", relevance_reasons = read.reasons
      FROM jsonb_to_recordset(${part}::jsonb) AS read (id uuid, "isRelevant" boolean, reasons jsonb)
      WHERE change.id = read.id`;
  }
}
