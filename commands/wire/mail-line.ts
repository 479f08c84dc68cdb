import type { LedgerMail } from '../../prisma/mails.ts';

/** What programs are told of a mail; no text, no token. */
export function mailLine({ id, mail, state, attempts, reply, queuedAt }: LedgerMail) {
  const { kind, to, subject, messageId } = mail;
  return { id, kind, to: to.address, subject, messageId, state, attempts, reply, queuedAt };
}

/** @returns the exit code: 0 all accepted, 1 none, 3 some. */
export function deliveryCode(mails: readonly LedgerMail[]): number {
  const accepted = mails.filter(({ state }) => state === 'accepted').length;
  if (accepted === mails.length) return 0;
  return accepted === 0 ? 1 : 3;
}
