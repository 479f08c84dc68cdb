import { strToU8, zipSync, zlibSync } from 'fflate';
import { makeDoc } from './doc.ts';
import { makeDocx, wordXml } from './docx.ts';
import { makeEml, makeMsg } from './mail-file.ts';
import { makeOdt } from './odt.ts';
import { makeOle } from './ole.ts';
import { assemble, makePdf, makePdfPages } from './pdf.ts';
import { makePng } from './scan.ts';
import { makeXlsx } from './xlsx.ts';

/** What must become of a bad file. */
export type Expected =
  /** A Polish reason that fits. */
  | { readonly unreadable: RegExp }
  /** These words, and a warning that fits. */
  | { readonly words: RegExp; readonly warning?: RegExp; readonly without?: RegExp };

export type BadFile = readonly [name: string, make: () => Uint8Array, expected: Expected];

const text = 'Art. 1. Usługi opiekuńcze świadczy gmina.';
const words = /Usługi opiekuńcze/;
const any = /^\p{Lu}.+[.]$/u;
const unreadable = (reason: RegExp): Expected => ({ unreadable: reason });
const latin1 = (value: string) => Uint8Array.from(Buffer.from(value, 'latin1'));
const edited = (bytes: Uint8Array, from: string | RegExp, to: string) =>
  latin1(Buffer.from(bytes).toString('latin1').replace(from, to));
const noise = (length: number) =>
  Uint8Array.from({ length }, (_, at) => (at * 7919 + (at >> 3)) % 251);
const joined = (...parts: Uint8Array[]) => Uint8Array.from(Buffer.concat(parts));
const cut = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));

const whole = makePdf(Array(200).fill(text));
const docXml = (inner: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="urn:w"><w:body>${inner}</w:body></w:document>`;
const docx = (xml: string) => makeDocx([], { 'word/document.xml': xml });
const laughs = Array.from(
  { length: 10 },
  (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
).join('');
const laughing = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;
const external = '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>';
const doctype = /DOCTYPE/;

/** A PDF of one page around what the page says of itself. */
const pageOf = (page: string, ...more: (string | Uint8Array)[]) =>
  assemble([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] ${page} >>`,
    ...more,
  ]);
const imageOf = (dictionary: string, data: Uint8Array) =>
  pageOf(
    '/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>',
    '<< /Length 29 >>\nstream\nq 595 0 0 842 0 0 cm /I Do Q\nendstream',
    joined(
      latin1(`<< /Type /XObject /Subtype /Image ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      latin1('\nendstream'),
    ),
  );
/** A good PDF whose catalogue or whose page says one thing more. */
const withCatalog = (more: string) =>
  edited(makePdf([text]), '/Type /Catalog', `/Type /Catalog ${more}`);

const pdfs: readonly BadFile[] = [
  ['a PDF that is its header only', () => latin1('%PDF-1.7\n'), unreadable(/uszkodzony/)],
  ['half a PDF', () => whole.slice(0, whole.length / 2).fill(0, 400, 800), unreadable(any)],
  ['a PDF of noise', () => joined(latin1('%PDF-1.7\n'), noise(50_000)), unreadable(/uszkodzony/)],
  ['a PDF without its end', () => cut(whole, 0.98), unreadable(/uszkodzony/)],
  [
    'a PDF with rubbish before it',
    () => joined(latin1('HTTP/1.1 200 OK\r\n\r\n'), makePdf([text])),
    { words },
  ],
  ['a PDF with rubbish behind it', () => joined(makePdf([text]), noise(5_000)), { words }],
  [
    'a PDF whose xref points nowhere',
    () => edited(makePdf([text]), /startxref\n\d+/, 'startxref\n99999999'),
    { words },
  ],
  [
    'a PDF whose xref points at itself',
    () =>
      latin1(
        '%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF',
      ),
    unreadable(any),
  ],
  [
    'a PDF whose pages lie in a circle',
    () =>
      assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 1 >>']),
    unreadable(any),
  ],
  [
    'a PDF that says it has 100,000 pages',
    () =>
      assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 100000 >>']),
    unreadable(/100000 stron|uszkodzony/),
  ],
  [
    'a PDF of 10,000 pages',
    () =>
      assemble([
        '<< /Type /Catalog /Pages 2 0 R >>',
        `<< /Type /Pages /Kids [${'3 0 R '.repeat(10_000)}] /Count 10000 >>`,
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
      ]),
    unreadable(/10000 stron/),
  ],
  [
    'a PDF without a page',
    () => assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
    unreadable(any),
  ],
  [
    'a PDF whose form draws itself',
    () =>
      pageOf(
        '/Contents 4 0 R /Resources << /XObject << /X 4 0 R >> >>',
        '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
      ),
    unreadable(any),
  ],
  [
    'a PDF whose stream is no Flate',
    () =>
      pageOf(
        '/Contents 4 0 R',
        joined(
          latin1('<< /Length 500 /Filter /FlateDecode >>\nstream\n'),
          noise(500),
          latin1('\nendstream'),
        ),
      ),
    unreadable(any),
  ],
  [
    'a PDF with a password',
    () =>
      edited(
        makePdf(['x']),
        '/Root 1 0 R',
        '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O <00> /U <00> /P -4 >> /ID [<00> <00>]',
      ),
    unreadable(/hasłem/),
  ],
  [
    'a PDF that is a picture',
    () =>
      imageOf(
        '/Width 60 /Height 60 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode',
        zlibSync(new Uint8Array(3_600)),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a JBIG2 picture of four billion pixels',
    () =>
      imageOf(
        '/Width 65535 /Height 65535 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
        noise(300),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JBIG2 picture',
    () =>
      imageOf(
        '/Width 600 /Height 800 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode',
        noise(300),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JPX picture',
    () => imageOf('/Width 600 /Height 800 /Filter /JPXDecode', noise(3_000)),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF with a broken JPEG',
    () =>
      imageOf(
        '/Width 600 /Height 800 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
        joined(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), noise(3_000)),
      ),
    unreadable(/nie rozpoznano/),
  ],
  [
    'a PDF whose fonts tell no letters',
    () => makePdf(Array(20).fill(text), { toUnicode: 'broken' }),
    { words: /./, warning: /Czcionki pliku/ },
  ],
  [
    'a PDF with white text',
    () =>
      makePdfPages([
        {
          texts: [
            { x: 70, y: 700, text },
            { x: 70, y: 600, text: 'Ukryte warunki umowy.', gray: 1 },
          ],
        },
      ]),
    { words, warning: /ukryty/ },
  ],
  [
    'a PDF with text of half a point',
    () =>
      makePdfPages([
        {
          texts: [
            { x: 70, y: 700, text },
            { x: 70, y: 600, text: 'Drobny druk umowy.', size: 0.5 },
          ],
        },
      ]),
    { words, warning: /zbyt drobny/ },
  ],
  [
    'a PDF that lies on its side',
    () => makePdfPages([{ rotate: 90, texts: [{ x: 70, y: 400, text }] }]),
    { words },
  ],
  [
    'a PDF whose text stands on its head',
    () => makePdfPages([{ texts: [{ x: 500, y: 400, text, turn: 180 }] }]),
    { words },
  ],
  [
    'a PDF with a signature (PAdES)',
    () =>
      withCatalog(
        '/AcroForm << /SigFlags 3 /Fields [<< /FT /Sig /T (S) /V << /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 1 2 3] /Contents <00> >> >>] >>',
      ),
    { words },
  ],
  [
    'a PDF with an XFA form',
    () => withCatalog('/AcroForm << /XFA [(template) << /Length 0 >>] /Fields [] >>'),
    { words },
  ],
  [
    'a PDF that wants to run JavaScript',
    () => withCatalog('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\){}) >>'),
    { words },
  ],
  [
    'a PDF that wants to start a program',
    () => withCatalog('/OpenAction << /S /Launch /F (/bin/sh) >>'),
    { words },
  ],
  [
    'a PDF with a file attached',
    () =>
      withCatalog(
        '/Names << /EmbeddedFiles << /Names [(x.exe) << /Type /Filespec /F (x.exe) >>] >> >>',
      ),
    { words },
  ],
  [
    'a PDF that is a web page, too',
    () => joined(latin1('<!-- '), makePdf([text]), latin1(' --><html><script>alert(1)</script>')),
    unreadable(any),
  ],
  [
    'a PDF that is an archive, too',
    () => joined(makePdf([text]), zipSync({ 'x.txt': strToU8('Inna treść.') })),
    { words, without: /Inna/ },
  ],
];

const offices: readonly BadFile[] = [
  ['a DOCX of one huge part', () => docx(docXml(' '.repeat(150_000_000))), unreadable(/bomba/)],
  [
    'a DOCX with laughing entities',
    () => docx(docXml('<w:p><w:r><w:t>&l10;</w:t></w:r></w:p>', laughing)),
    unreadable(doctype),
  ],
  [
    'a DOCX reaching for another file',
    () => docx(docXml('<w:p><w:r><w:t>&f;</w:t></w:r></w:p>', external)),
    unreadable(doctype),
  ],
  [
    'a DOCX with a document type in its numbering',
    () => makeDocx(['x'], { 'word/numbering.xml': `<!DOCTYPE x>${wordXml('numbering', '')}` }),
    unreadable(doctype),
  ],
  [
    'a DOCX nested too deep',
    () => docx(docXml('<w:p>'.repeat(100_000))),
    unreadable(/zagnieżdżon/),
  ],
  ['a DOCX of broken XML', () => docx(docXml('<w:p><w:r></w:p>')), unreadable(/XML/)],
  ['a DOCX whose document is empty', () => docx(''), unreadable(any)],
  [
    'a DOCX without a document',
    () => zipSync({ 'x/word/document.xml': strToU8('x') }),
    unreadable(any),
  ],
  [
    'a DOCX that was cut',
    () => makeDocx(['tekst '.repeat(10_000)]).slice(0, 900),
    unreadable(/ZIP/),
  ],
  [
    'a DOCM with macros',
    () => makeDocx([text], { 'word/vbaProject.bin': noise(3_000) }),
    { words, warning: /makra/ },
  ],
  ['a DOC that is its header only', () => makeDoc([text]).slice(0, 512), unreadable(any)],
  ['half a DOC', () => cut(makeDoc(Array(500).fill(text)), 0.4), unreadable(any)],
  [
    'a DOC without its table',
    () => makeOle({ WordDocument: new Uint8Array(5_000).fill(1) }),
    unreadable(/DOC/),
  ],
  [
    'a DOC of noise',
    () =>
      makeOle({
        WordDocument: joined(Uint8Array.of(0xec, 0xa5), noise(5_000)),
        '1Table': noise(5_000),
        '0Table': noise(5_000),
      }),
    unreadable(/DOC/),
  ],
  [
    'a DOC whose sectors lie in a circle',
    () =>
      makeDoc(Array(200).fill(text)).map((byte, at) =>
        at >= 512 && at < 1_024 && at % 4 === 0 ? 1 : byte,
      ),
    unreadable(any),
  ],
  ['a DOC with a password', () => makeDoc([text], { isEncrypted: true }), unreadable(/hasłem/)],
  ['an XLS', () => makeOle({ Workbook: noise(5_000) }), unreadable(/XLSX/)],
  [
    'an XLSX with a password',
    () => makeOle({ EncryptionInfo: noise(100), EncryptedPackage: noise(5_000) }),
    unreadable(/hasłem/),
  ],
  [
    'an RTF of open braces',
    () => latin1(`{\\rtf1${'{'.repeat(200_000)}`),
    unreadable(/zagnieżdżon/),
  ],
  [
    'an RTF of closing braces',
    () => latin1(`{\\rtf1 Tekst.${'}'.repeat(200_000)}`),
    { words: /Tekst/ },
  ],
  [
    'an RTF whose picture claims two gigabytes',
    () => latin1('{\\rtf1 Tekst.\\par\\bin2147483647 x}'),
    { words: /Tekst/, warning: /urywa/ },
  ],
  [
    'an RTF of control words only',
    () => latin1(`{\\rtf1${'\\b'.repeat(100_000)}}`),
    unreadable(/żadnego tekstu/),
  ],
  [
    'an RTF with letters of nowhere',
    () => latin1('{\\rtf1\\ansi\\ansicpg99999 Us\\u-1?\\u70000? Tekst.}'),
    { words: /Tekst/ },
  ],
  [
    'an ODT with laughing entities',
    () => makeOdt('<text:p>&l10;</text:p>', { prolog: laughing }),
    unreadable(doctype),
  ],
  [
    'an ODT reaching for another file',
    () => makeOdt('<text:p>&f;</text:p>', { prolog: external }),
    unreadable(doctype),
  ],
  ['an ODT of broken XML', () => makeOdt('<text:p>'), unreadable(/XML/)],
  [
    'an ODT with a password',
    () =>
      makeOdt('<text:p>x</text:p>', {
        parts: { 'META-INF/manifest.xml': '<m><encryption-data/></m>' },
      }),
    unreadable(/hasłem/),
  ],
  [
    'an ODT without content',
    () => zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] }),
    unreadable(/nie zawiera/),
  ],
  [
    'an ODS whose cell stands a billion times',
    () =>
      makeOdt(
        '<table:table><table:table-row><table:table-cell table:number-columns-repeated="1000000000"><text:p>Tekst</text:p></table:table-cell></table:table-row></table:table>',
        { kind: 'spreadsheet' },
      ),
    { words: /Tekst/ },
  ],
  [
    'an XLSX of broken XML',
    () => makeXlsx({ A: [['x']] }, { 'xl/worksheets/s0.xml': '<worksheet><sheetData><row' }),
    unreadable(any),
  ],
  [
    'an XLSX without its sheet',
    () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }),
    unreadable(any),
  ],
  [
    'an XLSX whose sheet bursts',
    () => makeXlsx({ A: [['x']] }, { 'xl/worksheets/s0.xml': ' '.repeat(150_000_000) }),
    unreadable(/bomba/),
  ],
  [
    'a PPTX without slides',
    () => zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }),
    unreadable(any),
  ],
];

/** Entries of one archive that all point at the first one's bytes. */
function overlapping(): Uint8Array {
  const bytes = zipSync({ a: strToU8('x'.repeat(5_000)), b: strToU8('y'), c: strToU8('z') });
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < bytes.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  return bytes;
}

const flagged = (bytes: Uint8Array, offset: number, value: number) => {
  const copy = Uint8Array.from(bytes);
  const view = new DataView(copy.buffer);
  for (let at = 0; at < copy.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + offset, value, true);
  return copy;
};

const archives: readonly BadFile[] = [
  ['an archive whose entries overlap', overlapping, unreadable(/bomba/)],
  [
    'an archive of 3,000 files',
    () =>
      zipSync(
        Object.fromEntries(Array.from({ length: 3_000 }, (_, at) => [`${at}`, new Uint8Array()])),
      ),
    unreadable(/bomba/),
  ],
  [
    'an archive that says it has 65,000 files',
    () => {
      const bytes = zipSync({ a: strToU8('x') });
      new DataView(bytes.buffer).setUint16(bytes.length - 12, 65_000, true);
      return bytes;
    },
    unreadable(any),
  ],
  [
    'an archive whose names climb out of it',
    () => zipSync({ 'a.txt': strToU8('x'), '../../etc/cron.d/x': strToU8('x') }),
    unreadable(/ZIP/),
  ],
  [
    'an archive with a name from the root',
    () => zipSync({ '/etc/passwd': strToU8('x') }),
    unreadable(/ZIP/),
  ],
  [
    'an archive with a link in it',
    () => flagged(zipSync({ 'a.txt': strToU8('/etc/passwd') }), 38, 0o120777 * 65_536),
    unreadable(/odsyłaczem/),
  ],
  [
    'an archive with a file that bursts',
    () => zipSync({ 'a.txt': strToU8(' '.repeat(120_000_000)) }),
    unreadable(/bomba/),
  ],
  [
    'an archive in an archive in an archive',
    () => zipSync({ 'a.zip': zipSync({ 'b.zip': zipSync({ 'c.txt': strToU8('x') }) }) }),
    unreadable(any),
  ],
  [
    'an archive without its end',
    () => zipSync({ 'a.txt': strToU8('tekst '.repeat(500)) }).slice(0, -30),
    unreadable(/ZIP/),
  ],
  [
    'an archive whose file is broken',
    () =>
      zipSync({ 'a.txt': strToU8('tekst ąę '.repeat(5_000)) }).map((byte, at) =>
        at > 40 && at < 60 ? 0xff : byte,
      ),
    unreadable(any),
  ],
  [
    'an archive with one bad file among good ones',
    () => zipSync({ 'a.pdf': latin1('%PDF-1.7\n'), 'b.txt': strToU8(text) }),
    { words, warning: /„a\.pdf”: .+uszkodzony/ },
  ],
  ['an empty archive', () => zipSync({}), unreadable(any)],
  [
    'a message without an end',
    () => cut(makeEml({ subject: 'x', text, attachments: { 'a.pdf': whole } }), 0.5),
    { words },
  ],
  [
    'a message of 300 parts in one another',
    () =>
      latin1(
        `From: a@b.pl\r\nMIME-Version: 1.0\r\nSubject: x\r\n${Array.from({ length: 300 }, (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`).join('')}`,
      ),
    unreadable(any),
  ],
  [
    'a message whose attachment is a bomb',
    () => makeEml({ subject: 'x', text, attachments: { 'a.zip': overlapping() } }),
    { words, warning: /bomba/ },
  ],
  [
    'a message with a name that climbs',
    () => makeEml({ subject: 'x', text, attachments: { '../../etc/x': strToU8('Inna treść.') } }),
    { words: /Inna/ },
  ],
  [
    'half a MSG',
    () => cut(makeMsg({ subject: 'x', text, attachments: { a: noise(50_000) } }), 0.3),
    unreadable(any),
  ],
  ['a MSG of noise', () => makeOle({ '__properties_version1.0': noise(9_000) }), unreadable(any)],
];

const others: readonly BadFile[] = [
  ['a file of no bytes', () => new Uint8Array(), unreadable(/pusty/)],
  ['a file of zeros', () => new Uint8Array(10_000), unreadable(any)],
  ['a file of noise', () => noise(100_000).map((byte) => byte | 0x80), { words: /./ }],
  [
    'a program',
    () => joined(Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0), new Uint8Array(500)),
    unreadable(any),
  ],
  [
    'a signature around bytes',
    () =>
      joined(
        Uint8Array.of(0x30, 0x80, 6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 1, 7, 2),
        noise(300),
      ),
    unreadable(/podpisany/),
  ],
  [
    'a RAR',
    () => joined(latin1('Rar!\u001a\u0007\u0000'), noise(300)),
    unreadable(/Archiwum inne/),
  ],
  [
    'XML with laughing entities',
    () => strToU8(`<?xml version="1.0"?>${laughing}<a>&l10;</a>`),
    unreadable(doctype),
  ],
  [
    'XML reaching for another file',
    () => strToU8(`<?xml version="1.0"?>${external}<a>&f;</a>`),
    unreadable(doctype),
  ],
  [
    'XML with a bomb in base64',
    () =>
      strToU8(
        `<?xml version="1.0"?><a><b>${text}</b><c>${Buffer.from(overlapping()).toString('base64')}</c></a>`,
      ),
    { words, warning: /bomba/ },
  ],
  [
    'a PNG of four billion pixels',
    () => {
      const png = makePng({ width: 9, height: 9, gray: new Uint8Array(81) });
      new DataView(png.buffer).setUint32(16, 65_535);
      new DataView(png.buffer).setUint32(20, 65_535);
      return png;
    },
    unreadable(/zbyt duży/),
  ],
  [
    'a PNG that was cut',
    () => cut(makePng({ width: 400, height: 400, gray: noise(160_000) }), 0.3),
    unreadable(any),
  ],
  [
    'a JPEG that is its header only',
    () => Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16),
    unreadable(any),
  ],
  ['a TIFF', () => joined(latin1('II*\u0000'), noise(300)), unreadable(/PNG i JPEG/)],
  [
    'HTML nested 100,000 deep',
    () => strToU8(`<html>${'<div>'.repeat(100_000)}`),
    unreadable(/zagnieżdżon/),
  ],
  [
    'HTML with 100,000 attributes',
    () =>
      strToU8(`<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=1`).join(' ')}>x</p>`),
    unreadable(any),
  ],
  [
    'JSON nested 1,000 deep',
    () => strToU8(`${'['.repeat(1_000)}1${']'.repeat(1_000)}`),
    unreadable(any),
  ],
  [
    'a CSV whose quote never ends',
    () => strToU8(`a;b;c\n1;2;3\n4;5;"${'x\n'.repeat(50_000)}`),
    { words: /./ },
  ],
  [
    'a text of 100,000 equal lines',
    () => strToU8(`Początek:\n${'wiersz powtórzony\n'.repeat(100_000)}`),
    { words: /Początek/ },
  ],
  ['one line of a megabyte', () => strToU8('słowo '.repeat(170_000)), { words: /słowo/ }],
];

/** Every kind of bad file that is made here, with what must become of it. */
export const badFiles: readonly BadFile[] = [...pdfs, ...offices, ...archives, ...others];
