import { findUnsettled } from '../../prisma/changes.ts';
import { findSubscriptions } from '../../prisma/subscribers.ts';
import { matches } from '../../worker/match.ts';
import type { Records } from './open-records.ts';

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
  return subscriptions.flatMap(({ name, filter, subscriber }) =>
    changes
      .filter((change) => matches(filter, change))
      .map(({ id, publication, seenAt }) => ({
        ...{ to: subscriber.address, subscription: name, changeId: id, seenAt },
        title: publication.title,
      })),
  );
}
