import { raiseHintAt } from '../../../prisma/hints.ts';
import { findMail, recordOutcome, startSending, suppressMail } from '../../../prisma/mails.ts';
import { suppressAddress } from '../../../prisma/subscribers.ts';
import {
  outcomeAfterCrash,
  type SendOutcome,
  sendMail as send,
} from '../../../reports/mail/send.ts';
import type { App } from '../open-app.ts';
import type { Handler, Write } from '../run-step.ts';

/** mail → its reader: one dialogue, its outcome in the ledger, and when to try again. */
export function sendMail({ client, transport, passage }: App): Handler {
  return async (row) => {
    const found = await findMail(client, row);
    if (found === undefined || found.isSettled) return async () => {};
    const { id, mail, state, attempts, unknowns } = found;
    const tries = { attempts, unknowns, now: new Date() };
    // The row says that a dialogue was begun, and nobody is left who could tell how it ended.
    if (state === 'sending')
      return settle(id, mail.to.address, outcomeAfterCrash(mail.kind, tries));
    if (!(await startSending(client, id)))
      return (db) => suppressMail(db, id, 'the reader has left', tries.now);
    const outcome = await passage('dialogue', () => send(mail, tries, transport));
    return settle(id, mail.to.address, outcome);
  };
}

function settle(id: string, address: string, outcome: SendOutcome): Write {
  return async (db) => {
    const now = new Date();
    await recordOutcome(db, id, outcome, now);
    if (outcome.state === 'rejected' && outcome.suppress) await suppressAddress(db, address, now);
    const again = 'nextAttemptAt' in outcome ? outcome.nextAttemptAt : null;
    if (again !== null) await raiseHintAt(db, { step: 'send', row: id }, again);
  };
}
