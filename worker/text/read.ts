import type { DocumentText, ReadResult } from '../document-text.ts';
import type { ReadMember } from './container/member.ts';
import { readCsv } from './csv.ts';
import type { Draft } from './draft.ts';
import { readJson } from './json.ts';
import { limits } from './limits.ts';
import type { Recognise } from './ocr/recognise.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';
import { readerVersion } from './reader-version.ts';
import { type FileType, sniff, unreadTypes } from './sniff.ts';
import { tidyParagraphs } from './tidy.ts';
import { markTitles } from './title.ts';
import { Unreadable } from './unreadable.ts';

/** What the answer that brought the file said of it. Never decides the type of the file. */
export interface ReadHint {
  readonly contentType?: string;
  readonly address?: string;
}

/**
 * Any file as paragraphs, or why not. Faults of the file are results, never errors. Run it in a
 * child process: it is bounded in what it keeps, but not in the time a poisoned file can take.
 *
 * @param recognise reads the letters of scanned pages; without it they have none
 */
export async function readBytes(
  bytes: Uint8Array,
  { contentType = '' }: ReadHint = {},
  recognise?: Recognise,
): Promise<ReadResult> {
  try {
    const text = toText(await readFile({ bytes, contentType, depth: 0, recognise }));
    return { kind: 'read', text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'unreadable', reason: error.message, reader: readerVersion };
  }
}

/** A file to be read, and how many containers it lies in. */
interface File {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly depth: number;
  readonly recognise: Recognise | undefined;
}

type Reader = (file: File) => Draft | Promise<Draft>;

async function readFile(file: File): Promise<Draft> {
  const type = sniff(file.bytes, file.contentType);
  const reader = readers[type as keyof typeof readers];
  if (reader !== undefined) return await reader(file);
  throw new Unreadable(unreadTypes[type as keyof typeof unreadTypes]);
}

// Each parser is loaded for its first file: a child that reads PDFs never pays for the others.
const readers: Readonly<Record<Exclude<FileType, keyof typeof unreadTypes>, Reader>> = {
  pdf: ({ bytes, recognise }) => readPdf(bytes, recognise),
  docx: async ({ bytes }) => (await import('./docx.ts')).readDocx(bytes),
  doc: async ({ bytes }) => (await import('./doc.ts')).readDoc(bytes),
  rtf: async ({ bytes }) => (await import('./rtf.ts')).readRtf(bytes),
  odt: async ({ bytes }) => (await import('./odt.ts')).readOdt(bytes, 'odt'),
  ods: async ({ bytes }) => (await import('./odt.ts')).readOdt(bytes, 'ods'),
  xlsx: async ({ bytes }) => (await import('./xlsx.ts')).readXlsx(bytes),
  xls: async ({ bytes }) => (await import('./xls.ts')).readXls(bytes),
  pptx: async ({ bytes }) => (await import('./slides.ts')).readSlides(bytes, 'pptx'),
  odp: async ({ bytes }) => (await import('./slides.ts')).readSlides(bytes, 'odp'),
  html: async ({ bytes, contentType }) => (await import('./html.ts')).readHtml(bytes, contentType),
  json: ({ bytes }) => readJson(bytes),
  csv: ({ bytes, contentType }) => readCsv(bytes, contentType),
  text: ({ bytes, contentType }) => readPlain(bytes, contentType),
  image: async ({ bytes, recognise }) => (await import('./image.ts')).readImage(bytes, recognise),
  xml: async (file) =>
    (await import('./container/signed.ts')).readXmlFile(file.bytes, inside(file), file.contentType),
  eml: async (file) => (await import('./container/eml.ts')).readEml(file.bytes, inside(file)),
  msg: async (file) => (await import('./container/msg.ts')).readMsg(file.bytes, inside(file)),
  zip: async (file) =>
    (await import('./container/archive.ts')).readArchive(file.bytes, inside(file)),
};

/** How the files in a file are read: a container in a container, and no deeper. */
function inside({ depth, recognise }: File): ReadMember {
  return async (bytes, contentType = '') => {
    if (depth + 1 >= limits.nesting && isContainer(sniff(bytes, contentType)))
      throw new Unreadable('Leży zbyt głęboko: otwieramy tylko jeden plik w pliku.');
    return await readFile({ bytes, contentType, depth: depth + 1, recognise });
  };
}

const isContainer = (type: FileType) => ['zip', 'eml', 'msg', 'xml'].includes(type);

function toText({ paragraphs, ...about }: Draft): DocumentText {
  const tidy = markTitles(tidyParagraphs(paragraphs));
  if (tidy.length === 0) throw new Unreadable('W pliku nie znaleziono żadnego tekstu.');
  if (tidy.length > limits.paragraphs) throw new Unreadable('Plik zawiera zbyt wiele akapitów.');
  const chars = tidy.reduce((sum, { text }) => sum + text.length, 0);
  if (chars > limits.textChars) throw new Unreadable('Plik zawiera zbyt wiele tekstu.');
  const { recognised = [], ...rest } = about;
  const scans = recognised.length === 0 ? {} : { recognised };
  const confidence = Math.round(rest.confidence * 100) / 100;
  return { ...rest, ...scans, confidence, paragraphs: tidy, reader: readerVersion };
}
