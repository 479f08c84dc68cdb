import type { Paragraph } from '../document-text.ts';
import { isDivision, isUnitStart } from './unit-start.ts';

/** The line after "Rozdział 2" is its title, also where nothing but its place shows that. */
export function markTitles(paragraphs: readonly Paragraph[]): Paragraph[] {
  return paragraphs.map((paragraph, at) => {
    const before = paragraphs[at - 1];
    const isTitle = before !== undefined && isBareDivision(before) && couldBeTitle(paragraph);
    return isTitle ? { ...paragraph, kind: 'heading' } : paragraph;
  });
}

const isBareDivision = ({ kind, text }: Paragraph) =>
  kind === 'heading' && isDivision(text) && text.length < 30;

function couldBeTitle({ kind, text }: Paragraph): boolean {
  return kind === 'text' && text.length < 250 && !isUnitStart(text) && /[\p{L}\d”)⁾]$/u.test(text);
}
