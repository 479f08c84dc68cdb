import { dayOf } from '../dates.ts';
import { roleOfName } from '../document-role.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import { isOfField } from '../field.ts';
import type { Page, PageElement } from '../page.ts';
import type { DocumentRole, Listed, ListedDocument, Listing, Reading } from '../source.ts';

/** Ten acts a page, newest first. A page that is not full is the last. */
const actsPerPage = 10;
/** The Senate has thirty days for an act and gets some twenty in a busy week. */
const mostPages = 5;

/** The Senate's list of acts that the Sejm has passed. Rows have their print and nothing else. */
export function listActs(page: Page): Listing {
  const rows = page
    .html()
    .one('table.results-resolution')
    .some('tr')
    .filter((row) => row.all('th').length === 0);
  if (rows.length === 0) throw new LayoutChanged(page.url, 'table.results-resolution td', 'one', 0);
  const publications = rows.map((row) => listAct(row, page.url));
  const number = pageNumber(page.url);
  const isLast = rows.length < actsPerPage || number >= mostPages;
  return isLast ? { publications } : { publications, next: pageAddress(page.url, number + 1) };
}

/** The first page has no number in its address. */
function pageNumber({ pathname }: URL): number {
  return Number(/page,(\d+)\.html$/.exec(pathname)?.[1] ?? 1);
}

function pageAddress(url: URL, number: number): string {
  return new URL(`page,${number}.html`, url).href;
}

function listAct(row: PageElement, url: URL): Listed {
  const print = row.one('td.numer-druku').text;
  const link = row.one('td.txt-left a');
  if (print === '' || link.text === '')
    throw new LayoutChanged(url, 'td.numer-druku, td.txt-left a', 'words', 'none');
  const address = link.link.href;
  const facts = factsOf({ title: link.text, print });
  return { key: print, title: link.text, address, facts, pages: [address] };
}

/** What an act's timeline tells: when it came, who has it, what was proposed, and its papers. */
export function readAct(page: Page): Reading {
  const timeline = page.html().one('div.timeline');
  const entries = timeline.some('ul.elementy > li').flatMap(readEntry);
  const [first] = entries;
  if (first === undefined) throw new LayoutChanged(page.url, 'ul.elementy > li h3', 'one', 0);
  return { facts: actFacts(timeline, entries), documents: documentsIn(timeline), pages: [] };
}

/** One dated step; `day` is `YYYY-MM-DD`. */
interface Entry {
  readonly day: string;
  readonly name: string;
  /** What was proposed or decided. */
  readonly says: string;
}

/** Headings without a date stand above the steps of one kind; papers have no heading. */
function readEntry(item: PageElement): Entry[] {
  const day = item
    .all('span.small')
    .map(({ text }) => dayOf(text))
    .find((one) => one !== undefined);
  const name = item.all('h3, h4')[0]?.text;
  if (day === undefined || name === undefined) return [];
  const words = item.all('.text').filter((part) => part.all('.pliki').length === 0);
  return [{ day, name: name.replace(/\s*:$/, ''), says: saidIn(words) }];
}

/** The bodies of a referral in the nominative, one after another; else the words as they stand. */
function saidIn(parts: readonly PageElement[]): string {
  const committees = parts.flatMap(committeesIn);
  if (committees.length > 0) return committees.join('; ');
  return parts
    .map(({ text }) => text)
    .filter((text) => text !== '')
    .join('; ');
}

/** „Komisji Zdrowia” → „Komisja Zdrowia”: ids change with the term, names are kept. */
function committeesIn(part: PageElement): string[] {
  return part
    .all('p[data-komisja]')
    .map((committee) => committee.attribute('title') ?? committee.text)
    .map((name) => name.replace(/^[–\s-]*Komisji(?=\s)/u, 'Komisja').trim());
}

function actFacts(timeline: PageElement, entries: readonly Entry[]): Facts {
  const last = entries.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)).at(-1);
  const committees = timeline.all('ul.elementy > li').flatMap(committeesIn);
  return factsOf({
    title: timeline.one('div.title').text,
    publishedOn: entries.find(({ name }) => name.startsWith('Przekazanie ustawy'))?.day,
    responsibleBody: [...new Set(committees)].join('\n'),
    stage: last && `${last.name} (${last.day})`,
    additional: entries
      .map(({ day, name, says }) => `${day} ${name}${says === '' ? '' : `: ${says}`}`)
      .join('\n'),
  });
}

function documentsIn(timeline: PageElement): ListedDocument[] {
  return timeline.all('a.file-desc').map((file) => ({
    address: file.link.href,
    name: file.text,
    role: roleOf(file.text),
  }));
}

/** „Druk nr 849” is the act as the Sejm passed it, „Druk nr 849 A” what committees propose. */
function roleOf(name: string): DocumentRole {
  if (/^druk nr \d+$/iu.test(name)) return 'print';
  return /^druk nr \d+ \p{Lu}/iu.test(name) ? 'report' : (roleOfName(name) ?? 'other');
}

const ownCommittees = /Polityki Senioralnej i Społecznej|^Komisja Zdrowia/mu;

/** By its title, or since a committee that deals with the field has it. */
export function concernsSenate({ title = '', responsibleBody = '' }: Facts): boolean {
  return isOfField(title) || ownCommittees.test(responsibleBody);
}
