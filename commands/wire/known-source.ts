import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';
import { suggestedGround } from '../../config/permission-grounds.ts';
import type { Source } from '../../crawler/source.ts';
import { sources } from '../../crawler/sources/index.ts';
import { findSource, type LiveSources } from './live-sources.ts';

/** A declared source. @throws CannotStart (exit code 2) naming those that there are. */
export function knownSource(id: string): Source {
  const found = sources.find((source) => source.id === id);
  if (found !== undefined) return found;
  throw unknownSource(id, sources);
}

/** Whether an id may be that of an added page, which only the database knows. */
export const mayBeAdded = (id: string): boolean => id.startsWith('page-');

/** A declared or an added source. @throws CannotStart (exit code 2) naming those that there are. */
export async function sourceIn(live: LiveSources, id: string): Promise<Source> {
  const found = await findSource(live, id);
  if (found !== undefined) return found;
  throw unknownSource(id, live.sources);
}

/** Likewise, but one that may be asked now: a page that was removed may not. */
export async function sourceToAsk(live: LiveSources, id: string): Promise<Source> {
  const found = await sourceIn(live, id);
  if (live.sources.includes(found)) return found;
  throw new CannotStart(
    `wanted a page that is watched, found that ${id} was removed; ./monitor sources restore ${id} brings it back`,
    2,
  );
}

/** The source of a verb that needs no database but for an added page. @throws CannotStart */
export async function sourceFor(id: string, settings: Settings): Promise<Source> {
  if (!mayBeAdded(id)) return knownSource(id);
  const { withRecords } = await import('./open-records.ts');
  return withRecords(settings, (records) => sourceIn(records, id));
}

function unknownSource(id: string, all: readonly Source[]): CannotStart {
  const known = all.map((source) => source.id).join(', ');
  return new CannotStart(`wanted the id of a source, found "${id}"; known are: ${known}`, 2);
}

/**
 * What to write into `config/permissions.json` so that sources may be asked. Nobody's signature:
 * as it stands it is refused.
 */
export function permissionForm(ids: readonly string[]): string {
  const form = {
    sources: ids,
    grantedBy: 'NAME, ORGANISATION, OFFICE',
    grantedOn: 'YYYY-MM-DD',
    ground: suggestedGround(ids),
  };
  return JSON.stringify([form], null, 2);
}
