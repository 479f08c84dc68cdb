import type { Field } from './fields.ts';

/** What a query asks of a change. Plain data: a subscription keeps it as JSON. */
export type Expression =
  | { readonly kind: 'word'; readonly word: string; readonly isPrefix: boolean }
  /** All words as they were typed; stop words count as distance. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** One of the values is enough. */
  | { readonly kind: 'field'; readonly field: Field; readonly values: readonly string[] }
  | { readonly kind: 'not'; readonly not: Expression }
  | { readonly kind: 'all'; readonly all: readonly Expression[] }
  | { readonly kind: 'any'; readonly any: readonly Expression[] };

/** A query as it was read. */
export interface Query {
  readonly text: string;
  /** `null` asks for everything. */
  readonly expression: Expression | null;
  /** `YYYY-MM-DD` in Poland; `to` is the last day, counted in. */
  readonly from?: string;
  readonly to?: string;
}

/** Why a query can not be searched for, to the person who typed it. */
export interface QueryProblem {
  /** Polish: what is wrong, and what is wanted. */
  readonly problem: string;
  /** Offset in the text at which it is wrong (UTF-16). */
  readonly place: number;
}

export type ParsedQuery =
  | ({ readonly ok: true } & { readonly query: Query })
  | ({ readonly ok: false } & QueryProblem);

/** Everything that must hold at once. */
export function allOf(parts: readonly Expression[]): Expression | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { kind: 'all', all: parts };
}
