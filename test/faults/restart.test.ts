import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { backends } from '../pipeline/backends.ts';
import { openWalk, type Places, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { rowsOf } from '../pipeline/rows.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase } from '../support/database.ts';
import { tell } from './outage.ts';
import { startWalker } from './walker.ts';

const folder = temporaryFolder('restart');
const worldDir = `${folder.dir}/world`;
const killedStep = 'read-document';

beforeAll(() => makeSmallWorld(7, worldDir, 2));
afterAll(() => folder.remove());

/** A database with a reader, and the places of a walk on it. */
async function openPlaces(all: AsyncDisposableStack, redisUrl?: string) {
  const database = await createDatabase();
  all.defer(database.drop);
  const data = temporaryFolder('restart');
  all.defer(data.remove);
  const places: Places = {
    ...{ DATABASE_URL: database.url, DATA_DIR: data.dir, REDIS_URL: redisUrl },
  };
  const walk = await openWalk(readWorld(worldDir), places);
  await subscribe(walk);
  await walk.close();
  const client = openClient(database.url, 2);
  all.defer(() => client.$disconnect());
  return { places, client };
}

/** What a dead process was about to do; it may have held other steps besides. */
async function findHeld(client: PrismaClient) {
  return client.hint.findFirst({ where: { step: killedStep, leaseUntil: { not: null } } });
}

for (const { queue, open, isMissing } of backends) {
  test.concurrent(`a step whose process is killed runs again within 20 s of a monitor running, with the queue in ${queue}`, {
    skip: isMissing,
  }, async () => {
    await using all = new AsyncDisposableStack();
    const home = await open();
    all.defer(home.close);
    const { places, client } = await openPlaces(all, home.redisUrl);
    const dead = startWalker(worldDir, { ...places, CRASH_AT: `${killedStep}:before:2` });
    expect(await dead.ended).toMatchObject({ signal: 'SIGKILL' });
    const held = await findHeld(client);
    expect(held?.starts).toBe(1);

    const next = startWalker(worldDir, places);
    // From when a monitor runs: how long a process takes to start is the machine's matter.
    const opened = once(next.child, 'message').then(() => performance.now());
    const isAgain = async () => {
      const rows = await client.hint.findMany({ where: { step: killedStep } });
      const found = rows.find(({ row }) => row === held?.row);
      return found === undefined || found.starts > (held?.starts ?? 0);
    };
    await expect.poll(isAgain, { timeout: 40_000, interval: 50 }).toBe(true);
    const again = performance.now();
    const ms = again - (await opened);
    tell(`killed step ran again, queue in ${queue}`, ms);
    expect(ms).toBeLessThan(20_000);
    expect(await next.ended).toMatchObject({ code: 0, errors: '' });
    expect((await rowsOf(client)).hints).toEqual([]);
  });

  test.concurrent(`told to stop in the middle, ends within 25 s and leaves the rest to the next, with the queue in ${queue}`, {
    skip: isMissing,
  }, async () => {
    await using all = new AsyncDisposableStack();
    const home = await open();
    all.defer(home.close);
    const calm = await openPlaces(all, home.redisUrl);
    expect(await startWalker(worldDir, calm.places).ended).toMatchObject({ code: 0 });

    const other = await open();
    all.defer(other.close);
    const { places, client } = await openPlaces(all, other.redisUrl);
    for (const moment of [300, 1_200]) {
      const walker = startWalker(worldDir, places);
      await new Promise((resolve) => walker.child.once('message', resolve));
      await wait(moment);
      const told = performance.now();
      walker.child.kill('SIGTERM');
      expect(await walker.ended).toMatchObject({ code: 0, errors: '' });
      const ms = performance.now() - told;
      tell(`ended after SIGTERM, queue in ${queue}`, ms);
      expect(ms).toBeLessThan(25_000);
    }
    expect(await startWalker(worldDir, places).ended).toMatchObject({ code: 0, errors: '' });
    expect(await rowsOf(client)).toEqual(await rowsOf(calm.client));
  });
}
