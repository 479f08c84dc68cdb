import { randomUUID } from 'node:crypto';
import type { Sha256, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { LastCopy } from '../crawler/visit.ts';
import type { Db } from './db.ts';
import type { Snapshot as Row } from './generated/client.ts';

export type NewSnapshot = Omit<Snapshot, 'id'> & {
  readonly headers: Readonly<Record<string, string>>;
  readonly verdict: 'good' | 'suspect';
  readonly reason: string | null;
};

export function toSnapshot(row: Row): Snapshot {
  const { address, finalAddress, takenAt, status, contentType, bytes } = row;
  return {
    id: row.id as SnapshotId,
    sourceId: row.sourceId as SourceId,
    sha256: row.sha256 as Sha256,
    ...{ address, finalAddress, takenAt, status, contentType, bytes },
  };
}

type LastRow = Required<Omit<LastCopy, 'snapshot'>> & Omit<Snapshot, 'address'>;

/** The newest good copy of an address with what its host said of it; one round trip. */
export async function findLastCopy(db: Db, address: string): Promise<LastCopy | undefined> {
  const [row] = await db.$queryRaw<LastRow[]>`
    SELECT a.etag, a.last_modified AS "lastModified", a.last_checked AS "checkedAt",
      s.headers ->> 'date' AS date, s.id, s.source_id AS "sourceId", s.sha256, s.status, s.bytes,
      s.final_address AS "finalAddress", s.taken_at AS "takenAt", s.content_type AS "contentType"
    FROM address a JOIN snapshot s ON s.id = a.snapshot_id WHERE a.address = ${address}`;
  if (row === undefined) return undefined;
  const { etag, lastModified, checkedAt, date, ...snapshot } = row;
  return { snapshot: { address, ...snapshot }, etag, lastModified, checkedAt, date };
}

/** The copy still stands: a 304, or the same bytes again. Its validators are renewed. */
export async function touchCopy(
  db: Db,
  { address, id }: Snapshot,
  { etag, 'last-modified': lastModified }: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    WITH copy AS (UPDATE snapshot SET last_checked = ${now} WHERE id = ${id}::uuid)
    UPDATE address SET last_checked = ${now},
      etag = coalesce(${etag || null}, etag),
      last_modified = coalesce(${lastModified || null}, last_modified)
    WHERE address = ${address}`;
}

/**
 * Record a copy whose body is in the store. Only a good one becomes the address's newest. The same
 * address at the same time is the same copy; one round trip.
 */
export async function recordSnapshot(db: Db, snapshot: NewSnapshot): Promise<Snapshot> {
  const { headers, verdict, reason, ...known } = snapshot;
  const { address, finalAddress, sourceId, takenAt, status, contentType, sha256, bytes } = known;
  const [row] = await db.$queryRaw<{ id: SnapshotId }[]>`
    WITH copy AS (
      INSERT INTO snapshot (id, source_id, address, final_address, taken_at, last_checked, status,
        content_type, headers, sha256, bytes, verdict, reason)
      VALUES (${randomUUID()}::uuid, ${sourceId}, ${address}, ${finalAddress}, ${takenAt}, ${takenAt},
        ${status}, ${contentType}, ${JSON.stringify(headers)}::jsonb, ${sha256}, ${bytes}, ${verdict},
        ${reason})
      ON CONFLICT (address, taken_at) DO UPDATE SET source_id = excluded.source_id,
        final_address = excluded.final_address, last_checked = excluded.last_checked,
        status = excluded.status, content_type = excluded.content_type, headers = excluded.headers,
        sha256 = excluded.sha256, bytes = excluded.bytes, verdict = excluded.verdict,
        reason = excluded.reason
      RETURNING id
    ), newest AS (
      INSERT INTO address (address, snapshot_id, etag, last_modified, last_checked)
      SELECT ${address}, id, ${headers.etag ?? null}, ${headers['last-modified'] ?? null}, ${takenAt}
      FROM copy WHERE ${verdict} = 'good'
      ON CONFLICT (address) DO UPDATE SET snapshot_id = excluded.snapshot_id, etag = excluded.etag,
        last_modified = excluded.last_modified, last_checked = excluded.last_checked
    ) SELECT id FROM copy`;
  if (row === undefined) throw new Error(`${address}: wanted the copy's row, found none`);
  return { ...known, id: row.id };
}

/** A stored copy by its hash: what a reader who doubts a claim is shown. */
export async function findByHash(db: Db, sha256: string): Promise<Snapshot | undefined> {
  const row = await db.snapshot.findFirst({ where: { sha256 }, orderBy: { takenAt: 'asc' } });
  return row === null ? undefined : toSnapshot(row);
}

/** Every hash that a row names, for `verify`. */
export async function findHashes(db: Db): Promise<Sha256[]> {
  const rows = await db.snapshot.findMany({ distinct: ['sha256'], select: { sha256: true } });
  return rows.map(({ sha256 }) => sha256 as Sha256);
}
