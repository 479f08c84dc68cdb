import type { Draft } from './draft.ts';
import { officeDoubts } from './flow/doubt.ts';
import { RtfReader } from './rtf/reader.ts';
import { tokensOf } from './rtf/token.ts';

/**
 * An RTF file's paragraphs, with the numbers of its lists as their writer printed them. Accepted
 * text is the text; heads and feet of pages, comments and pictures are not content.
 *
 * @throws {Unreadable} for groups nested too deep.
 */
export function readRtf(bytes: Uint8Array): Draft {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const reader = new RtfReader();
  for (const token of tokensOf(source)) reader.hear(token);
  const isCut = reader.depth > 0;
  reader.finish();
  const { isRevised, hidden } = reader;
  const { paragraphs } = reader.flow;
  return { format: 'rtf', paragraphs, ...officeDoubts({ isRevised, hidden, isCut }) };
}
