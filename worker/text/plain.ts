import { decode } from '../../crawler/charset.ts';
import { charsetWarnings } from './charset-warning.ts';
import type { Draft } from './draft.ts';

/** Plain text: one line, one paragraph. */
export function readPlain(bytes: Uint8Array, contentType = ''): Draft {
  const { text, warnings } = decode(bytes, contentType);
  const paragraphs = text
    .split(/\r\n|[\n\r\f\u2028\u2029]/)
    .map((line) => ({ text: line, kind: 'text' as const }));
  return { format: 'text', paragraphs, ...charsetWarnings(warnings) };
}
