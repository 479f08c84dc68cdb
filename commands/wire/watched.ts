import type { SourceHealth } from '../../crawler/health.ts';
import type { Source } from '../../crawler/source.ts';
import { findHealth } from '../../prisma/health.ts';
import type { Records } from './open-records.ts';

/** Whether a source may be asked at all: most may, some only with a recorded permission. */
export function isAllowed({ isPermitted }: Pick<Records, 'isPermitted'>) {
  return (source: Source) => source.needsPermission !== true || isPermitted(source);
}

/** The sources that may be asked. */
export function watchedSources(records: Pick<Records, 'sources' | 'isPermitted'>): Source[] {
  return records.sources.filter(isAllowed(records));
}

/** How every source fares now. */
export function healthOf(records: Records): Promise<SourceHealth[]> {
  const { client, sources, clock } = records;
  return findHealth(client, sources, isAllowed(records), clock.now());
}
