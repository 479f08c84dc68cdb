import { z } from 'zod';
import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import type { Page, PageElement } from '../page.ts';
import type { Reading } from '../source.ts';
import { pickColumns } from './gov-pl-columns.ts';
import { type RawRow, textOf } from './gov-pl-table.ts';
import { factsOfWork, ofEntry } from './government-works.ts';

/**
 * The page of one entry of a works list. It carries the entry as JSON (`{"register":{"columns":[…]}}`,
 * seen 2026-10), and under it a table of its versions, whose markup is not known: a row that holds a
 * version number and a day is taken for one of them, whatever its classes.
 */
const column = z.looseObject({
  header: z.string(),
  value: z.unknown().optional(),
  dictionaryValues: z.array(z.unknown()).optional(),
});
const metadata = z.looseObject({
  register: z.looseObject({ columns: z.array(column).min(1) }),
});

/** The facts of the entry as its own page tells them. @throws {LayoutChanged} */
export function readEntry(page: Page): Reading {
  const columns = findMetadata(page).register.columns.map(({ header, value, dictionaryValues }) => [
    header,
    textOf(value) || textOf(dictionaryValues),
  ]);
  const title = titleOf(page);
  const raw: RawRow = { ...(title && { Tytuł: title }), ...Object.fromEntries(columns) };
  const [row] = pickColumns(page.url, [raw], ofEntry);
  return { facts: factsOfWork(row ?? {}), documents: [], pages: [] };
}

/** Its versions, newest as they stand: `Wersja 2.0: 2026-08-18`. Names of editors are not read. */
export function readHistory(page: Page): string[] {
  return page
    .html()
    .all('table tr')
    .flatMap((row) => versionIn(row.all('td')));
}

function versionIn(cells: readonly PageElement[]): string[] {
  const number = cells.map(({ text }) => text).find((text) => /^\d{1,3}\.\d{1,3}$/.test(text));
  const day = cells.map(({ text }) => dayOf(text)).find((found) => found !== undefined);
  return number === undefined || day === undefined ? [] : [`Wersja ${number}: ${day}`];
}

function titleOf(page: Page): string | undefined {
  return page.html().all('.article-area__article h2')[0]?.text;
}

/** Somewhere in the page's text: which element holds it is not known. */
function findMetadata(page: Page): z.infer<typeof metadata> {
  const { url, text } = page;
  const holder = text.trimStart().startsWith('<') ? page.html().text : text;
  const from = holder.indexOf('{"register":');
  if (from === -1) throw new LayoutChanged(url, '{"register":…}', 'one', 0);
  const end = endOfObject(holder, from);
  if (end === undefined)
    throw new LayoutChanged(url, '{"register":…}', 'a whole one', 'its beginning');
  return parseMetadata(url, holder.slice(from, end));
}

function parseMetadata(url: URL, text: string): z.infer<typeof metadata> {
  const found = metadata.safeParse(parseJson(text));
  if (found.success) return found.data;
  throw new LayoutChanged(url, 'register.columns', 'the known shape', text.slice(0, 60));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where the object that begins there ends; braces inside strings do not count. */
function endOfObject(text: string, from: number): number | undefined {
  let depth = 0;
  for (const { 0: mark, index } of text.slice(from).matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[{}]/gs)) {
    if (mark === '{') depth += 1;
    if (mark === '}') depth -= 1;
    if (depth === 0) return from + index + 1;
  }
  return undefined;
}
