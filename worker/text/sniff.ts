import { decode } from '../../crawler/charset.ts';
import { type ContentKind, contentKind } from '../../crawler/content-kind.ts';
import type { DocumentFormat } from '../document-text.ts';
import { delimiterOf } from './csv.ts';

/** Types that are recognised and not read, and what people are told. */
export const unreadTypes = {
  empty: 'Plik jest pusty.',
  doc: 'Plik DOC – jeszcze nieczytany.',
  xls: 'Plik XLS – jeszcze nieczytany.',
  ppt: 'Plik PPT – jeszcze nieczytany.',
  msg: 'Wiadomość MSG – jeszcze nieczytana.',
  ole: 'Plik starego pakietu Office – jeszcze nieczytany.',
  rtf: 'Plik RTF – jeszcze nieczytany.',
  odt: 'Plik ODT – jeszcze nieczytany.',
  ods: 'Plik ODS – jeszcze nieczytany.',
  xlsx: 'Plik XLSX – jeszcze nieczytany.',
  pptx: 'Plik PPTX – jeszcze nieczytany.',
  zip: 'Archiwum ZIP – jeszcze nieczytane.',
  xml: 'Plik XML – jeszcze nieczytany.',
  image: 'Obraz – treści jeszcze nie odczytujemy.',
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
  binary: (bytes) => (isImage(bytes) ? 'image' : 'binary'),
  text: (_, text) => (delimiterOf(text) === undefined ? 'text' : csvOrText(text)),
};

/** Sentences with commas are no table: its cells are short, or it is cut by ; or tabs. */
function csvOrText(text: string): FileType {
  const delimiter = delimiterOf(text);
  const [head = ''] = text.split(/\r?\n/, 1);
  return delimiter === ',' && head.split(',').some((cell) => cell.trim().length > 60)
    ? 'text'
    : 'csv';
}

/** By the names in the zip's central directory, which ends the file. */
function zipType(bytes: Uint8Array): FileType {
  const has = (name: string) => includes(bytes, name);
  if (has('word/document.xml')) return 'docx';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('ppt/presentation.xml')) return 'pptx';
  if (has('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  return has('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'zip';
}

/** By the names of the streams in the compound file, which are UTF-16. */
function oleType(bytes: Uint8Array): FileType {
  const has = (name: string) => includes(bytes, [...name].map((char) => `${char}\0`).join(''));
  if (has('WordDocument')) return 'doc';
  if (has('Workbook')) return 'xls';
  if (has('PowerPoint Document')) return 'ppt';
  return has('__properties_version') ? 'msg' : 'ole';
}

function includes(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, 'latin1');
}

const images = ['\u0089PNG', '\u00ff\u00d8\u00ff', 'GIF8', 'II*\u0000', 'MM\u0000*', 'RIFF', 'BM'];

function isImage(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  return images.some((mark) => head.startsWith(mark));
}
