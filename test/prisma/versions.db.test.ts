import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  appendVersions,
  findComparison,
  findEarlier,
  findLatest,
  touchVersions,
} from '../../prisma/versions.ts';
import {
  addPublication,
  addSnapshot,
  dawn,
  factsVersion,
  minutesLater,
  openTestClient,
} from './samples.ts';

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterAll(() => close());

test('numbers the versions of each subject from one, without holes', async () => {
  const one = await addPublication(client, 'numbered-1');
  const other = await addPublication(client, 'numbered-2');
  await appendVersions(client, [factsVersion(one, 'A'), factsVersion(other, 'A')], dawn);
  const [second] = await appendVersions(client, [factsVersion(one, 'B')], minutesLater(1));
  expect(await findComparison(client, second ?? '')).toMatchObject({
    version: { number: 2, content: { facts: { title: 'B' } } },
    earlier: [{ number: 1, content: { facts: { title: 'A' } } }],
  });
  expect(await findLatest(client, other)).toMatchObject({ number: 1 });
});

test('keeps A, B and A again as three versions', async () => {
  const id = await addPublication(client, 'back-and-forth');
  for (const [minute, title] of ['A', 'B', 'A'].entries())
    await appendVersions(client, [factsVersion(id, title)], minutesLater(minute));
  const latest = await findLatest(client, id);
  if (latest === undefined) throw new Error('no version');
  const titles = [latest, ...(await findEarlier(client, latest))].map(({ content }) => content);
  expect(titles).toMatchObject(['A', 'B', 'A'].map((title) => ({ facts: { title } })));
});

test('compares with the version before, and with the last one of the same kind', async () => {
  const id = await addPublication(client, 'gone-and-back');
  const absent = { ...factsVersion(id, ''), content: { kind: 'absent' as const } };
  for (const [minute, version] of [factsVersion(id, 'A'), factsVersion(id, 'B'), absent].entries())
    await appendVersions(client, [version], minutesLater(minute));
  const [back = ''] = await appendVersions(client, [factsVersion(id, 'C')], minutesLater(9));
  const found = await findComparison(client, back);
  expect(found?.version).toMatchObject({ number: 4, seenAt: minutesLater(9), documentId: null });
  expect(found?.earlier).toMatchObject([
    { number: 3, content: { kind: 'absent' } },
    { number: 2, content: { facts: { title: 'B' } } },
  ]);
  expect(await findComparison(client, crypto.randomUUID())).toBeUndefined();
});

test('lets one of two workers write the next version; the other writes nothing at all', async () => {
  const id = await addPublication(client, 'raced');
  await appendVersions(client, [factsVersion(id, 'first')], dawn);
  const attempts = await Promise.allSettled(
    ['left', 'right'].map((title) =>
      client.$transaction(async (db) => {
        await db.pulse.create({ data: { queue: 'raced', process: title, at: dawn } });
        const [written] = await appendVersions(db, [factsVersion(id, title)], dawn);
        // Both have looked up the newest number before one of them commits.
        await new Promise((resolve) => setTimeout(resolve, 100));
        return written;
      }),
    ),
  );
  const won = attempts.filter(({ status }) => status === 'fulfilled');
  expect(won.length).toBeGreaterThanOrEqual(1);
  const versions = await client.version.findMany({ where: { subject: id } });
  expect(versions.map(({ number }) => number).toSorted()).toEqual(
    Array.from({ length: won.length + 1 }, (_, at) => at + 1),
  );
  expect(await client.pulse.count({ where: { queue: 'raced' } })).toBe(won.length);
});

test('refuses a second reading of one copy by the same reader', async () => {
  const id = await addPublication(client, 'read-twice');
  const copy = await addSnapshot(client, 'https://www.gov.pl/read-twice');
  await appendVersions(client, [factsVersion(id, 'A', copy)], dawn);
  await expect(appendVersions(client, [factsVersion(id, 'B', copy)], dawn)).rejects.toThrow();
});

test('moves only the newest version when a subject is seen once more', async () => {
  const id = await addPublication(client, 'seen-again');
  await appendVersions(client, [factsVersion(id, 'A')], dawn);
  await appendVersions(client, [factsVersion(id, 'B')], minutesLater(1));
  await touchVersions(client, [id], minutesLater(60));
  const rows = await client.version.findMany({
    where: { subject: id },
    orderBy: { number: 'asc' },
  });
  expect(rows.map(({ lastSeenAt }) => lastSeenAt)).toEqual([dawn, minutesLater(60)]);
});
