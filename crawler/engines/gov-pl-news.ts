import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import { isOfField } from '../field.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, Listing } from '../source.ts';
import { addressOf, refuseFrontPage } from './gov-pl-article.ts';

/** The list itself; `art-prev--under-title` is a menu of sections that looks like one. */
const rows = '.art-prev:not(.art-prev--under-title) ul > li:not(li li)';

/** Ten articles stand on a page: what is older than the thirty newest is no news. */
const mostPages = 3;

/**
 * A page of a ministry's news. Only articles of the field have their own page read; of the others
 * the list says enough.
 *
 * @param section where the list lies: an answer from elsewhere is a front page, not an empty list
 * @throws {LayoutChanged}
 */
export function listNews(section: string): (page: Page) => Listing {
  return (page) => {
    refuseFrontPage(page, section);
    const root = page.html();
    const publications = root.some(rows).map((row) => readRow(row, page.url));
    const next = nextOf(root, page.url);
    return { publications, ...(next === undefined ? {} : { next }) };
  };
}

/** Whether an article is read whole. */
export function isNewsOfField({ title = '', summary = '' }: Facts): boolean {
  return isOfField(`${title}\n${summary}`);
}

function readRow(row: PageElement, url: URL): Listed {
  const [title] = row.all('.title');
  // The link stands in the title, or around the whole row (seen until 2024).
  const [link] = [...(title?.all('a[href]') ?? []), ...row.all('a[href]')];
  if (title === undefined || title.text === '' || link === undefined)
    throw new LayoutChanged(url, rows, 'a title and a link', row.text.slice(0, 80));
  const facts = factsOf({
    title: title.text,
    publishedOn: dayOf(row.all('.date')[0]?.text ?? ''),
    summary: row.all('.intro')[0]?.text,
  });
  const address = addressOf(link.link);
  const isRead = link.link.hostname === url.hostname && isNewsOfField(facts);
  return { key: address, title: title.text, address, facts, ...(isRead && { pages: [address] }) };
}

/** @throws {LayoutChanged} for a pager that leads away from its own list */
function nextOf(root: PageElement, url: URL): string | undefined {
  const [next] = root.all('a#js-pagination-page-next[href]');
  if (next === undefined) return undefined;
  const number = Number(next.link.searchParams.get('page'));
  if (next.link.pathname !== url.pathname || !Number.isInteger(number))
    throw new LayoutChanged(url, 'a#js-pagination-page-next', 'the next page', next.link.href);
  return number > mostPages ? undefined : next.link.href;
}
