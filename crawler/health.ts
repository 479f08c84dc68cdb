import type { SourceId } from './brand.ts';
import type { Channel, SourceKind } from './source.ts';

/** `off`: needs a permission that nobody recorded. `never`: not read yet. */
export type HealthState = 'ok' | 'suspect' | 'failing' | 'off' | 'never';

/** A stretch of time in which a source could not be read. `to` is open while it lasts. */
export interface Gap {
  readonly sourceId: SourceId;
  readonly from: Date;
  readonly to: Date | null;
  readonly reason: string;
}

/** How one source fares; what the status page and every report show. */
export interface SourceHealth {
  readonly id: SourceId;
  readonly name: string;
  readonly kind: SourceKind;
  readonly body: string | null;
  readonly region: string | null;
  readonly channel: Channel | null;
  readonly address: string;
  readonly state: HealthState;
  /** Of the newest run; `null` before it. */
  readonly lastVerdict: 'good' | 'partial' | 'suspect' | 'failed' | null;
  /** Polish sentences, the newest run's problems first. */
  readonly reasons: readonly string[];
  /** The first good run; what was published before it is not news but baseline. */
  readonly watchedSince: Date | null;
  readonly lastRunAt: Date | null;
  readonly lastGoodAt: Date | null;
  readonly nextDueAt: Date | null;
  /** Publications that the last good run listed. */
  readonly listed: number;
  readonly requestsLastDay: number;
  /** Share 0-1 of the last day's requests that were answered 304; `null` without requests. */
  readonly notModifiedShare: number | null;
  readonly gaps: readonly Gap[];
}
