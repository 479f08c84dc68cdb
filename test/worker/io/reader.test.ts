import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import type { ReadResult } from '../../../worker/document-text.ts';
import { openReader } from '../../../worker/io/reader.ts';
import { makeDocx } from '../../support/docx.ts';
import { makePdf } from '../../support/pdf.ts';

const reader = openReader({ timeoutMs: 5_000, memoryMb: 400, outputMb: 5, testHooks: true });
afterAll(() => reader.close());

const bytesOf = (text: string) => new TextEncoder().encode(text);
const textsOf = (result: ReadResult) =>
  result.kind === 'read' ? result.text.paragraphs.map(({ text }) => text) : result.reason;

test('a child reads files of several types one after another', async () => {
  expect(textsOf(await reader.read(makePdf(['Art. 24¹. Usługi opiekuńcze.'])))).toEqual([
    'Art. 24¹. Usługi opiekuńcze.',
  ]);
  expect(textsOf(await reader.read(makeDocx([{ level: 0, text: 'Ustawa określa.' }])))).toEqual([
    'Art. 1. Ustawa określa.',
  ]);
  expect(textsOf(await reader.read(bytesOf('<p>Zażółć</p>')))).toEqual(['Zażółć']);
}, 30_000);

const closedDoors = [
  // Where Node needs a fetched library, the way to it is handed on.
  `environment: open ${process.env.LD_LIBRARY_PATH === undefined ? 0 : 1}`,
  'secret: ERR_ACCESS_DENIED',
  'write: ERR_ACCESS_DENIED',
  'child: ERR_ACCESS_DENIED',
  'name: ERR_ACCESS_DENIED',
  'connection: ERR_ACCESS_DENIED',
];

test('a child has no environment, files of others, children or network', async () => {
  expect(textsOf(await reader.read(bytesOf('TEST rights')))).toEqual(closedDoors);
});

test('a child keeps what Node compiled, and may itself write nothing there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compiled-'));
  vi.stubEnv('NODE_COMPILE_CACHE', folder);
  const keeping = openReader({ testHooks: true });
  try {
    expect(textsOf(await keeping.read(bytesOf('TEST rights')))).toEqual(closedDoors);
    const [version = ''] = readdirSync(folder);
    expect(readdirSync(join(folder, version)).length).toBeGreaterThan(5);
  } finally {
    vi.unstubAllEnvs();
    await keeping.close();
  }
});

test.each([
  ['loop', 'Czytanie pliku trwało dłużej niż 5 s i zostało przerwane.'],
  ['memory', 'Czytanie pliku wymagało więcej niż 400 MB pamięci i zostało przerwane.'],
  ['flood', 'Treść pliku jest nadmiernie duża – nie została przyjęta.'],
  ['crash', 'Czytanie pliku dwukrotnie zakończyło się awarią czytnika.'],
  ['throw', 'Czytanie pliku dwukrotnie zakończyło się awarią czytnika.'],
])(
  'a file that makes its reader %s is unreadable, and the next one is read',
  async (how, reason) => {
    expect(await reader.read(bytesOf(`TEST ${how}`))).toMatchObject({ kind: 'unreadable', reason });
    expect(textsOf(await reader.read(bytesOf('Następny plik.')))).toEqual(['Następny plik.']);
  },
  15_000,
);

test('many small files are read by few children, in any order of asking', async () => {
  const results = await Promise.all(
    Array.from({ length: 40 }, (_, at) => reader.read(bytesOf(`<p>Plik ${at}</p>`))),
  );
  expect(results.map(textsOf)).toEqual(results.map((_, at) => [`Plik ${at}`]));
});

test('a misbehaving file costs the files beside it nothing', async () => {
  const [bad, ...good] = await Promise.all(
    ['TEST loop', 'pierwszy', 'drugi', 'trzeci'].map((text) => reader.read(bytesOf(text))),
  );
  expect(bad?.kind).toBe('unreadable');
  expect(good.map(textsOf)).toEqual([['pierwszy'], ['drugi'], ['trzeci']]);
}, 30_000);

test('test orders are plain text to a reader that was not opened for tests', async () => {
  const usual = openReader();
  expect(textsOf(await usual.read(bytesOf('TEST crash')))).toEqual(['TEST crash']);
  await usual.close();
});

test('closing ends what is being read and what waits', async () => {
  const short = openReader({ children: 1, testHooks: true });
  const results = ['TEST loop', 'czeka'].map((text) => short.read(bytesOf(text)));
  await short.close();
  for (const result of await Promise.all(results))
    expect(result).toMatchObject({
      kind: 'unreadable',
      reason: 'Czytanie przerwano, ponieważ program kończył pracę.',
    });
});
