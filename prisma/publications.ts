import { randomUUID } from 'node:crypto';
import type { DocumentId, PublicationId, SourceId } from '../crawler/brand.ts';
import type { Facts } from '../crawler/facts.ts';
import type { Hint } from '../crawler/step.ts';
import type {
  DocumentPlan,
  KnownPublication,
  PublicationPlan,
  RunPlan,
} from '../worker/plan-run.ts';
import { factsReader, hashContent } from '../worker/version.ts';
import { type Db, json } from './db.ts';
import { raiseHints } from './hints.ts';
import type { Run } from './runs.ts';
import { appendVersions, type NewVersion, touchVersions, toVersion } from './versions.ts';

/** A publication as it stands. */
export interface Publication {
  readonly id: PublicationId;
  readonly sourceId: SourceId;
  readonly key: string;
  readonly facts: Facts;
}

export async function findPublication(db: Db, id: string): Promise<Publication | undefined> {
  const row = await db.publication.findUnique({ where: { id } });
  if (row === null) return undefined;
  const { key, facts } = row;
  return {
    id: row.id as PublicationId,
    sourceId: row.sourceId as SourceId,
    key,
    facts: facts as Facts,
  };
}

/** What the last good run left of each publication: when its pages were fetched, under which mark. */
export async function findMarks(db: Db, sourceId: SourceId) {
  const rows = await db.publication.findMany({
    where: { sourceId, fetchedAt: { not: null } },
    select: {
      ...{ key: true, mark: true, fetchedAt: true, facts: true },
      ...{ isWithdrawn: true, absentSince: true },
    },
  });
  return new Map(
    rows.map(({ key, mark, fetchedAt, facts, isWithdrawn, absentSince }) => [
      key,
      {
        mark: mark ?? undefined,
        fetchedAt: fetchedAt ?? new Date(0),
        facts: facts as Facts,
        /** It stood in the list when that was read last. */
        isPresent: !isWithdrawn && absentSince === null,
      },
    ]),
  );
}

/** Everything known of a source's publications, by key. */
export async function findKnown(
  db: Db,
  sourceId: SourceId,
): Promise<Map<string, KnownPublication>> {
  const rows = await db.publication.findMany({
    where: { sourceId },
    include: { documents: { select: { id: true, address: true, isRemoved: true } } },
  });
  const hashes = await db.$queryRaw<{ subject: string; hash: string | null }[]>`
    SELECT DISTINCT ON (subject) subject, CASE WHEN kind = 'facts' THEN content_hash END AS hash
    FROM version v JOIN publication p ON p.id = v.subject
    WHERE p.source_id = ${sourceId} ORDER BY subject, number DESC`;
  const hashOf = new Map(hashes.map(({ subject, hash }) => [subject, hash]));
  return new Map(
    rows.map((row) => [
      row.key,
      {
        id: row.id as PublicationId,
        key: row.key,
        isWithdrawn: row.isWithdrawn,
        absentSince: row.absentSince,
        factsHash: hashOf.get(row.id) ?? null,
        facts: row.facts as Facts,
        documents: row.documents.map(({ id, address, isRemoved }) => ({
          id: id as DocumentId,
          address,
          isRemoved,
        })),
      },
    ]),
  );
}

/** Write what a run means, and say which copies are to be read and which versions compared. */
export async function recordPlan(db: Db, run: Run, plan: RunPlan, at: Date): Promise<void> {
  const ids = await recordPublications(db, run, plan.publications, at);
  const versions = [...newFacts(plan, ids), ...withdrawals(plan)];
  const touched = plan.publications
    .filter(({ isRead, newVersion, publicationId }) => isRead && !newVersion && publicationId)
    .map(({ publicationId }) => publicationId as string);
  await touchVersions(db, touched, at);
  const written = await appendVersions(db, versions, at);
  const copies = await recordDocuments(db, plan.publications, ids, at);
  await recordAbsences(db, plan, at);
  const hints: Hint[] = [
    ...written.map((row): Hint => ({ step: 'diff', row })),
    ...copies.map((row): Hint => ({ step: 'read-document', row })),
  ];
  await raiseHints(db, hints);
}

async function recordPublications(
  db: Db,
  run: Run,
  plans: readonly PublicationPlan[],
  at: Date,
): Promise<Map<string, PublicationId>> {
  const fresh = plans.filter(({ publicationId }) => publicationId === null);
  const known = plans.filter(({ publicationId }) => publicationId !== null);
  const created = await db.publication.createManyAndReturn({
    data: fresh.map(({ key, title, address, facts, mark, isRead }) => ({
      ...{ key, title, address, facts: json(facts), mark: isRead ? (mark ?? null) : null },
      sourceId: run.sourceId,
      firstRunId: run.id,
      isBaseline: run.isBaseline,
      firstSeenAt: at,
      lastSeenAt: at,
      fetchedAt: isRead ? at : null,
    })),
    select: { id: true, key: true },
  });
  await db.publication.updateMany({
    where: { id: { in: known.map(({ publicationId }) => publicationId as string) } },
    data: { lastSeenAt: at, absentSince: null, isWithdrawn: false },
  });
  const read = known.filter(({ isRead }) => isRead);
  await db.publication.updateMany({
    where: { id: { in: read.map(({ publicationId }) => publicationId as string) } },
    data: { fetchedAt: at },
  });
  // A work list has thousands of entries, of which few moved: only these cost a statement.
  const moved = read.filter(({ newVersion, mark }) => newVersion !== null || mark !== undefined);
  for (const plan of moved) await updateMoved(db, plan);
  return new Map([
    ...created.map(({ id, key }): [string, PublicationId] => [key, id as PublicationId]),
    ...known.map(({ key, publicationId }): [string, PublicationId] => [
      key,
      publicationId as PublicationId,
    ]),
  ]);
}

async function updateMoved(db: Db, plan: PublicationPlan): Promise<void> {
  const { publicationId, newVersion, title, address, facts, mark } = plan;
  await db.publication.update({
    where: { id: publicationId as string },
    data: {
      mark: mark ?? null,
      ...(newVersion && { title, address, facts: json(facts) }),
    },
  });
}

function newFacts(plan: RunPlan, ids: ReadonlyMap<string, PublicationId>): NewVersion[] {
  return plan.publications.flatMap(({ key, newVersion, facts }) => {
    const publicationId = ids.get(key);
    if (newVersion === null || publicationId === undefined) return [];
    const content = { kind: 'facts', facts } as const;
    return [
      { ...newVersion, publicationId, documentId: null, content, readerVersion: factsReader },
    ];
  });
}

function withdrawals(plan: RunPlan): NewVersion[] {
  const content = { kind: 'absent' } as const;
  return plan.absences
    .filter(({ isConfirmed }) => isConfirmed)
    .map(({ publicationId }) => ({
      ...{ publicationId, documentId: null, content, readerVersion: factsReader },
      snapshotId: null,
      contentHash: hashContent(content),
    }));
}

async function recordAbsences(db: Db, { absences }: RunPlan, at: Date): Promise<void> {
  const ids = (isConfirmed: boolean) =>
    absences.filter((one) => one.isConfirmed === isConfirmed).map((one) => one.publicationId);
  await db.publication.updateMany({
    where: { id: { in: ids(false) }, absentSince: null },
    data: { absentSince: at },
  });
  await db.publication.updateMany({
    where: { id: { in: ids(true) } },
    data: { isWithdrawn: true },
  });
}

/** @returns the ids of copies that nobody has read yet. */
async function recordDocuments(
  db: Db,
  plans: readonly PublicationPlan[],
  ids: ReadonlyMap<string, PublicationId>,
  at: Date,
): Promise<string[]> {
  const named = await recordNames(db, plans, ids, at);
  const had = named.filter(({ snapshotId }) => snapshotId !== null);
  const gone = plans.flatMap((plan) => goneDocuments(plan, ids.get(plan.key)));
  const back: NewVersion[] = [];
  for (const plan of plans)
    if (plan.returned.length > 0) back.push(...(await returnedVersions(db, plan)));
  await db.document.updateMany({
    where: { id: { in: gone.map(({ documentId }) => documentId as string) } },
    data: { isRemoved: true },
  });
  await touchVersions(
    db,
    had.flatMap(({ id, isUnchanged }) => (isUnchanged ? [id] : [])),
    at,
  );
  const versions = await appendVersions(db, [...gone, ...back], at);
  await raiseHints(
    db,
    versions.map((row): Hint => ({ step: 'diff', row })),
  );
  const written = await db.documentCopy.createManyAndReturn({
    data: had
      .filter(({ isUnchanged }) => !isUnchanged)
      .map(({ id, snapshotId }) => ({
        ...{ id: randomUUID(), documentId: id, snapshotId: snapshotId as string },
        seenAt: at,
      })),
    skipDuplicates: true,
    select: { id: true },
  });
  return written.map(({ id }) => id);
}

function goneDocuments({ removed }: PublicationPlan, id: PublicationId | undefined): NewVersion[] {
  return id === undefined ? [] : removed.map((documentId) => absentDocument(id, documentId));
}

function absentDocument(publicationId: PublicationId, documentId: DocumentId): NewVersion {
  const content = { kind: 'absent' } as const;
  const contentHash = hashContent(content);
  const readerVersion = factsReader;
  return { publicationId, documentId, content, contentHash, readerVersion, snapshotId: null };
}

/** What was read last in documents that came back, on the evidence of the page that names them. */
async function returnedVersions(db: Db, plan: PublicationPlan): Promise<NewVersion[]> {
  const rows = await db.version.findMany({
    where: { subject: { in: [...plan.returned] }, kind: { not: 'absent' } },
    orderBy: { number: 'desc' },
    distinct: ['subject'],
  });
  return rows.map(toVersion).map(({ id, number, seenAt, ...version }) => ({
    ...version,
    snapshotId: plan.newestSnapshotId,
  }));
}

interface NamedDocument extends DocumentPlan {
  readonly id: string;
}

/** Every document as its pages name it now, in one statement. */
async function recordNames(
  db: Db,
  plans: readonly PublicationPlan[],
  ids: ReadonlyMap<string, PublicationId>,
  at: Date,
): Promise<NamedDocument[]> {
  const rows = plans.flatMap(({ key, documents, isFirst }) => {
    const publicationId = ids.get(key);
    if (publicationId === undefined) return [];
    return documents.map((document) => ({ ...document, publicationId, isFirst }));
  });
  const of = <T>(column: (row: (typeof rows)[number]) => T) => rows.map(column);
  const written = await db.$queryRaw<{ id: string; place: string }[]>`
    INSERT INTO document (id, publication_id, address, name, role, is_original, problem, first_seen_at)
    SELECT *, ${at} FROM unnest(${of(() => randomUUID())}::uuid[],
      ${of(({ publicationId }) => publicationId)}::uuid[], ${of(({ address }) => address)}::text[],
      ${of(({ name }) => name)}::text[], ${of(({ role }) => role)}::text[],
      ${of(({ isFirst }) => isFirst)}::boolean[],
      ${of(({ snapshotId }) => (snapshotId === null ? notHad : null))}::text[])
    ON CONFLICT (publication_id, address) DO UPDATE SET name = excluded.name, role = excluded.role,
      is_removed = false,
      problem = CASE WHEN excluded.problem IS NULL THEN NULL ELSE document.problem END
    RETURNING id, publication_id || ' ' || address AS place`;
  const idOf = new Map(written.map(({ id, place }) => [place, id]));
  return rows.flatMap((row) => {
    const id = idOf.get(`${row.publicationId} ${row.address}`);
    return id === undefined ? [] : [{ ...row, id }];
  });
}

const notHad = 'Nie udało się pobrać pliku.';
