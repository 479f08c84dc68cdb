import type { Mail, MailKind } from './message.ts';

/** What one SMTP dialogue came to. `lost` after the data has begun may have been delivered. */
export type Delivery =
  | { readonly kind: 'accepted'; readonly recipients: readonly string[]; readonly reply: string }
  | {
      readonly kind: 'refused';
      /** Who the answer is about: a refused login or greeting is no fault of the recipient. */
      readonly about: 'server' | 'recipient' | 'message';
      readonly code: number;
      readonly reply: string;
    }
  | { readonly kind: 'lost'; readonly afterData: boolean; readonly reply: string }
  /** Our own guard said no; nothing left the machine. */
  | { readonly kind: 'withheld'; readonly reply: string };

/** Carries one mail to one recipient. Expected failures are deliveries, never exceptions. */
export interface Transport {
  deliver(mail: Mail): Promise<Delivery>;
}

/** What the ledger knows of earlier tries of this mail. */
export interface Tries {
  /** Tries before this one. */
  readonly attempts: number;
  /** How often the outcome was unknown before this one. */
  readonly unknowns: number;
  readonly now: Date;
}

export type SendOutcome =
  | { readonly state: 'accepted'; readonly reply: string }
  | { readonly state: 'rejected'; readonly reply: string; readonly suppress: boolean }
  | { readonly state: 'suppressed'; readonly reply: string }
  | { readonly state: 'queued'; readonly reply: string; readonly nextAttemptAt: Date }
  /** `nextAttemptAt` is the one resend under the same Message-ID; `null` when it was that. */
  | { readonly state: 'unknown'; readonly reply: string; readonly nextAttemptAt: Date | null };

/** Hand one mail to the transport and decide what its row becomes. Writes nothing itself. */
export async function sendMail(
  mail: Mail,
  tries: Tries,
  transport: Transport,
): Promise<SendOutcome> {
  return outcomeOf(await transport.deliver(mail), mail, tries);
}

/** The whole policy of sending; pure. */
export function outcomeOf(delivery: Delivery, mail: Mail, tries: Tries): SendOutcome {
  const { kind, reply } = delivery;
  switch (kind) {
    case 'accepted':
      return isExactly(delivery.recipients, mail)
        ? { state: 'accepted', reply }
        : { state: 'rejected', reply: `not the recipient alone: ${reply}`, suppress: false };
    case 'withheld':
      return { state: 'suppressed', reply };
    case 'lost':
      return delivery.afterData ? unknown(mail.kind, reply, tries) : later(reply, tries);
    case 'refused':
      return delivery.code < 500 || delivery.about === 'server'
        ? later(reply, tries)
        : { state: 'rejected', reply, suppress: isGone(delivery) };
  }
}

/**
 * What becomes of a row that a crash left in `sending`: the mail may be out, so it is `unknown`
 * and sent again at most once.
 */
export function outcomeAfterCrash(kind: MailKind, tries: Tries): SendOutcome {
  return unknown(kind, 'the process ended while sending', tries);
}

const isExactly = (recipients: readonly string[], { to }: Mail) =>
  recipients.length === 1 && recipients[0] === to.address;

const minute = 60_000;
const pausesMinutes = [1, 5, 15, 60];
const mostAttempts = 100; // about four days, the usual patience of mail servers

function later(reply: string, { attempts, now }: Tries): SendOutcome {
  if (attempts + 1 >= mostAttempts) {
    return {
      state: 'rejected',
      reply: `gave up after ${mostAttempts} tries: ${reply}`,
      suppress: false,
    };
  }
  const pause = pausesMinutes[Math.min(attempts, pausesMinutes.length - 1)] ?? 60;
  return { state: 'queued', reply, nextAttemptAt: new Date(now.getTime() + pause * minute) };
}

// An alert is worth a duplicate soon; a report can wait until a slow server has answered others.
const resendMinutes: Readonly<Record<MailKind, number>> = { alert: 2, report: 15 };

function unknown(kind: MailKind, reply: string, { unknowns, now }: Tries): SendOutcome {
  const resendAt = new Date(now.getTime() + resendMinutes[kind] * minute);
  return { state: 'unknown', reply, nextAttemptAt: unknowns === 0 ? resendAt : null };
}

/** Does the answer say that the mailbox does not exist? Policy refusals (5.7.1) do not. */
function isGone({ about, code, reply }: Extract<Delivery, { kind: 'refused' }>): boolean {
  if (about === 'server') return false;
  const [, enhanced] = /\b(5\.\d{1,3}\.\d{1,3})\b/.exec(reply) ?? [];
  if (enhanced !== undefined) return /^5\.(1\.(1|2|3|6|10)|2\.1)$/.test(enhanced);
  return about === 'recipient' && [550, 551, 553].includes(code);
}
