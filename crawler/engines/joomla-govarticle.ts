import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { attachment, consultationFacts, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { nextPage, startOf } from './joomla-pager.ts';
import { ownPage, proseOf } from './page-documents.ts';
import { childrenOf, type SectionLink, withNewestYear } from './section-links.ts';

/** Rows of a section beyond which nobody looks: its newest papers come first. */
const farthestRow = 200;

/**
 * BIP sites on Joomla with com_govarticle. Whatever its template, a section links its articles
 * one step below its own address: `/zarzad/konsultacje-spoleczne/<article>`. A section that is one
 * article lists itself, too. @throws {LayoutChanged}
 */
export function listArticles(page: Page): Listing {
  const main = page.html().one('main#nav-content');
  const titles = main.all('.com-govarticle-article .page-header h1');
  const itself = titles.map(({ text }) => ({ title: text, link: page.url }));
  const rows = [...itself, ...childrenOf(main, page.url)].map(toListed);
  if (rows.length === 0) throw new LayoutChanged(page.url, 'main a[href]', 'its articles', 0);
  const next = nextPage(main.all('a[href*="start="]'), page.url);
  const isFar = startOf(page.url) >= farthestRow;
  return withNewestYear({ publications: rows, ...(next !== undefined && !isFar && { next }) });
}

function toListed({ title, link }: SectionLink): Listed {
  const address = withoutSession(link);
  return { key: address, title, address, facts: titleFacts(title), pages: [address] };
}

/** One article: its day, its text, its attachments. @throws {LayoutChanged} */
export function readArticle(page: Page): Reading {
  if (isFolder(page)) return readFolder(page);
  const article = page.html().one('.com-govarticle-article');
  const title = article.one('.page-header h1').text;
  const text = mainText(page);
  const [published] = article.all('time[itemprop="datePublished"]');
  const facts = {
    ...titleFacts(title),
    ...subjectFacts(title, text),
    ...consultationFacts(text),
    ...factsOf({ publishedOn: dayOf(published?.attribute('datetime') ?? '') }),
  };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...listAttachments(article, page.url)], pages: [] };
}

/** A section inside the section: what it says is the titles of what lies in it. */
function readFolder(page: Page): Reading {
  const address = withoutSession(page.url);
  return { facts: {}, documents: [ownPage(address, '')], pages: [] };
}

const isFolder = (page: Page): boolean =>
  page.html().all('body.view-category, body.view-categories').length > 0;

/** The article's own text, without its details and the names of those who entered it. */
export function mainText(page: Page): readonly string[] {
  if (isFolder(page))
    return childrenOf(page.html().one('main#nav-content'), page.url).map(({ title }) => title);
  return proseOf(page.html().all('[itemprop="articleBody"]'));
}

const download = 'a[href*="article.downloadAttachment"]';

function listAttachments(article: PageElement, url: URL): ListedDocument[] {
  const links = article.all(`#article-attachments th ${download}`);
  // Attachments that stand elsewhere than they used to must not look taken down.
  if (links.length === 0 && article.all(download).length > 0)
    throw new LayoutChanged(url, `#article-attachments th ${download}`, 'the attachments', 0);
  return links.map((link) => toDocument(link, url));
}

/** Without its `version` the site answers a server error instead of the file. */
function toDocument({ link, text }: PageElement, url: URL): ListedDocument {
  if (!link.searchParams.has('id') || !link.searchParams.has('version'))
    throw new LayoutChanged(url, download, 'an id and a version', link.search);
  return attachment(link, text);
}
