import { randomBytes } from 'node:crypto';
import type { MailAddress } from '../reports/mail/address.ts';
import type { Filter } from '../worker/filter.ts';
import { type Db, json } from './db.ts';

export interface Subscription {
  readonly id: string;
  readonly name: string;
  readonly filter: Filter;
  readonly subscriber: {
    readonly id: string;
    readonly address: MailAddress;
    readonly name: string | null;
    /** Opens the pages to change or leave, without a password. */
    readonly token: string;
  };
}

/**
 * Add a reader. With their consent on record (`confirmedAt`) one who had left comes back; without
 * it, adding a known address changes nothing.
 */
export async function addSubscriber(
  db: Db,
  address: MailAddress,
  name: string | null,
  confirmedAt: Date | null,
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const row = await db.subscriber.upsert({
    where: { address },
    create: { address, name, token, confirmedAt },
    update: confirmedAt === null ? {} : { leftAt: null },
  });
  if (confirmedAt !== null && row.confirmedAt === null)
    await db.subscriber.update({ where: { id: row.id }, data: { confirmedAt } });
  return row.id;
}

/** Whether a reader is sent the two-monthly report. */
export async function setWantsReports(db: Db, id: string, wantsReports: boolean): Promise<void> {
  await db.subscriber.update({ where: { id }, data: { wantsReports } });
}

/** Readers of the report: those who asked for it, confirmed, and have not left. */
export async function findReportReaders(db: Db): Promise<Subscription['subscriber'][]> {
  const rows = await db.subscriber.findMany({
    where: { wantsReports: true, confirmedAt: { not: null }, leftAt: null },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map((row) => ({ ...row, address: row.address as MailAddress }));
}

export async function addSubscription(
  db: Db,
  subscriberId: string,
  name: string,
  filter: Filter,
): Promise<void> {
  await db.subscription.upsert({
    where: { subscriberId_name: { subscriberId, name } },
    create: { subscriberId, name, filter: json(filter) },
    update: { filter: json(filter) },
  });
}

/** Subscriptions of readers who confirmed and have not left. */
export async function findSubscriptions(db: Db): Promise<Subscription[]> {
  const rows = await db.subscription.findMany({
    where: { subscriber: { confirmedAt: { not: null }, leftAt: null } },
    include: { subscriber: true },
    orderBy: { createdAt: 'asc' },
  });
  return rows.map(({ id, name, filter, subscriber }) => ({
    id,
    name,
    filter: filter as unknown as Filter,
    subscriber: { ...subscriber, address: subscriber.address as MailAddress },
  }));
}

/** Everyone, whatever their state, in the order in which they came. */
export async function listSubscribers(db: Db) {
  return db.subscriber.findMany({
    orderBy: { createdAt: 'asc' },
    include: { subscriptions: { select: { name: true, filter: true } } },
  });
}

/** Stop all mail to an address at once. @returns false when nobody has it. */
export async function removeSubscriber(db: Db, address: string, now: Date): Promise<boolean> {
  const { count } = await db.subscriber.updateMany({ where: { address }, data: { leftAt: now } });
  return count > 0;
}

/** Whoever the secret link of a mail belongs to. */
export async function findReader(db: Db, token: string) {
  const row = await db.subscriber.findUnique({
    where: { token },
    include: { subscriptions: { select: { name: true } } },
  });
  if (row === null) return undefined;
  return { subscriptions: row.subscriptions.map(({ name }) => name), hasLeft: row.leftAt !== null };
}

/** Stop all mail to the owner of a secret link. @returns false when the link is nobody's. */
export async function leaveByToken(db: Db, token: string, now: Date): Promise<boolean> {
  await db.subscriber.updateMany({ where: { token, leftAt: null }, data: { leftAt: now } });
  return (await db.subscriber.count({ where: { token } })) > 0;
}

/** The mailbox is no more: nothing is sent there again. */
export async function suppressAddress(db: Db, address: string, now: Date): Promise<void> {
  await db.subscriber.updateMany({ where: { address, leftAt: null }, data: { leftAt: now } });
}

/** Say once that a change is what a subscription asks for. @returns `undefined` the second time. */
export async function recordNotification(
  db: Db,
  subscriptionId: string,
  changeId: string,
): Promise<string | undefined> {
  const [row] = await db.notification.createManyAndReturn({
    data: [{ subscriptionId, changeId }],
    skipDuplicates: true,
    select: { id: true },
  });
  return row?.id;
}
