import type { Brand } from '../crawler/brand.ts';

/** One paragraph of a read document, with its place. */
export interface Paragraph {
  /** NFC, single spaces, trimmed, never empty. Superscript digits stand as ¹²³. */
  readonly text: string;
  /** From 1; absent where the format has no pages. */
  readonly page?: number;
  readonly kind: 'text' | 'heading' | 'row' | 'note';
}

/** What was read in a file. */
export interface DocumentText {
  readonly format: DocumentFormat;
  readonly paragraphs: readonly Paragraph[];
  /** Polish sentences for people: hidden text, broken fonts, tracked changes … */
  readonly warnings: readonly string[];
  /** 0-1: how sure the reader is that this is what a person would read. */
  readonly confidence: number;
  /** Pages whose letters were recognised in a picture; absent where there are none. */
  readonly recognised?: readonly RecognisedPage[];
  readonly reader: ReaderVersion;
}

/** A scanned page, and how sure its letters are. */
export interface RecognisedPage {
  readonly page: number;
  /** 0-1, the mean over its words. */
  readonly confidence: number;
}

export type DocumentFormat =
  | 'html'
  | 'pdf'
  | 'docx'
  | 'doc'
  | 'rtf'
  | 'odt'
  | 'ods'
  | 'xlsx'
  | 'xls'
  | 'pptx'
  | 'odp'
  | 'csv'
  | 'json'
  | 'xml'
  | 'text'
  | 'eml'
  | 'msg'
  | 'zip'
  | 'image';

/** Name and number of the reader; a new number makes new readings, never changes. */
export type ReaderVersion = Brand<'ReaderVersion'>;

/** A reading, or why there is none. `unreadable` is a state that is kept and shown. */
export type ReadResult =
  | { readonly kind: 'read'; readonly text: DocumentText }
  | { readonly kind: 'unreadable'; readonly reason: string; readonly reader: ReaderVersion };
