import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { parkHost, reserveTurn } from '../../prisma/hosts.ts';
import { dawn, minutesLater, openTestClient } from './samples.ts';

const pauseMs = 5_000;

let client: PrismaClient;
let other: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  const opened = await openTestClient();
  ({ client } = opened);
  // As another process: its own connections.
  other = openClient(opened.url, 4);
  close = async () => {
    await other.$disconnect();
    await opened.close();
  };
});
afterAll(() => close());

test('processes that ask one host at the same time stand in one line', async () => {
  const turns = await Promise.all(
    Array.from({ length: 20 }, (_, at) =>
      reserveTurn(at % 2 === 0 ? client : other, 'bip.example', pauseMs, dawn),
    ),
  );
  const waits = turns.map((turn) => ('waitMs' in turn ? turn.waitMs : -1));
  expect(waits.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 20 }, (_, at) => at * pauseMs),
  );
});

test('hosts do not wait for each other', async () => {
  await reserveTurn(client, 'one.example', pauseMs, dawn);
  expect(await reserveTurn(other, 'two.example', pauseMs, dawn)).toMatchObject({ waitMs: 0 });
});

test('a host that asked for rest is not asked before, by anybody', async () => {
  await reserveTurn(client, 'tired.example', pauseMs, dawn);
  await parkHost(client, 'tired.example', minutesLater(30), dawn);
  const refused = await reserveTurn(other, 'tired.example', pauseMs, minutesLater(10));
  expect(refused).toMatchObject({ until: minutesLater(30) });
  expect(await reserveTurn(other, 'tired.example', pauseMs, minutesLater(31))).toMatchObject({
    waitMs: 0,
  });
});

test('a turn that is refused costs nothing', async () => {
  const { requestsToday } = await client.host.findUniqueOrThrow({
    where: { name: 'tired.example' },
  });
  expect(requestsToday).toBe(2);
});
