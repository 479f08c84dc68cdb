import { parse } from 'csv-parse/sync';
import { decode } from '../../crawler/charset.ts';
import { charsetWarnings } from './charset-warning.ts';
import type { Draft } from './draft.ts';
import { Unreadable } from './unreadable.ts';

/** The separator of a table: the one that most of the first lines have equally often. */
export function delimiterOf(text: string): string | undefined {
  // Quoted cells may hold separators and line ends; what is quoted does not count.
  const unquoted = text.replace(/"[^"]*"/g, '""');
  const outside = unquoted.split(/\r?\n/, 20).filter((line) => line.trim() !== '');
  if (outside.length < 2) return undefined;
  return [';', '\t', ','].find((sign) => {
    const counts = outside.map((line) => line.split(sign).length - 1);
    const first = counts[0] ?? 0;
    return first > 0 && counts.filter((count) => count === first).length >= 0.8 * counts.length;
  });
}

/** A table's rows, cells joined by bars. @throws {Unreadable} when quotes do not close. */
export function readCsv(bytes: Uint8Array, contentType = ''): Draft {
  const { text, warnings } = decode(bytes, contentType);
  const paragraphs = rowsOf(text).map((cells) => ({
    text: cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join(' | '),
    kind: 'row' as const,
  }));
  return { format: 'csv', paragraphs, ...charsetWarnings(warnings) };
}

function rowsOf(text: string): string[][] {
  try {
    return parse(text, {
      delimiter: delimiterOf(text) ?? ';',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      bom: true,
    });
  } catch (cause) {
    throw new Unreadable('Plik CSV jest uszkodzony – nie udało się odczytać tabeli.', { cause });
  }
}
