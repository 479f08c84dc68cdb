import type { Db } from '../../prisma/db.ts';
import { lookUpFilter } from '../../prisma/search.ts';
import type { Subscription } from '../../prisma/subscribers.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import { matches } from '../../worker/match.ts';
import { openSpeech } from './open-speech.ts';

/** The subscriptions that ask for a change. Their words find what the same search would find. */
export async function wantedOf(
  db: Db,
  subscriptions: readonly Subscription[],
  change: ChangeRecord,
): Promise<Subscription[]> {
  const wanted: Subscription[] = [];
  for (const subscription of subscriptions)
    if (await isWanted(db, subscription, change)) wanted.push(subscription);
  return wanted;
}

async function isWanted(db: Db, { filter }: Subscription, change: ChangeRecord): Promise<boolean> {
  // Most ask for no words: then neither the dictionary nor the database is needed.
  if (filter.query === undefined && filter.words === undefined) return matches(filter, change);
  const lookups = await lookUpFilter(db, filter, change.seenAt);
  return matches(filter, change, openSpeech(), lookups);
}
