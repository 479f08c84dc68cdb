import { z } from 'zod';
import { concernsField } from '../field.ts';
import type { Page } from '../page.ts';
import type { Listed, Listing, Moment } from '../source.ts';
import { eliAct, listAct } from './eli-act.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** How far the first look goes back. */
const firstLookDays = 60;
/**
 * The cursor lies a little before the last clean pass: clocks differ, and an hour of Warsaw comes
 * twice in October.
 */
const overlapMs = 2 * hourMs;

/**
 * The change feed of both journals from a moment on. `since` is Warsaw wall time without a zone
 * (one with `Z` is answered with 400); the feed without it with 403.
 */
export function changesSince({ now, since }: Moment): string {
  const from = since?.getTime() ?? now.getTime() - firstLookDays * dayMs;
  const wallTime = Temporal.Instant.fromEpochMilliseconds(from - overlapMs)
    .toZonedDateTimeISO('Europe/Warsaw')
    .toPlainDateTime()
    .toString({ smallestUnit: 'second' });
  return `https://api.sejm.gov.pl/eli/changes/acts?since=${wallTime}`;
}

/** Whole acts, oldest change first. A bare array and an act by itself are read likewise. */
const feed = z.preprocess(
  toItems,
  z.looseObject({ items: z.array(eliAct), totalCount: z.number().optional() }),
);

function toItems(answer: unknown): unknown {
  if (Array.isArray(answer)) return { items: answer };
  const isAct = typeof answer === 'object' && answer !== null && 'ELI' in answer;
  return isAct ? { items: [answer] } : answer;
}

/** The acts of one journal that the feed shows; those of the other are examined only. */
export function listChanges(page: Page, journal: 'DU' | 'MP'): Listing {
  const { items, totalCount } = page.json(feed);
  const publications = items
    .filter(({ ELI }) => ELI.startsWith(`${journal}/`))
    .map((act) => listAct(act, page.url))
    .filter((listed) => concernsField(listed.facts) || isRecent(listed, page.url));
  const listing = { publications, examined: items.length };
  if (totalCount === undefined) return listing;
  const reached = Number(page.url.searchParams.get('offset')) + items.length;
  const goesOn = items.length > 0 && reached < totalCount;
  const next = goesOn ? { next: pageFrom(page.url, reached) } : {};
  return { ...listing, total: totalCount, ...next };
}

/** `offset` counts rows, not pages. */
function pageFrom({ href }: URL, offset: number): string {
  return `${href.replace(/&offset=\d+/, '')}&offset=${offset}`;
}

const oldDays = 400;

/**
 * Most rows are old acts whose record was touched (a keyword, a reference); seen for the first
 * time, they would look like news. Beside acts of the field only those of the last year count.
 */
function isRecent({ facts }: Listed, url: URL): boolean {
  const since = Date.parse(`${url.searchParams.get('since') ?? ''}Z`);
  const published = Date.parse(facts.publishedOn ?? '');
  if (Number.isNaN(since) || Number.isNaN(published)) return true;
  return published >= since - oldDays * dayMs;
}
