import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { takeTurn } from '../../commands/wire/take-turn.ts';
import { type Clock, realClock, worldClock } from '../../config/clock.ts';
import type { HostUnavailable } from '../../crawler/errors.ts';
import { problemOf } from '../../crawler/problem.ts';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { dawn, openTestClient } from '../prisma/samples.ts';

let client: PrismaClient;
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, url, close } = await openTestClient());
});
afterAll(() => close());

test('a world whose time leaps while we wait costs nobody a turn', async () => {
  const world = worldClock(dawn);
  // Whoever else sleeps in this world moves its time, between any two looks at it.
  const leaping: Clock = {
    now: () => {
      world.set(new Date(world.now().getTime() + 2_000));
      return world.now();
    },
    sleep: world.sleep,
  };
  const other = openClient(url, 1);
  for (let asked = 0; asked < 30; asked += 1)
    for (const asker of [client, other])
      await takeTurn({ client: asker, clock: leaping }, 'leaps.example', 3_000);
  await other.$disconnect();
});

/** A machine that stands still for so long between the end of a sleep and what follows. */
function stalling(stallMs: () => number): Clock {
  const clock = realClock();
  return {
    now: clock.now,
    sleep: async (ms) => {
      await clock.sleep(ms);
      await wait(stallMs());
    },
  };
}

test('a turn that the machine missed is left, and another one taken', async () => {
  const host = 'stalls.example';
  const stalls = [400];
  const other = openClient(url, 1);
  await takeTurn({ client, clock: realClock() }, host, 300);
  await takeTurn({ client: other, clock: stalling(() => stalls.shift() ?? 0) }, host, 300);
  await other.$disconnect();
  // The turn at 300 ms was missed at 700 ms, so the pause counts from then.
  const tookAt = performance.now();
  await takeTurn({ client, clock: realClock() }, host, 300);
  expect(performance.now() - tookAt).toBeGreaterThan(300 * 0.7);
});

test('a turn whose statement came through late is left as well', async () => {
  const host = 'locked.example';
  const pauseMs = 400;
  const [own, other] = [openClient(url, 1), openClient(url, 1)];
  const clock = realClock();
  await takeTurn({ client: own, clock }, host, pauseMs);
  await wait(pauseMs);
  const locked = client.$transaction(async (db) => {
    await db.$queryRaw`SELECT 1 FROM host WHERE name = ${host} FOR UPDATE`;
    await wait(350);
  });
  await wait(20);
  await takeTurn({ client: own, clock }, host, pauseMs);
  const tookAt = performance.now();
  await takeTurn({ client: other, clock }, host, pauseMs);
  expect(performance.now() - tookAt).toBeGreaterThan(pauseMs * 0.7);
  await locked;
  await own.$disconnect();
  await other.$disconnect();
});

test('who is too busy for any turn says so, and blames nobody', async () => {
  const busy: Clock = {
    sleep: realClock().sleep,
    now: () => {
      for (const until = performance.now() + 10; performance.now() < until; );
      return new Date();
    },
  };
  const missed = takeTurn({ client, clock: busy }, 'busy.example', 20);
  const error = await missed.catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'HostUnavailable', fault: 'no-turn' });
  expect(problemOf(error as HostUnavailable)).toBe(
    'Nie zapytaliśmy serwisu: monitor był zbyt zajęty, żeby zachować przerwę między pytaniami.',
  );
});
