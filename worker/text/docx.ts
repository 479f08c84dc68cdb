import { ListCounter } from './docx/counter.ts';
import { readBody } from './docx/document.ts';
import { readNotes } from './docx/note.ts';
import { emptyNumbering, readNumbering } from './docx/numbering.ts';
import { readStyles } from './docx/styles.ts';
import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { Unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

/**
 * A Word document's paragraphs, with the numbers that Word would print before them.
 *
 * Accepted text is the text: insertions stay, deletions go, and a warning says that there were
 * any. Page headers and comments are not content.
 *
 * @throws {Unreadable} for a broken, bursting or dangerous file.
 */
export async function readDocx(bytes: Uint8Array): Promise<Draft> {
  const zip = await openZip(bytes);
  const document = await zip.read('word/document.xml');
  if (document === undefined) throw new Unreadable('Plik DOCX nie zawiera dokumentu.');
  const styles = readStyles(await zip.read('word/styles.xml'));
  const numbering = await zip.read('word/numbering.xml');
  const counter = new ListCounter(numbering ? readNumbering(numbering) : emptyNumbering(), styles);
  const footnotes = readNotes(await zip.read('word/footnotes.xml'), styles);
  const endnotes = readNotes(await zip.read('word/endnotes.xml'), styles);
  const body = readBody(document, { styles, counter, footnotes, endnotes });
  const doubts = officeDoubts({
    isRevised: body.revised,
    hidden: body.hidden,
    hasMacros: zip.names.includes('word/vbaProject.bin'),
  });
  return { format: 'docx', paragraphs: body.paragraphs, ...doubts };
}
