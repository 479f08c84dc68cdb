import type { SourceKind } from '../crawler/source.ts';
import type { ChangeKind } from './change.ts';

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
  /** Words to look for in titles and changed text. */
  readonly words?: string;
}
