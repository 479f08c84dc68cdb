import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openOcr } from '../../../worker/io/ocr.ts';
import { openReader } from '../../../worker/io/reader.ts';
import { makePdf } from '../../support/pdf.ts';
import { makePng, makeScan, readScan } from '../../support/scan.ts';

const folder = mkdtempSync(join(tmpdir(), 'ocr-'));
const ocr = openOcr({ cacheFolder: join(folder, 'cache'), command: null });
const reader = openReader({ children: 1, recognise: ocr.recognise });
const letter = readScan('pismo');

afterAll(async () => {
  await reader.close();
  await ocr.close();
  rmSync(folder, { recursive: true });
});

const words = [
  'Warszawa, dnia 28 sierpnia 2026 r.',
  'Zapraszamy do zgłaszania uwag do projektu ustawy o usługach społecznych.',
  'Uwagi prosimy przesyłać w terminie do dnia 21 września 2026 r. na adres sekretariatu.',
  'Art. 1. Gmina zapewnia usługi opiekuńcze, żywność i łóżko w schronisku.',
  'Art. 2. Powiat prowadzi ośrodki wsparcia dla osób z niepełnosprawnościami.',
];
const mark = /^Strona 1: skan – tekst rozpoznano maszynowo; .+ trzeba sprawdzić w oryginale\.$/;

test('a scanned page is read in Polish, with its confidence', async () => {
  const result = await reader.read(makeScan([letter]));
  if (result.kind !== 'read') throw new Error(result.reason);
  expect(result.text.paragraphs.map(({ text }) => text)).toEqual(words);
  expect(result.text.paragraphs.every(({ page }) => page === 1)).toBe(true);
  expect(result.text.warnings).toEqual([expect.stringMatching(mark)]);
  const [page] = result.text.recognised ?? [];
  expect(page?.page).toBe(1);
  expect(page?.confidence).toBeGreaterThan(0.85);
  expect(result.text.confidence).toBeLessThan(page?.confidence ?? 0);
}, 120_000);

test('a page that was recognised once is not recognised again', async () => {
  const cached = readdirSync(join(folder, 'cache'), { recursive: true });
  expect(cached.filter((name) => `${name}`.endsWith('.tsv'))).toHaveLength(1);

  const idle = openOcr({ cacheFolder: join(folder, 'cache'), command: null, pageTimeoutMs: 1 });
  const again = openReader({ children: 1, recognise: idle.recognise });
  expect(await again.read(makeScan([letter]))).toMatchObject({ kind: 'read' });
  await again.close();
  await idle.close();
}, 60_000);

test('strips of a page and a picture by itself are read as a page', async () => {
  for (const file of [makeScan([letter], { strips: 7 }), makePng(letter)]) {
    const result = await reader.read(file);
    if (result.kind !== 'read') throw new Error(result.reason);
    expect(result.text.paragraphs.map(({ text }) => text)).toEqual(words);
  }
}, 120_000);

test('a page that lies on its side is turned', async () => {
  const { width, height, gray } = letter;
  const turned = new Uint8Array(gray.length);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      turned[x * height + (height - 1 - y)] = gray[y * width + x] ?? 255;
  const result = await reader.read(makePng({ width: height, height: width, gray: turned }));
  if (result.kind !== 'read') throw new Error(result.reason);
  expect(result.text.paragraphs.map(({ text }) => text)).toEqual(words);
}, 120_000);

test('an empty page says that nothing was recognised, and is no empty document', async () => {
  const blank = { width: 600, height: 800, gray: new Uint8Array(480_000).fill(255) };
  expect(await reader.read(makeScan([blank]))).toMatchObject({
    kind: 'unreadable',
    reason: 'Plik jest skanem, w którym nie rozpoznano żadnego tekstu.',
  });
}, 30_000);

test('a page that takes too long is unreadable with a reason; text pages beside it are not', async () => {
  const slow = openOcr({ command: null, pageTimeoutMs: 1 });
  const hasty = openReader({ children: 1, recognise: slow.recognise });
  const reason = /^Plik jest skanem\. Rozpoznawanie strony trwało dłużej niż 0 s\.$/;
  expect(await hasty.read(makeScan([letter]))).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringMatching(reason),
  });
  expect(await hasty.read(makePdf(['Art. 1. Zwykły tekst.']))).toMatchObject({ kind: 'read' });
  await hasty.close();
  await slow.close();
}, 60_000);

test('a whole file has its time for scans, too', async () => {
  const never = openReader({
    children: 1,
    ocrTimeoutMs: 300,
    recognise: () => new Promise(() => {}),
  });
  expect(await never.read(makeScan([letter]))).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringContaining('Rozpoznawanie pisma w skanie trwało dłużej niż'),
  });
  await never.close();
}, 30_000);

test('where tesseract is installed it is used, and sees pixels only', async () => {
  const command = join(folder, 'tesseract');
  const row = ['5', '1', '1', '1', '1', '1', '10', '10', '90', '20', '91', 'Zażółć'].join('\\t');
  writeFileSync(
    command,
    `#!/bin/sh\nif [ "$1" = --list-langs ]; then echo pol; exit; fi\ncat > ${folder}/seen.pgm\nprintf '${row}\\n'\n`,
  );
  chmodSync(command, 0o755);
  const installed = openOcr({ command });
  expect(
    await installed.recognise({ width: 2, height: 1, dpi: 200, pixels: Uint8Array.of(0, 255) }),
  ).toEqual({
    kind: 'read',
    tsv: expect.stringContaining('Zażółć'),
  });
  expect(existsSync(join(folder, 'seen.pgm'))).toBe(true);
  await installed.close();
});

test('a program that is not there leaves the work to the one in the packages', async () => {
  const missing = openOcr({ command: '/nonexistent/tesseract', pageTimeoutMs: 60_000 });
  const white = { width: 100, height: 100, dpi: 150, pixels: new Uint8Array(10_000).fill(255) };
  expect(await missing.recognise(white)).toMatchObject({ kind: 'read' });
  await missing.close();
}, 90_000);
