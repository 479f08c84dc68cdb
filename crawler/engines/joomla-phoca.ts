import { LayoutChanged } from '../errors.ts';
import type { Page, PageElement } from '../page.ts';
import type { ListedDocument, Listing, Reading } from '../source.ts';
import { attachment, consultationFacts, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { nextPage } from './joomla-pager.ts';
import { ownPage, proseOf } from './page-documents.ts';
import { childrenOf, withNewestYear } from './section-links.ts';

/**
 * BIP sites on Joomla with Phoca Download. A category `/1305-<name>.html` links its articles one
 * step below: `/1305-<name>/16008-<article>.html`. @throws {LayoutChanged}
 */
export function listArticles(page: Page): Listing {
  const root = page.html();
  const publications = childrenOf(root, page.url)
    .filter(({ link }) => /\/\d+-[^/]+$/.test(link.pathname))
    .map(({ title, link }) => {
      const address = withoutSession(link);
      return { key: address, title, address, facts: titleFacts(title), pages: [address] };
    });
  if (publications.length === 0)
    throw new LayoutChanged(page.url, 'a[href]', 'links to the articles of the category', 0);
  const next = nextPage(root.all('a[href*="start="]'), page.url);
  return withNewestYear({ publications, ...(next !== undefined && { next }) });
}

/** One article: its text, and the table of its files. @throws {LayoutChanged} */
export function readArticle(page: Page): Reading {
  const root = page.html();
  const title = titleOf(root);
  const text = mainText(page);
  const facts = { ...titleFacts(title), ...subjectFacts(title, text), ...consultationFacts(text) };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  const files = listFiles(root, page.url);
  if (own.length + files.length === 0)
    throw new LayoutChanged(page.url, '.phocadownload', 'a text or files', 0);
  return { facts, documents: [...own, ...files], pages: [] };
}

/** A table of files has its own heading, a mere text that of the article. */
function titleOf(root: PageElement): string {
  const [heading] = root.all('.phocadownload h1');
  return (heading ?? root.one('h1')).text;
}

export function mainText(page: Page): readonly string[] {
  return proseOf(page.html().all('[itemprop="articleBody"]'));
}

const files = 'a[href^="/download/"]';

/** Sizes, days of upload and counters of downloads stand beside the title and are not read. */
function listFiles(root: PageElement, url: URL): ListedDocument[] {
  const rows = root.all(`table.tabela2 tbody ${files}`);
  // Files that stand elsewhere than they used to must not look taken down.
  if (rows.length === 0 && root.all(files).length > 0)
    throw new LayoutChanged(url, `table.tabela2 tbody ${files}`, 'the files', 0);
  return rows.map((row) => attachment(row.link, row.one('.tabela2_tytul1').text));
}
