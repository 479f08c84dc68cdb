import type { Logger } from 'pino';
import type { Passage } from '../../config/kill-points.ts';
import { ExpectedError, HostUnavailable } from '../../crawler/errors.ts';
import { type Hint, queueOf, type Step } from '../../crawler/step.ts';
import type { Db } from '../../prisma/db.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import {
  type Claim,
  claimHint,
  completeHint,
  Fenced,
  mostStarts,
  postponeHint,
  raisedIn,
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
 * Do one step, once, and then what alone follows from it: a document that was read is compared and
 * tagged without a way through the queue.
 */
export async function runStep(hint: Hint, ports: StepPorts): Promise<void> {
  let claim = await claimHint(ports.client, hint);
  while (claim !== undefined) claim = await runClaimed(claim, ports);
}

/**
 * Keep the lease while the step lasts, write its outcome and its end in one transaction. Doing it
 * twice, or dying anywhere in it, leaves the same rows.
 *
 * @returns the step that follows, claimed in that transaction: nobody else hears of it while we live
 */
async function runClaimed(
  claim: Claim,
  { client, handlers, passage, log }: StepPorts,
): Promise<Claim | undefined> {
  const { step, row } = claim;
  const lease = setInterval(() => {
    renewLease(client, claim).catch((err) => log.warn({ err, step, row }, 'lease not renewed'));
  }, renewEveryMs);
  const startedAt = performance.now();
  try {
    const next = await passage(step, async () => {
      const write = await handlers[step](row);
      return await client.$transaction(
        async (db) => {
          await write(db);
          return await completeHint(db, claim, followerOf(claim, raisedIn(db)));
        },
        { maxWait: 20_000, timeout: 120_000 },
      );
    });
    log.debug({ step, row, ms: Math.round(performance.now() - startedAt) }, 'step done');
    return next;
  } catch (error) {
    await giveBack(error, claim, client, log);
    return undefined;
  } finally {
    clearInterval(lease);
  }
}

/** Several steps at once are for as many workers as there are; a step never follows itself. */
function followerOf({ step, row }: Claim, raised: readonly Hint[]): Hint | undefined {
  const [next, ...others] = raised.filter((one) => queueOf(one.step) === queueOf(step));
  const isOwn = next?.step === step && next.row === row;
  return isOwn || others.length > 0 ? undefined : next;
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
