import type { MailAddress, Mailbox } from '../reports/mail/address.ts';
import type { Attachment, Mail, MailKind, MailState } from '../reports/mail/message.ts';
import type { SendOutcome } from '../reports/mail/send.ts';
import { type Db, json } from './db.ts';
import type { Mail as Row } from './generated/client.ts';

/** A mail with its row in the ledger. */
export interface LedgerMail {
  readonly id: string;
  readonly mail: Mail;
  readonly state: MailState;
  /** Tries so far. */
  readonly attempts: number;
  readonly unknowns: number;
  readonly reply: string | null;
  /** Nothing more will happen to it. */
  readonly isSettled: boolean;
  /** Entered at; the machine's own time. */
  readonly queuedAt: Date;
}

/** What a mail is about. */
export interface MailCause {
  readonly subscriberId?: string;
  readonly changeId?: string;
  readonly reportId?: string;
}

/** Enter a mail into the ledger, once per Message-ID. @returns `undefined` when it is there. */
export async function queueMail(db: Db, mail: Mail, cause: MailCause): Promise<string | undefined> {
  const { messageId, kind, from, to, date, subject, html, text, headers } = mail;
  const [row] = await db.mail.createManyAndReturn({
    data: [
      {
        ...{ messageId, kind, subject, html, text, ...cause },
        sender: json(from),
        recipient: to.address,
        recipientName: to.name,
        datedAt: date,
        headers: json(headers),
        attachments: json(mail.attachments.map(toStored)),
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id;
}

function toStored({ filename, contentType, content }: Attachment) {
  return { filename, contentType, base64: Buffer.from(content).toString('base64') };
}

function fromStored({ filename, contentType, base64 }: ReturnType<typeof toStored>): Attachment {
  return { filename, contentType, content: Buffer.from(base64, 'base64') };
}

export function toLedgerMail(row: Row): LedgerMail {
  const { id, messageId, subject, html, text, attempts, unknowns, reply, queuedAt } = row;
  return {
    ...{ id, attempts, unknowns, reply, queuedAt },
    isSettled: row.settledAt !== null,
    state: row.state as MailState,
    mail: {
      ...{ messageId, subject, html, text },
      kind: row.kind as MailKind,
      from: row.sender as unknown as Mailbox,
      to: { address: row.recipient as MailAddress, name: row.recipientName },
      date: row.datedAt,
      headers: row.headers as Record<string, string>,
      attachments: (row.attachments as unknown as ReturnType<typeof toStored>[]).map(fromStored),
    },
  };
}

export async function findMail(db: Db, id: string): Promise<LedgerMail | undefined> {
  const row = await db.mail.findUnique({ where: { id } });
  return row === null ? undefined : toLedgerMail(row);
}

/** Newest first, at most `limit` after the mail `after`. */
export async function listMails(
  db: Db,
  page: { readonly limit: number; readonly after?: string | undefined },
): Promise<LedgerMail[]> {
  const rows = await db.mail.findMany({
    orderBy: [{ queuedAt: 'desc' }, { id: 'desc' }],
    take: page.limit,
    ...(page.after !== undefined && { cursor: { id: page.after }, skip: 1 }),
  });
  return rows.map(toLedgerMail);
}

/**
 * Begin the dialogue with the mail server; committed before it starts, so that a crash in it is
 * seen. The reader may have left or been erased meanwhile: then nothing is sent.
 *
 * @returns false when somebody else sends it, it is settled, or its reader has left.
 */
export async function startSending(db: Db, id: string): Promise<boolean> {
  const started = await db.$executeRaw`
    UPDATE mail SET state = 'sending', attempts = attempts + 1
    WHERE id = ${id}::uuid AND state IN ('queued', 'unknown') AND (subscriber_id IS NULL OR EXISTS (
      SELECT FROM subscriber s WHERE s.id = mail.subscriber_id AND s.left_at IS NULL))`;
  return started === 1;
}

/** A mail that will never be sent. */
export async function suppressMail(db: Db, id: string, reply: string, now: Date): Promise<void> {
  await db.mail.updateMany({
    where: { id, state: { in: ['queued', 'unknown'] } },
    data: { state: 'suppressed', reply, settledAt: now },
  });
}

export async function recordOutcome(
  db: Db,
  id: string,
  outcome: SendOutcome,
  now: Date,
): Promise<void> {
  const { state, reply } = outcome;
  const nextAttemptAt = 'nextAttemptAt' in outcome ? outcome.nextAttemptAt : null;
  await db.mail.update({
    where: { id },
    data: {
      ...{ state, reply, nextAttemptAt },
      settledAt: nextAttemptAt === null ? now : null,
      ...(state === 'unknown' && { unknowns: { increment: 1 } }),
    },
  });
}

/** How many mails are in each state. */
export async function countMails(db: Db): Promise<Partial<Record<MailState, number>>> {
  const rows = await db.mail.groupBy({ by: ['state'], _count: true });
  return Object.fromEntries(rows.map(({ state, _count }) => [state, _count]));
}

/** Mails of one kind that are still to go out, or of which nobody knows, oldest first. */
export async function findUnsent(db: Db, kind: MailKind): Promise<LedgerMail[]> {
  const rows = await db.mail.findMany({
    where: { kind, settledAt: null },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toLedgerMail);
}

/** Mails by their ids, whatever became of them. */
export async function findMails(db: Db, ids: readonly string[]): Promise<LedgerMail[]> {
  const rows = await db.mail.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(toLedgerMail);
}

/** The mails that carry a report. */
export async function findReportMails(db: Db, reportId: string): Promise<LedgerMail[]> {
  const rows = await db.mail.findMany({ where: { reportId }, orderBy: { queuedAt: 'asc' } });
  return rows.map(toLedgerMail);
}
