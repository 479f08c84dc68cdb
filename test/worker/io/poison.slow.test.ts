import { strToU8, zlibSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import type { DocumentText } from '../../../worker/document-text.ts';
import { openReader } from '../../../worker/io/reader.ts';
import type { Expected } from '../../support/bad-files/parts.ts';
import { badFiles } from '../../support/bad-files.ts';
import { assemble, makePdf, stream } from '../../support/pdf.ts';

const limits = { timeoutMs: 15_000, memoryMb: 512, outputMb: 40, children: 2 };
// Pictures are decoded, and say nothing.
const recognise = async () => ({ kind: 'read', tsv: '' }) as const;
const reader = openReader({ ...limits, recognise });
afterAll(() => reader.close());

test('at least 60 kinds of bad files are made', () => {
  expect(new Set(badFiles.map(([name]) => name)).size).toBe(badFiles.length);
  expect(badFiles.length).toBeGreaterThanOrEqual(60);
});

describe.concurrent('of bad files', () => {
  test.each(badFiles)(
    '%s is told as it should be, and costs nothing else',
    async (_, make, expected) => {
      const result = await reader.read(make());
      if (result.kind === 'unreadable') {
        expect(result.reason).not.toContain('awarią');
        expect(result.reason).toMatch('unreadable' in expected ? expected.unreadable : /(?!)/);
      } else expectWords(result.text, expected);
    },
    60_000,
  );
});

function expectWords(read: DocumentText, expected: Expected): void {
  const said = read.paragraphs.map(({ text }) => text).join('\n');
  if ('unreadable' in expected) throw new Error(`wanted no reading, found: ${said.slice(0, 200)}`);
  expect(said).toMatch(expected.words);
  if (expected.warning) expect(read.warnings.join('\n')).toMatch(expected.warning);
  if (expected.without) expect(said).not.toMatch(expected.without);
}

test('a PDF whose stream bursts is stopped, and the next file is read', async () => {
  const bomb = zlibSync(new Uint8Array(300_000_000).fill(32), { level: 1 });
  const result = await reader.read(
    assemble([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>',
      stream(bomb),
    ]),
  );
  expect(result).toMatchObject({
    kind: 'unreadable',
    reason: expect.stringMatching(/^\p{Lu}.+\.$/u),
  });
  expect(await reader.read(makePdf(['Następny plik.']))).toMatchObject({ kind: 'read' });
}, 60_000);

test('long pages and long texts are read within their time', async () => {
  const table = `<table>${'<tr><td>1</td><td>usługi</td></tr>'.repeat(60_000)}</table>`;
  expect(await reader.read(strToU8(`<html><body>${table}</body></html>`))).toMatchObject({
    kind: 'read',
  });
  expect(await reader.read(strToU8('słowo '.repeat(400_000)))).toMatchObject({ kind: 'read' });
}, 60_000);
