import type { PageElement } from '../page.ts';

/** Row at which a list page of Joomla begins. */
export const startOf = (url: URL): number => Number(url.searchParams.get('start') ?? 0);

/** The nearest later page among the links of a pager (`?start=20`); `undefined` on the last one. */
export function nextPage(links: readonly PageElement[], url: URL): string | undefined {
  const later = links
    .map(({ link }) => link)
    .filter((link) => startOf(link) > startOf(url))
    .toSorted((a, b) => startOf(a) - startOf(b));
  return later[0]?.href;
}
