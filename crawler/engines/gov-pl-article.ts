import { dayOf } from '../dates.ts';
import { roleOfName } from '../document-role.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { ListedDocument, Listing, Reading } from '../source.ts';

/**
 * Articles of www.gov.pl, as several public readers of the portal describe them (2019-2026):
 * `article.article-area__article` with a heading, `.event-date`, `.intro`, `.editor-content`, and
 * under "Materiały" links `a.file-download` to `/attachment/<id>`. Editors' names stand in
 * `.metrics`, which is not read.
 */
const area = '.article-area__article';

/** One article: its facts, its own text and its files. @throws {LayoutChanged} */
export function readArticle(page: Page): Reading {
  const article = articleOf(page);
  const [date] = article.all('.event-date');
  const facts = factsOf({
    title: titleOf(article),
    publishedOn: dayOf(date?.text ?? ''),
    summary: introOf(article),
  });
  const own: ListedDocument[] =
    readArticleText(page).length === 0
      ? []
      : [{ address: page.url.href, name: 'Treść strony', role: 'other' }];
  return { facts, documents: [...own, ...attachmentsOf(article, page.url)], pages: [] };
}

/** What the article says, without date, files and the portal around it. @throws {LayoutChanged} */
export function readArticleText(page: Page): string[] {
  const article = articleOf(page);
  const intro = introOf(article);
  const body = article.some('.editor-content').flatMap(({ paragraphs }) => [...paragraphs]);
  return intro === '' ? body : [intro, ...body.filter((line) => line !== intro)];
}

/** A page that is one publication of its own. @throws {LayoutChanged} */
export function listArticle(page: Page): Listing {
  const title = titleOf(articleOf(page));
  const address = addressOf(page.url);
  return { publications: [{ key: address, title, address, facts: { title }, pages: [address] }] };
}

/** Without query and hash: they choose a place in it, never another article. */
export function addressOf({ origin, pathname }: URL): string {
  return `${origin}${pathname}`;
}

/**
 * Articles that are gone redirect to the portal's or a ministry's front page, with status 200.
 *
 * @throws {LayoutChanged} for a front page
 */
export function refuseFrontPage({ url }: Page, section = '/web/'): void {
  const isInside = url.pathname.startsWith(section) && /^\/web\/[^/]+\/[^/]/.test(url.pathname);
  if (!isInside) throw new LayoutChanged(url, 'address', `a page in ${section}`, url.pathname);
}

function articleOf(page: Page): PageElement {
  refuseFrontPage(page);
  // Some pages wrap the article in another element of that class.
  const [article] = page.html().some(`${area}:has(.editor-content)`);
  if (article === undefined) throw new LayoutChanged(page.url, area, 'at least one', 0);
  return article;
}

const titleOf = (article: PageElement) => article.some('h2')[0]?.text ?? '';

function introOf(article: PageElement): string {
  const [intro] = article.all('.intro');
  return intro?.text ?? '';
}

/** Files of the portal itself; `/documents/` is where they lay until about 2020. */
const fileLinks = 'a[href*="/attachment/"], a[href*="/documents/"]';

/** @throws {LayoutChanged} where files are announced, and none can be read */
function attachmentsOf(article: PageElement, url: URL): ListedDocument[] {
  const links = article.all(fileLinks);
  const files = links.filter(({ link }) => link.hostname === url.hostname).map(toDocument);
  const isAnnounced = article.all('h3').some(({ text }) => /^materiały$/i.test(text));
  if (files.length === 0 && isAnnounced) throw new LayoutChanged(url, fileLinks, 'the files', 0);
  return files;
}

/** Its title stands first in the link, the name of the file after it; the portal breaks both softly. */
function toDocument(link: PageElement): ListedDocument {
  const file = soft(link.all('.extension')[0]?.text ?? '');
  const name = soft(link.ownText) || file || soft(link.text) || 'Załącznik';
  const role = roleOfName(name) ?? roleOfName(file) ?? 'other';
  return { address: link.link.href, name, role };
}

const soft = (text: string) => text.replace(/[\u00ad\u200b]/g, '').trim();
