import { LayoutChanged } from '../errors.ts';
import type { Page, PageElement } from '../page.ts';
import type { ListedDocument, Listing, Reading } from '../source.ts';
import { consultationFacts, isFile, titleFacts, withoutSession } from './bulletin.ts';
import { subjectFacts } from './field-rows.ts';
import { attachmentsOf, ownPage, proseOf } from './page-documents.ts';

/** A list of one: the page itself, watched at an address that is known. @throws {LayoutChanged} */
export function listItself(page: Page): Listing {
  const title = titleOf(page);
  const address = withoutSession(page.url);
  const facts = titleFacts(title);
  return { publications: [{ key: address, title, address, facts, pages: [address] }], total: 1 };
}

/** BIP sites on Yii2: one page, its folded sections and its files. @throws {LayoutChanged} */
export function readPage(page: Page): Reading {
  const body = page.html().one('.post-body');
  const title = titleOf(page);
  const text = mainText(page);
  const facts = { ...titleFacts(title), ...subjectFacts(title, text), ...consultationFacts(text) };
  const own = text.length === 0 ? [] : [ownPage(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...listFiles(page.html(), body)], pages: [] };
}

/** All folded sections (`<details>`) are read, shut or open. */
export function mainText(page: Page): readonly string[] {
  return proseOf(page.html().all('.post-body'));
}

/** The page's heading varies with the kind of page; the title of the document does not. */
function titleOf(page: Page): string {
  const title = page.html().one('head > title').text;
  const own = title.replace(/\s+[-–|]\s+(?:BIP|Biuletyn Informacji Publicznej)\b.*$/iu, '');
  if (own === '') throw new LayoutChanged(page.url, 'head > title', 'a title', 0);
  return own;
}

/** Files in the text, and those that the site attaches to it: `/attachment/informacja/<id>/…`. */
function listFiles(root: PageElement, body: PageElement): ListedDocument[] {
  const links = [...body.all('a[href]'), ...root.all('a[href^="/attachment/"]')];
  return attachmentsOf(
    links.filter(({ link }) => isFile(link) || link.pathname.startsWith('/attachment/')),
  );
}
