import { createHash } from 'node:crypto';
import type { RawAnswer } from './answer.ts';
import type { Snapshot } from './snapshot.ts';

/** The copy that an answer follows, with what its host said of its age. */
export interface Dated {
  readonly snapshot: Pick<Snapshot, 'sha256'>;
  readonly lastModified: string | null;
  /** Its `Date` header: when the host (or the cache before it) made it. */
  readonly date?: string | null;
  /** When it was last known to stand. */
  readonly checkedAt?: Date;
}

/** Servers that share an address differ by seconds, and their clocks by minutes. */
const toleranceMs = 3_600_000;
/** A site that was restored from a backup is believed after so long. */
const believedAfterMs = 14 * 24 * 3_600_000;

/**
 * Whether an answer is older than the copy that is known already: yesterday's page out of a cache.
 * Only the host's own times are compared with each other, so a wrong clock does no harm; equal
 * bytes are never stale.
 */
export function isStale({ headers, body }: RawAnswer, last: Dated, now: Date): boolean {
  const isOlder =
    precedes(headers.date, last.date) || precedes(headers['last-modified'], last.lastModified);
  if (!isOlder) return false;
  const { checkedAt = now } = last;
  if (now.getTime() - checkedAt.getTime() > believedAfterMs) return false;
  return createHash('sha256').update(body).digest('hex') !== last.snapshot.sha256;
}

function precedes(newer: string | undefined, older: string | null | undefined): boolean {
  return Date.parse(newer ?? '') + toleranceMs < Date.parse(older ?? '');
}
