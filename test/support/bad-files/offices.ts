import { strToU8, zipSync } from 'fflate';
import { makeDoc } from '../doc.ts';
import { makeDocx, wordXml } from '../docx.ts';
import { makeOdt } from '../odt.ts';
import { makeOle } from '../ole.ts';
import { makeXlsx } from '../xlsx.ts';
import {
  any,
  type BadFile,
  cut,
  doctype,
  external,
  joined,
  latin1,
  laughing,
  noise,
  text,
  unreadable,
  words,
} from './parts.ts';

const docXml = (inner: string, prolog = '') =>
  `<?xml version="1.0"?>${prolog}<w:document xmlns:w="urn:w"><w:body>${inner}</w:body></w:document>`;
const docx = (xml: string) => makeDocx([], { 'word/document.xml': xml });

export const offices: readonly BadFile[] = [
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
  [
    'an XLS without a sheet',
    () => makeOle({ Workbook: noise(5_000) }),
    unreadable(/tekstu|uszkodzony/),
  ],
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
