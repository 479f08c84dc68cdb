import { z } from 'zod';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import { isOfField } from '../field.ts';
import { type Page, type PageElement, parsePage } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import {
  attachment,
  consultationFacts,
  isFile,
  ownDocument,
  titleFacts,
  withoutSession,
} from './bulletin.ts';

/**
 * Sites on WordPress, read through its REST API. The number of all posts stands only in a header,
 * so pages are asked until one is not full. Days are the site's wall time.
 */
const perPage = 100;

const rendered = z.looseObject({ rendered: z.string() });
const post = z.looseObject({
  id: z.number(),
  date: z.string(),
  link: z.string(),
  title: rendered,
  /** Moves with every saving, also without any change. */
  modified: z.string().optional(),
  /** Absent from a list that asks for few fields. */
  content: rendered.optional(),
  _links: z
    .looseObject({ 'wp:attachment': z.array(z.looseObject({ href: z.string() })).optional() })
    .optional(),
});
const file = z.looseObject({ source_url: z.string(), mime_type: z.string(), title: rendered });

type Post = z.infer<typeof post>;

/**
 * Where a site's posts (or `pages`, or another type) are listed, the last edited first.
 *
 * @param query further parameters of the API: `search`, `categories`, `after` …
 */
export function postsAddress(
  host: string,
  query: Readonly<Record<string, string>> = {},
  type = 'posts',
): string {
  const parameters = new URLSearchParams({
    ...query,
    per_page: `${perPage}`,
    orderby: 'modified',
    order: 'desc',
    _fields: 'id,date,modified,link,title',
  });
  return `https://${host}/wp-json/wp/v2/${type}?${parameters}`;
}

/** One page of a list of posts. @throws {LayoutChanged} */
export function listPosts(page: Page): Listing {
  const posts = page.json(z.array(post));
  const publications = posts.map((item) => listPost(item, page.url));
  const size = Number(page.url.searchParams.get('per_page') ?? 10);
  return posts.length < size ? { publications } : { publications, next: nextPage(page.url, size) };
}

/** The same, of a site where few posts concern the field: only those whose titles say so. */
export function listPostsOfField(page: Page): Listing {
  const { publications, ...rest } = listPosts(page);
  const own = publications.filter(({ title }) => isOfField(title));
  return { ...rest, publications: own, examined: publications.length };
}

/** By `offset`: a `page` behind the last one is an error, an offset there an empty list. */
function nextPage(url: URL, size: number): string {
  const next = new URL(url);
  next.searchParams.set('offset', `${Number(url.searchParams.get('offset')) + size}`);
  return next.href;
}

function listPost(item: Post, list: URL): Listed {
  const title = titleOf(item, list);
  const own = new URL(`${list.pathname.replace(/\/$/, '')}/${item.id}`, list);
  return {
    key: withoutSession(linkOf(item, list)),
    title,
    address: withoutSession(linkOf(item, list)),
    facts: factsOf({ ...titleFacts(title), publishedOn: item.date.slice(0, 10) }),
    pages: [own.href],
    ...(item.modified !== undefined && { mark: item.modified }),
  };
}

/** Titles are HTML with entities. */
function titleOf({ title, link }: Post, url: URL): string {
  const words = fragment(title.rendered, url).text;
  return words === '' ? link : words;
}

function linkOf({ link }: Post, url: URL): URL {
  const found = URL.parse(link);
  if (found === null) throw new LayoutChanged(url, 'link', 'an address', link);
  return found;
}

/** One post with its text, or the media that are attached to one. @throws {LayoutChanged} */
export function readPost(page: Page): Reading {
  const found = page.json(z.union([post, z.array(file)]));
  return Array.isArray(found) ? readMedia(found, page.url) : readOne(found, page.url);
}

function readOne(item: Post, url: URL): Reading {
  const content = contentOf(item, url);
  const title = titleOf(item, url);
  const { paragraphs } = content;
  const own = paragraphs.length === 0 ? [] : [ownDocument(url.href, title)];
  const published = factsOf({ publishedOn: item.date.slice(0, 10) });
  return {
    facts: { ...titleFacts(title), ...published, ...consultationFacts(paragraphs) },
    documents: [...own, ...linkedFiles(content, linkOf(item, url))],
    pages: [],
    extras: (item._links?.['wp:attachment'] ?? []).flatMap(({ href }) => wholeList(href, url)),
  };
}

/** The text of a post, without the theme around it. */
export function postText(page: Page): readonly string[] {
  return contentOf(page.json(post), page.url).paragraphs;
}

function contentOf(item: Post, url: URL): PageElement {
  if (item.content === undefined) throw new LayoutChanged(url, 'content.rendered', 'one', 0);
  return fragment(item.content.rendered, linkOf(item, url));
}

const fragment = (html: string, url: URL) => parsePage(url, html).html();

/** Files of the site itself; what lies elsewhere is a reference. Revisions are older copies. */
function linkedFiles(content: PageElement, { hostname }: URL): ListedDocument[] {
  const bare = (name: string) => name.replace(/^www\./, '');
  return content
    .all('a[href]')
    .map((anchor) => ({ link: anchor.link, words: anchor.text }))
    .filter(({ link }) => bare(link.hostname) === bare(hostname) && isFile(link))
    .filter(({ link }) => !link.pathname.includes('/uploads/revisions/'))
    .map(({ link, words }) => attachment(link, words));
}

/** Of the media attached to a post ten are shown unless more are asked for. */
function wholeList(href: string, url: URL): string[] {
  const list = URL.parse(href, url);
  list?.searchParams.set('per_page', `${perPage}`);
  return list === null ? [] : [list.href];
}

/** Pictures, sounds and films are no documents. */
function readMedia(files: readonly z.infer<typeof file>[], url: URL): Reading {
  const documents = files
    .filter(({ mime_type }) => /^(application|text)\//.test(mime_type))
    .flatMap(({ source_url, title }) => {
      const link = URL.parse(source_url);
      return link === null ? [] : [attachment(link, fragment(title.rendered, url).text)];
    });
  return { facts: {}, documents, pages: [] };
}
