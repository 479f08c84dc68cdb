import type { DocumentFormat, Paragraph, RecognisedPage } from '../document-text.ts';

/** What one format's reader found, before it is tidied. */
export interface Draft {
  readonly format: DocumentFormat;
  readonly paragraphs: readonly Paragraph[];
  readonly warnings: readonly string[];
  /** 0-1. */
  readonly confidence: number;
  /** Pages whose letters were recognised in a picture. */
  readonly recognised?: readonly RecognisedPage[];
}
