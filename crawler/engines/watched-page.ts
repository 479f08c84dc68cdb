import { Attached } from '../attached.ts';
import type { SourceId } from '../brand.ts';
import { dayOf } from '../dates.ts';
import { errorPage } from '../error-page.ts';
import { LayoutChanged, SuspectAnswer } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page } from '../page.ts';
import { survey } from '../page-survey.ts';
import type { DocumentRole, Listing, Source } from '../source.ts';
import { type MainText, mainText } from './main-text.ts';
import { watchedAddresses, withoutVisit } from './watched-page-address.ts';
import { filesOf } from './watched-page-files.ts';

/** All that is to be said of a page, or of several pages of one place, of whatever make. */
export interface WatchedPages
  extends Pick<Source, 'name' | 'kind' | 'body' | 'region' | 'channel' | 'fetchWith'> {
  readonly id: string;
  /** Each is a publication of its own. */
  readonly address: string | readonly string[];
  /** CSS: where the content lies; without it, it is found. */
  readonly selector?: string;
  /** Hours between two looks; 12 without it. */
  readonly everyHours?: number;
  /** Words that must stand on each page, such as a stem of its subject. */
  readonly landmark?: string;
}

/** Less than this is no content, but what is left of a page that lost it. */
const leastWords = 5;
/** Letters: a shorter page may be an error page that nobody has seen yet. */
const shortText = 700;

/**
 * A source of single pages: each is one publication, its own text is a document, and so is every
 * file that its content links to. What changes with each visit is no part of the text.
 *
 * A page that is gone fails its run, and is not withdrawn: that is for a person to look at.
 */
export function watchedPage(spec: WatchedPages): Source {
  const { id, address, selector, landmark, everyHours = 12, ...said } = spec;
  const start = typeof address === 'string' ? [address] : address;
  const hosts = hostsOf(start);
  const addressOf = watchedAddresses(start);
  const read = (page: Page) => readOnce(page, selector);
  return {
    ...said,
    id: id as SourceId,
    start,
    everyHours,
    pauseMs: 2000,
    hosts,
    sane: { leastRows: 1, dropLimit: 0.4, ...(landmark !== undefined && { landmark }) },
    listing: 'complete',
    list: (page) => listPage(page, read(page), addressOf(page), hosts),
    text: (page) => read(page).paragraphs,
  };
}

/** Hosts with and without `www.`: sites send visitors from one to the other. */
function hostsOf(addresses: readonly string[]): string[] {
  const names = addresses.map((address) => new URL(address).hostname);
  const twins = names.map((name) => (name.startsWith('www.') ? name.slice(4) : `www.${name}`));
  return [...new Set([...names, ...twins])];
}

const readings = new Attached<Page, MainText>();

/** A page is read for its list and for its text; the work is the same. */
function readOnce(page: Page, selector: string | undefined): MainText {
  const known = readings.get(page);
  if (known !== undefined) return known;
  const found = mainText(page, selector);
  refuseEmpty(page, found, selector);
  readings.set(page, found);
  return found;
}

/** Between spaces, with two letters in it. */
const aWord = /(?<!\S)\S*?\p{L}{2}\S*/gu;

/** @throws {LayoutChanged} without content. @throws {SuspectAnswer} for a short error page. */
function refuseEmpty({ url, text }: Page, { paragraphs }: MainText, selector = 'main'): void {
  const said = paragraphs.join(' ');
  const words = [...said.matchAll(aWord).take(leastWords)].length;
  if (words < leastWords) throw new LayoutChanged(url, selector, `${leastWords} words`, words);
  if (said.length > shortText) return;
  const reason = errorPage(survey(url, text), false);
  if (reason !== undefined)
    throw new SuspectAnswer(reason, `${url}: wanted a page, found an error page`);
}

function listPage(page: Page, found: MainText, address: string, hosts: readonly string[]): Listing {
  const key = withoutVisit(address);
  const title = found.title === '' ? key : found.title;
  const own = { address, name: 'Treść strony', role: roleOf(title, found.paragraphs) };
  const files = filesOf(found.links, page.url, hosts).filter((file) => file.address !== address);
  const facts = factsOf({ title, publishedOn: publishedOn(found, page.text) });
  return { publications: [{ key, title, address, facts, documents: [own, ...files] }] };
}

/** "Uwagi można składać do 30 września": a page that asks for something, and until when. */
const asking =
  /(?:uwag|opini|konsultac|konsultuj|propozycj|zgłosz|zgłasza|wnios|ofert)[^.]{0,120}\bdo\s+(?:dnia\s+)?\d/iu;

/** The end of it, which few lines have. */
const byADay = /\bdo\s+(?:dnia\s+)?\d/i;

/**
 * The words of a page about a plan are a notice, never the plan itself; one that asks for remarks
 * by some day does so as a letter does.
 */
function roleOf(title: string, paragraphs: readonly string[]): DocumentRole {
  const isAsking =
    /konsultac|nab[oó]r/iu.test(title) ||
    paragraphs.some((one) => byADay.test(one) && asking.test(one));
  return isAsking ? 'letter' : 'other';
}

const publishedLabel =
  /^(?:opublikowan[oay]|data (?:publikacji|dodania|udostępnienia|opublikowania|zamieszczenia)(?: \p{L}+)?|dodano|zamieszczono)\s*:?\s*(?<day>.*)$/iu;

/** The beginning of such a label, wherever it may stand; most pages have none. */
const anyLabel =
  /opublikowan|dodano|zamieszczono|data[\s&]+(?:publikacji|dodania|udost|zamieszczenia)/i;

/** As the page tells programs, else as its content says, else as the one line around it does. */
function publishedOn({ publishedAs, lines, around }: MainText, html: string): string | undefined {
  const [stated] = [...[dayOf(publishedAs ?? '')], ...statedDays(lines)].filter(Boolean);
  if (stated !== undefined || !anyLabel.test(html)) return stated;
  const days = statedDays(around());
  return days.length === 1 ? days[0] : undefined;
}

/** Days of lines that say nothing else, or that are followed by a day. */
function statedDays(lines: readonly string[]): string[] {
  return lines.flatMap((line, at) => {
    if (line.length >= 80) return [];
    const day = publishedLabel.exec(line)?.groups?.day;
    if (day === undefined) return [];
    return dayOf(day === '' ? (lines[at + 1] ?? '').slice(0, 40) : day) ?? [];
  });
}
