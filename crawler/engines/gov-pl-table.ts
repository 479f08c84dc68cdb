import { z } from 'zod';
import { type Page, parsePage } from '../page.ts';

/** A row of a register as it came: cells by the headers of this answer. */
export type RawRow = Readonly<Record<string, string>>;

/** What stands in `<pre id="registerData">`, beside much that we do not need. */
const embedded = z.looseObject({ data: z.string().optional() });

/** One GET of `/api/data/registers/search?pageId=…` gives all entries. */
const entries = z.array(z.record(z.string(), z.unknown()));

/**
 * The rows of a register of www.gov.pl, by whichever of its three ways it came: a CSV file, the
 * API's JSON, or a CSV inside JSON inside the page. `undefined` for a page that holds none.
 *
 * @throws {LayoutChanged} when it is one of the three, and broken
 */
export function tableOf(page: Page): RawRow[] | undefined {
  const start = page.text.trimStart().charAt(0);
  if (start === '<') return embeddedRows(page);
  if (start === '[' || start === '{') return page.json(entries).map(toRawRow);
  return page.rows(';');
}

function embeddedRows(page: Page): RawRow[] | undefined {
  const { url } = page;
  const [holder] = page.html().all('pre#registerData');
  if (holder === undefined) return undefined;
  const { data = '' } = parsePage(url, holder.text).json(embedded);
  return data.trim() === '' ? undefined : parsePage(url, data).rows(';');
}

function toRawRow(entry: Readonly<Record<string, unknown>>): RawRow {
  return Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, textOf(value)]));
}

/** Choices of a dictionary come as a list inside a string: `[{"id":"Wycofany","value":"Wycofany"}]`. */
export function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(choiceText).join('\n');
  if (typeof value !== 'string') return typeof value === 'number' ? `${value}` : '';
  return value.trimStart().startsWith('[{') ? textOf(parseChoices(value)) : value;
}

/** Prose may begin with a bracket, too: what is no JSON stays as it stands. */
function parseChoices(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [text];
  }
}

const choice = z.looseObject({ value: z.string().optional(), id: z.string().optional() });

function choiceText(one: unknown): string {
  if (typeof one === 'string') return one;
  const { value, id } = choice.safeParse(one).data ?? {};
  return value ?? id ?? '';
}
