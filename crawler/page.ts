import type { CheerioAPI } from 'cheerio/slim';
import { parse } from 'csv-parse/sync';
import type { ZodType } from 'zod';
import { LayoutChanged } from './errors.ts';
import { blocksOf } from './page-blocks.ts';
import { treeOf } from './page-tree.ts';
import { singleSpaced } from './spaces.ts';

/** A fetched and decoded answer, parsed as its reader asks. */
export interface Page {
  /** The address that answered, after redirects. */
  readonly url: URL;
  readonly text: string;
  /** @throws {LayoutChanged} when the text is not JSON or not of the schema's shape. */
  json<T>(schema: ZodType<T>): T;
  html(): PageElement;
  /** Of its HTML, each time another one. @throws {SuspectAnswer} for one that would freeze us. */
  tree(): CheerioAPI;
  /** Rows of a CSV by header, all cells trimmed. @throws {LayoutChanged} when it is not a table. */
  rows(delimiter: string): Record<string, string>[];
}

/** One element of a fetched page, with its text tidied and its links made absolute. */
export interface PageElement {
  /** All text inside: whitespace collapsed, trimmed. */
  readonly text: string;
  /** The text that stands directly in it, without that of child elements. */
  readonly ownText: string;
  /** Visible text, one entry per block (paragraph, cell, list item, line); scripts left out. */
  readonly paragraphs: readonly string[];
  /** The `href`, resolved against the page's address. @throws {LayoutChanged} without one. */
  readonly link: URL;
  attribute(name: string): string | undefined;
  /** Exactly one match. @throws {LayoutChanged} */
  one(selector: string): PageElement;
  /** At least one match. @throws {LayoutChanged} */
  some(selector: string): PageElement[];
  /** Any number of matches. */
  all(selector: string): PageElement[];
}

/** @param from its text, or what gives it when somebody reads */
export function parsePage(url: URL, from: string | (() => { readonly text: string })): Page {
  const decoded = () => (typeof from === 'string' ? undefined : from());
  let root: PageElement | undefined;
  const page: Page = {
    url,
    get text() {
      return typeof from === 'string' ? from : from().text;
    },
    html() {
      root ??= wrapRoot(page.tree(), url);
      return root;
    },
    tree: () => treeOf(url, page.text, decoded()),
    json: (schema) => parseJson(url, page.text, schema),
    rows: (delimiter) => parseRows(url, page.text, delimiter),
  };
  return page;
}

const wrapRoot = ($: CheerioAPI, url: URL) => wrap($, $.root(), url);

function parseJson<T>(url: URL, text: string, schema: ZodType<T>): T {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    const found = text.slice(0, 60);
    throw Object.assign(new LayoutChanged(url, 'JSON', 'a document', found), { cause });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new LayoutChanged(url, issue?.path.join('.') ?? '', 'the known shape', `${issue?.message}`);
}

function parseRows(url: URL, text: string, delimiter: string): Record<string, string>[] {
  try {
    return parse<Record<string, string>>(text, {
      delimiter,
      columns: true,
      bom: true,
      trim: true,
      // `trim` stops at quotes.
      cast: (cell) => cell.trim(),
      relax_column_count: false,
      skip_empty_lines: true,
    });
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : 'something else';
    throw Object.assign(new LayoutChanged(url, 'CSV', 'a table', found), { cause });
  }
}

function wrap($: CheerioAPI, node: ReturnType<CheerioAPI>, url: URL): PageElement {
  const find = (selector: string) =>
    node
      .find(selector)
      .toArray()
      .map((element) => wrap($, $(element), url));
  return {
    get text() {
      return singleSpaced(node.text());
    },
    get ownText() {
      return singleSpaced(node.contents().filter(isText).text());
    },
    get paragraphs() {
      return blocksOf(node.toArray());
    },
    get link() {
      return linkOf(node.attr('href'), url);
    },
    attribute: (name) => node.attr(name),
    one(selector) {
      const found = find(selector);
      if (found[0] === undefined || found.length > 1)
        throw new LayoutChanged(url, selector, 'exactly one', found.length);
      return found[0];
    },
    some(selector) {
      const found = find(selector);
      if (found.length === 0) throw new LayoutChanged(url, selector, 'at least one', 0);
      return found;
    },
    all: find,
  };
}

const isText = (_index: number, node: { type: string }) => node.type === 'text';

function linkOf(href: string | undefined, url: URL): URL {
  if (href === undefined) throw new LayoutChanged(url, 'a[href]', 'one', 0);
  const link = URL.parse(href.trim(), url);
  if (link === null) throw new LayoutChanged(url, 'a[href]', 'an address', href);
  return link;
}
