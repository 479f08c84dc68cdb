import type { Entry } from './entry.ts';
import { daysBetween } from './polish.ts';

/** What makes a publication one: its source and key. */
export const publicationOf = ({ change }: Entry) => `${change.source.id}/${change.publication.key}`;

/**
 * How many days were given for remarks on the publication of these entries, from the dates it
 * states; `undefined` where the beginning or the end is not known.
 */
export function consultationDays(entries: readonly Entry[]): number | undefined {
  const change = entries.at(-1)?.change;
  if (change === undefined) return undefined;
  const { consultationFrom, consultationTo, publishedOn, documentDate } = change.publication.facts;
  const from = consultationFrom ?? documentDate ?? publishedOn;
  const to = consultationTo ?? change.deadlines[0]?.day;
  const days = from === undefined || to === undefined ? undefined : daysBetween(from, to);
  return days !== undefined && days >= 0 ? days : undefined;
}
