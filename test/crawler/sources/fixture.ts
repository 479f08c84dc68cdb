import { existsSync, readFileSync } from 'node:fs';
import { type Page, parsePage } from '../../../crawler/page.ts';

const fixtures = new URL('../../fixtures/', import.meta.url);
const captures = new URL('../../../../shared/sources/captures/', import.meta.url);

/** A hand-made page of a source, as if `address` had answered it. */
export function fixture(path: string, address: string): Page {
  return parsePage(new URL(address), readFileSync(new URL(path, fixtures), 'utf8'));
}

/** Whether real captures lie beside this checkout; says so once where they do not. */
export const hasCaptures = existsSync(captures);
if (!hasCaptures)
  process.stderr.write(`skipped: no captures of real pages at ${captures.pathname}\n`);

/** A page that a real site served. */
export function capture(path: string, address: string): Page {
  return parsePage(new URL(address), readFileSync(new URL(path, captures), 'utf8'));
}
