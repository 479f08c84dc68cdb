import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { provideBrowserParts } from '../../../worker/io/browser-parts.ts';

const names = ['DecompressionStream', 'Response'] as const;
const ownParts = names.map((name) => Object.getOwnPropertyDescriptor(globalThis, name));
beforeAll(() => provideBrowserParts());
// Other tests of this process need the whole ones.
afterAll(() => {
  for (const [at, name] of names.entries()) {
    Reflect.deleteProperty(globalThis, name);
    Object.defineProperty(globalThis, name, ownParts[at] ?? {});
  }
});

/** As pdf.js does it. */
async function unpack(format: string, packed: Uint8Array): Promise<Uint8Array> {
  const { readable, writable } = new DecompressionStream(format as 'deflate');
  const writer = writable.getWriter();
  writer.write(Uint8Array.from(packed)).catch(() => {});
  writer.close().catch(() => {});
  const chunks: Uint8Array[] = [];
  const reader = readable.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read())
    chunks.push(piece.value);
  return Buffer.concat(chunks);
}

const text = Buffer.from('Rozdział 2. Usługi społeczne. '.repeat(10_000));

test.each([
  ['deflate', deflateSync],
  ['deflate-raw', deflateRawSync],
  ['gzip', gzipSync],
  ['brotli', brotliCompressSync],
] as const)('what was packed as %s comes out as it was', async (format, pack) => {
  expect(text.equals(await unpack(format, pack(text)))).toBe(true);
  expect(await unpack(format, pack(Buffer.alloc(0)))).toHaveLength(0);
});

test('a broken stream and a bomb are refused, so that pdf.js can do what it can', async () => {
  await expect(unpack('deflate', deflateSync(text).subarray(0, 50))).rejects.toThrow('unexpected');
  await expect(unpack('deflate', Buffer.from('%PDF'))).rejects.toThrow('incorrect header');
  await expect(unpack('deflate', deflateSync(Buffer.alloc(100_000_001)))).rejects.toThrow('larger');
  expect(() => new DecompressionStream('lzw' as 'deflate')).toThrow('found lzw');
});

test('there is a Response to look at, and none to read', () => {
  expect(() => new Response().bytes()).toThrow('nothing is fetched');
});
