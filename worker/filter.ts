import type { SourceKind } from '../crawler/source.ts';
import type { ChangeKind } from './change.ts';
import type { Query } from './search/query.ts';

/** What someone wants to see. A search, a subscription and a feed are the same filter. */
export interface Filter {
  readonly tags?: readonly string[];
  /** TERYT codes. */
  readonly regions?: readonly string[];
  readonly bodies?: readonly string[];
  readonly sources?: readonly string[];
  readonly sourceKinds?: readonly SourceKind[];
  readonly kinds?: readonly ChangeKind[];
  readonly from?: Date;
  /** Exclusive. */
  readonly to?: Date;
  readonly relevantOnly?: boolean;
  /** A query as it was typed (docs/search.md); read without names of tags, regions, bodies. */
  readonly words?: string;
  /** The same, read with all names; it counts when both are there. */
  readonly query?: Query;
}
