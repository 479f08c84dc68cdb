import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import {
  attachment,
  consultationFacts,
  ownDocument,
  titleFacts,
  withoutSession,
} from './bulletin.ts';

/**
 * The "System BIP" of Lubelskie's offices, on TYPO3. Pages are known by `?id=`; a section is a
 * table of documents, or an accordion of cards that hold files.
 *
 * A table of documents, the newest first. @throws {LayoutChanged}
 */
export function listDocuments(page: Page): Listing {
  const rows = page
    .html()
    .some('table tbody tr')
    .filter((row) => linksIn(row).length > 0);
  if (rows.length === 0)
    throw new LayoutChanged(page.url, 'tbody a[href*="action=details"]', 'at least one', 0);
  return { publications: rows.map((row) => listRow(row, page.url)) };
}

const linksIn = (row: PageElement) => row.all('a[href*="action=details"]');

function listRow(row: PageElement, url: URL): Listed {
  const named = linksIn(row).find(({ text }) => text !== '');
  if (named === undefined) throw new LayoutChanged(url, 'tbody a', 'a title', 0);
  const address = withoutSession(named.link);
  const { text: title } = named;
  return { key: address, title, address, facts: titleFacts(title), pages: [address] };
}

const line = '.row.mb-4.align-items-center';

/** A document: lines of a label and a value, then its files. @throws {LayoutChanged} */
export function readDocument(page: Page): Reading {
  const root = page.html();
  const valueNamed = labelled(root.some(line));
  const title = valueNamed(/^tytuł$/i)?.text ?? '';
  if (title === '') throw new LayoutChanged(page.url, `${line} Tytuł`, 'a title', 0);
  const text = valueNamed(content)?.paragraphs ?? [];
  const own = text.length === 0 ? [] : [ownDocument(withoutSession(page.url), title)];
  const published = factsOf({ publishedOn: dayOf(valueNamed(/^data utworzenia$/i)?.text ?? '') });
  return {
    facts: { ...titleFacts(title), ...published, ...consultationFacts(text) },
    documents: [...own, ...filesOf(root, page.url)],
    pages: [],
  };
}

const content = /^(treść|opis)$/i;

/** The document's own text, without title and dates. */
export function documentText(page: Page): readonly string[] {
  return labelled(page.html().some(line))(content)?.paragraphs ?? [];
}

function labelled(lines: readonly PageElement[]) {
  const pairs = lines.flatMap((one) => {
    const [value] = one.all('.col-md-9');
    const [label] = one.all('.col-md-3');
    return value === undefined || label === undefined ? [] : [{ label: label.text, value }];
  });
  return (name: RegExp) =>
    pairs.find(({ label }) => name.test(label.replace(/:$/, '').trim()))?.value;
}

function filesOf(root: PageElement, url: URL): ListedDocument[] {
  const files = root.all('.file-details a[href*="upload/"]');
  const anywhere = root.all('a[href*="upload/pliki/"]');
  // Files that stand elsewhere than they used to must not look taken down.
  if (files.length === 0 && anywhere.length > 0)
    throw new LayoutChanged(url, '.file-details a', 'the files', 0);
  return files.map(({ link, text }) => attachment(link, text));
}

/**
 * An accordion: a card for each publication, a row for each of its files. Cards are not closed on
 * the site, so rows belong to the heading before them. @throws {LayoutChanged}
 */
export function listCards(page: Page): Listing {
  const parts = page.html().some('.card-header a.link-loader[href], .card-body .row.mb-2');
  const publications: Listed[] = [];
  for (const part of parts) {
    const last = publications.at(-1);
    if (part.attribute('href') !== undefined) publications.push(listCard(part));
    else if (last !== undefined) publications[publications.length - 1] = withFiles(last, part);
  }
  if (publications.length === 0)
    throw new LayoutChanged(page.url, '.card-header a.link-loader', 'at least one', 0);
  return { publications };
}

function listCard(anchor: PageElement): Listed {
  const address = withoutSession(anchor.link);
  const { text: title } = anchor;
  return { key: address, title, address, facts: titleFacts(title), documents: [] };
}

/** The link is an icon: the row's own words name the file. */
function withFiles(card: Listed, row: PageElement): Listed {
  const [words] = row.all('.col-sm-8');
  const files = row
    .all('a[href*="upload/"]')
    .map(({ link }) => attachment(link, words?.ownText ?? ''));
  return { ...card, documents: [...(card.documents ?? []), ...files] };
}
