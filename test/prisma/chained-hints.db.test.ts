import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  claimHint,
  completeHint,
  raisedIn,
  raiseHintAt,
  raiseHints,
  relayHints,
} from '../../prisma/hints.ts';
import { openTestClient } from './samples.ts';

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterAll(() => close());

const rows = Array.from({ length: 40 }, (_, at) => `row-${at}`);

test('what a transaction raised can be claimed in it, whatever its clock rounds to', async () => {
  for (const row of rows) {
    const claim = await client.$transaction(async (db) => {
      await raiseHints(db, [{ step: 'diff', row }]);
      expect(raisedIn(db)).toEqual([{ step: 'diff', row }]);
      return await claimHint(db, { step: 'diff', row });
    });
    expect(claim).toMatchObject({ step: 'diff', row, starts: 1 });
  }
});

test('nobody else hears of a step that was claimed where it was raised', async () => {
  const sent: unknown[] = [];
  await client.$transaction((db) => relayHints(db, 100, async (hints) => void sent.push(...hints)));
  expect(sent).toEqual([]);
});

test('a lease that ran out hands it on', async () => {
  await client.$executeRaw`UPDATE hint SET lease_until = now() - interval '1 second'
    WHERE row IN ('row-0', 'row-1')`;
  const sent: { row: string }[] = [];
  await client.$transaction((db) => relayHints(db, 100, async (hints) => void sent.push(...hints)));
  expect(sent.map(({ row }) => row).toSorted()).toEqual(['row-0', 'row-1']);
});

test('a step that is to wait is not claimed', async () => {
  const later = new Date(Date.now() + 60_000);
  const claim = await client.$transaction(async (db) => {
    await raiseHintAt(db, { step: 'tag', row: 'later' }, later);
    return await claimHint(db, { step: 'tag', row: 'later' });
  });
  expect(claim).toBeUndefined();
});

test('the end of a step claims the one that follows, and not one that waits', async () => {
  const own = { step: 'read-document', row: 'first' } as const;
  const next = { step: 'diff', row: 'second' } as const;
  await raiseHints(client, [own]);
  const first = await claimHint(client, own);
  if (first === undefined) throw new Error('wanted a claim, found none');
  const second = await client.$transaction(async (db) => {
    await raiseHints(db, [next]);
    return await completeHint(db, first, next);
  });
  expect(second).toMatchObject({ ...next, starts: 1, number: 1, token: expect.any(String) });
  if (second === undefined) throw new Error('wanted a claim, found none');
  await raiseHintAt(client, own, new Date(Date.now() + 60_000));
  expect(await completeHint(client, second, own)).toBeUndefined();
  expect(await client.hint.count({ where: { row: 'second' } })).toBe(0);
});

test('a step that was raised anew stays, and what follows is claimed all the same', async () => {
  const own = { step: 'diff', row: 'again' } as const;
  const next = { step: 'tag', row: 'after' } as const;
  await raiseHints(client, [own, next]);
  const claim = await claimHint(client, own);
  if (claim === undefined) throw new Error('wanted a claim, found none');
  await raiseHints(client, [own]);
  expect(await completeHint(client, claim, next)).toMatchObject({ ...next, starts: 1 });
  expect(await claimHint(client, own)).toMatchObject({ ...own, starts: 1 });
});
