import { redisProgram, startRedis } from '../support/redis.ts';

export interface QueueHome {
  readonly redisUrl: string | undefined;
  close(): Promise<void>;
}

/** Both homes of the queue; every test of the pipeline runs on each. */
export const backends = [
  {
    queue: 'PostgreSQL',
    isMissing: false,
    open: async (): Promise<QueueHome> => ({ redisUrl: undefined, close: async () => {} }),
  },
  {
    queue: 'Redis',
    // Skipped where no Redis is to be had; before the tests it is said how to get one.
    isMissing: redisProgram === undefined,
    open: async (): Promise<QueueHome> => {
      const { url, stop } = await startRedis();
      return { redisUrl: url, close: stop };
    },
  },
] as const;
