import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { consultationFacts, isFile, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { attachmentsOf, ownPage, proseOf } from './page-documents.ts';

/** BIP sites on Drupal 7: a section is a table of Views. @throws {LayoutChanged} */
export function listArticles(page: Page): Listing {
  const root = page.html();
  const rows = root.some('.view-content table.views-table tbody tr');
  const publications = rows.map((row) => listRow(row, page.url));
  const next = nextPage(root.all('.pager a[href*="page="]'), page.url);
  return next === undefined ? { publications } : { publications, next };
}

function listRow(row: PageElement, url: URL): Listed {
  const link = row.one('td.views-field-title a[href]');
  const title = link.text;
  if (title === '') throw new LayoutChanged(url, 'td.views-field-title a', 'a title', 0);
  const address = withoutSession(link.link);
  const [stamp] = row.all('td.views-field-stamp');
  const facts = { ...titleFacts(title), ...factsOf({ publishedOn: dayOf(stamp?.text ?? '') }) };
  return { key: address, title, address, facts, pages: [address] };
}

/** Pages are counted from 0, and the first does not say so. */
const pageOf = (url: URL): number => Number(url.searchParams.get('page') ?? 0);

function nextPage(links: readonly PageElement[], url: URL): string | undefined {
  const later = links
    .map(({ link }) => link)
    .filter((link) => pageOf(link) > pageOf(url))
    .toSorted((a, b) => pageOf(a) - pageOf(b));
  return later[0]?.href;
}

/** One article: its text and its files. @throws {LayoutChanged} */
export function readArticle(page: Page): Reading {
  const root = page.html();
  const title = titleOf(page);
  const text = mainText(page);
  const files = listFiles(root, page.url);
  if (text.length + files.length === 0)
    throw new LayoutChanged(page.url, '.field-name-body', 'a text or files', 0);
  const facts = { ...titleFacts(title), ...subjectFacts(title, text), ...consultationFacts(text) };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...files], pages: [] };
}

export function mainText(page: Page): readonly string[] {
  return proseOf(page.html().all('.field-name-body'));
}

/** "Konsultacje … | BIP WZP": the last part is the site's. */
function titleOf(page: Page): string {
  const [title = '', ...rest] = page.html().one('head > title').text.split(' | ');
  return [title, ...rest.slice(0, -1)].join(' | ');
}

function listFiles(root: PageElement, url: URL): ListedDocument[] {
  const links = root.all('.field-name-field-plik a[href]');
  const inText = root.all('.field-name-body a[href]').filter(({ link }) => isFile(link));
  const anywhere = root.all('a[href*="/files/articles/"]');
  // Files that stand elsewhere than they used to must not look taken down.
  if (links.length + inText.length === 0 && anywhere.length > 0)
    throw new LayoutChanged(url, '.field-name-field-plik a', 'the files', 0);
  return attachmentsOf([...links, ...inText]);
}
