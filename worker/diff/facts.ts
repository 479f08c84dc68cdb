import { type Facts, factNames } from '../../crawler/facts.ts';
import type { FieldChange } from '../change.ts';

/**
 * The facts that differ, in the order of the closed list. Spaces, and the order of the lines of a
 * fact with several values, are no difference; a fact without words is none.
 */
export function compareFacts(before: Facts, after: Facts): FieldChange[] {
  return factNames.flatMap((field) => {
    const [was, is] = [tidy(before[field]), tidy(after[field])];
    if (sorted(was) === sorted(is)) return [];
    return [{ field, before: was === '' ? null : was, after: is === '' ? null : is }];
  });
}

function tidy(value: string | undefined): string {
  return linesOf(value ?? '').join('\n');
}

function sorted(value: string): string {
  return linesOf(value).sort().join('\n');
}

function linesOf(value: string): string[] {
  return value
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
