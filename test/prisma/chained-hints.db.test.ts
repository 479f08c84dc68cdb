import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { claimHint, raisedIn, raiseHintAt, raiseHints, relayHints } from '../../prisma/hints.ts';
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
