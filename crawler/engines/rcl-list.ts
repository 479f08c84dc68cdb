import { dayOf } from '../dates.ts';
import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import { normaliseNumber } from '../numbers.ts';
import type { Page, PageElement } from '../page.ts';
import type { Listed, Listing } from '../source.ts';

/**
 * Lists of projects of the Government Legislation Centre. The site is
 * old and irregular (seen 2026-08-18: closing tags `</td >`, the pager of a long list replaced by
 * a whole nested page "Strona nie istnieje."), so numbers come from the header, not the pager.
 */
const header = /Lista projektów według wybranych kryteriów:\s*(\d+)/;

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
