import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFile,
  writeFileSync,
} from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { constants, zstdCompress, zstdCompressSync, zstdDecompress } from 'node:zlib';
import type { Sha256 } from '../brand.ts';
import { SnapshotDamaged } from '../errors.ts';
import { isSha256, pathOf, toSha256 } from '../sha256.ts';
import type { SnapshotStore } from '../snapshot.ts';

/** The file operations that durability hangs on; a test passes its own to see their order. */
export interface Files {
  /** Write a new file; its bytes are on the disk afterwards. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  rename(from: string, to: string): void;
  /** Have the names in a folder on the disk. */
  sync(folder: string): Promise<void>;
}

const compress = promisify(zstdCompress);
const unpack = promisify(zstdDecompress);
const fill = promisify(writeFile);
const flush = promisify(fsync);

/** Bytes: packing and writing so few takes no longer than handing them to another thread. */
const mostSmall = 262_144;
/** A web page wants no tables of half a megabyte, which the system clears anew for every body. */
const smallTables = { [constants.ZSTD_c_hashLog]: 13, [constants.ZSTD_c_chainLog]: 12 };

/** Told the size, the compressor takes tables to fit. */
function pack(body: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const pledgedSrcSize = body.length;
  if (body.length > mostSmall) return compress(body, { pledgedSrcSize });
  return zstdCompressSync(body, { pledgedSrcSize, params: smallTables });
}

/** No stored body is larger; a damaged file must not unpack without end. */
const mostBytes = 200_000_000;
const leftoverMs = 3_600_000;

/**
 * Bodies as zstd files under `ab/cd/<sha256>` of a folder that is made if missing. A file gets
 * its name only when its bytes are on the disk, so a name always means a whole body. Any number of
 * processes may share the folder.
 */
export function openDiskStore(folder: string, files: Files = onDisk): SnapshotStore {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  removeLeftovers(join(folder, 'tmp'));
  return {
    put: (body) => put(folder, body, files),
    get: (sha256) => get(folder, sha256),
    has: (sha256) => has(folder, sha256),
    hashes: () => hashes(folder),
  };
}

async function put(folder: string, body: Uint8Array, files: Files): Promise<Sha256> {
  const sha256 = hashOf(body);
  const path = join(folder, pathOf(sha256));
  if (!existsSync(path) || !(await holds(folder, sha256))) {
    await makeFolders(folder, dirname(path), files);
    await write(join(folder, 'tmp', randomUUID()), path, await pack(body), files);
  }
  // Also where the file was there: who wrote it may have died before this.
  await files.sync(dirname(path));
  return sha256;
}

/** A damaged file counts as none, so that fetching a body again mends the store. */
async function holds(folder: string, sha256: Sha256): Promise<boolean> {
  try {
    await get(folder, sha256);
    return true;
  } catch (error) {
    if (error instanceof SnapshotDamaged) return false;
    throw error;
  }
}

/** Write, flush, then name. Leaves no half file behind, whatever fails. */
async function write(draft: string, path: string, bytes: Uint8Array, files: Files): Promise<void> {
  try {
    await files.write(draft, bytes);
    files.rename(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** New folders are entries of their parents, which want flushing like the file's own folder. */
async function makeFolders(folder: string, leaf: string, files: Files): Promise<void> {
  const first = mkdirSync(leaf, { recursive: true });
  if (first === undefined) return;
  await files.sync(dirname(leaf));
  if (first !== leaf) await files.sync(folder);
}

/**
 * Only what waits for the disk is left to other threads: handing a call over and taking its answer
 * costs more than opening, closing or naming a file, or than writing a small one.
 */
export const onDisk: Files = {
  async write(path, bytes) {
    const file = openSync(path, 'wx');
    try {
      if (bytes.length <= mostSmall) writeFileSync(file, bytes);
      else await fill(file, bytes);
      await flush(file);
    } finally {
      closeSync(file);
    }
  },
  rename: renameSync,
  async sync(folder) {
    const opened = openSync(folder, 'r');
    try {
      await flush(opened);
    } finally {
      closeSync(opened);
    }
  },
};

async function get(folder: string, sha256: Sha256): Promise<Uint8Array> {
  const packed = await readPacked(join(folder, pathOf(sha256)), sha256);
  const body = await unpackChecked(packed, sha256);
  const found = hashOf(body);
  if (found !== sha256) throw new SnapshotDamaged(sha256, `those of ${found}`);
  return body;
}

async function has(folder: string, sha256: Sha256): Promise<boolean> {
  try {
    return (await stat(join(folder, pathOf(sha256)))).size > 0;
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    return false;
  }
}

async function readPacked(path: string, sha256: Sha256): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
    throw new SnapshotDamaged(sha256, 'no file', { cause });
  }
}

async function unpackChecked(packed: Uint8Array, sha256: Sha256): Promise<Uint8Array> {
  try {
    return await unpack(packed, { maxOutputLength: mostBytes });
  } catch (cause) {
    throw new SnapshotDamaged(sha256, 'a file that does not unpack', { cause });
  }
}

async function* hashes(folder: string): AsyncGenerator<Sha256> {
  for (const outer of await folders(folder))
    for (const inner of await folders(join(folder, outer))) yield* hashesIn(folder, outer, inner);
}

async function* hashesIn(folder: string, outer: string, inner: string): AsyncGenerator<Sha256> {
  for (const name of await readdir(join(folder, outer, inner)))
    if (isSha256(name) && pathOf(name) === `${outer}/${inner}/${name}`) yield name;
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .map(({ name }) => name);
}

/** What a killed process left; younger drafts may be another process's work. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > leftoverMs)
      rmSync(path, { force: true });
  }
}

function hashOf(body: Uint8Array): Sha256 {
  return toSha256(createHash('sha256').update(body).digest('hex'));
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
