import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, Listing, Reading } from '../source.ts';
import { attachment, titleFacts, withoutSession } from './bulletin.ts';

/**
 * Lists of BIP sites on RBIP (version 4), ten entries a page, each with named attributes, and the
 * number of all below them. @throws {LayoutChanged} without both
 */
export function listEntries(page: Page): Listing {
  const root = page.html();
  const items = root.all('ul.cct__list > li.cct-item');
  const total = totalOf(root, page.url);
  if (items.length === 0 && total > 0)
    throw new LayoutChanged(page.url, 'ul.cct__list > li.cct-item', 'at least one', 0);
  const publications = items.map((item) => listItem(item, page.url));
  const [next] = root.all('.paginationRow a.next[href]');
  return next === undefined
    ? { publications, total }
    : { publications, total, next: next.link.href };
}

function totalOf(root: PageElement, url: URL): number {
  const words = root.one('.paginationRow .totalResult').text;
  const number = /(\d[\d\s]*)$/.exec(words)?.[1]?.replace(/\s/g, '');
  if (number === undefined) throw new LayoutChanged(url, '.totalResult', 'a number', words);
  return Number(number);
}

function listItem(item: PageElement, url: URL): Listed {
  const anchor = item.one('.cct-item__name a[href]');
  if (anchor.text === '') throw new LayoutChanged(url, '.cct-item__name a', 'a title', 0);
  const address = withoutSession(anchor.link);
  const facts = { ...titleFacts(anchor.text), ...attributeFacts(item) };
  return { key: address, title: anchor.text, address, facts, pages: [address] };
}

/** What the site calls an attribute, and the fact it is. First names and surnames are none. */
const known = [
  [/^data (utworzenia|publikacji|udostępnienia)$/i, 'publishedOn'],
  [/^data (podjęcia|uchwały|dokumentu)$/i, 'adoptedOn'],
  [/^(numer|nr)( uchwały)?$/i, 'resolution'],
  [/^(w sprawie|przedmiot|tytuł)$/i, 'summary'],
] as const;

function attributeFacts(item: PageElement): Facts {
  const pairs = item.all('.cct-attribute').flatMap((attribute) => {
    const label = attribute.one('.cct-attribute__name').text.replace(/:$/, '');
    const value = attribute.one('.cct-attribute__value').text;
    const name = known.find(([pattern]) => pattern.test(label))?.[1];
    return name === undefined ? [] : [[name, name.endsWith('On') ? dayOf(value) : value] as const];
  });
  return factsOf(Object.fromEntries(pairs));
}

/**
 * An entry's page. Only its heading and its files are known; where its text stands is not.
 *
 * @throws {LayoutChanged} when it has neither
 */
export function readEntry(page: Page): Reading {
  const root = page.html();
  const files = root.all('a[href*="/download/attachment/"]');
  const [heading] = root.all('h1');
  if (files.length === 0 && heading === undefined)
    throw new LayoutChanged(page.url, 'h1, a[href*="/download/attachment/"]', 'at least one', 0);
  const documents = files.map(({ link, text }) => attachment(link, text));
  return { facts: {}, documents, pages: [] };
}
