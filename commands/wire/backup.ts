import { createHash, type Hash } from 'node:crypto';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress, createZstdDecompress } from 'node:zlib';
import { z } from 'zod';
import { CannotStart } from '../../config/errors.ts';
import type { Sha256 } from '../../crawler/brand.ts';
import { SnapshotDamaged } from '../../crawler/errors.ts';
import { openDiskStore } from '../../crawler/io/snapshot-store.ts';
import type { SnapshotStore } from '../../crawler/snapshot.ts';
import { type DumpedTable, dump, fill, findFilled } from '../../prisma/backup.ts';
import type { Records } from './open-records.ts';

const Manifest = z.object({
  format: z.literal(1),
  takenAt: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(
    z.object({
      name: z.string(),
      columns: z.array(z.string()),
      rows: z.number(),
      /** Of the lines, unpacked. */
      sha256: z.string(),
    }),
  ),
  snapshots: z.number(),
  /** Bodies that the store had lost already. */
  missing: z.array(z.string()),
});

export type Manifest = z.infer<typeof Manifest>;

/**
 * Copy database and store into a new folder: all tables as of one moment, then every body that
 * they name (bodies are never changed). The manifest comes last, so that half a copy has none.
 */
export async function backup(
  { databaseUrl, store }: Pick<Records, 'databaseUrl' | 'store'>,
  dir: string,
  now: Date,
): Promise<Manifest> {
  refuseFilled(dir);
  mkdirSync(join(dir, 'tables'), { recursive: true, mode: 0o700 });
  const hashes = new Set<Sha256>();
  const { migrations, tables } = await dump(databaseUrl, async (source) => {
    const written: Manifest['tables'] = [];
    for (const table of source.tables) written.push(await writeTable(dir, table, source, hashes));
    return { migrations: [...source.migrations], tables: written };
  });
  const missing = await copyBodies(hashes, store, openDiskStore(join(dir, 'snapshots')));
  const manifest: Manifest = {
    ...{ format: 1, migrations, tables, missing },
    takenAt: now.toISOString(),
    snapshots: hashes.size - missing.length,
  };
  const draft = join(dir, 'manifest.json.part');
  writeFileSync(draft, `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
  renameSync(draft, join(dir, 'manifest.json'));
  return manifest;
}

function refuseFilled(dir: string): void {
  if (!existsSync(dir) || readdirSync(dir).length === 0) return;
  throw new CannotStart(`wanted a new or empty folder, found files in ${dir}; name another one`, 2);
}

const tableFile = (dir: string, name: string) => join(dir, 'tables', `${name}.copy.zst`);

async function writeTable(
  dir: string,
  table: DumpedTable,
  source: { read(table: DumpedTable): Readable },
  hashes: Set<Sha256>,
) {
  const hash = createHash('sha256');
  const at = table.name === 'snapshot' ? table.columns.indexOf('sha256') : -1;
  let rows = 0;
  const count = (line: string) => {
    rows += 1;
    if (at >= 0) hashes.add(line.split('\t')[at] as Sha256);
  };
  const target = createWriteStream(tableFile(dir, table.name), { mode: 0o600, flush: true });
  await pipeline(source.read(table), watched(hash, count), createZstdCompress(), target);
  return { ...table, columns: [...table.columns], rows, sha256: hash.digest('hex') };
}

/** Passes bytes on, hashes them, and tells of each line. `COPY` ends every row with a newline. */
function watched(hash: Hash, onLine: (line: string) => void): Transform {
  let rest = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      // Only hashes are read from lines, so a letter cut at the end of a chunk does no harm.
      const lines = (rest + chunk.toString('latin1')).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) onLine(line);
      done(null, chunk);
    },
  });
}

/** @returns the hashes that the store no longer has. */
async function copyBodies(hashes: Iterable<Sha256>, from: SnapshotStore, to: SnapshotStore) {
  const missing: Sha256[] = [];
  for (const sha256 of hashes) {
    const body = await from.get(sha256).catch((error: unknown) => {
      if (error instanceof SnapshotDamaged) return undefined;
      throw error;
    });
    if (body === undefined) missing.push(sha256);
    else await to.put(body);
  }
  return missing;
}

/** What a folder holds. @throws CannotStart when it is no whole backup. */
export function readManifest(dir: string): Manifest {
  const file = join(dir, 'manifest.json');
  if (!existsSync(file))
    throw new CannotStart(`wanted a whole backup in ${dir}, found no manifest.json there`, 2);
  const result = Manifest.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (result.success) return result.data;
  throw new CannotStart(`wanted a manifest of format 1 in ${file}, found another`);
}

/**
 * Bring a backup back into an empty database: bodies first, then all tables in one transaction,
 * each held against its rows and hash. @throws CannotStart before anything is written
 */
export async function restore(
  { databaseUrl, store }: Pick<Records, 'databaseUrl' | 'store'>,
  dir: string,
): Promise<Manifest> {
  const manifest = readManifest(dir);
  await refuse(databaseUrl);
  await fill(databaseUrl, async (target) => {
    refuseOther(manifest.migrations, target.migrations);
    const copies = openDiskStore(join(dir, 'snapshots'));
    for await (const sha256 of copies.hashes()) await store.put(await copies.get(sha256));
    for (const table of manifest.tables) await readTable(dir, table, target);
  });
  return manifest;
}

/** @throws CannotStart when the database holds anything. */
export async function refuse(databaseUrl: string): Promise<void> {
  const filled = await findFilled(databaseUrl);
  if (filled.length === 0) return;
  throw new CannotStart(
    `wanted an empty database, found rows in ${filled.join(', ')}; set another DATA_DIR or DATABASE_URL`,
  );
}

function refuseOther(wanted: readonly string[], found: readonly string[]): void {
  if (wanted.join() === found.join()) return;
  throw new CannotStart(
    `wanted the database of the backup (last migration ${wanted.at(-1)}), found that of another version (${found.at(-1)}); restore with the version that took it, then upgrade`,
  );
}

async function readTable(
  dir: string,
  table: Manifest['tables'][number],
  target: { write(table: DumpedTable, lines: Readable): Promise<number> },
): Promise<void> {
  const hash = createHash('sha256');
  const lines = new PassThrough();
  const reading = pipeline(
    createReadStream(tableFile(dir, table.name)),
    createZstdDecompress(),
    watched(hash, () => {}),
    lines,
  );
  const [rows] = await Promise.all([target.write(table, lines), reading]);
  if (rows === table.rows && hash.digest('hex') === table.sha256) return;
  throw new CannotStart(
    `wanted ${table.rows} rows of ${table.name} as they were dumped, found ${rows} or other bytes; the backup is damaged, nothing was restored`,
  );
}
