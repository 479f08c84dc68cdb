import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CannotStart } from '../../config/errors.ts';
import { openLog } from '../../config/log.ts';
import { openQueues, type Queues } from '../../config/queue.ts';
import { createDatabase, query, type TestDatabase } from '../support/database.ts';
import { startDyingPostgres } from '../support/dying-postgres.ts';
import { redisProgram, startRedis, type TestRedis } from '../support/redis.ts';

const log = openLog('silent');
const databaseUrl = async () => (await createDatabase()).url;

describe.each([
  { backend: 'PostgreSQL', redis: false },
  { backend: 'Redis', redis: true },
])('on $backend', ({ redis }) => {
  const isMissing = redis && redisProgram === undefined;
  let database: TestDatabase;
  let server: TestRedis | undefined;
  let queues: Queues;
  const pulses: string[] = [];

  beforeAll(async () => {
    if (redis && !isMissing) server = await startRedis();
  });
  afterAll(async () => await server?.stop());
  beforeEach(async () => {
    if (isMissing) return;
    database = await createDatabase();
    queues = await openQueues({
      databaseUrl: database.url,
      redisUrl: server?.url,
      log,
      onPulse: (name) => void pulses.push(name),
    });
  });
  afterEach(async () => {
    if (isMissing) return;
    await queues.empty();
    await queues.close();
    await database.drop();
  });

  /** The rows that a worker was given, in order, as they come. */
  async function work(handle: (row: string) => Promise<void> = async () => {}) {
    const rows: string[] = [];
    const worker = await queues.work('process', 2, async ({ row }) => {
      rows.push(row);
      await handle(row);
    });
    return { rows, worker };
  }
  const add = (row: string, hint = 1) =>
    queues.add('process', `read-${row}-${hint}`, { step: 'read', row });
  const arrived = (rows: string[]) => expect.poll(() => rows, { timeout: 20_000 });

  test.skipIf(isMissing)(
    'a job reaches the worker of its queue, with its step and row',
    async () => {
      const jobs: unknown[] = [];
      await queues.work('send', 1, async (data) => void jobs.push(data));
      const { rows } = await work();
      await queues.add('send', 'mail-7-1', { step: 'mail', row: '7' });
      await expect.poll(() => jobs, { timeout: 10_000 }).toEqual([{ step: 'mail', row: '7' }]);
      expect(rows).toEqual([]);
    },
  );

  test.skipIf(isMissing)('an id that the queue holds is not added twice', async () => {
    await add('a');
    await add('a');
    await add('a', 2);
    expect((await queues.count()).process).toEqual({ waiting: 2, active: 0 });
  });

  test.skipIf(isMissing)('an id that is done, well or badly, can be added again', async () => {
    const { rows } = await work(async (row) => {
      if (row === 'bad') throw new Error('no');
    });
    await add('good');
    await add('bad');
    await arrived(rows).toHaveLength(2);
    await expect.poll(async () => (await queues.count()).process.active).toBe(0);
    await add('good');
    await add('bad');
    await arrived(rows).toHaveLength(4);
  });

  test.skipIf(isMissing)('emptying leaves running jobs alone and nothing else', async () => {
    const gate = Promise.withResolvers<void>();
    const { rows } = await work(async () => await gate.promise);
    await add('a');
    await add('b');
    await arrived(rows).toHaveLength(2);
    await add('c');
    await queues.empty();
    gate.resolve();
    await wait(300);
    expect(rows).toEqual(expect.arrayContaining(['a', 'b']));
    expect(rows).not.toContain('c');
  });

  test.skipIf(isMissing)('closing waits for the running job and takes no other', async () => {
    const done: string[] = [];
    const { rows, worker } = await work(async (row) => {
      await wait(300);
      done.push(row);
    });
    await add('a');
    await arrived(rows).toEqual(['a']);
    await worker.close();
    expect(done).toEqual(['a']);
    await add('b');
    await wait(300);
    expect(rows).toEqual(['a']);
  });

  test.skipIf(isMissing)('a pulse passes through the worker', async () => {
    pulses.length = 0;
    await work();
    await expect.poll(() => pulses, { timeout: 10_000 }).toContain('process');
  });
});

test('a worker on PostgreSQL survives that all its connections are ended', async () => {
  const database = await createDatabase();
  const queues = await openQueues({ databaseUrl: database.url, log });
  const rows: string[] = [];
  await queues.work('process', 1, async ({ row }) => void rows.push(row));
  await queues.add('process', 'read-a-1', { step: 'read', row: 'a' });
  await expect.poll(() => rows).toEqual(['a']);

  const name = new URL(database.url).pathname.slice(1);
  for (const row of ['b', 'c', 'd']) {
    await query(
      database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}' AND pid <> pg_backend_pid()`,
    );
    await wait(1_000);
    // The first attempt may meet an ended connection: the hint is sent again, as the outbox does.
    await expect
      .poll(() =>
        queues.add('process', `read-${row}-1`, { step: 'read', row }).then(() => 'sent', String),
      )
      .toBe('sent');
    await expect.poll(() => rows, { timeout: 10_000 }).toContain(row);
  }
  await queues.close();
  await database.drop();
});

test.skipIf(redisProgram === undefined)(
  'a worker on Redis works on soon after Redis is back',
  async () => {
    const redis = await startRedis();
    const queues = await openQueues({
      databaseUrl: 'postgresql://unused/x',
      redisUrl: redis.url,
      log,
    });
    const rows: string[] = [];
    await queues.work('process', 1, async ({ row }) => void rows.push(row));
    await queues.add('process', 'read-a-1', { step: 'read', row: 'a' });
    await expect.poll(() => rows).toEqual(['a']);

    await redis.kill();
    const before = performance.now();
    await expect(queues.add('process', 'read-b-1', { step: 'read', row: 'b' })).rejects.toThrow();
    expect(performance.now() - before).toBeLessThan(6_000);
    await wait(7_000);
    await redis.start();

    await expect
      .poll(() =>
        queues.add('process', 'read-b-2', { step: 'read', row: 'b' }).then(() => 'sent', String),
      )
      .toBe('sent');
    await expect.poll(() => rows, { timeout: 5_000 }).toContain('b');
    await queues.close();
    await redis.stop();
  },
  60_000,
);

test.skipIf(redisProgram === undefined)('a Redis that may throw jobs away is refused', async () => {
  const redis = await startRedis('--maxmemory-policy', 'allkeys-lru');
  const attempt = openQueues({ databaseUrl: await databaseUrl(), redisUrl: redis.url, log });
  const error = await attempt.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CannotStart);
  expect(error).toMatchObject({
    exitCode: 78,
    message: expect.stringContaining('found "allkeys-lru"'),
  });
  await redis.stop();
});

test('a Redis that does not answer is named without its address', async () => {
  const redisUrl = 'redis://:tajne@127.0.0.1:1';
  const error = await openQueues({ databaseUrl: await databaseUrl(), redisUrl, log }).catch(String);
  expect(error).toMatch(/wanted Redis at REDIS_URL, found that it does not answer/);
  expect(error).not.toContain('tajne');
});

// Where nobody listens, such an error ends the process: the run would tell of it.
test('a PostgreSQL that dies as it takes a connection is told as any that cannot be had', async () => {
  const server = await startDyingPostgres();
  const open = openQueues({ databaseUrl: server.url, redisUrl: undefined, log });
  await expect(open).rejects.toThrow();
  expect(server.connections).toBeGreaterThan(0);
  await server.close();
});
