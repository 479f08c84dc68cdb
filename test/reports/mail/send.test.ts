import { expect, test } from 'vitest';
import {
  type Delivery,
  outcomeAfterCrash,
  outcomeOf,
  sendMail,
  type Tries,
} from '../../../reports/mail/send.ts';
import { sampleMail } from './sample-mail.ts';

const now = new Date('2026-11-16T09:00:00Z');
const first: Tries = { attempts: 0, unknowns: 0, now };
const mail = sampleMail();
const report = sampleMail('anna@ngo.test', { kind: 'report' });
const inMinutes = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

const refused = (
  code: number,
  reply: string,
  about: 'server' | 'recipient' | 'message' = 'recipient',
): Delivery => ({ kind: 'refused', about, code, reply });

test('250 for exactly this recipient is accepted', async () => {
  const transport = {
    deliver: async () =>
      ({ kind: 'accepted', recipients: ['anna@ngo.test'], reply: '250 OK' }) as const,
  };

  expect(await sendMail(mail, first, transport)).toEqual({ state: 'accepted', reply: '250 OK' });
});

test.each([[[]], [['evil@x.test']], [['anna@ngo.test', 'evil@x.test']]])(
  '250 for %j is no success',
  (recipients) => {
    expect(outcomeOf({ kind: 'accepted', recipients, reply: '250 OK' }, mail, first).state).toBe(
      'rejected',
    );
  },
);

test.each([
  [0, 1],
  [1, 5],
  [2, 15],
  [3, 60],
  [40, 60],
])('after %i tries a temporary refusal waits %i minutes', (attempts, minutes) => {
  expect(outcomeOf(refused(450, '450 4.2.0 greylisted'), mail, { ...first, attempts })).toEqual({
    state: 'queued',
    reply: '450 4.2.0 greylisted',
    nextAttemptAt: inMinutes(minutes),
  });
});

test('gives up on a temporary refusal in the end', () => {
  expect(outcomeOf(refused(450, '450 busy'), mail, { ...first, attempts: 99 }).state).toBe(
    'rejected',
  );
});

test.each([
  ['550 5.1.1 no such user', 550, true],
  ['550 no such user', 550, true],
  ['553 mailbox name not allowed', 553, true],
  ['550 5.7.1 blocked by policy', 550, false],
  ['554 transaction failed', 554, false],
  ['552 5.2.2 mailbox full', 552, false],
])('„%s” is rejected; suppress: %s, %s', (reply, code, suppress) => {
  expect(outcomeOf(refused(code, reply), mail, first)).toEqual({
    state: 'rejected',
    reply,
    suppress,
  });
});

test('a mailbox that is refused after the data is gone only by its enhanced code', () => {
  const suppress = (reply: string) => outcomeOf(refused(550, reply, 'message'), mail, first);

  expect(suppress('550 5.1.1 unknown')).toMatchObject({ suppress: true });
  expect(suppress('550 spam')).toMatchObject({ suppress: false });
});

test('a refused login or greeting is no fault of the recipient', () => {
  expect(outcomeOf(refused(535, '535 5.7.8 bad password', 'server'), mail, first).state).toBe(
    'queued',
  );
});

test('a connection lost before the data is tried again, after it is unknown', () => {
  const lost = (afterData: boolean): Delivery => ({
    kind: 'lost',
    afterData,
    reply: 'ECONNECTION',
  });

  expect(outcomeOf(lost(false), mail, first)).toMatchObject({
    state: 'queued',
    nextAttemptAt: inMinutes(1),
  });
  expect(outcomeOf(lost(true), mail, first)).toMatchObject({
    state: 'unknown',
    nextAttemptAt: inMinutes(2),
  });
  expect(outcomeOf(lost(true), report, first)).toMatchObject({
    state: 'unknown',
    nextAttemptAt: inMinutes(15),
  });
});

test('an unknown mail is sent again once at most', () => {
  const lost: Delivery = { kind: 'lost', afterData: true, reply: 'ETIMEDOUT' };

  expect(outcomeOf(lost, mail, { ...first, unknowns: 1 })).toMatchObject({
    state: 'unknown',
    nextAttemptAt: null,
  });
});

test('a row that a crash left in sending is unknown', () => {
  expect(outcomeAfterCrash('alert', first)).toMatchObject({
    state: 'unknown',
    nextAttemptAt: inMinutes(2),
  });
  expect(outcomeAfterCrash('report', { ...first, unknowns: 1 })).toMatchObject({
    state: 'unknown',
    nextAttemptAt: null,
  });
});

test('what our own guard withholds is suppressed', () => {
  expect(outcomeOf({ kind: 'withheld', reply: 'not live' }, mail, first).state).toBe('suppressed');
});
