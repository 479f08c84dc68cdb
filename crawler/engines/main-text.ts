import { LayoutChanged } from '../errors.ts';
import type { Page } from '../page.ts';
import { type Line, linesOf } from './main-text-lines.ts';
import { type MainPart, mainPart } from './main-text-part.ts';
import {
  attributeOf,
  find,
  type HtmlNode,
  isFileLink,
  isUnseen,
  textOf,
} from './main-text-tree.ts';
import { withoutNoise } from './noise.ts';

/** What a page says, as far as it can be told of a page of any make. */
export interface MainText {
  /** Of the page, not of its site; empty without one. */
  readonly title: string;
  /** One entry per block, rows of tables with their cells together, without noise. */
  readonly paragraphs: readonly string[];
  /** The same before the noise was taken out. */
  readonly lines: readonly string[];
  /** All lines of the page, those around its content included. */
  around(): readonly string[];
  readonly links: readonly FoundLink[];
  /** What programs are told of the day of publication, as it stands there. */
  readonly publishedAs: string | undefined;
}

/** A link in the content, or in a list of attachments beside it. */
export interface FoundLink {
  /** As it stands in the page. */
  readonly href: string;
  readonly text: string;
  readonly title: string;
  /** Its element says that it leads to a file. */
  readonly isDownload: boolean;
}

/**
 * The content of a page of any make, without menus, side boxes, counters and dates of generation.
 * About 3 ms for a page of 31 kB.
 *
 * @param selector where the content lies, when somebody knows; all of its matches, in their order
 * @throws {LayoutChanged} when nothing matches the selector
 * @throws {SuspectAnswer} for a page made to freeze its reader
 */
export function mainText(page: Page, selector?: string): MainText {
  const { url } = page;
  if (selector === undefined) {
    const root = page.root() as HtmlNode;
    return textIn(root, url, [mainPart(root)]);
  }
  const $ = page.tree();
  // Cheerio's nodes have these fields, under types of a package that is not ours to import.
  const root = $.root()[0] as unknown as HtmlNode;
  const chosen = outermost($(selector).toArray() as unknown as HtmlNode[]);
  if (chosen.length === 0) throw new LayoutChanged(url, selector, 'at least one', 0);
  return textIn(
    root,
    url,
    chosen.map((node) => ({ node, isLeftOut: isUnseen })),
  );
}

/** A match inside another match would be read twice. */
function outermost(nodes: readonly HtmlNode[]): HtmlNode[] {
  const all = new Set(nodes);
  return nodes.filter(({ parent }) => {
    for (let above = parent; above; above = above.parent) if (all.has(above)) return false;
    return true;
  });
}

function textIn(root: HtmlNode, url: URL, parts: readonly MainPart[]): MainText {
  const isOwnFile = (node: HtmlNode) => isFileLink(node) && isOwn(attributeOf(node, 'href'), url);
  const title = titleOf(root, parts);
  const lines = parts
    .flatMap(({ node, isLeftOut }) => linesOf(node, isLeftOut, isOwnFile))
    .filter((line) => !isPointer(line) && !isFileName(line))
    .map(({ text }) => text);
  return {
    title,
    lines,
    around: () => linesOf(root, isUnseen).map(({ text }) => text),
    paragraphs: withoutNoise(lines, lines.indexOf(title)),
    links: linksIn(root, parts),
    publishedAs: publishedAs(root),
  };
}

/** A link to the page's own site, whose files are read; of other sites the page only speaks. */
function isOwn(href: string, url: URL): boolean {
  const bare = (name = '') => name.replace(/^www\./, '');
  return bare(URL.parse(href.trim(), url)?.hostname) === bare(url.hostname);
}

/** A line that only names a file is said by the file: it comes, goes and grows with it. */
function isFileName({ text, inFiles }: Line): boolean {
  if (inFiles === 0) return false;
  const named = text.replace(/[[(][^[\]()]{0,60}[\])]|\b(?:pobierz|plik|pdf|docx?)\b/giu, '');
  return inFiles >= 0.8 * named.trim().length;
}

/** "Czytaj także: …" in the middle of a text leads elsewhere, and changes by itself. */
function isPointer({ text, linked }: Line): boolean {
  const leads = /^(czytaj|zobacz|przeczytaj|sprawdź|polecamy)\s+(też|także|również|więcej)\b/iu;
  return leads.test(text) && linked > text.length * 0.4;
}

/**
 * The heading that the page's own title repeats, else the first in its content, else the one
 * `h1`, else the title up to the name of the site.
 */
function titleOf(root: HtmlNode, parts: readonly MainPart[]): string {
  const named = textOf(find(root, ({ name }) => name === 'title')[0] ?? { type: 'text' });
  const inside = parts.flatMap(({ node, isLeftOut }) => headingsIn(node, isLeftOut));
  const all = headingsIn(root, isUnseen).filter(({ name }) => name === 'h1');
  const texts = [...inside, ...all].map(textOf).filter((text) => text !== '');
  const isRepeated = (text: string) =>
    text.length > 4 && named.toLowerCase().includes(text.toLowerCase());
  const first = inside.find(({ name }) => name === 'h1') ?? (all.length === 1 ? all[0] : inside[0]);
  const own = texts.find(isRepeated) ?? (first === undefined ? '' : textOf(first));
  return own !== '' ? own : (named.split(/\s+[|–—»:-]\s+/)[0] ?? '').trim();
}

function headingsIn(root: HtmlNode, isLeftOut: (node: HtmlNode) => boolean): HtmlNode[] {
  const left = new Set<HtmlNode>();
  return find(root, (node) => {
    const isOut = (node.parent ? left.has(node.parent) : false) || isLeftOut(node);
    if (isOut) left.add(node);
    return !isOut && (node.name === 'h1' || node.name === 'h2');
  });
}

const attachments = /^(attachments?|zalaczniki?|pliki|do-pobrania|files?|downloads?)$/;

/** Links of the content, and of lists of attachments that stand beside it. */
function linksIn(root: HtmlNode, parts: readonly MainPart[]): FoundLink[] {
  const lists = find(root, isAttachments).map((node) => ({ node, isLeftOut: isUnseen }));
  const found = new Set<HtmlNode>();
  for (const { node, isLeftOut } of [...parts, ...lists])
    for (const link of linksBelow(node, isLeftOut)) found.add(link);
  return [...found].map((node) => ({
    href: attributeOf(node, 'href').trim(),
    text: textOf(node),
    title: attributeOf(node, 'title').trim() || attributeOf(node, 'aria-label').trim(),
    isDownload: isFileLink(node) || /pdf|msword|officedocument/.test(attributeOf(node, 'type')),
  }));
}

function isAttachments({ attribs, name }: HtmlNode): boolean {
  if (name === 'body' || attribs === undefined) return false;
  const words = `${attribs.class ?? ''} ${attribs.id ?? ''}`.toLowerCase();
  return words
    .trim()
    .split(/[\s_]+/)
    .some((word) => attachments.test(word));
}

function linksBelow(node: HtmlNode, isLeftOut: (node: HtmlNode) => boolean): HtmlNode[] {
  if (node.type === 'text' || isLeftOut(node)) return [];
  const below = (node.children ?? []).flatMap((child) => linksBelow(child, isLeftOut));
  return node.name === 'a' && attributeOf(node, 'href') !== '' ? [node, ...below] : below;
}

/** `<meta property="article:published_time">`, `<time itemprop="datePublished">` and their like. */
function publishedAs(root: HtmlNode): string | undefined {
  const [node] = find(root, (one) => {
    if (one.attribs === undefined) return false;
    const says = `${attributeOf(one, 'property')} ${attributeOf(one, 'itemprop')} ${attributeOf(one, 'name')}`;
    if (/article:published_time|datePublished/i.test(says)) return true;
    return one.name === 'time' && /\b(entry-date|published)\b/.test(attributeOf(one, 'class'));
  });
  if (node === undefined) return undefined;
  return attributeOf(node, 'content') || attributeOf(node, 'datetime') || textOf(node);
}
