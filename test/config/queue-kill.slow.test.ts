import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openLog } from '../../config/log.ts';
import { openQueues } from '../../config/queue.ts';
import { createDatabase } from '../support/database.ts';
import { redisProgram, startRedis } from '../support/redis.ts';

const log = openLog('silent');
const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** A worker process; `begun` fills with the rows it was given. */
async function startWorker(databaseUrl: string, redisUrl: string | undefined) {
  const child = fork(join(import.meta.dirname, 'queue-process.ts'), [databaseUrl, redisUrl ?? '']);
  children.push(child);
  const begun: unknown[] = [];
  child.on('message', (row) => begun.push(row));
  await once(child, 'message');
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { begun, kill };
}

describe.concurrent.each([{ redis: false }, { redis: true }])('on Redis: $redis', ({ redis }) => {
  test.skipIf(redis && redisProgram === undefined)(
    'a job whose process is killed three times in a row runs again within 20 s each time',
    async () => {
      const database = await createDatabase();
      const server = redis ? await startRedis() : undefined;
      const queues = await openQueues({ databaseUrl: database.url, redisUrl: server?.url, log });
      await queues.add('process', 'read-slow-1', { step: 'read', row: 'slow' });

      for (let deaths = 0; deaths < 3; deaths++) {
        const { begun, kill } = await startWorker(database.url, server?.url);
        await expect.poll(() => begun, { timeout: 20_000 }).toContain('slow');
        await kill();
      }
      await queues.close();
      await server?.stop();
      await database.drop();
    },
  );
});
