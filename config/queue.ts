import type { Log } from './log.ts';
import type { Backend, JobData, JobQueue } from './queue-backend.ts';
import { postgresBackend } from './queue-postgres.ts';
import { openWatchedWorker } from './queue-worker.ts';

export type { JobData } from './queue-backend.ts';

export const queueNames = ['crawl', 'process', 'send'] as const;
export type QueueName = (typeof queueNames)[number];

export interface QueueWorker {
  /** Ends after the running jobs, or after 25 s. */
  close(): Promise<void>;
}

/** The jobs of all stages. A job is only a hint that there is something to look up in PostgreSQL. */
export interface Queues {
  /**
   * Send a hint. The same id again is ignored while the queue still holds it.
   *
   * @param jobId `<step>-<row>-<hint number>`; no colon.
   * @throws Error within about 5 s if the queue does not answer; it may have the job all the same.
   */
  add(queue: QueueName, jobId: string, data: JobData): Promise<void>;
  /** Start to take jobs. A handler that throws loses its job; the hint in PostgreSQL does not. */
  work(
    queue: QueueName,
    concurrency: number,
    handle: (data: JobData) => Promise<void>,
  ): Promise<QueueWorker>;
  /** Jobs held now, by queue. */
  count(): Promise<Readonly<Record<QueueName, { waiting: number; active: number }>>>;
  /** Throw away every job that nobody works on yet (tests). */
  empty(): Promise<void>;
  /** Close the workers, then the queues. */
  close(): Promise<void>;
}

export interface QueueOptions {
  readonly databaseUrl: string;
  /** Set: the queue lives in Redis. */
  readonly redisUrl?: string | undefined;
  readonly log: Log;
  readonly onPulse?: (queue: QueueName) => void | Promise<void>;
  readonly onDead?: (queue: QueueName) => void;
}

/**
 * Connect to the queue: in Redis if there is one, else in PostgreSQL.
 *
 * @throws CannotStart if Redis does not answer or may throw jobs away.
 */
export async function openQueues(options: QueueOptions): Promise<Queues> {
  const { databaseUrl, redisUrl, log } = options;
  const backend = redisUrl === undefined ? postgresBackend(databaseUrl) : await onRedis(redisUrl);
  const workers = new Set<QueueWorker>();
  let isClosing = false;
  const queues = openAll((name) => {
    const queue = backend.openQueue(name);
    queue.on('error', (error) => {
      // The embedded server ends right after us, and cuts what BullMQ has not closed yet.
      if (!isClosing) log.warn({ reason: error.message, queue: name }, 'queue connection failed');
    });
    return queue;
  });
  await Promise.all(Object.values(queues).map((queue) => queue.waitUntilReady()));

  return {
    add: async (name, jobId, data) => {
      await queues[name].add(data.step, data, {
        jobId,
        removeOnComplete: true,
        removeOnFail: true,
      });
    },
    work: async (name, concurrency, handle) => {
      const watched = {
        name,
        concurrency,
        handle,
        onPulse: () => options.onPulse?.(name),
        onDead: () => options.onDead?.(name),
      };
      const worker = openWatchedWorker(backend, queues[name], watched, log);
      workers.add(worker);
      return worker;
    },
    count: async () => await countAll(queues),
    empty: async () => {
      await Promise.all(Object.values(queues).map((queue) => queue.drain(true)));
    },
    close: async () => {
      isClosing = true;
      await Promise.all([...workers].map((worker) => worker.close()));
      await Promise.all(Object.values(queues).map((queue) => queue.close().catch(() => {})));
      await backend.close().catch(() => {});
    },
  };
}

/** Loaded only where it is used. */
async function onRedis(redisUrl: string): Promise<Backend> {
  const { checkRedis, redisBackend } = await import('./queue-redis.ts');
  await checkRedis(redisUrl);
  return redisBackend(redisUrl);
}

function openAll(open: (name: QueueName) => JobQueue): Record<QueueName, JobQueue> {
  return { crawl: open('crawl'), process: open('process'), send: open('send') };
}

async function countAll(queues: Record<QueueName, JobQueue>) {
  const countOne = async (queue: JobQueue) => {
    const {
      waiting = 0,
      delayed = 0,
      active = 0,
    } = await queue.getJobCounts('waiting', 'delayed', 'active');
    return { waiting: waiting + delayed, active };
  };
  const [crawl, process, send] = await Promise.all([
    countOne(queues.crawl),
    countOne(queues.process),
    countOne(queues.send),
  ]);
  return { crawl, process, send };
}
