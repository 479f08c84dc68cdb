import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  appendVersions,
  findEarlier,
  findLatest,
  findVersion,
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
  expect(await findVersion(client, second ?? '')).toMatchObject({ number: 2 });
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
