import type { DocumentText, ReaderVersion, ReadResult } from '../document-text.ts';
import { readCsv } from './csv.ts';
import { readDocx } from './docx.ts';
import type { Draft } from './draft.ts';
import { readHtml } from './html.ts';
import { readJson } from './json.ts';
import { limits } from './limits.ts';
import { readPdf } from './pdf.ts';
import { readPlain } from './plain.ts';
import { sniff, unreadTypes } from './sniff.ts';
import { tidyParagraphs } from './tidy.ts';
import { markTitles } from './title.ts';
import { Unreadable } from './unreadable.ts';

/** A new number makes new readings of old files, never changes. */
export const readerVersion = 'reader-1' as ReaderVersion;

/** What the answer that brought the file said of it. Never decides the type of the file. */
export interface ReadHint {
  readonly contentType?: string;
  readonly address?: string;
}

/**
 * Any file as paragraphs, or why not. Faults of the file are results, never errors. Run it in a
 * child process: it is bounded in what it keeps, but not in the time a poisoned file can take.
 */
export async function readBytes(bytes: Uint8Array, hint: ReadHint = {}): Promise<ReadResult> {
  try {
    const text = toText(await draft(bytes, hint));
    return { kind: 'read', text };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { kind: 'unreadable', reason: error.message, reader: readerVersion };
  }
}

async function draft(bytes: Uint8Array, hint: ReadHint): Promise<Draft> {
  const type = sniff(bytes, hint.contentType);
  switch (type) {
    case 'pdf':
      return await readPdf(bytes);
    case 'docx':
      return await readDocx(bytes);
    case 'html':
      return readHtml(bytes, hint.contentType);
    case 'json':
      return readJson(bytes);
    case 'csv':
      return readCsv(bytes, hint.contentType);
    case 'text':
      return readPlain(bytes, hint.contentType);
    default:
      throw new Unreadable(unreadTypes[type]);
  }
}

function toText({ format, paragraphs, warnings, confidence }: Draft): DocumentText {
  const tidy = markTitles(tidyParagraphs(paragraphs));
  if (tidy.length === 0) throw new Unreadable('W pliku nie znaleziono żadnego tekstu.');
  if (tidy.length > limits.paragraphs) throw new Unreadable('Plik zawiera zbyt wiele akapitów.');
  const chars = tidy.reduce((sum, { text }) => sum + text.length, 0);
  if (chars > limits.textChars) throw new Unreadable('Plik zawiera zbyt wiele tekstu.');
  return { format, paragraphs: tidy, warnings, confidence, reader: readerVersion };
}
