import { findUnsettled } from '../../prisma/changes.ts';
import { findSubscriptions } from '../../prisma/subscribers.ts';
import type { Records } from './open-records.ts';
import { wantedOf } from './wanted-changes.ts';

/** An alert that is written if its change still stands at the second look. */
export interface PendingAlert {
  readonly to: string;
  readonly subscription: string;
  readonly changeId: string;
  readonly title: string;
  readonly seenAt: Date;
}

/** What readers would be told next. */
export async function pendingAlerts({ client, sourceIndex }: Records): Promise<PendingAlert[]> {
  const changes = await findUnsettled(client, sourceIndex);
  const subscriptions = await findSubscriptions(client);
  const pending: PendingAlert[] = [];
  for (const change of changes)
    for (const { name, subscriber } of await wantedOf(client, subscriptions, change))
      pending.push({
        ...{ to: subscriber.address, subscription: name, changeId: change.id },
        ...{ seenAt: change.seenAt, title: change.publication.title },
      });
  return pending;
}
