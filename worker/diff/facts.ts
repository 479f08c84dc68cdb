import { type FactName, type Facts, factNames } from '../../crawler/facts.ts';
import type { FieldChange } from '../change.ts';
import { contentKey } from './tokens.ts';

/**
 * The facts that differ, in the order of the closed list. Spaces, the order of the lines of a fact
 * with several values, and case and punctuation of prose are no difference; a fact without words
 * is none.
 */
export function compareFacts(before: Facts, after: Facts): FieldChange[] {
  return factNames.flatMap((field) => {
    const [was, is] = [linesOf(before[field]), linesOf(after[field])];
    const removed = without(was, is, keyOf(field));
    const added = without(is, was, keyOf(field));
    if (removed.length === 0 && added.length === 0) return [];
    const change = { field, before: joinedLines(was), after: joinedLines(is) };
    const isList = was.length > 1 || is.length > 1;
    return [isList ? { ...change, linesAdded: added, linesRemoved: removed } : change];
  });
}

/** Facts of words, in which an office mends commas, quotation marks and capitals at any time. */
const prose: ReadonlySet<FactName> = new Set([
  ...(['title', 'goals', 'essence', 'additional', 'summary', 'withdrawalReason'] as const),
]);

function keyOf(field: FactName): (line: string) => string {
  return prose.has(field) ? (line) => contentKey(line) || line : (line) => line;
}

/** Lines that do not stand among others; one that stands twice must stand there twice. */
function without(
  lines: readonly string[],
  others: readonly string[],
  keyOfLine: (line: string) => string,
): string[] {
  const left = new Map<string, number>();
  for (const other of others) {
    const key = keyOfLine(other);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return lines.filter((line) => {
    const key = keyOfLine(line);
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

function joinedLines(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}

function linesOf(value = ''): string[] {
  return value
    .normalize('NFC')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}
