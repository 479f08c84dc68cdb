import { CannotStart } from '../../config/errors.ts';
import type { SourceId } from '../../crawler/brand.ts';
import { engines } from '../../crawler/engines/index.ts';
import type { Source } from '../../crawler/source.ts';

const prefix = 'engine:';

/** Whether an id names an engine (`engine:rbip`) rather than a source. */
export const namesEngine = (id: string): boolean => id.startsWith(prefix);

/**
 * A source that is none yet: an engine over one page, to see whether it reads it.
 *
 * @throws CannotStart (exit code 2) for an unknown engine, or without the page's address
 */
export function engineSource(id: string, url: string | undefined): Source {
  const name = id.slice(prefix.length);
  const engine = engines[name];
  if (engine === undefined)
    throw new CannotStart(
      `wanted the name of an engine, found "${name}"; known are: ${Object.keys(engines).join(', ')}`,
      2,
    );
  const address = URL.parse(url ?? '');
  if (address === null)
    throw new CannotStart(
      `--url: wanted the page's address beside an engine, found ${url ?? 'none'}`,
      2,
    );
  return {
    ...{ id: id as SourceId, name: id, kind: 'regional', region: '00', ...engine },
    ...{ start: [address.href], hosts: [address.hostname] },
    ...{ everyHours: 24, pauseMs: 5_000, fetchWith: 'http', listing: 'recent' },
    sane: { leastRows: 1, dropLimit: 0.4 },
  };
}
