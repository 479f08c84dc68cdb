import { decode } from '../../crawler/charset.ts';
import type { Draft } from './draft.ts';
import { Unreadable } from './unreadable.ts';

const deepest = 200;

/** Every value of a JSON file with its path: `process.title: Rządowy projekt …`. */
export function readJson(bytes: Uint8Array): Draft {
  const paragraphs = [...leaves(parse(decode(bytes, 'application/json').text), '')].map((text) => ({
    text,
    kind: 'row' as const,
  }));
  return { format: 'json', paragraphs, warnings: [], confidence: 1 };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Unreadable('Plik JSON jest uszkodzony lub ucięty.', { cause });
  }
}

function* leaves(value: unknown, path: string, depth = 0): Generator<string> {
  if (depth > deepest) throw new Unreadable('Plik JSON jest zbyt głęboko zagnieżdżony.');
  if (value === null || value === '') return;
  if (typeof value !== 'object') {
    yield path === '' ? `${value}` : `${path}: ${value}`;
    return;
  }
  for (const [key, inside] of Object.entries(value))
    yield* leaves(inside, nested(path, key, Array.isArray(value)), depth + 1);
}

function nested(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
}
