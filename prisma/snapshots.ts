import type { Sha256, SnapshotId, SourceId } from '../crawler/brand.ts';
import type { Snapshot } from '../crawler/snapshot.ts';
import type { LastCopy } from '../crawler/visit.ts';
import { type Db, json } from './db.ts';
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

export async function findLastCopy(db: Db, address: string): Promise<LastCopy | undefined> {
  const row = await db.addressState.findUnique({ where: { address }, include: { snapshot: true } });
  if (row === null) return undefined;
  const { etag, lastModified, lastChecked, snapshot } = row;
  const { date } = snapshot.headers as Record<string, string>;
  return {
    ...{ snapshot: toSnapshot(snapshot), etag, lastModified },
    ...{ date: date ?? null, checkedAt: lastChecked },
  };
}

/** The copy still stands: a 304, or the same bytes again. Its validators are renewed. */
export async function touchCopy(
  db: Db,
  { address, id }: Snapshot,
  headers: Readonly<Record<string, string>>,
  now: Date,
): Promise<void> {
  const { etag, 'last-modified': lastModified } = headers;
  await db.snapshot.update({ where: { id }, data: { lastChecked: now } });
  await db.addressState.update({
    where: { address },
    data: { lastChecked: now, ...(etag && { etag }), ...(lastModified && { lastModified }) },
  });
}

/** Record a copy whose body is in the store. Only a good one becomes the address's newest. */
export async function recordSnapshot(db: Db, snapshot: NewSnapshot): Promise<Snapshot> {
  const { address, takenAt, headers, verdict } = snapshot;
  const data = { ...snapshot, headers: json(headers), lastChecked: takenAt };
  const row = await db.snapshot.upsert({
    where: { address_takenAt: { address, takenAt } },
    create: data,
    update: data,
  });
  if (verdict === 'good') {
    const current = {
      snapshotId: row.id,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      lastChecked: takenAt,
    };
    await db.addressState.upsert({
      where: { address },
      create: { address, ...current },
      update: current,
    });
  }
  return toSnapshot(row);
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
