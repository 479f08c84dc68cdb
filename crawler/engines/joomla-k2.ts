import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { consultationFacts, isFile, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { nextPage } from './joomla-pager.ts';
import { attachmentsOf, ownPage, proseOf } from './page-documents.ts';

/** BIP sites on Joomla with K2: categories of items, ten on a page. @throws {LayoutChanged} */
export function listItems(page: Page): Listing {
  const root = page.html();
  const publications = root.some('.catItemView').map((row) => listRow(row, page.url));
  const next = nextPage(root.all('.pagination a[href*="start="]'), page.url);
  if (next === undefined && announcesMore(root))
    throw new LayoutChanged(page.url, '.pagination a[href*="start="]', 'the next page', 0);
  return next === undefined ? { publications } : { publications, next };
}

function listRow(row: PageElement, url: URL): Listed {
  const link = row.one('.catItemTitle a[href]');
  const title = link.text;
  if (title === '') throw new LayoutChanged(url, '.catItemTitle a', 'a title', 0);
  const address = withoutSession(link.link);
  const [created] = row.all('.catItemDateCreated');
  const facts = {
    ...titleFacts(title),
    ...factsOf({ publishedOn: dayOf(created?.text ?? '') }),
  };
  return { key: address, title, address, facts, pages: [address] };
}

/** "Strona 1 z 11" under the pager. */
function announcesMore(root: PageElement): boolean {
  const [, at, of] = /Strona (\d+) z (\d+)/.exec(root.text) ?? [];
  return Number(at) < Number(of);
}

/** One item: its dates, its text, its attachments. @throws {LayoutChanged} */
export function readItem(page: Page): Reading {
  const root = page.html();
  const header = root.one('.itemHeader');
  const title = (header.all('.itemTitle')[0] ?? header).text;
  const text = mainText(page);
  const facts = {
    ...titleFacts(title),
    ...subjectFacts(title, text),
    ...consultationFacts(text),
    ...dates(root),
  };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...listFiles(root, page.url)], pages: [] };
}

/** The item's own text, without its counter of visits, its dates and names of officials. */
export function mainText(page: Page): readonly string[] {
  return proseOf(page.html().all('.itemIntroText, .itemFullText'));
}

/** Two dates bear the class of one: the label tells them apart; the other is technical. */
function dates(root: PageElement): Facts {
  const told = root.all('.itemDateCreated, .itemDateModified').map(({ text }) => text);
  return factsOf({ publishedOn: dayOf(told.find((text) => /publikacji/i.test(text)) ?? '') });
}

function listFiles(root: PageElement, url: URL): ListedDocument[] {
  const attached = root.all('.itemAttachments a[href]');
  const inText = root.all('.itemIntroText a[href], .itemFullText a[href]').filter(leadsToFile);
  const anywhere = root.all('a[href^="/files/"], a[href*="/item/download/"]');
  // Attachments that stand elsewhere than they used to must not look taken down.
  if (attached.length + inText.length === 0 && anywhere.length > 0)
    throw new LayoutChanged(url, '.itemAttachments a', 'the attachments', 0);
  return attachmentsOf([...attached, ...inText]);
}

const leadsToFile = ({ link }: PageElement): boolean =>
  isFile(link) || link.pathname.includes('/item/download/');
