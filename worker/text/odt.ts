import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { readOdtBody } from './odt/body.ts';
import { readStyleBook } from './odt/styles.ts';
import { Unreadable } from './unreadable.ts';
import { openZip } from './zip.ts';

/**
 * An OpenDocument text's (or spreadsheet's) paragraphs and rows, with the numbers that its
 * program would print. Accepted text is the text; comments and page headers are not content.
 *
 * @throws {Unreadable} for a broken, bursting, encrypted or dangerous file.
 */
export async function readOdt(bytes: Uint8Array, format: 'odt' | 'ods' = 'odt'): Promise<Draft> {
  const zip = await openZip(bytes);
  const manifest = await zip.read('META-INF/manifest.xml');
  if (manifest !== undefined && Buffer.from(manifest).includes('encryption-data'))
    throw new Unreadable('Plik jest zaszyfrowany hasłem – potrzebny jest człowiek, który je zna.');
  const content = await zip.read('content.xml');
  if (content === undefined) throw new Unreadable('Plik OpenDocument nie zawiera treści.');
  const book = readStyleBook([await zip.read('styles.xml'), content]);
  const { flow, isRevised, hidden } = readOdtBody(content, book);
  const paragraphs = flow.paragraphs.map((one) =>
    one.kind === 'row' ? { ...one, text: one.text.replace(/(\s*\|\s*)+$/, '') } : one,
  );
  const hasMacros = zip.names.some((name) => name.startsWith('Basic/'));
  return { format, paragraphs, ...officeDoubts({ isRevised, hidden, hasMacros }) };
}
