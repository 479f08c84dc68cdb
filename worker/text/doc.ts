import BufferReader from 'word-extractor/lib/buffer-reader.js';
import type { Paragraph } from '../document-text.ts';
import { cellEnd, DocExtractor } from './doc/extractor.ts';
import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { isDivision } from './unit-start.ts';
import { Unreadable } from './unreadable.ts';

/**
 * The paragraphs of a Word 97-2003 file. Its automatic numbers are not in its text: where it has
 * any, a warning says so. Heads and feet of pages and comments are not content.
 *
 * @throws {Unreadable} for a broken or encrypted file.
 */
export async function readDoc(bytes: Uint8Array): Promise<Draft> {
  const extractor = new DocExtractor();
  const document = await extract(extractor, bytes);
  const { isRevised, hasLists, hidden } = extractor;
  const notes = [document.getFootnotes(asTheyAre), document.getEndnotes(asTheyAre)].flatMap(
    linesOf,
  );
  const boxes = linesOf(document.getTextboxes({ ...asTheyAre, includeHeadersAndFooters: false }));
  const paragraphs = [
    ...[...linesOf(document.getBody(asTheyAre)), ...boxes].map(toParagraph),
    ...notes.map((text) => ({ text, kind: 'note' as const })),
  ];
  const doubts = officeDoubts({ isRevised, hidden, hasUnknownNumbers: hasLists });
  return { format: 'doc', paragraphs, ...doubts };
}

/** Dashes begin tirets, and quotes amendments. */
const asTheyAre = { filterUnicode: false };

async function extract(extractor: DocExtractor, bytes: Uint8Array) {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return await extractor.extract(new BufferReader(buffer));
  } catch (cause) {
    if (cause instanceof Unreadable) throw cause;
    throw new Unreadable('Plik DOC jest uszkodzony – nie udało się go odczytać.', { cause });
  }
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');

/** A line with cells is a row; one cell is only a frame. */
function toParagraph(line: string): Paragraph {
  const cells = line.split(cellEnd);
  if (cells.length > 2) {
    const texts = cells.slice(0, -1).map((cell) => cell.trim());
    return { text: texts.join(' | '), kind: 'row' };
  }
  const text = cells.join(' ');
  return { text, kind: isDivision(text.trim()) && text.length < 200 ? 'heading' : 'text' };
}
