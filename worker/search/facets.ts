/** How often each value stands in what was found. */
export interface Facets {
  /** Hits that were counted: all of them, or the newest. */
  readonly counted: number;
  readonly isAll: boolean;
  readonly tags: Counts;
  readonly sources: Counts;
  readonly kinds: Counts;
  readonly levels: Counts;
}

export type Counts = Readonly<Record<string, number>>;

interface Counted {
  readonly sourceId: string;
  readonly kind: string;
  readonly level: string;
  readonly tags: readonly string[];
}

export function countFacets(hits: readonly Counted[], isAll: boolean): Facets {
  return {
    ...{ counted: hits.length, isAll },
    tags: tally(hits.flatMap(({ tags }) => tags)),
    sources: tally(hits.map(({ sourceId }) => sourceId)),
    kinds: tally(hits.map(({ kind }) => kind)),
    levels: tally(hits.map(({ level }) => level)),
  };
}

/** Most frequent first. */
function tally(values: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort((one, other) => other[1] - one[1]));
}
