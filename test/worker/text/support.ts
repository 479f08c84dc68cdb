import type { ReadHint } from '../../../worker/text/read.ts';
import { readBytes } from '../../../worker/text/read.ts';

/** A reading as lines `kind: text`, or the reason why there is none. */
export async function read(file: Uint8Array | string, hint: ReadHint = {}): Promise<string[]> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const result = await readBytes(bytes, hint);
  if (result.kind === 'unreadable') return [`unreadable: ${result.reason}`];
  return result.text.paragraphs.map(({ kind, text }) => `${kind}: ${text}`);
}

export async function warningsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const result = await readBytes(bytes);
  return result.kind === 'read' ? result.text.warnings : [result.reason];
}
