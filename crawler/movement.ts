import { warsawDay } from './courtesy.ts';
import type { Known } from './crawl.ts';
import type { Listed, Source } from './source.ts';

/**
 * Whether a publication is to be read again: it is new, has no mark to tell by, or its mark moved.
 * A mark that counts days says nothing about the day of the last look, nor about the day before,
 * while sites and we may stand on two sides of midnight.
 */
export function isMoved(
  { mark }: Listed,
  known: Known | undefined,
  { marksDays }: Pick<Source, 'marksDays'>,
): boolean {
  if (known === undefined || mark === undefined || mark !== known.mark) return true;
  return marksDays === true && mark >= dayBefore(known.fetchedAt);
}

/** Whether a row is news to a walk from the newest on: without a mark only a new one is. */
export function isNews(listed: Listed, known: Known | undefined, source: Source): boolean {
  if (listed.mark === undefined) return known === undefined;
  return isMoved(listed, known, source);
}

function dayBefore(moment: Date): string {
  return warsawDay(new Date(moment.getTime() - 24 * 3_600_000));
}
