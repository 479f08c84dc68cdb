import { type ZodType, z } from 'zod';
import { CannotStart } from '../../config/errors.ts';
import { bytesOf } from './local-file.ts';

/** Rows of a JSONL file. @throws CannotStart naming the first line that is not of that shape. */
export function readJsonLines<T>(file: string, shape: ZodType<T>): T[] {
  return bytesOf(file)
    .toString('utf8')
    .split('\n')
    .map((text, at) => ({ text: text.trim(), line: at + 1 }))
    .filter(({ text }) => text !== '')
    .map(({ text, line }) => parseLine(file, line, text, shape));
}

function parseLine<T>(file: string, line: number, text: string, shape: ZodType<T>): T {
  const result = shape.safeParse(parseJson(text));
  if (result.success) return result.data;
  const found = z.prettifyError(result.error).replace(/\s*\n\s*/g, ' ');
  throw new CannotStart(`${file}, line ${line}: wanted one row as JSON, found: ${found}`, 2);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
