import type { SourceHealth } from '../../crawler/health.ts';
import type { NotWatched, Source } from '../../crawler/source.ts';
import { notWatched } from '../../crawler/sources/not-watched.ts';
import { findHealth } from '../../prisma/health.ts';
import { findLearned } from '../../prisma/sources.ts';
import type { Records } from './open-records.ts';

/** Whether a source may be asked at all: most may, some only with a recorded permission. */
export function isAllowed({ isPermitted }: Pick<Records, 'isPermitted'>) {
  return (source: Source) => source.needsPermission !== true || isPermitted(source);
}

/** The sources that may be asked. */
export function watchedSources(records: Pick<Records, 'sources' | 'isPermitted'>): Source[] {
  return records.sources.filter(isAllowed(records));
}

/** How every source fares now; those whose address nobody knows yet are not watched. */
export async function healthOf(records: Records): Promise<SourceHealth[]> {
  const { client, sources, clock } = records;
  const unknown = await unknownAddresses(records);
  const watched = sources.filter(({ id }) => !unknown.has(id));
  return findHealth(client, watched, isAllowed(records), clock.now());
}

/** Places that ought to be watched and are not, each with its reason. */
export async function unwatchedOf(records: Records): Promise<NotWatched[]> {
  const unknown = await unknownAddresses(records);
  return [...notWatched, ...unknown.values()];
}

/** Sources that wait for another one to name their address, by id. */
async function unknownAddresses({ client, sources }: Records): Promise<Map<string, NotWatched>> {
  const learned = await findLearned(client);
  return new Map(
    sources.flatMap(({ learnsFrom, ...source }) =>
      learnsFrom === undefined || source.start.length > 0 || learned.has(source.id)
        ? []
        : [[source.id, { ...describe(source), because: learnsFrom.because }]],
    ),
  );
}

function describe({ id, name, kind, body, region, channel }: NotWatchedPlace) {
  return {
    ...{ id, name, kind },
    ...(body !== undefined && { body }),
    ...(region !== undefined && { region }),
    ...(channel !== undefined && { channel }),
  };
}

type NotWatchedPlace = Omit<NotWatched, 'because' | 'address'>;
