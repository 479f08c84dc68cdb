/** Signs of life of one worker, and what to do when they stop. Times in milliseconds. */
export interface Signs {
  /** When a job was last done here, or the queue was last asked and had none. */
  readonly lastSign: number;
  /** All places are taken by jobs that still run, so nobody can ask for more. */
  readonly busy: boolean;
  /** Whether the queue's server answers at all. */
  readonly reachable: boolean;
  /** Whether this worker was already built anew since the last sign. */
  readonly rebuilt: boolean;
}

export const pulseMs = 15_000;
const rebuildMs = 45_000;
const deadMs = 90_000;

/**
 * What a worker needs. A connection that looks healthy proves nothing: BullMQ workers have stopped
 * taking jobs for ever after outages, without an error. An outage of the server is not the
 * worker's fault, so then it is left to wait.
 */
export function judge(signs: Signs, now: number): 'fine' | 'outage' | 'rebuild' | 'dead' {
  const silent = now - signs.lastSign;
  if (signs.busy || silent < rebuildMs) return 'fine';
  if (!signs.reachable) return 'outage';
  if (silent >= deadMs) return 'dead';
  return signs.rebuilt ? 'fine' : 'rebuild';
}
