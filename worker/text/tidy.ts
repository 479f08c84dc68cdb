import type { Paragraph } from '../document-text.ts';

// Soft hyphens, zero-width signs, marks of direction: unseen, and different in every export.
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;
const control = /(?!\s)\p{Cc}/gu;

/** All but what is tidy wherever it stands: letters without marks to compose, signs, single spaces. */
const untidy = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2030-\u205E\u20A0-\u20CF]|^ | {2}| $/;

/** NFC, single spaces, trimmed, nothing unseen. Doing it twice changes nothing more. */
export function tidyText(text: string): string {
  if (!untidy.test(text)) return text;
  return text
    .replace(unseen, '')
    .replace(control, ' ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Paragraphs fit to compare: tidy, and none empty. */
export function tidyParagraphs(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs
    .map((paragraph) => ({ ...paragraph, text: tidyText(paragraph.text) }))
    .filter(({ text }) => text !== '');
}
