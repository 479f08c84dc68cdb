import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase } from '../support/database.ts';
import { redisProgram, startRedis } from '../support/redis.ts';
import { judge, nothingLost, tell, untilAsked, walkThrough } from './outage.ts';

/** A small world with a reader; what was opened for it ends with the test, in reverse. */
async function openSmall(seed: number, all: AsyncDisposableStack, redisUrl?: string) {
  const folder = temporaryFolder('queue');
  all.defer(folder.remove);
  const database = await createDatabase();
  all.defer(database.drop);
  makeSmallWorld(seed, `${folder.dir}/world`);
  const walk = await openWalk(readWorld(`${folder.dir}/world`), {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, REDIS_URL: redisUrl },
  });
  all.defer(walk.close);
  await subscribe(walk);
  return walk;
}

/** So long the queue loses whatever it is given. */
const lossMs = 2_000;

/** @returns the milliseconds from the last loss to the end of the walk. */
async function loseJobs(walk: OpenWalk, empty: () => Promise<unknown>): Promise<number> {
  const walking = walkThrough(walk);
  await untilAsked(walk, 14);
  for (const end = Date.now() + lossMs; Date.now() < end; ) await empty();
  const at = performance.now();
  await walking;
  return performance.now() - at;
}

test.concurrent('the queue in PostgreSQL is emptied in the middle: nothing is lost, all is done within 60 s', async () => {
  await using all = new AsyncDisposableStack();
  const walk = await openSmall(31, all);
  const ms = await loseJobs(walk, () => walk.app.queues.empty());
  tell('done after the PostgreSQL queue was emptied', ms);
  expect(await judge(walk)).toEqual(nothingLost);
  expect(ms).toBeLessThan(60_000);
});

test.concurrent('Redis is flushed in the middle: nothing is lost, all is done within 60 s', {
  skip: redisProgram === undefined,
}, async () => {
  await using all = new AsyncDisposableStack();
  const redis = await startRedis();
  all.defer(redis.stop);
  const walk = await openSmall(32, all, redis.url);
  const admin = new Redis(redis.url);
  all.defer(async () => admin.disconnect());
  const ms = await loseJobs(walk, () => admin.flushall());
  tell('done after FLUSHALL', ms);
  expect(await judge(walk)).toEqual(nothingLost);
  expect(ms).toBeLessThan(60_000);
});

test.concurrent('Redis is killed and away for 7 s: work goes on when it is back, nothing is lost', {
  skip: redisProgram === undefined,
}, async () => {
  await using all = new AsyncDisposableStack();
  const redis = await startRedis();
  all.defer(redis.stop);
  const walk = await openSmall(33, all, redis.url);
  const walking = walkThrough(walk);
  await untilAsked(walk, 14);
  await redis.kill();
  await wait(7_000);
  const before = await walk.app.client.snapshot.count();
  await redis.start();
  const back = performance.now();
  await expect
    .poll(() => walk.app.client.snapshot.count(), { timeout: 60_000 })
    .toBeGreaterThan(before);
  tell('work resumed after Redis was back', performance.now() - back);
  await walking;
  tell('done after Redis was back', performance.now() - back);
  expect(await judge(walk)).toEqual(nothingLost);
});
