import type { ChangeRecord } from './change.ts';
import type { Filter } from './filter.ts';

/**
 * Whether a change is what a filter asks for. An absent condition holds for everything.
 * Words are left to the search index: here every one of them must stand in the title.
 */
export function matches(filter: Filter, change: ChangeRecord): boolean {
  const { source, kind, seenAt, publication } = change;
  return (
    holds(filter.sources, source.id) &&
    holds(filter.sourceKinds, source.kind) &&
    holds(filter.bodies, source.body) &&
    holds(filter.regions, source.region) &&
    holds(filter.kinds, kind) &&
    (filter.tags === undefined || change.tags.some(({ tag }) => filter.tags?.includes(tag))) &&
    (filter.from === undefined || seenAt >= filter.from) &&
    (filter.to === undefined || seenAt < filter.to) &&
    (filter.relevantOnly !== true || change.isRelevant) &&
    wordsStandIn(filter.words, publication.title)
  );
}

function holds<T>(wanted: readonly T[] | undefined, found: T | null): boolean {
  return wanted === undefined || (found !== null && wanted.includes(found));
}

function wordsStandIn(words: string | undefined, title: string): boolean {
  const text = title.toLocaleLowerCase('pl');
  const wanted = (words ?? '').toLocaleLowerCase('pl').split(/\s+/);
  return wanted.every((word) => text.includes(word));
}
