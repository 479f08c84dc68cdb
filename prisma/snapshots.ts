import { randomUUID } from 'node:crypto';
import type { Sha256, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { LastCopy } from '../crawler/visit.ts';
import type { Db } from './db.ts';
import { Prisma, type Snapshot as Row } from './generated/client.ts';
import { queryRows } from './statements.ts';

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

type LastRow = Required<Omit<LastCopy, 'snapshot'>> & Snapshot;

/** The newest good copy of an address with what its host said of it. */
export async function findLastCopy(db: Db, address: string): Promise<LastCopy | undefined> {
  return (await findLastCopies(db, [address])).get(address);
}

/** The same of many addresses, in one round trip. */
export async function findLastCopies(
  db: Db,
  addresses: readonly string[],
): Promise<Map<string, LastCopy>> {
  const rows = await queryRows<LastRow>(
    db,
    Prisma.sql`
    SELECT a.address, a.etag, a.last_modified AS "lastModified", a.last_checked AS "checkedAt",
      s.headers ->> 'date' AS date, s.id, s.source_id AS "sourceId", s.sha256, s.status, s.bytes,
      s.final_address AS "finalAddress", s.taken_at AS "takenAt", s.content_type AS "contentType"
    FROM address a JOIN snapshot s ON s.id = a.snapshot_id
    WHERE a.address = ANY (${[...addresses]}::text[])`,
  );
  return new Map(
    rows.map(({ etag, lastModified, checkedAt, date, ...snapshot }) => [
      snapshot.address,
      { snapshot, etag, lastModified, checkedAt, date },
    ]),
  );
}

/** A copy that was found to stand still: by a 304, or by the same bytes again. */
export interface Touch {
  readonly snapshot: Snapshot;
  readonly headers: Readonly<Record<string, string>>;
  readonly at: Date;
}

/** Copies still stand. Their validators are renewed; one round trip. */
export async function touchCopies(db: Db, touches: readonly Touch[]): Promise<void> {
  if (touches.length === 0) return;
  const of = <T>(column: (touch: Touch) => T) => touches.map(column);
  await db.$executeRaw`
    WITH seen AS (
      SELECT * FROM unnest(${of(({ snapshot }) => snapshot.id)}::uuid[],
        ${of(({ snapshot }) => snapshot.address)}::text[],
        ${of(({ headers }) => headers.etag || null)}::text[],
        ${of(({ headers }) => headers['last-modified'] || null)}::text[],
        ${of(({ at }) => at.toISOString())}::timestamptz[])
        AS seen (id, address, etag, last_modified, at)
    ), copy AS (
      UPDATE snapshot SET last_checked = seen.at FROM seen WHERE snapshot.id = seen.id
    )
    UPDATE address SET last_checked = seen.at, etag = coalesce(seen.etag, address.etag),
      last_modified = coalesce(seen.last_modified, address.last_modified)
    FROM seen WHERE address.address = seen.address`;
}

/**
 * Record a copy whose body is in the store. Only a good one becomes the address's newest. The same
 * address at the same time is the same copy; one round trip.
 */
export async function recordSnapshot(db: Db, snapshot: NewSnapshot): Promise<Snapshot> {
  const { headers, verdict, reason, ...known } = snapshot;
  const { address, finalAddress, sourceId, takenAt, status, contentType, sha256, bytes } = known;
  const [row] = await queryRows<{ id: SnapshotId }>(
    db,
    Prisma.sql`/* prepared */
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
    ) SELECT id FROM copy`,
  );
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
