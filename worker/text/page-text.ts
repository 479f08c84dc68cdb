import { LayoutChanged } from '../../crawler/errors.ts';
import type { Page } from '../../crawler/page.ts';
import type { Source } from '../../crawler/source.ts';
import type { ReaderVersion, ReadResult } from '../document-text.ts';
import { tidyParagraphs } from './tidy.ts';

/** A new number makes new readings of old pages, never changes. */
export const pageReader = 'page-text-1' as ReaderVersion;

/**
 * The text of a page that is itself a document, as its source finds it: without menus, visit
 * counters and dates of generation.
 *
 * @returns `undefined` when the source's documents are files only.
 */
export function readPageText({ text }: Source, page: Page): ReadResult | undefined {
  if (text === undefined) return undefined;
  try {
    const found = text(page).map((paragraph) => ({ text: paragraph, kind: 'text' as const }));
    const paragraphs = tidyParagraphs(found);
    if (paragraphs.length === 0)
      return {
        kind: 'unreadable',
        reason: 'Na stronie nie znaleziono żadnego tekstu.',
        reader: pageReader,
      };
    return {
      kind: 'read',
      text: { format: 'html', paragraphs, warnings: [], confidence: 1, reader: pageReader },
    };
  } catch (error) {
    if (!(error instanceof LayoutChanged)) throw error;
    const reason = 'Strona zmieniła układ: nie znaleziono na niej treści dokumentu.';
    return { kind: 'unreadable', reason, reader: pageReader };
  }
}
