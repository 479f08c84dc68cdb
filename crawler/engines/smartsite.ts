import { dayOf } from '../dates.ts';
import { roleOfName } from '../document-role.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, ListedDocument, Listing, Reading } from '../source.ts';
import { consultationFacts, ownDocument, titleFacts, withoutSession } from './bulletin.ts';

/** BIP sites on SmartSite by BIT. A page is made of components, each named in `data-name`. */
const component = (name: string) => `[data-name="${name}"]`;

/** A list of pages, ten at a time; without a number of all. @throws {LayoutChanged} */
export function listPages(page: Page): Listing {
  const root = page.html();
  const rows = rowsOf(root).filter(isLeaf);
  const publications = rows.map((row) => listRow(row, page.url));
  const [next] = root.all('.component-paginator a[aria-label="Następna strona"]');
  return next === undefined ? { publications } : { publications, next: next.link.href };
}

/** Sections of pages are lists of a menu, sections of notices plain ones. */
function rowsOf(root: PageElement): PageElement[] {
  const notices = root.all('ul.list > li.component-item');
  return notices.length > 0 ? notices : root.some(`${component('Bip_PageList')} li.component-item`);
}

/** An opened group holds its rows in a list of its own. */
function isLeaf(row: PageElement): boolean {
  return row.all('li.component-item').length === 0;
}

function listRow(row: PageElement, url: URL): Listed {
  const link = row.one('a[href]');
  const [name] = row.all('.item-title');
  const title = (name ?? link).text;
  if (title === '') throw new LayoutChanged(url, 'li.component-item a', 'a title', 0);
  const address = withoutSession(link.link);
  return { key: address, title, address, facts: titleFacts(title), pages: [address] };
}

/** One page: its table, its metadata, its attachments, and its own text. @throws {LayoutChanged} */
export function readPage(page: Page): Reading {
  const root = page.html();
  const title = root.one(`${component('Cms_PageTitle')} h1`).text;
  const text = mainText(page);
  const facts = {
    ...{ ...titleFacts(title), ...tableFacts(root), ...metricFacts(root) },
    ...consultationFacts(text),
  };
  const own = text.length === 0 ? [] : [ownDocument(withoutSession(page.url), title)];
  return { facts, documents: [...own, ...listAttachments(root, page.url)], pages: [] };
}

/** The page's own text, without its table, menus and metadata. */
export function mainText(page: Page): readonly string[] {
  return page
    .html()
    .all(component('Cms_ContentWYSIWYG'))
    .flatMap(({ paragraphs }) => paragraphs);
}

/** The table of a resolution: its subject, and whatever else it states. */
function tableFacts(root: PageElement): Facts {
  const rows = root.all(`${component('Bip_PageData')} tr`).map(readRow);
  const isSubject = ({ label }: Row) => /^w sprawie$/i.test(label);
  const rest = rows.filter((row) => !isSubject(row) && row.value !== '');
  return factsOf({
    summary: rows.find(isSubject)?.value,
    additional: rest.map(({ label, value }) => `${label}: ${value}`).join('\n'),
  });
}

interface Row {
  readonly label: string;
  readonly value: string;
}

function readRow(row: PageElement): Row {
  const [label = '', ...values] = row.all('th, td').map(({ text }) => text);
  return { label: label.replace(/:$/, ''), value: values.join(' ').trim() };
}

/** Of the "metryczka" only dates: the rest are names of officials. Some offices write it as lines. */
function metricFacts(root: PageElement): Facts {
  const [metric] = root.all(component('Bip_PageMetric'));
  const labels = metric?.all('dt').map(({ text }) => text.replace(/:$/, '')) ?? [];
  const values = metric?.all('dd').map(({ text }) => text) ?? [];
  const lines = [
    ...labels.map((label, at) => `${label}: ${values[at] ?? ''}`),
    ...root.all('p.component-info-params').map(({ text }) => text),
  ];
  const dayIn = (label: RegExp) => dayOf(lines.find((line) => label.test(line)) ?? '');
  return factsOf({
    documentDate: dayIn(/^Data wytworzenia\b/i),
    publishedOn: dayIn(/^Data (udostępnienia|opublikowania)(?!\p{L})/iu),
  });
}

/** Addresses verbatim: they are encoded twice, and the site knows only that form. */
function listAttachments(root: PageElement, url: URL): ListedDocument[] {
  const links = root.all(
    `${component('Cms_Attachment')} :is(.list-attachment > li, .attachment-item) > a:not(.preview)`,
  );
  const files = root.all(`${component('Cms_Attachment')} a[href^="/resource/"]`);
  // Attachments that stand elsewhere than they used to must not look taken down.
  if (links.length === 0 && files.length > 0)
    throw new LayoutChanged(url, '.list-attachment > li > a', 'the attachments', 0);
  return links.map(({ link, text }) => ({
    address: link.href,
    name: text,
    role: roleOfName(text) ?? 'other',
  }));
}
