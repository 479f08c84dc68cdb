import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { type Facts, factsOf } from '../facts.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, Listing, Reading } from '../source.ts';
import { listDocuments } from './rcl-catalogue.ts';
import { readRegister } from './rcl-register.ts';

/**
 * The site of the Government Legislation Centre: lists, project cards, stage catalogues. It is
 * old and irregular (seen 2026-08-18: closing tags `</td >`, the pager of a long list replaced by
 * a whole nested page "Strona nie istnieje."), so numbers come from the header, not the pager.
 */
const header = /Lista projektów według wybranych kryteriów:\s*(\d+)/;

/** `notStarted` has no page of its own; only linked stages hold documents. */
export interface Stage {
  readonly id: string;
  /** Without its ordinal: stages are counted per project, so only the name tells. */
  readonly name: string;
  readonly state: 'notStarted' | 'done' | 'active';
  /** Its catalogue; absent while nothing was published. */
  readonly address?: string;
}

/** A page of the list of projects. @throws {LayoutChanged} */
export function listProjects(page: Page): Listing {
  const root = page.html();
  const [, total] = header.exec(root.text) ?? [];
  if (total === undefined) throw new LayoutChanged(page.url, 'header', 'the number of projects', 0);
  // A list without rows is for the verdict to judge; one without its table was redesigned.
  if (Number(total) > 0) root.some('#table');
  const isLong = Number(total) > mostAtOnce;
  const publications = root
    .all('#table tbody tr')
    .map((row) => readRow(row, page.url))
    .map((listed) => (isLong ? asleep(listed) : listed));
  const next = nextOf(root, page.url, { shown: publications.length, total: Number(total) });
  return { publications, total: Number(total), ...(next === undefined ? {} : { next }) };
}

/** Cards that a first walk may ask, at one in five seconds: an hour and a half. */
const mostAtOnce = 1000;
/** So that a first walk asks some thousand cards of 25,000 (2026-11): raise it as years pass. */
const horizon = '2025-01-01';

/**
 * Of a long list, projects at rest since long ago are known by their rows alone, and nothing is
 * recorded of them until they move: then they lie this side of the horizon. A day that is written
 * here, since a reader knows no clock, and the newest row of a page says nothing of other pages.
 */
function asleep(listed: Listed): Listed {
  if (listed.mark === undefined || listed.mark >= horizon) return listed;
  const { pages: _unasked, ...row } = listed;
  return { ...row, isDormant: true };
}

function readRow(row: PageElement, url: URL): Listed {
  const [title, body, number, created, modified] = row.some('td');
  const link = title?.one('a').link;
  const key = /^\/projekt\/(\d+)/.exec(link?.pathname ?? '')?.[1];
  if (!title || !body || !number || !created || !modified || !link || key === undefined)
    throw new LayoutChanged(url, '#table tbody tr', 'five cells and a project link', row.text);
  const mark = dayOf(modified.text);
  return {
    key,
    title: title.text,
    address: link.href,
    facts: factsOf({
      title: title.text,
      number: normaliseNumber(number.text),
      body: body.text,
      publishedOn: dayOf(created.text),
    }),
    pages: [link.href],
    ...(mark === undefined ? {} : { mark }),
  };
}

/**
 * Our own address with the next number, so that sorting and page size stay as we asked. Where the
 * pager is broken, a full page that does not reach the total has a next one all the same.
 */
function nextOf(
  root: PageElement,
  url: URL,
  { shown, total }: { shown: number; total: number },
): string | undefined {
  const number = Number(url.searchParams.get('pNumber') ?? '1');
  const size = Number(url.searchParams.get('pSize') ?? '0');
  const wanted = String(number + 1);
  const pager = root.all('a[href*="pNumber="]');
  const isOffered = pager.some(({ link }) => link.searchParams.get('pNumber') === wanted);
  const isFull = pager.length === 0 && size > 0 && shown === size && number * size < total;
  if (!isOffered && !isFull) return undefined;
  const next = new URL(url);
  next.searchParams.set('pNumber', wanted);
  next.hash = '';
  return next.href;
}

/** A project's card, one of its stage catalogues, or its register. @throws {LayoutChanged} */
export function readProject(page: Page): Reading {
  const { pathname } = page.url;
  if (pathname.startsWith('/projekt/rejestr/')) return readRegister(page);
  return /\/katalog\/\d+/.test(pathname)
    ? { facts: {}, documents: listDocuments(page), pages: [] }
    : readCard(page);
}

function readCard(page: Page): Reading {
  const stages = readStages(page);
  return {
    facts: { ...readDetails(page), ...stageFacts(stages), ...sejmFacts(page) },
    documents: [],
    pages: stages.flatMap(({ address }) => (address === undefined ? [] : [address])),
    ...registerOf(page),
  };
}

/** Old projects have none, or one that is no longer shown. */
function registerOf(page: Page): Pick<Reading, 'extras'> {
  const [link] = page.html().all('a[href*="/projekt/rejestr/projekt/"]');
  return link === undefined ? {} : { extras: [link.link.href] };
}

function readDetails(page: Page): Facts {
  const root = page.html();
  const details = new Map(
    root.some('div.info > div.row').flatMap((row) => {
      const [label] = row.all('.col-xs-4');
      const [value] = row.all('.col-xs-6');
      return label && value ? [[label.text.replace(/:$/, ''), value] as const] : [];
    }),
  );
  // Every card has an applicant; without one the labels were reworded.
  if (!details.has('Wnioskodawca')) throw new LayoutChanged(page.url, 'Wnioskodawca', 'one', 0);
  const text = (label: string) => details.get(label)?.text;
  const lines = (label: string) =>
    details
      .get(label)
      ?.all('a')
      .map((link) => link.text)
      .join('\n');
  return factsOf({
    title: root.one('.projectTitle .rcl-title').text,
    number: normaliseNumber(text('Numer z wykazu') ?? ''),
    body: text('Wnioskodawca'),
    publishedOn: dayOf(text('Data utworzenia') ?? ''),
    departments: lines('Działy'),
    subjects: lines('Hasła'),
    status: text('Status projektu'),
    term: text('Kadencja'),
  });
}

/** The stages of a project in the order of its timeline. @throws {LayoutChanged} */
export function readStages(page: Page): Stage[] {
  return page
    .html()
    .some('ul.cbp_tmtimeline > li[id]')
    .map((item) => readStage(item, page.url));
}

function readStage(item: PageElement, url: URL): Stage {
  const [link] = item.all('a[href*="/katalog/"]');
  const [label] = item.all('div[class^="cbp_tmlabel"] > div');
  const name = (link?.text ?? label?.ownText ?? '').replace(/^\d+\.\s*/, '');
  if (name === '') throw new LayoutChanged(url, 'li[id] .cbp_tmlabel', 'a stage name', item.text);
  const stage = { id: item.attribute('id') ?? '', name, state: stateOf(item, url) };
  return link === undefined ? stage : { ...stage, address: withoutHash(link.link) };
}

function stateOf(item: PageElement, url: URL): Stage['state'] {
  const [icon] = item.all('div[class^="cbp_tmicon"]');
  const name = icon?.attribute('class')?.trim() ?? '';
  if (name === 'cbp_tmicon_notstart') return 'notStarted';
  if (name === 'cbp_tmicon_active') return 'active';
  if (name === 'cbp_tmicon') return 'done';
  throw new LayoutChanged(url, 'li[id] .cbp_tmicon', 'a known state', name);
}

function stageFacts(stages: readonly Stage[]): Facts {
  const active = stages.filter(({ state }) => state === 'active').map(({ name }) => name);
  return factsOf({ stage: active.join('; ') });
}

/** Once the bill is in the Sejm, its last stage links there by the number of the government's letter. */
function sejmFacts(page: Page): Facts {
  const [link] = page.html().all('ul.cbp_tmtimeline a[href*="Id=RM-"]');
  return factsOf({ rclNumber: link?.link.searchParams.get('Id') ?? '' });
}

function withoutHash(link: URL): string {
  const page = new URL(link);
  page.hash = '';
  return page.href;
}
