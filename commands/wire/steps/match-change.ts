import { findChange } from '../../../prisma/changes.ts';
import type { Db } from '../../../prisma/db.ts';
import { hasUnreadCopies } from '../../../prisma/documents.ts';
import { raiseHints } from '../../../prisma/hints.ts';
import { queueMail } from '../../../prisma/mails.ts';
import type { Subscription } from '../../../prisma/subscribers.ts';
import { findSubscriptions, recordNotification } from '../../../prisma/subscribers.ts';
import { renderAlert } from '../../../reports/mail/alert.ts';
import { composeMail } from '../../../reports/mail/message.ts';
import type { ChangeRecord } from '../../../worker/change.ts';
import { linksOf } from '../links.ts';
import type { App } from '../open-app.ts';
import { type Handler, NotYet } from '../run-step.ts';
import { wantedOf } from '../wanted-changes.ts';

/** change → notification → mail: who asked for it, and what they are told. */
export function matchChange(app: App): Handler {
  const { client, sourceIndex } = app;
  return async (row) => {
    const change = await findChange(client, sourceIndex, row);
    if (change === undefined || change.settledAt === null) return async () => {};
    if (await hasUnreadCopies(client, change.publication.id))
      throw new NotYet(`${change.publication.key}: its documents are still being read`);
    const wanted = await wantedOf(client, await findSubscriptions(client), change);
    return async (db) => {
      for (const subscription of wanted) await notify(db, app, change, subscription);
    };
  };
}

async function notify(db: Db, app: App, change: ChangeRecord, subscription: Subscription) {
  const id = await recordNotification(db, subscription.id, change.id);
  if (id === undefined) return;
  const mail = compose(app, change, subscription, id);
  const cause = { subscriberId: subscription.subscriber.id, changeId: change.id };
  const mailId = await queueMail(db, mail, cause);
  if (mailId !== undefined) await raiseHints(db, [{ step: 'send', row: mailId }]);
}

function compose(
  { settings, clock, sender }: App,
  change: ChangeRecord,
  { name, subscriber }: Subscription,
  id: string,
) {
  const links = linksOf(settings.publicUrl, subscriber.token);
  const now = clock.now();
  return composeMail({
    kind: 'alert',
    id,
    rendered: renderAlert(change, { now, links, reason: `subskrypcja „${name}”` }),
    from: sender,
    to: { address: subscriber.address, name: subscriber.name ?? '' },
    date: now,
    unsubscribe: links.unsubscribe,
    unsubscribeMailbox: sender,
  });
}
