import type { PageElement } from '../page.ts';
import type { Listing } from '../source.ts';
import { yearOf } from './field-rows.ts';

export interface SectionLink {
  readonly title: string;
  readonly link: URL;
}

/**
 * Links inside an element that lead one step below a section, each address once by its first link
 * with words: `/zarzad/konsultacje/<article>` below `/zarzad/konsultacje`. A section's address may
 * end in `.html`; its articles then stand below it without that end.
 */
export function childrenOf(element: PageElement, section: URL): SectionLink[] {
  const base = section.pathname.replace(/(\.html?)?\/?$/, '/');
  const first = new Map<string, SectionLink>();
  for (const anchor of element.all('a[href]')) {
    const title = anchor.text || (anchor.attribute('title') ?? '');
    // A menu may hold an address that is none; it is nobody's child.
    const link = URL.parse(anchor.attribute('href')?.trim() ?? '', section);
    if (title === '' || link === null || !isChild(link, base, section)) continue;
    if (!first.has(link.href)) first.set(link.href, { title, link });
  }
  return [...first.values()];
}

function isChild({ hostname, pathname, search }: URL, base: string, section: URL): boolean {
  if (hostname !== section.hostname || search !== '') return false;
  return pathname.startsWith(base) && /^[^/]+\/?$/.test(pathname.slice(base.length));
}

/**
 * A list whose rows lead to years: the papers stand in the newest of them, which is its next page.
 * Rows that are papers themselves stay.
 */
export function withNewestYear(listing: Listing): Listing {
  const { publications, next } = listing;
  const years = publications
    .map(({ title, address }) => ({ year: yearOf(title) ?? 0, address }))
    .filter(({ year }) => year > 0)
    .toSorted((a, b) => b.year - a.year);
  const [newest] = years;
  if (newest === undefined) return listing;
  return {
    ...listing,
    publications: publications.filter(({ title }) => yearOf(title) === undefined),
    examined: publications.length,
    next: next ?? newest.address,
  };
}
