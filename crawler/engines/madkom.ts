import { z } from 'zod';
import { dayOf } from '../dates.ts';
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
 * BIP sites on Madkom's system. Their pages are drawn in the browser from a REST API, and that is
 * what is read; titles are HTML with entities, times Warsaw wall time. Names of officials stand
 * beside every article and file and are not read, counters neither.
 */
const field = z.looseObject({ alias: z.string(), value: z.string().nullable() });
const column = z.looseObject({ fieldId: z.string(), value: z.string().nullable() });
const list = z.looseObject({
  offset: z.number(),
  total: z.number(),
  articles: z.array(
    z.looseObject({
      id: z.union([z.string(), z.number()]),
      link: z.string(),
      columnFields: z.array(column).optional(),
      aliasFields: z.array(field).optional(),
    }),
  ),
});
const file = z.looseObject({
  link: z.string(),
  name: z.string(),
  extension: z.string().nullish(),
  deleted: z.boolean().optional(),
  downloadable: z.boolean().optional(),
});
const article = z.looseObject({
  title: z.string(),
  link: z.string(),
  content: z.string().nullable(),
  basicData: z.looseObject({
    /** When it was first shown; `active` is when it was shown last. */
    originActive: z.string().nullish(),
    createInformationDate: z.string().nullish(),
  }),
  attachments: z.array(file),
});

type Row = z.infer<typeof list>['articles'][number];
type File = z.infer<typeof file>;

/** Where a section's articles are listed: those shown now, or those put away. */
export function articlesAddress(host: string, menuId: number, which: 'shown' | 'archived'): string {
  const archived = which === 'shown' ? '0' : 'true';
  return `https://${host}/api/menu/${menuId}/articles?limit=100&offset=0&archived=${archived}`;
}

/** One page of a section, with the number of all. @throws {LayoutChanged} */
export function listArticles(page: Page): Listing {
  const { articles, offset, total } = page.json(list);
  const publications = articles.map((row) => listRow(row, page.url));
  const seen = offset + articles.length;
  const isLast = articles.length === 0 || seen >= total;
  return isLast ? { publications, total } : { publications, total, next: at(page.url, seen) };
}

/** The same, of a section on everything: only articles whose titles belong to the field. */
export function listArticlesOfField(page: Page): Listing {
  const { publications, ...rest } = listArticles(page);
  const own = publications.filter(({ title }) => isOfField(title));
  return { ...rest, publications: own, examined: publications.length };
}

function at(url: URL, offset: number): string {
  const next = new URL(url);
  next.searchParams.set('offset', `${offset}`);
  return next.href;
}

function listRow({ id, link, columnFields = [], aliasFields = [] }: Row, url: URL): Listed {
  const named = aliasFields.find(({ alias }) => alias === 'title')?.value;
  const shown = (name: string) => columnFields.find(({ fieldId }) => fieldId === name)?.value;
  const title = fragment(named || shown('title') || '', url).text;
  if (title === '') throw new LayoutChanged(url, 'aliasFields.title', 'a title', 0);
  const address = withoutSession(onSite(link, url));
  const mark = shown('activeYMD');
  return {
    key: address,
    title,
    address,
    facts: titleFacts(title),
    pages: [new URL(`/api/articles/${id}`, url).href],
    ...(mark && { mark }),
  };
}

/** Links have no slash before them and count from the site's root. */
function onSite(link: string, url: URL): URL {
  const address = URL.parse(link, new URL('/', url));
  if (address === null) throw new LayoutChanged(url, 'link', 'an address', link);
  return address;
}

/** One article with its files. @throws {LayoutChanged} */
export function readArticle(page: Page): Reading {
  const { title: html, link, content, basicData, attachments } = page.json(article);
  const title = fragment(html, page.url).text;
  const body = fragment(content ?? '', new URL('/', onSite(link, page.url)));
  const paragraphs = textOf(body, title);
  const own = paragraphs.length === 0 ? [] : [ownDocument(page.url.href, title)];
  const dates = factsOf({
    publishedOn: dayOf(basicData.originActive ?? ''),
    documentDate: dayOf(basicData.createInformationDate ?? ''),
  });
  return {
    facts: { ...titleFacts(title), ...dates, ...consultationFacts(paragraphs) },
    documents: [...own, ...attachments.flatMap((one) => attach(one, page.url)), ...linked(body)],
    pages: [],
  };
}

/** The article's text, without buttons. */
export function articleText(page: Page): readonly string[] {
  const { content, title } = page.json(article);
  return textOf(fragment(content ?? '', page.url), fragment(title, page.url).text);
}

/** The text often begins with the article's title, which is a fact already. */
function textOf({ paragraphs }: PageElement, title: string): readonly string[] {
  return paragraphs[0] === title ? paragraphs.slice(1) : paragraphs;
}

const fragment = (html: string, url: URL) => parsePage(url, html).html();

const pictures = /^(jpe?g|png|gif|svg|webp|bmp)$/i;

/** A deleted file stays in the list with a flag. */
function attach(one: File, url: URL): ListedDocument[] {
  if (one.deleted || one.downloadable === false || pictures.test(one.extension ?? '')) return [];
  return [attachment(onSite(one.link, url), fragment(one.name, url).text)];
}

/** Files that the text links, of this site. */
function linked(body: PageElement): ListedDocument[] {
  return body
    .all('a[href*="e,pobierz,get.html"], a[href*="/api/files/"]')
    .filter(({ link }) => /[?&]id=\d|\/api\/files\/\d/.test(link.href) || isFile(link))
    .map(({ link, text }) => attachment(link, text));
}
