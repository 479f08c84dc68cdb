import { LayoutChanged } from '../errors.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { consultationFacts, isFile, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { attachmentsOf, ownPage, proseOf } from './page-documents.ts';
import { withNewestYear } from './section-links.ts';

/** List pages beyond which nobody looks: the newest papers come first, 30 on a page. */
const farthestPage = 7;

/**
 * BIP sites on the CMS of HSI. A section's rows are articles or further sections; a row that is
 * only a year is walked into instead of being listed. A section that is one article lists itself.
 *
 * @throws {LayoutChanged}
 */
export function listRows(page: Page): Listing {
  const content = page.html().one('#artykul');
  const rows = content.all('.news a[href].czytaj_wiecej_blok');
  if (rows.length === 0) return { publications: [listItself(page)] };
  const next = nextPage(content, page.url);
  const publications = rows.map((row) => listRow(row, page.url));
  return withNewestYear({ publications, ...(next !== undefined && { next }) });
}

function listItself(page: Page): Listed {
  const title = page.html().one('#tresc-drukuj h1').text;
  const address = withoutSession(page.url);
  return { key: address, title, address, facts: titleFacts(title), pages: [address] };
}

function listRow(row: PageElement, url: URL): Listed {
  const title = rowTitle(row);
  if (title === '') throw new LayoutChanged(url, '.news_tytul_sam', 'a title', 0);
  const address = withoutSession(row.link);
  return { key: address, title, address, facts: titleFacts(title), pages: [address] };
}

function rowTitle(row: PageElement): string {
  const [title] = row.all('.news_tytul_sam');
  return title?.text || (row.attribute('title') ?? '').replace(/\s*-\s*czytaj więcej$/, '').trim();
}

const pageOf = (url: URL): number => Number(url.searchParams.get('page') ?? 1);

/** `/index.php?page=2&ipp=30&zm1=<section>`, among the links to all pages. */
function nextPage(content: PageElement, url: URL): string | undefined {
  const links = content.all('a.paginate[href]').map(({ link }) => link);
  const next = links.find((link) => pageOf(link) === pageOf(url) + 1);
  return pageOf(url) >= farthestPage ? undefined : next?.href;
}

/** One article, or a section inside the section. @throws {LayoutChanged} */
export function readPage(page: Page): Reading {
  const root = page.html();
  const [article] = root.all('#tresc-drukuj');
  const title = (article ?? root.one('#artykul')).one('h1').text;
  if (title === '') throw new LayoutChanged(page.url, 'h1', 'a title', 0);
  const text = mainText(page);
  const files = listFiles(root, page.url);
  if (text.length + files.length === 0)
    throw new LayoutChanged(page.url, '#tresc-drukuj', 'a text or files', 0);
  const facts = { ...titleFacts(title), ...subjectFacts(title, text), ...consultationFacts(text) };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...files], pages: [] };
}

/** Of an article its paragraphs, without its signature; of a section the titles of what lies in it. */
export function mainText(page: Page): readonly string[] {
  const root = page.html();
  const rows = root.all('#artykul .news a.czytaj_wiecej_blok').map(rowTitle);
  const blocks = root.all('#tresc-drukuj :is(p, li, td):not(#podpis_autor_lewa *)');
  return rows.length > 0
    ? rows
    : proseOf(blocks.filter((block) => block.all('p, li').length === 0));
}

const files = 'a[href*="pliki/"]';

function listFiles(root: PageElement, url: URL): ListedDocument[] {
  const links = root.all(`#content-main ${files}`).filter(({ link }) => isFile(link));
  const anywhere = root.all(`a[href*="artykuly/"][href*="/pliki/"]`);
  // Files that stand elsewhere than they used to must not look taken down.
  if (links.length === 0 && anywhere.length > 0)
    throw new LayoutChanged(url, `#content-main ${files}`, 'the files', 0);
  return attachmentsOf(links);
}
