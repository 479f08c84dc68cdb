import type { SourceHealth } from '../../crawler/health.ts';
import type { Counts, Facets } from '../../worker/search/facets.ts';
import type { ListParam } from './setting.ts';

/** How many of the counted hits each value of each list has. */
export interface ChoiceCounts {
  readonly of: Readonly<Record<ListParam, Counts>>;
  /** Hits that were counted, where these are not all. */
  readonly newest: number | undefined;
}

/** Regions, bodies and kinds of sources are known of the sources. */
export function countsOf(
  facets: Facets | undefined,
  health: readonly SourceHealth[],
): ChoiceCounts | undefined {
  if (facets === undefined) return undefined;
  const { sources, tags, kinds, counted, isAll } = facets;
  const bySource = (ownOf: (source: SourceHealth) => string | null) => {
    const counts: Record<string, number> = {};
    for (const source of health) {
      const value = ownOf(source);
      const count = sources[source.id] ?? 0;
      if (value !== null && count > 0) counts[value] = (counts[value] ?? 0) + count;
    }
    return counts;
  };
  return {
    newest: isAll ? undefined : counted,
    of: {
      ...{ temat: tags, zrodlo: sources, rodzaj: kinds },
      wojewodztwo: bySource(({ region }) => region),
      organ: bySource(({ body }) => body),
      typ: bySource(({ kind }) => kind),
    },
  };
}
