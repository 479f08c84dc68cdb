import type { Filter } from '../filter.ts';
import { endOf, startOf } from './days.ts';
import type { Field } from './fields.ts';
import { parseQuery } from './parse.ts';
import { allOf, type Expression, type Query } from './query.ts';

/** A filter as the index is asked: its lists and its query as one expression. */
export interface Asked {
  readonly expression: Expression | null;
  readonly from: Date | undefined;
  /** Exclusive. */
  readonly to: Date | undefined;
  readonly relevantOnly: boolean;
}

export function askedOf(filter: Filter): Asked {
  const query = queryOf(filter);
  const own = query?.expression ?? null;
  const parts = [
    ...listsOf(filter),
    ...(own?.kind === 'all' ? own.all : own === null ? [] : [own]),
  ];
  return {
    expression: allOf(parts),
    from: latest(filter.from, query?.from === undefined ? undefined : startOf(query.from)),
    to: earliest(filter.to, query?.to === undefined ? undefined : endOf(query.to)),
    relevantOnly: filter.relevantOnly === true,
  };
}

/** The query of a filter; one that can no longer be read finds nothing rather than everything. */
export function queryOf({ query, words }: Pick<Filter, 'query' | 'words'>): Query | undefined {
  if (query !== undefined || words === undefined) return query;
  const parsed = parseQuery(words);
  return parsed.ok ? parsed.query : { text: words, expression: { kind: 'any', any: [] } };
}

function listsOf(filter: Filter): Expression[] {
  const lists: readonly (readonly [Field, readonly string[] | undefined])[] = [
    ['tag', filter.tags],
    ['region', filter.regions],
    ['body', filter.bodies],
    ['source', filter.sources],
    ['sourceKind', filter.sourceKinds],
    ['kind', filter.kinds],
  ];
  return lists.flatMap(([field, values]) =>
    values === undefined ? [] : [{ kind: 'field' as const, field, values }],
  );
}

function latest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one > other ? one : other;
}

function earliest(one: Date | undefined, other: Date | undefined): Date | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}
