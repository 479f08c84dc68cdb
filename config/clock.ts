import { setTimeout as wait } from 'node:timers/promises';

/** Time as the watched world sees it. Leases and backoff run on the machine's own time instead. */
export interface Clock {
  now(): Date;
  /** Let `ms` milliseconds of this clock pass. */
  sleep(ms: number): Promise<void>;
}

/** A clock that someone moves. Its `sleep` advances the time and returns at once. */
export interface WorldClock extends Clock {
  /** Go to a moment, also backwards. */
  set(moment: Date): void;
}

/** The machine's own time. */
export function realClock(): Clock {
  return {
    now: () => new Date(),
    sleep: async (ms) => {
      await wait(ms);
    },
  };
}

/** A clock that stands still at `start` until it is set, or until someone sleeps on it. */
export function worldClock(start: Date): WorldClock {
  let time = start.getTime();
  return {
    now: () => new Date(time),
    sleep: async (ms) => {
      time += Math.max(0, ms);
    },
    set: (moment) => {
      time = moment.getTime();
    },
  };
}
