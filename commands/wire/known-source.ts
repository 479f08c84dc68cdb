import { CannotStart } from '../../config/errors.ts';
import type { Source } from '../../crawler/source.ts';
import { sources } from '../../crawler/sources/index.ts';

/** A declared source. @throws CannotStart (exit code 2) naming those that there are. */
export function knownSource(id: string): Source {
  const found = sources.find((source) => source.id === id);
  if (found !== undefined) return found;
  const known = sources.map((source) => source.id).join(', ');
  throw new CannotStart(`wanted the id of a source, found "${id}"; known are: ${known}`, 2);
}

/** What to write into `config/permissions.json` so that sources may be asked. */
export function permissionForm(ids: readonly string[]): string {
  const form = {
    sources: ids,
    grantedBy: 'NAME, ORGANISATION, OFFICE',
    grantedOn: 'YYYY-MM-DD',
    ground: 'Legal basis in Polish; printed in every report.',
  };
  return JSON.stringify([form], null, 2);
}
