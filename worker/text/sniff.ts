import { decode } from '../../crawler/charset.ts';
import { type ContentKind, contentKind } from '../../crawler/content-kind.ts';
import type { DocumentFormat } from '../document-text.ts';
import { delimiterOf } from './csv.ts';

/** Types that are recognised and not read, and what people are told. */
export const unreadTypes = {
  empty: 'Plik jest pusty.',
  ppt: 'Prezentacja PPT (PowerPoint 97–2003) nie jest odczytywana – po zapisaniu jako PDF da się ją odczytać.',
  encrypted: 'Plik jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.',
  ole: 'Plik starego pakietu Office nieznanego rodzaju – nie umiemy go odczytać.',
  signature:
    'Plik jest podpisany elektronicznie (CAdES/PKCS#7) – dokument można odczytać po wyjęciu go z podpisu.',
  packed: 'Archiwum inne niż ZIP (np. RAR, 7z, gzip) – nie umiemy go odczytać.',
  picture: 'Obraz w formacie, którego nie odczytujemy – czytamy PNG i JPEG.',
  binary: 'Plik nieznanego typu – nie umiemy go odczytać.',
} as const;

export type FileType = DocumentFormat | keyof typeof unreadTypes;

const headBytes = 65_536;

/** What a file is, by its content; names and headers lie. */
export function sniff(bytes: Uint8Array, contentType = ''): FileType {
  const head = bytes.subarray(0, headBytes);
  const text = decode(head, contentType).text;
  return types[contentKind(head, text)](bytes, text);
}

const types: Readonly<Record<ContentKind, (bytes: Uint8Array, text: string) => FileType>> = {
  empty: () => 'empty',
  pdf: () => 'pdf',
  html: () => 'html',
  json: () => 'json',
  xml: () => 'xml',
  rtf: () => 'rtf',
  zip: zipType,
  ole: oleType,
  binary: binaryType,
  text: textType,
};

function binaryType(bytes: Uint8Array): FileType {
  const head = Buffer.from(bytes.subarray(0, 64)).toString('latin1');
  const found = magics.find(([mark]) => head.startsWith(mark))?.[1];
  return found ?? (head.startsWith('0') && head.includes(signedData) ? 'signature' : 'binary');
}

/** The name of "signed data" in PKCS#7, as it stands near the start of a signature. */
const signedData = '\u0006\u0009\u002a\u0086\u0048\u0086\u00f7\u000d\u0001\u0007\u0002';

const magics: readonly (readonly [string, FileType])[] = [
  ['\u0089PNG', 'image'],
  ['\u00ff\u00d8\u00ff', 'image'],
  ['GIF8', 'picture'],
  ['II*\u0000', 'picture'],
  ['MM\u0000*', 'picture'],
  ['RIFF', 'picture'],
  ['BM', 'picture'],
  ['Rar!', 'packed'],
  ['7z\u00bc\u00af', 'packed'],
  ['\u001f\u008b', 'packed'],
];

function textType(bytes: Uint8Array, text: string): FileType {
  if (isMail(text)) return 'eml';
  // Few letters of a signature or a picture may pass for text.
  const told = binaryType(bytes);
  if (told !== 'binary' && told !== 'picture') return told;
  return delimiterOf(text) === undefined ? 'text' : csvOrText(text);
}

/** The first lines of a message are fields, and some of them only mail has. */
function isMail(text: string): boolean {
  const [head = ''] = text.trimStart().split(/\r?\n\r?\n/, 1);
  const names = [...head.matchAll(/^([A-Za-z][A-Za-z\d-]*):[ \t]/gm)].map(([, name = '']) =>
    name.toLowerCase(),
  );
  const isHead = /^[A-Za-z][A-Za-z\d-]*:[ \t]/.test(head) && names.length >= 3;
  return isHead && names.some((name) => mailFields.has(name)) && names.includes('from');
}

const mailFields = new Set('received message-id mime-version return-path delivered-to'.split(' '));

/** Sentences with commas are no table: its cells are short, or it is cut by ; or tabs. */
function csvOrText(text: string): FileType {
  const delimiter = delimiterOf(text);
  const [head = ''] = text.split(/\r?\n/, 1);
  return delimiter === ',' && head.split(',').some((cell) => cell.trim().length > 60)
    ? 'text'
    : 'csv';
}

/** By the names in the zip's central directory, which ends the file: a document in it has its own. */
function zipType(bytes: Uint8Array): FileType {
  const names = zipDirectory(bytes);
  const has = (name: string) => includes(names, name);
  const first = bytes.subarray(0, 200);
  if (has('word/document.xml')) return 'docx';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (includes(first, 'mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (includes(first, 'mimetypeapplication/vnd.oasis.opendocument.presentation')) return 'odp';
  return includes(first, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'zip';
}

/** The central directory, or the whole file where its end is not to be found. */
function zipDirectory(bytes: Uint8Array): Uint8Array {
  const tail = Math.max(0, bytes.length - 66_000);
  const at = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
    'PK\u0005\u0006',
  );
  if (at < tail || at + 20 > bytes.length) return bytes;
  const end = new DataView(bytes.buffer, bytes.byteOffset + at);
  const [size, start] = [end.getUint32(12, true), end.getUint32(16, true)];
  return start + size <= at ? bytes.subarray(start, start + size) : bytes;
}

/** By the names of the streams in the compound file, which are UTF-16. */
function oleType(bytes: Uint8Array): FileType {
  const has = (name: string) => includes(bytes, [...name].map((char) => `${char}\0`).join(''));
  // A message may hold any other of these as an attachment.
  if (has('__properties_version')) return 'msg';
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) return 'xls';
  if (has('PowerPoint Document')) return 'ppt';
  return 'ole';
}

function includes(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'latin1');
}
