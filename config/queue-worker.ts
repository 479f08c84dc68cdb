import { setTimeout as wait } from 'node:timers/promises';
import { UnrecoverableError } from 'bullmq';
import { ExpectedError } from '../crawler/errors.ts';
import type { Log } from './log.ts';
import type { Backend, Handle, JobData, JobQueue, JobWorker } from './queue-backend.ts';
import { judge, pulseMs } from './queue-watch.ts';

const watchMs = 5_000;
/** A running job may take this long to end before it is left to another process. */
const closeMs = 25_000;

export interface Watched {
  readonly name: string;
  readonly concurrency: number;
  readonly handle: (data: JobData) => Promise<void>;
  /** Told from inside a processed job, at least every 15 s while the queue moves. */
  readonly onPulse: (queue: string) => void | Promise<void>;
  /** The worker cannot be revived: the process should end with exit code 70 and be started again. */
  readonly onDead: (queue: string) => void;
}

/** A worker that is built anew when it stops taking jobs. */
export function openWatchedWorker(backend: Backend, queue: JobQueue, watched: Watched, log: Log) {
  const { name, concurrency } = watched;
  const state = {
    lastSign: Date.now(),
    running: 0,
    rebuilt: false,
    pulseHeld: false,
    closed: false,
  };
  const sign = () => {
    state.lastSign = Date.now();
    state.rebuilt = false;
  };

  const handle: Handle = async (job) => {
    state.running++;
    try {
      if (job.data.step === 'pulse') await watched.onPulse(name);
      else await perform(job, watched, log);
    } finally {
      state.running--;
      sign();
    }
  };
  const build = () => {
    // An empty answer counts only if no pulse of ours has been waiting meanwhile.
    const worker = backend.openWorker(name, concurrency, handle, () => {
      if (!state.pulseHeld) sign();
    });
    worker.on('error', (error) => {
      if (!state.closed)
        log.warn({ reason: error.message, queue: name }, 'queue connection failed');
    });
    return worker;
  };

  let worker = build();
  const pulse = startPulse(queue, name, state);
  const watch = every(watchMs, async () => {
    const busy = state.running >= concurrency;
    const reachable = await answers(queue);
    const verdict = judge({ ...state, busy, reachable }, Date.now());
    if (verdict === 'outage') sign();
    if (verdict === 'dead') watched.onDead(name);
    if (verdict !== 'rebuild' || state.closed) return;
    log.error({ queue: name }, 'worker takes no jobs; building it anew');
    state.rebuilt = true;
    // Not waited for: what hangs in it may never end.
    void worker.close(true).catch(() => {});
    worker = build();
  });

  const close = async () => {
    state.closed = true;
    await Promise.all([pulse.stop(), watch.stop()]);
    await closeWithin(worker, closeMs);
  };
  return { close };
}

async function perform({ id, data }: Parameters<Handle>[0], { name, handle }: Watched, log: Log) {
  const started = performance.now();
  try {
    await handle(data);
  } catch (error) {
    const ms = Math.round(performance.now() - started);
    log.error({ err: error, queue: name, job: id, ...data, ms }, 'job failed');
    const hopeless = error instanceof ExpectedError && error.retry === 'never';
    throw hopeless ? new UnrecoverableError(error.message) : error;
  }
}

/** Add a pulse job now and then, never a second one while the first still waits. */
function startPulse(queue: JobQueue, name: string, state: { pulseHeld: boolean }) {
  let number = 0;
  const idOf = (n: number) => `pulse-${name}-${process.pid}-${n}`;
  return every(pulseMs, async () => {
    state.pulseHeld = number > 0 && (await queue.getJob(idOf(number))) !== undefined;
    if (state.pulseHeld) return;
    number++;
    const options = { jobId: idOf(number), removeOnComplete: true, removeOnFail: true };
    await queue.add('pulse', { step: 'pulse', row: name }, options);
  });
}

async function answers(queue: JobQueue) {
  try {
    await queue.getJobCounts('waiting');
    return true;
  } catch {
    return false;
  }
}

/** Run a task at once and then with pauses, one at a time; its failures are outages, met elsewhere. */
function every(ms: number, task: () => Promise<void>) {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let current: Promise<void> = Promise.resolve();
  const run = () => {
    current = task()
      .catch(() => {})
      .then(() => {
        if (!stopped) timer = setTimeout(run, ms);
        timer?.unref();
      });
  };
  run();
  const stop = async () => {
    stopped = true;
    clearTimeout(timer);
    await current;
  };
  return { stop };
}

/** Let running jobs end, but only so long: a lock that ends gives its job to another process. */
async function closeWithin(worker: JobWorker, ms: number) {
  const inTime = new AbortController();
  const late = wait(ms, undefined, { signal: inTime.signal }).catch(() => {});
  await Promise.race([worker.close().catch(() => {}), late]);
  inTime.abort();
}
