import { createHash } from 'node:crypto';
import type { Sha256 } from '../../crawler/brand.ts';
import { SnapshotDamaged } from '../../crawler/errors.ts';
import { listReports } from '../../prisma/reports.ts';
import { findByHash, findHashes } from '../../prisma/snapshots.ts';
import type { Records } from './open-records.ts';

export interface Verification {
  /** Stored bodies that rows name, and how many bytes they unpack to. */
  readonly checked: number;
  readonly bytes: number;
  readonly damaged: readonly Damage[];
  /** Bodies that no row names: left by a crash between body and row, or by a removed row. */
  readonly orphans: readonly Sha256[];
  readonly reports: { readonly checked: number; readonly damaged: readonly string[] };
}

export interface Damage {
  readonly sha256: Sha256;
  readonly problem: string;
  /** Where it was fetched from: fetching it again mends the store if it still answers the same. */
  readonly address: string | null;
}

/** Hold every stored body against the hash that its row names. Reads all of them. */
export async function verifyStore(
  { client, store }: Pick<Records, 'client' | 'store'>,
  onBody: (done: number, of: number) => void = () => {},
): Promise<Verification> {
  const named = await findHashes(client);
  const damaged: Damage[] = [];
  let bytes = 0;
  for (const [done, sha256] of named.entries()) {
    onBody(done, named.length);
    try {
      bytes += (await store.get(sha256)).byteLength;
    } catch (error) {
      if (!(error instanceof SnapshotDamaged)) throw error;
      const row = await findByHash(client, sha256);
      damaged.push({ sha256, problem: error.message, address: row?.address ?? null });
    }
  }
  const orphans = await findOrphans(store, new Set(named));
  return { checked: named.length, bytes, damaged, orphans, reports: await verifyReports(client) };
}

async function findOrphans(store: Records['store'], named: ReadonlySet<Sha256>) {
  const orphans: Sha256[] = [];
  for await (const sha256 of store.hashes()) if (!named.has(sha256)) orphans.push(sha256);
  return orphans.sort();
}

async function verifyReports(client: Records['client']) {
  const reports = await listReports(client);
  const damaged = reports.filter(
    ({ html, sha256 }) => createHash('sha256').update(html).digest('hex') !== sha256,
  );
  return { checked: reports.length, damaged: damaged.map(({ id }) => id) };
}
