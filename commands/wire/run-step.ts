import type { Logger } from 'pino';
import type { Passage } from '../../config/kill-points.ts';
import { ExpectedError, HostUnavailable } from '../../crawler/errors.ts';
import type { Hint, Step } from '../../crawler/step.ts';
import type { Db } from '../../prisma/db.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  type Claim,
  claimHint,
  completeHint,
  Fenced,
  mostStarts,
  postponeHint,
  renewLease,
} from '../../prisma/hints.ts';

/** What a step decided, to be written in the transaction that also ends the step. */
export type Write = (db: Db) => Promise<void>;

/** One step for one row: reads, decides purely, and hands back the one write. */
export type Handler = (row: string) => Promise<Write>;

/** Not now: something it builds on is still under way. Asked again soon, without a complaint. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

const renewEveryMs = 3_000;
const longestBackoffMs = 300_000;

export interface StepPorts {
  readonly client: PrismaClient;
  readonly handlers: Readonly<Record<Step, Handler>>;
  readonly passage: Passage;
  readonly log: Logger;
}

/**
 * Do one step, once: claim it under a lease, keep the lease while it lasts, write its outcome
 * and its end in one transaction. Doing it twice, or dying anywhere in it, leaves the same rows.
 */
export async function runStep(hint: Hint, { client, handlers, passage, log }: StepPorts) {
  const claim = await claimHint(client, hint);
  if (claim === undefined) return;
  const lease = setInterval(() => {
    renewLease(client, claim).catch((err) => log.warn({ err, ...hint }, 'lease not renewed'));
  }, renewEveryMs);
  const startedAt = performance.now();
  try {
    await passage(hint.step, async () => {
      const write = await handlers[hint.step](hint.row);
      await client.$transaction(
        async (db) => {
          await write(db);
          await completeHint(db, claim);
        },
        { maxWait: 20_000, timeout: 120_000 },
      );
    });
    log.debug({ ...hint, ms: Math.round(performance.now() - startedAt) }, 'step done');
  } catch (error) {
    await giveBack(error, claim, client, log);
  } finally {
    clearInterval(lease);
  }
}

async function giveBack(error: unknown, claim: Claim, client: PrismaClient, log: Logger) {
  const { step, row, starts } = claim;
  if (error instanceof Fenced) {
    log.warn({ step, row }, 'step taken over by another worker');
    return;
  }
  const message = error instanceof Error ? error.message : String(error);
  const delayMs = error instanceof NotYet ? 200 : backoff(error, starts);
  if (!(error instanceof NotYet))
    log.error({ err: error, step, row, starts, delayMs }, 'step failed');
  await postponeHint(client, claim, delayMs, message);
}

/** Milliseconds until the next try; `null` leaves the step to a person. */
function backoff(error: unknown, starts: number): number | null {
  if (error instanceof ExpectedError && error.retry === 'never') return null;
  if (starts >= mostStarts) return null;
  if (error instanceof HostUnavailable && error.notBefore !== undefined)
    return Math.max(error.notBefore.getTime() - Date.now(), 1_000);
  return Math.min(1_000 * 2 ** (starts - 1), longestBackoffMs);
}
