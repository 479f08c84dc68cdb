import type { SourceId } from '../crawler/brand.ts';
import type { ChangeKind } from '../worker/change.ts';
import { hasSettled, type Look, settleMs } from '../worker/settle.ts';
import type { Db } from './db.ts';
import { raiseHints } from './hints.ts';

interface Waiting {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly seenAt: Date;
  /** The run had a look at its publication: it saw it, or saw the whole list without it. */
  readonly wasLookedAt: boolean;
  readonly isListed: boolean;
  readonly hasGoneBack: boolean;
}

/** A run that was read: what it can say of what it did not list. */
interface LookedAt {
  readonly at: Date;
  readonly isComplete: boolean;
  /** A feed lists what moved: what a clean pass does not list stands as it was. */
  readonly isFeed: boolean;
}

/**
 * Let the changes of a source that stand for a second look settle, and say that they are to be
 * matched. What went back is marked as a flap; what is not to be seen just now goes on waiting.
 * Call it after the run's plan was recorded.
 */
export async function settleChanges(db: Db, sourceId: SourceId, run: LookedAt): Promise<void> {
  const waiting = await findWaiting(db, sourceId, run);
  const looked = waiting.filter(({ wasLookedAt }) => wasLookedAt);
  const settled = looked.filter((change) => hasSettled(change, lookOf(change, run.at)));
  const flapped = looked.filter((change) => isFlap(change) && !settled.includes(change));
  await db.change.updateMany({
    where: { id: { in: idsOf(settled) } },
    data: { settledAt: run.at },
  });
  await db.change.updateMany({
    where: { id: { in: idsOf(flapped) } },
    data: { flappedAt: run.at },
  });
  await raiseHints(
    db,
    idsOf(settled).map((row) => ({ step: 'match', row })),
  );
}

function lookOf({ isListed, hasGoneBack }: Waiting, at: Date): Look {
  return { at, isListed, hasGoneBack };
}

/** A new draft that is missing once may come back and is then news still; the others are over. */
function isFlap({ kind, isListed, hasGoneBack }: Waiting): boolean {
  if (kind === 'withdrawn' || kind === 'document-removed') return isListed;
  return (kind === 'facts' || kind === 'text') && hasGoneBack;
}

const idsOf = (changes: readonly Waiting[]) => changes.map(({ id }) => id);

async function findWaiting(db: Db, sourceId: SourceId, run: LookedAt): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>`
    SELECT c.id, c.kind, c.seen_at AS "seenAt",
      p.last_seen_at >= ${run.at} OR ${run.isComplete} OR ${run.isFeed} AS "wasLookedAt",
      coalesce(NOT d.is_removed, p.last_seen_at >= ${run.at} OR ${run.isFeed}) AS "isListed",
      coalesce(newest.content_hash = before.content_hash, false) AS "hasGoneBack"
    FROM change c
      JOIN publication p ON p.id = c.publication_id
      LEFT JOIN document d ON d.id = c.document_id
      LEFT JOIN version before ON before.id = c.previous_version_id
      LEFT JOIN LATERAL (
        SELECT content_hash FROM version v
        WHERE v.subject = coalesce(c.document_id, c.publication_id) ORDER BY number DESC LIMIT 1
      ) newest ON true
    WHERE c.source_id = ${sourceId} AND c.settled_at IS NULL AND c.flapped_at IS NULL
      AND c.seen_at <= ${new Date(run.at.getTime() - settleMs)}`;
}
