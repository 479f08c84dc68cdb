import { existsSync, readFileSync } from 'node:fs';
import type { DocumentText } from '../../../worker/document-text.ts';
import { readBytes } from '../../../worker/text/read.ts';

const folder = new URL('../../../../shared/realdocs/', import.meta.url);

/** Official texts stand beside a checkout, if anywhere: they are not part of the project. */
export const areAbsent = !existsSync(folder);
if (areAbsent) process.stderr.write(`skipped: no real documents at ${folder.pathname}\n`);

export async function readReal(name: string): Promise<DocumentText> {
  const result = await readBytes(readFileSync(new URL(name, folder)));
  if (result.kind === 'unreadable') throw new Error(`${name}: ${result.reason}`);
  return result.text;
}

/** Long enough for a machine that does much else. */
export const patience = 120_000;
