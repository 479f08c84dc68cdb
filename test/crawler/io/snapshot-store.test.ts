import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sha256 } from '../../../crawler/brand.ts';
import { SnapshotDamaged } from '../../../crawler/errors.ts';
import { type Files, onDisk, openDiskStore } from '../../../crawler/io/snapshot-store.ts';
import { pathOf } from '../../../crawler/sha256.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'snapshots-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const body = new TextEncoder().encode('Zażółć gęślą jaźń. '.repeat(1000));
const fileOf = (sha256: Sha256) => join(folder, pathOf(sha256));

async function collect(from: AsyncIterable<Sha256>): Promise<Sha256[]> {
  const all: Sha256[] = [];
  for await (const sha256 of from) all.push(sha256);
  return all.sort();
}

test('a body lies packed under its hash and comes back as it was', async () => {
  const store = openDiskStore(folder);
  const sha256 = await store.put(body);

  expect(sha256).toBe(createHash('sha256').update(body).digest('hex'));
  expect(pathOf(sha256)).toBe(`${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`);
  expect(readFileSync(fileOf(sha256)).byteLength).toBeLessThan(body.byteLength / 10);
  expect(Buffer.from(await store.get(sha256)).equals(body)).toBe(true);
});

test('any bytes survive, the empty body included', async () => {
  const store = openDiskStore(folder);
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
      expect(Buffer.from(await store.get(await store.put(bytes))).equals(bytes)).toBe(true);
    }),
    { numRuns: 25 },
  );
});

test.each([262_144, 262_145, 3_000_000])('%i bytes come back as they were', async (length) => {
  const store = openDiskStore(folder);
  const bytes = Buffer.alloc(length, 'Plan deinstytucjonalizacji usług. ');
  bytes.writeUInt32BE(length, length - 4);
  const sha256 = await store.put(bytes);

  expect(readFileSync(fileOf(sha256)).byteLength).toBeLessThan(length / 100);
  expect(Buffer.from(await store.get(sha256)).equals(bytes)).toBe(true);
});

test('equal bytes are one file, also when many put them at once', async () => {
  const stores = [openDiskStore(folder), openDiskStore(folder)];
  const hashes = await Promise.all(Array.from({ length: 20 }, (_, n) => stores[n % 2]?.put(body)));

  expect(new Set(hashes).size).toBe(1);
  expect(await collect(openDiskStore(folder).hashes())).toHaveLength(1);
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
});

test('all hashes are listed, and nothing else that lies there', async () => {
  const store = openDiskStore(folder);
  const put = [
    await store.put(body),
    await store.put(new Uint8Array(3)),
    await store.put(new Uint8Array()),
  ];
  mkdirSync(join(folder, 'zz'));
  writeFileSync(join(folder, 'README'), '');
  const first = put[0] ?? ('' as Sha256);
  writeFileSync(join(folder, first.slice(0, 2), first.slice(2, 4), '0'.repeat(64)), '');

  expect(await collect(store.hashes())).toEqual(put.sort());
});

test('every single flipped bit in a file is noticed', async () => {
  const store = openDiskStore(folder);
  const sha256 = await store.put(new TextEncoder().encode('krótki tekst'));
  const good = readFileSync(fileOf(sha256));

  for (let bit = 0; bit < good.length * 8; bit += 1) {
    const bad = Buffer.from(good);
    bad[bit >> 3] = (bad[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(fileOf(sha256), bad);
    const found = await store.get(sha256).then(
      (bytes) => Buffer.from(bytes).toString(),
      (error) => error.name,
    );
    // A bit that the format does not use changes nothing; any other must be noticed.
    expect(['SnapshotDamaged', 'krótki tekst']).toContain(found);
  }
});

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, 20)],
  ['emptied', () => Buffer.alloc(0)],
  ['overwritten', () => Buffer.from('something else')],
])('a %s file is damaged, and putting the body again mends it', async (_how, change) => {
  const store = openDiskStore(folder);
  const sha256 = await store.put(body);
  writeFileSync(fileOf(sha256), change(readFileSync(fileOf(sha256))));

  await expect(store.get(sha256)).rejects.toThrow(SnapshotDamaged);
  expect(await store.put(body)).toBe(sha256);
  expect(Buffer.from(await store.get(sha256)).equals(body)).toBe(true);
});

test('a missing file is named as such', async () => {
  const missing = 'ab'.repeat(32) as Sha256;
  await expect(openDiskStore(folder).get(missing)).rejects.toMatchObject({
    name: 'SnapshotDamaged',
    retry: 'never',
    sha256: missing,
  });
});

test('no name but a hash ever becomes a path', async () => {
  const names = [
    '',
    '.',
    '..',
    '../../etc/passwd',
    '..\\..\\windows',
    '/etc/passwd',
    'tmp',
    'AB'.repeat(32),
    `${'a'.repeat(63)}/`,
    `${'a'.repeat(64)}\n`,
    `${'a'.repeat(64)}\u0000`,
    `../${'a'.repeat(61)}`,
    'a'.repeat(63),
    'a'.repeat(65),
    'g'.repeat(64),
    '%2e%2e%2f',
    'ａ'.repeat(64),
    `${'a'.repeat(32)}/../${'a'.repeat(28)}`,
    '~',
    'con',
    'file:///etc/passwd',
    '\u202e',
    ' '.repeat(64),
    `-${'a'.repeat(63)}`,
    `0x${'a'.repeat(62)}`,
  ];
  const store = openDiskStore(folder);
  for (const name of names)
    await expect(store.get(name as Sha256), name).rejects.toThrow(RangeError);
  fc.assert(
    fc.property(fc.string({ maxLength: 80 }), (name) => {
      expect(() => pathOf(name as Sha256)).toThrow(RangeError);
    }),
  );
});

test('bytes are flushed before they are named, and the folder after', async () => {
  const done: string[] = [];
  const short = (path: unknown) =>
    relative(folder, `${path}`)
      .replace(/^tmp\/.*/, 'tmp/draft')
      .replace(/[0-9a-f]{64}/, 'hash');
  const files: Files = {
    async write(path, bytes) {
      await onDisk.write(path, bytes);
      done.push(`write ${short(path)}`);
    },
    rename(from, to) {
      onDisk.rename(from, to);
      done.push(`rename ${short(from)} ${short(to)}`);
    },
    async sync(path) {
      await onDisk.sync(path);
      done.push(`sync ${short(path)}`);
    },
  };
  const sha256 = await openDiskStore(folder, files).put(body);
  const [outer, leaf] = [sha256.slice(0, 2), `${sha256.slice(0, 2)}/${sha256.slice(2, 4)}`];

  expect(done).toEqual([
    `sync ${outer}`,
    'sync ',
    'write tmp/draft',
    `rename tmp/draft ${leaf}/hash`,
    `sync ${leaf}`,
  ]);
});

test('a folder that was there is not flushed into its parents again', async () => {
  const flushed: string[] = [];
  const sync = async (path: string) => {
    flushed.push(relative(folder, path));
    await onDisk.sync(path);
  };
  const sha256 = await openDiskStore(folder).put(body);
  const [outer, inner] = [sha256.slice(0, 2), sha256.slice(2, 4)];
  rmSync(join(folder, outer, inner), { recursive: true });
  await openDiskStore(folder, { ...onDisk, sync }).put(body);

  expect(flushed).toEqual([outer, `${outer}/${inner}`]);
});

test.each(['write', 'rename'])('a full disk at %s leaves no draft and no name', async (where) => {
  const full = () => {
    throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  };
  const half = async (path: string, bytes: Uint8Array) => {
    await onDisk.write(path, bytes.subarray(0, 9));
    full();
  };
  const files = { ...onDisk, ...(where === 'write' ? { write: half } : { rename: full }) };
  const store = openDiskStore(folder, files);

  await expect(store.put(body)).rejects.toMatchObject({ code: 'ENOSPC' });
  expect(readdirSync(join(folder, 'tmp'))).toEqual([]);
  expect(await collect(store.hashes())).toEqual([]);
});

test('opening removes drafts that a killed process left, but not fresh ones', () => {
  mkdirSync(join(folder, 'tmp'), { recursive: true });
  const [old, fresh] = [join(folder, 'tmp', 'old'), join(folder, 'tmp', 'fresh')];
  for (const path of [old, fresh]) writeFileSync(path, 'x');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  utimesSync(old, twoHoursAgo, twoHoursAgo);

  openDiskStore(folder);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  chmodSync(fresh, 0o600);
});
