import type { CheerioAPI } from 'cheerio/slim';
import { parse } from 'csv-parse/sync';
import type { ZodType } from 'zod';
import { LayoutChanged } from './errors.ts';
import { blocksOf } from './page-blocks.ts';
import { type Root, rootOf, treeOf } from './page-tree.ts';
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
  root(): Root;
  /** The same, for selectors. */
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
  return new ParsedPage(url, from);
}

/** A class: the getters of an object of its own would hold its text until the next whole collection. */
class ParsedPage implements Page {
  readonly url: URL;
  readonly #from: string | (() => { readonly text: string });
  #html: PageElement | undefined;

  constructor(url: URL, from: string | (() => { readonly text: string })) {
    this.url = url;
    this.#from = from;
  }

  get text(): string {
    return typeof this.#from === 'string' ? this.#from : this.#from().text;
  }

  root(): Root {
    const decoded = typeof this.#from === 'string' ? undefined : this.#from();
    return rootOf(this.url, this.text, decoded);
  }

  tree(): CheerioAPI {
    return treeOf(this.root());
  }

  html(): PageElement {
    this.#html ??= wrapRoot(this.tree(), this.url);
    return this.#html;
  }

  json<T>(schema: ZodType<T>): T {
    return parseJson(this.url, this.text, schema);
  }

  rows(delimiter: string): Record<string, string>[] {
    return parseRows(this.url, this.text, delimiter);
  }
}

const wrapRoot = ($: CheerioAPI, url: URL) => new WrappedElement($, $.root(), url);

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

class WrappedElement implements PageElement {
  readonly #$: CheerioAPI;
  readonly #node: ReturnType<CheerioAPI>;
  readonly #url: URL;

  constructor($: CheerioAPI, node: ReturnType<CheerioAPI>, url: URL) {
    this.#$ = $;
    this.#node = node;
    this.#url = url;
  }

  get text(): string {
    return singleSpaced(this.#node.text());
  }

  get ownText(): string {
    return singleSpaced(this.#node.contents().filter(isText).text());
  }

  get paragraphs(): readonly string[] {
    return blocksOf(this.#node.toArray());
  }

  get link(): URL {
    return linkOf(this.#node.attr('href'), this.#url);
  }

  attribute(name: string): string | undefined {
    return this.#node.attr(name);
  }

  one(selector: string): PageElement {
    const [found, ...others] = this.all(selector);
    if (found === undefined || others.length > 0)
      throw new LayoutChanged(this.#url, selector, 'exactly one', found ? others.length + 1 : 0);
    return found;
  }

  some(selector: string): PageElement[] {
    const found = this.all(selector);
    if (found.length === 0) throw new LayoutChanged(this.#url, selector, 'at least one', 0);
    return found;
  }

  all(selector: string): PageElement[] {
    const found = this.#node.find(selector).toArray();
    return found.map((element) => new WrappedElement(this.#$, this.#$(element), this.#url));
  }
}

const isText = (_index: number, node: { type: string }) => node.type === 'text';

function linkOf(href: string | undefined, url: URL): URL {
  if (href === undefined) throw new LayoutChanged(url, 'a[href]', 'one', 0);
  const link = URL.parse(href.trim(), url);
  if (link === null) throw new LayoutChanged(url, 'a[href]', 'an address', href);
  return link;
}
