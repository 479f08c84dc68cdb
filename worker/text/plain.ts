import { decode } from '../../crawler/charset.ts';
import { charsetWarnings } from './charset-warning.ts';
import type { Draft } from './draft.ts';
import { dropFurniture } from './page-furniture.ts';

/** Plain text: one line, one paragraph; what pages printed above and below it goes. */
export function readPlain(bytes: Uint8Array, contentType = ''): Draft {
  const { text, warnings } = decode(bytes, contentType);
  const lines = dropFurniture(text.split(/\r\n|[\n\r\f\u2028\u2029]/));
  const paragraphs = lines.map((line) => ({ text: line, kind: 'text' as const }));
  return { format: 'text', paragraphs, ...charsetWarnings(warnings) };
}
