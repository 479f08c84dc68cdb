import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { CannotStart } from '../../config/errors.ts';
import type { DocumentText, ReadResult } from '../../worker/document-text.ts';
import { openOcr } from '../../worker/io/ocr.ts';
import { openReader } from '../../worker/io/reader.ts';

/** A file of this machine as the monitor reads it. */
export interface LocalReading {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly result: ReadResult;
}

/**
 * Read local files, `-` being what comes on stdin, each in a child process with limits.
 *
 * @param use what is made of each as soon as it is read, while others still are
 * @throws CannotStart when a file is not there; what is in it never throws.
 */
export async function readLocal<Made>(
  files: readonly string[],
  use: (reading: LocalReading) => Made | Promise<Made>,
): Promise<Made[]> {
  const bodies = files.map((file) => ({ file, body: bytesOf(file) }));
  const ocr = openOcr();
  const reader = openReader({ children: 2, untidyMb: 96, recognise: ocr.recognise });
  try {
    const read = async ({ file, body }: (typeof bodies)[number]) =>
      use({
        file,
        bytes: body.byteLength,
        sha256: createHash('sha256').update(body).digest('hex'),
        result: await reader.read(body),
      });
    return await Promise.all(bodies.map(read));
  } finally {
    await reader.close();
    await ocr.close();
  }
}

/** What was read. @throws CannotStart when nothing could be. */
export function textOf({ file, result }: LocalReading): DocumentText {
  if (result.kind === 'read') return result.text;
  throw new CannotStart(`wanted a text in ${file}, found none: ${result.reason}`);
}

/** The bytes of a file or of stdin. @throws CannotStart (exit code 2) */
export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : `${cause}`;
    throw new CannotStart(`wanted a file to read, found: ${found}; check its path`, 2, { cause });
  }
}
