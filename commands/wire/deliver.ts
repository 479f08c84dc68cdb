import { setTimeout as wait } from 'node:timers/promises';
import { raiseHints } from '../../prisma/hints.ts';
import { findMails, type LedgerMail } from '../../prisma/mails.ts';
import type { App } from './open-app.ts';
import { startRoles } from './roles.ts';

const lookEveryMs = 100;
/** A slow mail server is tried again by the next `up`, `reports` or `alerts`. */
const longestMs = 60_000;

/**
 * Send mails of the ledger now, by the steps that send all mail, and wait until each was tried.
 *
 * @returns the mails as they stand then.
 */
export async function deliver(app: App, ids: readonly string[]): Promise<LedgerMail[]> {
  await raiseHints(
    app.client,
    ids.map((row) => ({ step: 'send', row })),
  );
  const before = new Map((await findMails(app.client, ids)).map((mail) => [mail.id, mail]));
  const isTried = ({ id, isSettled, attempts, state }: LedgerMail) =>
    isSettled || (state !== 'sending' && attempts > (before.get(id)?.attempts ?? 0));
  const roles = await startRoles(app, ['reports']);
  try {
    for (const end = performance.now() + longestMs; performance.now() < end; ) {
      const mails = await findMails(app.client, ids);
      if (mails.every(isTried)) return mails;
      await wait(lookEveryMs);
    }
    return await findMails(app.client, ids);
  } finally {
    await roles.close();
  }
}
