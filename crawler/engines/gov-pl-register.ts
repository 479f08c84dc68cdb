import { LayoutChanged } from '../errors.ts';
import type { Page } from '../page.ts';

/**
 * Registers of www.gov.pl. The page is drawn in the browser; the whole register is one CSV file
 * whose number stands in the page (`<div id="registerVue-20874195" …>`).
 */
const inPage = /registerVue-(\d+)/;

/** Whether this answer is the register itself rather than the page around it. */
export function isRegister({ text }: Page): boolean {
  return !text.trimStart().startsWith('<');
}

/** The address of the register that a page shows. @throws {LayoutChanged} */
export function registerAddress(page: Page): string {
  const [, id] = inPage.exec(page.text) ?? [];
  if (id === undefined) throw new LayoutChanged(page.url, 'registerVue-<number>', 'one', 0);
  return new URL(`/register-file/Rejestr_${id}.csv`, page.url).href;
}

/** Columns by our own names, each with the beginnings of headers seen for it. */
export type Columns<Name extends string> = Readonly<Record<Name, readonly string[]>>;

/**
 * The rows of a register, cells by our own column names. The wording of headers drifts between
 * exports and one header may begin like another ("Organ odpowiedzialny", "Organ odpowiedzialny za
 * opracowanie projektu"), so each header goes to the column with the longest matching beginning.
 *
 * @throws {LayoutChanged} when a column is missing: were it read as empty, every row would change.
 */
export function readRegister<Name extends string>(
  page: Page,
  columns: Columns<Name>,
): Record<Name, string>[] {
  const rows = page.rows(';');
  const [first] = rows;
  if (first === undefined) throw new LayoutChanged(page.url, 'CSV', 'at least one row', 0);
  const headers = matchHeaders(page.url, Object.keys(first), columns);
  return rows.map((row) => pick(row, headers));
}

function matchHeaders<Name extends string>(
  url: URL,
  found: readonly string[],
  columns: Columns<Name>,
): [Name, string][] {
  const names = Object.keys(columns) as Name[];
  const owners = new Map(found.map((header) => [columnOf(header, names, columns), header]));
  return names.map((name) => {
    const header = owners.get(name);
    if (header === undefined)
      throw new LayoutChanged(url, `column "${columns[name].join('" or "')}…"`, 'one', 0);
    return [name, header];
  });
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
  row: Readonly<Record<string, string>>,
  headers: readonly (readonly [Name, string])[],
): Record<Name, string> {
  const cells = headers.map(([name, header]) => [name, tidy(row[header] ?? '')]);
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
