import type { BackendFactory, IQueueBackend, WorkerOptions } from 'bullmq';

/** What a job says: which step is to be done for which row. Ids only: a queue is clear text. */
export interface JobData {
  readonly step: string;
  readonly row: string;
}

/** What we use of a BullMQ queue, whatever it stands on. */
export interface JobQueue {
  add(
    name: string,
    data: JobData,
    options: { jobId: string; removeOnComplete: boolean; removeOnFail: boolean },
  ): Promise<unknown>;
  getJob(id: string): Promise<unknown>;
  getJobCounts(...types: ('waiting' | 'delayed' | 'active')[]): Promise<Record<string, number>>;
  drain(delayed: boolean): Promise<void>;
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What we use of a BullMQ worker. */
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

export type Handle = (job: { id?: string | undefined; data: JobData }) => Promise<void>;

/** Where the queue lives: all that differs between PostgreSQL and Redis. */
export interface Backend {
  openQueue(name: string): JobQueue;
  /** `onFetch` is told after each round trip for a next job, whether there was one or not. */
  openWorker(name: string, concurrency: number, handle: Handle, onFetch: () => void): JobWorker;
  /** End what queues and workers share; they are closed before. */
  close(): Promise<void>;
}

export const workerSettings = {
  // A job whose process was killed runs again after 10-16 s; after 60 s with the defaults.
  lockDuration: 10_000,
  stalledInterval: 5_000,
  // The default of 1 drops a job after two crashes in a row, silently.
  maxStalledCount: 20,
  // A job that kills its process each time ends here; the row is left for a person.
  maxStartedAttempts: 25,
  // Idle workers ask this often, so a lost notification costs 5 s.
  drainDelay: 5,
  runRetryDelay: 1_000,
} as const satisfies Partial<WorkerOptions>;

/** A backend that tells of each round trip for a next job. */
export function reporting<B extends IQueueBackend, C>(
  create: BackendFactory<B, C>,
  onFetch: () => void,
): BackendFactory<B, C> {
  return (...args) => {
    const backend = create(...args);
    const moveToActive = backend.moveToActive.bind(backend);
    backend.moveToActive = async (...fetchArgs) => {
      const answer = await moveToActive(...fetchArgs);
      onFetch();
      return answer;
    };
    return backend;
  };
}
