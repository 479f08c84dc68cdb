import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing } from '../source.ts';
import { attachment, titleFacts, withoutSession } from './bulletin.ts';

/**
 * BIP sites on SystemDoBIP. A section is a table, newest first, each row with its files; or one
 * page with files in its text, which then is a publication itself. All is in the list.
 *
 * @throws {LayoutChanged} when a page is neither
 */
export function listSection(page: Page): Listing {
  const root = page.html();
  const rows = root.all('table.table-data tr').filter((row) => row.all('td').length > 0);
  if (rows.length === 0) return { publications: [onePage(root, page.url)] };
  const publications = rows.map((row) => listRow(row, page.url));
  const next = nextPage(root);
  return next === undefined ? { publications } : { publications, next };
}

function listRow(row: PageElement, url: URL): Listed {
  const anchor = row.one('td:not([class]) a[href]');
  // A second line says which office or version; without it two rows may have one title.
  const title = anchor.paragraphs.join(' ');
  if (title === '') throw new LayoutChanged(url, 'td a', 'a title', 0);
  const [added] = row.all('td.td-date-added');
  const address = withoutSession(anchor.link);
  const published = factsOf({ publishedOn: dayOf(added?.ownText ?? '') });
  return {
    key: address,
    title,
    address,
    facts: { ...titleFacts(title), ...published },
    documents: filesIn(row),
  };
}

function onePage(root: PageElement, url: URL): Listed {
  const documents = filesIn(root);
  if (documents.length === 0)
    throw new LayoutChanged(url, 'table.table-data td, a[href*="pobierz.php"]', 'at least one', 0);
  const [heading] = [...root.all('h1'), ...root.all('title')].map(({ text }) => text);
  const title = (heading ?? '').replace(/\s+[-–|]\s+BIP\b.*$/i, '');
  if (title === '') throw new LayoutChanged(url, 'h1, title', 'a title', 0);
  const address = withoutSession(url);
  return { key: address, title, address, facts: titleFacts(title), documents };
}

/** Behind the page that is shown, which has no address of its own there. */
function nextPage(root: PageElement): string | undefined {
  const pages = root.all('.paging-box a');
  const shown = pages.findIndex((one) => one.attribute('class')?.includes('selected'));
  const next = pages[shown + 1];
  return shown < 0 || next?.attribute('href') === undefined ? undefined : next.link.href;
}

/** Addresses verbatim. The icon is all there is to see; then the name is that of the file. */
function filesIn(part: PageElement): ListedDocument[] {
  return part
    .all('a[href*="pobierz.php?"], a[href*="/system/obj/"]')
    .map(({ link, text }) => attachment(link, text === '' ? nameIn(link) : text));
}

function nameIn(link: URL): string {
  const file = link.searchParams.get('plik') ?? link.pathname.split('/').at(-1) ?? '';
  return file.replaceAll('_', ' ').trim();
}
