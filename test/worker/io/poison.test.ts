import { strToU8, zipSync, zlibSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { openReader } from '../../../worker/io/reader.ts';
import { makeDocx, wordXml } from '../../support/docx.ts';
import { assemble, makePdf, stream } from '../../support/pdf.ts';

const limits = { timeoutMs: 10_000, memoryMb: 512, outputMb: 40 };
const reader = openReader(limits);
afterAll(() => reader.close());

const document = (inner: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="urn:w"><w:body>${inner}</w:body></w:document>`;
const docx = (xml: string) => makeDocx([], { 'word/document.xml': xml });
const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');

/** A PDF of one page whose content is the given stream object. */
const pdfOf = (content: Uint8Array | string, page = '/Contents 4 0 R') =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    content,
  ]);

/** Entries of one zip that all point at the first one's bytes. */
function overlapping(): Uint8Array {
  const bytes = zipSync({
    'word/document.xml': strToU8('x'.repeat(5_000)),
    b: strToU8('y'),
    c: strToU8('z'),
  });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  return bytes;
}

const whole = makePdf(Array(200).fill('Art. 1. Usługi opiekuńcze świadczy gmina.'));
const nested = (depth: number) => '<div>'.repeat(depth);

const files: Readonly<Record<string, () => Uint8Array>> = {
  'of no bytes': () => new Uint8Array(),
  'that is the header of a PDF only': () => strToU8('%PDF-1.7\n'),
  'that is half a PDF': () => whole.slice(0, whole.length / 2).fill(0, 400, 800),
  'that is a PDF of noise': () =>
    Uint8Array.from([
      ...strToU8('%PDF-1.7\n'),
      ...Array.from({ length: 50_000 }, (_, at) => (at * 7919) % 251),
    ]),
  'whose PDF streams burst': () =>
    pdfOf(stream(zlibSync(new Uint8Array(300_000_000).fill(32), { level: 1 }))),
  'whose PDF pages lie in a circle': () =>
    assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
  'whose xref table points at itself': () =>
    strToU8(
      '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
    ),
  'whose form in a PDF draws itself': () =>
    pdfOf(
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      '/Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >>',
    ),
  'that says it has 100,000 PDF pages': () =>
    assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 100000 >>']),
  'that is encrypted': () =>
    Uint8Array.from(
      Buffer.from(
        Buffer.from(makePdf(['x']))
          .toString('latin1')
          .replace(
            '/Root 1 0 R',
            '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00> <00>]',
          ),
        'latin1',
      ),
    ),
  'that is a DOCX of one huge part': () => docx(document(' '.repeat(150_000_000))),
  'that is a DOCX with laughing entities': () =>
    docx(
      document(
        '<w:p><w:r><w:t>&l10;</w:t></w:r></w:p>',
        `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`,
      ),
    ),
  'that is a DOCX reaching for another file': () =>
    docx(
      document(
        '<w:p><w:r><w:t>&f;</w:t></w:r></w:p>',
        '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>',
      ),
    ),
  'that is a DOCX with a document type in its numbering': () =>
    makeDocx(['x'], { 'word/numbering.xml': `<!DOCTYPE x>${wordXml('numbering', '')}` }),
  'that is a DOCX nested too deep': () => docx(document('<w:p>'.repeat(100_000))),
  'that is a DOCX of broken XML': () => docx(document('<w:p><w:r></w:p>')),
  'that is a DOCX without a document': () => zipSync({ 'x/word/document.xml': strToU8('x') }),
  'whose zip entries overlap': overlapping,
  'that is a zip of 3,000 entries': () =>
    zipSync({
      'word/document.xml': strToU8('x'),
      ...Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, new Uint8Array()])),
    }),
  'whose zip names climb out of it': () =>
    zipSync({ 'word/document.xml': strToU8(document('')), '../../etc/cron.d/x': strToU8('x') }),
  'that is a zip cut in the middle': () => makeDocx(['tekst '.repeat(10_000)]).slice(0, 900),
  'of HTML nested 100,000 deep': () => strToU8(`<html>${nested(100_000)}`),
  'of HTML with 100,000 attributes': () =>
    strToU8(`<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`),
  'of JSON nested 1,000 deep': () => strToU8(`${'['.repeat(1_000)}1${']'.repeat(1_000)}`),
};

describe('a file', () => {
  test.each(Object.entries(files))(
    '%s is refused with a reason, and the next file is read',
    async (_, make) => {
      const bytes = make();
      const started = performance.now();
      const result = await reader.read(bytes);
      expect(performance.now() - started).toBeLessThan(limits.timeoutMs + 5_000);
      expect(result).toMatchObject({
        kind: 'unreadable',
        reason: expect.stringMatching(/^\p{Lu}.+\.$/u),
      });
      expect(result).not.toMatchObject({ reason: expect.stringContaining('awarią') });

      expect(await reader.read(makePdf(['Następny plik.']))).toMatchObject({ kind: 'read' });
    },
    30_000,
  );
});

test('a PDF that lost its end is read as far as it goes', async () => {
  const result = await reader.read(whole.slice(0, Math.floor(whole.length * 0.9)));
  expect(['read', 'unreadable']).toContain(result.kind);
});

test('long pages and long texts are read within their time', async () => {
  const table = `<table>${'<tr><td>1</td><td>usługi</td></tr>'.repeat(60_000)}</table>`;
  expect(await reader.read(strToU8(`<html><body>${table}</body></html>`))).toMatchObject({
    kind: 'read',
  });
  expect(await reader.read(strToU8('słowo '.repeat(400_000)))).toMatchObject({ kind: 'read' });
}, 30_000);
