import type { Db } from './db.ts';

export interface Pulse {
  readonly queue: string;
  readonly process: string;
  readonly at: Date;
}

/** Proof that a queue's jobs are really processed: written from inside one. */
export async function recordPulse(db: Db, { queue, process, at }: Pulse): Promise<void> {
  await db.pulse.upsert({
    where: { queue_process: { queue, process } },
    create: { queue, process, at },
    update: { at },
  });
}

/** The newest pulse of each queue. */
export async function findPulses(db: Db): Promise<{ queue: string; at: Date }[]> {
  const rows = await db.pulse.groupBy({ by: ['queue'], _max: { at: true } });
  return rows.map(({ queue, _max }) => ({ queue, at: _max.at ?? new Date(0) }));
}
