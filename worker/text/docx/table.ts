import type { Paragraph } from '../../document-text.ts';

/** Where finished paragraphs go: the document, a cell, a text box. */
export interface Container {
  readonly paragraphs: Paragraph[];
}

export interface Table {
  readonly rows: Container[][];
}

/** Cells joined by bars, their notes after them; a row of one cell is only a frame. */
export function rowParagraphs(cells: readonly Container[]): Paragraph[] {
  if (cells.length === 1) return cells[0]?.paragraphs ?? [];
  const notes = cells.flatMap((cell) => cell.paragraphs.filter(({ kind }) => kind === 'note'));
  const texts = cells.map(cellText);
  const isEmpty = texts.every((text) => text.trim() === '');
  return isEmpty ? notes : [{ text: texts.join(' | '), kind: 'row' }, ...notes];
}

function cellText({ paragraphs }: Container): string {
  return paragraphs
    .filter(({ kind }) => kind !== 'note')
    .map(({ text }) => text.trim())
    .join(' ');
}
