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

/** Where a register is known to lie, should its own page no longer tell. */
export interface KnownRegister {
  /** The page that people open. */
  readonly home: string;
  readonly address: string;
}

/** A register, or the page that leads to it. */
export type RegisterStep<Row> =
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | { readonly kind: 'next'; readonly address: string };

/**
 * Read a register, or learn from the page around it where it lies.
 *
 * @param known for its own page, where that still is about a works list and names no number
 * @throws {LayoutChanged} for a page that leads nowhere, and a register without a needed column
 */
export function openRegister<Name extends string>(
  page: Page,
  wanted: Wanted<Name>,
  known?: KnownRegister,
): RegisterStep<Record<Name, string>> {
  const table = tableOf(page);
  if (table !== undefined) return { kind: 'rows', rows: pickColumns(page.url, table, wanted) };
  return { kind: 'next', address: addressOf(page, known) };
}

function addressOf(page: Page, known: KnownRegister | undefined): string {
  const [, id] = inPage.exec(page.text) ?? [];
  if (id !== undefined) return new URL(`/register-file/Rejestr_${id}.csv`, page.url).href;
  const isHome = known !== undefined && page.url.pathname === URL.parse(known.home)?.pathname;
  if (isHome && worksList.test(page.text)) return known.address;
  throw new LayoutChanged(page.url, 'registerVue-<number>', 'one', 0);
}
