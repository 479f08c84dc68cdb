import { LayoutChanged } from '../errors.ts';
import type { Page } from '../page.ts';
import { pickColumns, type Wanted } from './gov-pl-columns.ts';
import { tableOf } from './gov-pl-table.ts';

/**
 * Registers of www.gov.pl. The page is drawn in the browser; the whole register is one CSV file
 * whose number stands in the page (`<div id="registerVue-20874195" …>`), or a table inside the
 * page, or one answer of an API.
 */
const inPage = /registerVue-(\d+)/;

/** What every page around a works list says, however it is built. */
const worksList = /wykaz\p{L}*\s+prac\s+legislacyjnych/iu;

/** A register, or the page that leads to it. */
export type RegisterStep<Row> =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'next'; readonly address: string };

/**
 * Read a register, or learn from the page around it where it lies.
 *
 * @param known its address, for a page that is about a works list and no longer names a number
 * @throws {LayoutChanged} for a page that leads nowhere, and a register without a needed column
 */
export function openRegister<Name extends string>(
  page: Page,
  wanted: Wanted<Name>,
  known?: string,
): RegisterStep<Record<Name, string>> {
  const table = tableOf(page);
  if (table !== undefined) return { kind: 'rows', rows: pickColumns(page.url, table, wanted) };
  return { kind: 'next', address: addressOf(page, known) };
}

function addressOf(page: Page, known: string | undefined): string {
  const [, id] = inPage.exec(page.text) ?? [];
  if (id !== undefined) return new URL(`/register-file/Rejestr_${id}.csv`, page.url).href;
  if (known !== undefined && worksList.test(page.text)) return known;
  throw new LayoutChanged(page.url, 'registerVue-<number>', 'one', 0);
}
