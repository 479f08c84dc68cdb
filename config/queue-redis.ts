import { createRedisBackend, Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { CannotStart } from './errors.ts';
import { type Backend, reporting, workerSettings } from './queue-backend.ts';

/** BullMQ on Redis or Valkey. Every queue and worker has connections of its own. */
export function redisBackend(redisUrl: string): Backend {
  const retryStrategy = (attempt: number) => Math.min(100 * attempt, 1_000);
  // A producer fails at once: the hint stays in PostgreSQL and is sent again.
  const producer = {
    url: redisUrl,
    retryStrategy,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 1,
    commandTimeout: 2_000,
  };
  const consumer = { url: redisUrl, retryStrategy, maxRetriesPerRequest: null };
  return {
    openQueue: (name) => new Queue(name, { connection: producer }, createRedisBackend),
    openWorker: (name, concurrency, handle, onFetch) =>
      new Worker(
        name,
        handle,
        { ...workerSettings, connection: consumer, concurrency },
        reporting(createRedisBackend, onFetch),
      ),
    close: async () => {},
  };
}

/**
 * Refuse a Redis that may throw jobs away when its memory is full, or that does not answer.
 *
 * @throws CannotStart, with exit code 78 for a wrong policy.
 */
export async function checkRedis(redisUrl: string) {
  const redis = new Redis(redisUrl, {
    lazyConnect: true,
    connectTimeout: 5_000,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const policy = /maxmemory_policy:(\S+)/.exec(await redis.info('memory'))?.[1];
    if (policy !== undefined && policy !== 'noeviction') throw wrongPolicy(policy);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart('wanted Redis at REDIS_URL, found that it does not answer', 1, {
      cause: error,
    });
  } finally {
    redis.disconnect();
  }
}

function wrongPolicy(policy: string) {
  return new CannotStart(
    `wanted a Redis with "maxmemory-policy noeviction", found "${policy}", which loses jobs when memory is full; ` +
      'set it in redis.conf and start Redis again',
    78,
  );
}
