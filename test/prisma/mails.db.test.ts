import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  countMails,
  findMail,
  queueMail,
  recordOutcome,
  startSending,
  suppressMail,
} from '../../prisma/mails.ts';
import {
  addSubscriber,
  addSubscription,
  findSubscriptions,
  recordNotification,
  removeSubscriber,
} from '../../prisma/subscribers.ts';
import type { MailAddress } from '../../reports/mail/address.ts';
import { composeMail } from '../../reports/mail/message.ts';
import { openTestClient } from './samples.ts';

const now = new Date('2027-03-01T06:00:00Z');
const reader = 'czytelniczka@wrzos.example' as MailAddress;
const sender = { address: 'monitor@wrzos.example' as MailAddress, name: 'Monitor' };

let client: PrismaClient;
let close: () => Promise<void>;
let subscriberId: string;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
beforeEach(async () => {
  await client.$executeRaw`TRUNCATE mail, subscriber CASCADE`;
  subscriberId = await addSubscriber(client, reader, null, now);
});
afterAll(() => close());

const mail = (id: string) =>
  composeMail({
    ...{ kind: 'alert' as const, id, from: sender, to: { address: reader, name: '' }, date: now },
    rendered: {
      ...{ subject: 'Zażółć', preheader: '', html: '<p>gęślą</p>', text: 'jaźń' },
      attachments: [{ filename: 'a.ics', contentType: 'text/calendar', content: 'BEGIN' }],
    },
    unsubscribe: 'https://monitor.example/wypisz/x',
    unsubscribeMailbox: sender,
  });

async function queue(id: string): Promise<string> {
  const queued = await queueMail(client, mail(id), { subscriberId });
  if (queued === undefined) throw new Error('is there already');
  return queued;
}

const stateOf = async (id: string) => (await findMail(client, id))?.state;

test('a mail is entered once per Message-ID, and comes back as it was', async () => {
  const id = await queue('n-1');
  expect(await queueMail(client, mail('n-1'), {})).toBeUndefined();
  const found = await findMail(client, id);
  const { attachments, ...written } = mail('n-1');
  expect(found?.mail).toMatchObject(written);
  expect(Buffer.from(found?.mail.attachments[0]?.content ?? '').toString()).toBe('BEGIN');
  expect(attachments).toHaveLength(1);
  expect(found).toMatchObject({ state: 'queued', attempts: 0, isSettled: false });
});

test('one of many senders begins its dialogue', async () => {
  const id = await queue('n-2');
  const begun = await Promise.all(Array.from({ length: 5 }, () => startSending(client, id)));
  expect(begun.filter(Boolean)).toHaveLength(1);
  expect(await findMail(client, id)).toMatchObject({ state: 'sending', attempts: 1 });
});

test('accepted is the end', async () => {
  const id = await queue('n-3');
  await startSending(client, id);
  await recordOutcome(client, id, { state: 'accepted', reply: '250' }, now);
  expect(await findMail(client, id)).toMatchObject({ state: 'accepted', isSettled: true });
  expect(await startSending(client, id)).toBe(false);
  await suppressMail(client, id, 'late', now);
  expect(await stateOf(id)).toBe('accepted');
});

test('an unknown end may be tried again, and is counted', async () => {
  const id = await queue('n-4');
  await startSending(client, id);
  const nextAttemptAt = new Date(now.getTime() + 120_000);
  await recordOutcome(client, id, { state: 'unknown', reply: 'lost', nextAttemptAt }, now);
  expect(await findMail(client, id)).toMatchObject({
    state: 'unknown',
    unknowns: 1,
    isSettled: false,
  });
  expect(await startSending(client, id)).toBe(true);
  await recordOutcome(client, id, { state: 'unknown', reply: 'lost', nextAttemptAt: null }, now);
  expect(await findMail(client, id)).toMatchObject({ unknowns: 2, isSettled: true });
});

test('who has left is sent nothing; who comes back is', async () => {
  const id = await queue('n-5');
  expect(await removeSubscriber(client, reader, now)).toBe(true);
  expect(await startSending(client, id)).toBe(false);
  await addSubscriber(client, reader, null, now);
  expect(await startSending(client, id)).toBe(true);
});

test('whose row was erased between queueing and sending is sent nothing', async () => {
  const id = await queue('n-9');
  await client.subscriber.delete({ where: { id: subscriberId } });
  expect(await startSending(client, id)).toBe(false);
});

test('states are counted', async () => {
  await startSending(client, await queue('n-6'));
  await queue('n-7');
  await queue('n-8');
  expect(await countMails(client)).toEqual({ sending: 1, queued: 2 });
});

test('a subscription asks for what its filter says, until its reader leaves', async () => {
  await addSubscription(client, subscriberId, 'A', { kinds: ['appeared'] });
  await addSubscription(client, subscriberId, 'A', { kinds: ['facts'] });
  expect(await findSubscriptions(client)).toMatchObject([
    { name: 'A', filter: { kinds: ['facts'] }, subscriber: { address: reader } },
  ]);
  await removeSubscriber(client, reader, now);
  expect(await findSubscriptions(client)).toEqual([]);
  await expect(recordNotification(client, subscriberId, subscriberId)).rejects.toThrow();
});
