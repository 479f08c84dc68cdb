import { LayoutChanged } from '../errors.ts';
import type { RawRow } from './gov-pl-table.ts';

/** Columns by our own names, each with the beginnings of headers seen for it. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/** Which columns are read, and which of them must stand there. */
export interface Wanted<Name extends string> {
  readonly columns: Columns<Name>;
  readonly needed: readonly Name[];
}

/**
 * Cells by our own column names; one that is not there is empty. The wording of headers drifts
 * between exports, in the API from row to row, and one header may begin like another ("Organ
 * odpowiedzialny", "Organ odpowiedzialny za opracowanie projektu"), so each header goes to the
 * column with the longest matching beginning.
 *
 * @throws {LayoutChanged} when a needed column is missing: were it read as empty, every row
 *   would change
 */
export function pickColumns<Name extends string>(
  url: URL,
  rows: readonly RawRow[],
  { columns, needed }: Wanted<Name>,
): Record<Name, string>[] {
  if (rows.length === 0) throw new LayoutChanged(url, 'register', 'at least one row', 0);
  const headers = headersOf(rows, columns);
  for (const name of needed)
    if (headers[name].length === 0)
      throw new LayoutChanged(url, `column "${columns[name].join('" or "')}…"`, 'one', 0);
  return rows.map((row) => pick(row, headers));
}

/** All headers of each column, the last first. */
function headersOf<Name extends string>(
  rows: readonly RawRow[],
  columns: Columns<Name>,
): Record<Name, string[]> {
  const names = Object.keys(columns) as Name[];
  const found = Object.fromEntries(names.map((name) => [name, [] as string[]]));
  for (const header of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const name = columnOf(header, names, columns);
    if (name !== undefined) found[name]?.unshift(header);
  }
  return found as Record<Name, string[]>;
}

function columnOf<Name extends string>(
  header: string,
  names: readonly Name[],
  columns: Columns<Name>,
): Name | undefined {
  const words = header.replace(/\s+/g, ' ').trim().toLowerCase();
  const matches = names.flatMap((name) =>
    columns[name]
      .filter((beginning) => words.startsWith(beginning.toLowerCase()))
      .map(({ length }) => ({ name, length })),
  );
  return matches.toSorted((a, b) => b.length - a.length)[0]?.name;
}

function pick<Name extends string>(
  row: RawRow,
  headers: Readonly<Record<Name, readonly string[]>>,
): Record<Name, string> {
  const cells = Object.entries<readonly string[]>(headers).map(([name, own]) => {
    const header = own.find((one) => row[one] !== undefined);
    return [name, tidy(header === undefined ? '' : (row[header] ?? ''))];
  });
  return Object.fromEntries(cells) as Record<Name, string>;
}

/** Lines of a cell are kept, for several persons stand one per line. */
function tidy(cell: string): string {
  return cell
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
