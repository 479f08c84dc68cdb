import type { Draft } from './draft.ts';
import { wrapImage } from './ocr/image-file.ts';
import type { Recognise } from './ocr/recognise.ts';
import { readPdf } from './pdf.ts';
import { Unreadable } from './unreadable.ts';

/**
 * A scan that is a picture by itself, PNG or JPEG: laid on a page, and read as one.
 *
 * @throws {Unreadable} for a broken or huge picture, and for one without letters
 */
export async function readImage(
  bytes: Uint8Array,
  recognise: Recognise | undefined,
): Promise<Draft> {
  if (recognise === undefined) throw new Unreadable('Obraz – nie było czym rozpoznać pisma.');
  const draft = await readPdf(wrapImage(bytes), recognise);
  return { ...draft, format: 'image' };
}
