import { isAllowed } from '../../crawler/address.ts';
import type { Page } from '../../crawler/page.ts';
import type { Source } from '../../crawler/source.ts';
import type { LastRun } from '../../prisma/runs.ts';
import { findLearned } from '../../prisma/sources.ts';
import type { Records } from './open-records.ts';
import { watchedSources } from './watched.ts';

/** The list pages where a walk begins. */
export function startsOf(
  source: Source,
  now: Date,
  { since, learnedStart }: Pick<LastRun, 'since' | 'learnedStart'>,
): readonly string[] {
  if (source.startsAt !== undefined) return source.startsAt({ now, since });
  if (source.learnsFrom !== undefined && learnedStart !== undefined) return [learnedStart];
  return source.start;
}

/** The sources that may be asked and whose address is known. */
export async function reachableSources(records: Records): Promise<Source[]> {
  const learned = await findLearned(records.client);
  return watchedSources(records).filter(
    ({ id, start, startsAt }) => start.length > 0 || startsAt !== undefined || learned.has(id),
  );
}

/** What the list pages of a source tell of the addresses of others. */
export function lessonsIn(
  source: Source,
  pages: readonly { readonly role: string; readonly problem?: string | null; page?(): Page }[],
  all: readonly Source[],
): { readonly id: Source['id']; readonly address: string }[] {
  const pupils = all.filter(({ learnsFrom }) => learnsFrom?.source === source.id);
  if (pupils.length === 0) return [];
  const lists = pages.flatMap(({ role, problem, page }) =>
    role === 'list' && !problem && page !== undefined ? [page()] : [],
  );
  return pupils.flatMap(({ id, hosts, learnsFrom }) => {
    const address = lists.map((page) => learnsFrom?.find(page)).find((one) => one !== undefined);
    return address !== undefined && isAllowed(address, hosts) ? [{ id, address }] : [];
  });
}
