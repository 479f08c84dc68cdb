import type { Hint, Step } from '../crawler/step.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';

/** A claimed step: only its holder may complete it, and only while the lease lasts. */
export interface Claim extends Hint {
  readonly token: string;
  readonly number: number;
  /** How often this step was started, this time included. */
  readonly starts: number;
}

/** A hint as it goes to the queue. */
export interface SentHint extends Hint {
  readonly number: number;
}

/** The lease was lost: another worker took the step over, so nothing may be written. */
export class Fenced extends Error {
  override readonly name = 'Fenced';
}

const leaseSeconds = 10;
/**
 * A hint that was sent, but neither claimed nor done after this long, is sent again. One whose
 * lease has run out is sent again at once: whoever held it is no more.
 */
const overdueSeconds = 30;
/** A step that failed this often waits for a person. */
export const mostStarts = 25;

/** Say that steps are to be done. One that is waiting already gets a new number, not a twin. */
export async function raiseHints(db: Db, hints: readonly Hint[]): Promise<void> {
  if (hints.length === 0) return;
  await db.$executeRaw`
    INSERT INTO hint (step, row)
    SELECT DISTINCT * FROM unnest(${hints.map(({ step }) => step)}::text[], ${hints.map(({ row }) => row)}::text[])
    ON CONFLICT (step, row) DO UPDATE SET
      number = hint.number + 1, sent_at = NULL, starts = 0, not_before = now(), quarantined_at = NULL`;
  raised.set(db, [...raisedIn(db), ...hints]);
}

const raised = new WeakMap<Db, readonly Hint[]>();

/** What was raised in a transaction so far: who ends it may claim some of it and go on. */
export function raisedIn(db: Db): readonly Hint[] {
  return raised.get(db) ?? [];
}

/** Say that one step is to be done at a moment of the machine's own time. */
export async function raiseHintAt(db: Db, { step, row }: Hint, at: Date): Promise<void> {
  await raiseHints(db, [{ step, row }]);
  await db.$executeRaw`UPDATE hint SET not_before = ${at} WHERE step = ${step} AND row = ${row}`;
}

const isToBeSent = Prisma.sql`quarantined_at IS NULL AND not_before <= now()
  AND (lease_until IS NULL OR lease_until < now())
  AND (sent_at IS NULL OR lease_until IS NOT NULL
    OR sent_at < now() - make_interval(secs => ${overdueSeconds}))`;

/** Whether there is anything to relay; mostly there is not, and this costs no transaction. */
export async function areHintsWaiting(db: Db): Promise<boolean> {
  const [row] = await queryRows<{ waiting: boolean }>(
    db,
    Prisma.sql`/* prepared */ SELECT EXISTS (SELECT FROM hint WHERE ${isToBeSent}) AS waiting`,
  );
  return row?.waiting === true;
}

/**
 * Take word of up to `limit` waiting steps, hand each to `send`, and mark it sent. A crash in
 * between sends the same number again, which the queue takes for one job.
 *
 * @returns how many were sent.
 */
export async function relayHints(
  db: Db,
  limit: number,
  send: (hints: readonly SentHint[]) => Promise<void>,
): Promise<number> {
  const waiting = await db.$queryRaw<(SentHint & { overdue: boolean })[]>`
    SELECT step, row, number, sent_at IS NOT NULL AS overdue FROM hint WHERE ${isToBeSent}
    ORDER BY created_at LIMIT ${limit} FOR UPDATE SKIP LOCKED`;
  if (waiting.length === 0) return 0;
  const hints = waiting.map(({ step, row, number, overdue }) => ({
    step,
    row,
    number: overdue ? number + 1 : number,
  }));
  await send(hints);
  await db.$executeRaw`
    UPDATE hint SET sent_at = now(), number = sent.number, lease_until = NULL
    FROM unnest(${hints.map(({ step }) => step)}::text[], ${hints.map(({ row }) => row)}::text[],
                ${hints.map(({ number }) => number)}::int[]) AS sent (step, row, number)
    WHERE hint.step = sent.step AND hint.row = sent.row`;
  return hints.length;
}

/** Start a step, or `undefined` when it is done, not due, or in other hands. */
export async function claimHint(db: Db, hint: Hint): Promise<Claim | undefined> {
  const [claim] = await queryRows<Claim>(db, claiming(hint));
  return claim;
}

/**
 * In the transaction that raised a hint, `now()` is the time of both, and rounding may put one
 * before the other. Without a hint it claims nothing.
 */
function claiming(hint: Hint | undefined): Prisma.Sql {
  return Prisma.sql`
    UPDATE hint SET lease_token = gen_random_uuid(), starts = starts + 1,
      lease_until = now() + make_interval(secs => ${leaseSeconds})
    WHERE step = ${hint?.step ?? ''} AND row = ${hint?.row ?? ''} AND quarantined_at IS NULL
      AND not_before <= clock_timestamp() AND (lease_until IS NULL OR lease_until < now())
    RETURNING step, row, lease_token AS token, number, starts`;
}

/** Keep a long step. @returns false when the lease was lost. */
export async function renewLease(db: Db, { step, row, token }: Claim): Promise<boolean> {
  const renewed = await db.$executeRaw`
    UPDATE hint SET lease_until = now() + make_interval(secs => ${leaseSeconds})
    WHERE step = ${step} AND row = ${row} AND lease_token = ${token}::uuid`;
  return renewed === 1;
}

/**
 * End a step, in the transaction that writes its outcome, and claim the one that follows from it.
 * A hint that was raised again meanwhile stays and will run again.
 *
 * @returns the claim of the next one; `undefined` when it is not due
 * @throws {Fenced}
 */
export async function completeHint(
  db: Db,
  { step, row, token, number }: Claim,
  next?: Hint,
): Promise<Claim | undefined> {
  const [ended] = await db.$queryRaw<[{ isDone: boolean; claim: Claim | null }]>`
    WITH done AS (
      DELETE FROM hint WHERE step = ${step} AND row = ${row}
        AND lease_token = ${token}::uuid AND number = ${number} RETURNING step
    ), next AS (${claiming(next)})
    SELECT EXISTS (SELECT FROM done) AS "isDone", (SELECT to_jsonb(next) FROM next) AS claim`;
  if (!ended.isDone) await keepHint(db, { step, row, token });
  return ended.claim ?? undefined;
}

/** It was raised again: nobody holds it any more, and it is to be sent. */
async function keepHint(db: Db, { step, row, token }: Pick<Claim, 'step' | 'row' | 'token'>) {
  const kept = await db.$executeRaw`
    UPDATE hint SET lease_token = NULL, lease_until = NULL, sent_at = NULL
    WHERE step = ${step} AND row = ${row} AND lease_token = ${token}::uuid`;
  if (kept === 0) throw new Fenced(`${step} ${row}: taken over by another worker`);
}

/** Give a step back, to be tried again in `delayMs`, or never when that is `null`. */
export async function postponeHint(
  db: Db,
  { step, row, token }: Claim,
  delayMs: number | null,
  problem: string,
): Promise<void> {
  const quarantine = delayMs === null ? Prisma.sql`now()` : Prisma.sql`NULL`;
  await db.$executeRaw`
    UPDATE hint SET lease_token = NULL, lease_until = NULL, sent_at = NULL, number = number + 1,
      problem = ${problem.slice(0, 2_000)}, quarantined_at = ${quarantine},
      not_before = now() + make_interval(secs => ${(delayMs ?? 0) / 1_000})
    WHERE step = ${step} AND row = ${row} AND lease_token = ${token}::uuid`;
}

/** Steps that could run within the next second, or are running. */
export async function countOpenHints(db: Db): Promise<number> {
  const [row] = await queryRows<{ open: bigint | string }>(
    db,
    Prisma.sql`/* prepared */
    SELECT count(*) AS open FROM hint
    WHERE quarantined_at IS NULL AND not_before <= now() + interval '1 second'`,
  );
  return Number(row?.open ?? 0);
}

/** Steps that a person must look at, oldest first. */
export async function findQuarantined(db: Db): Promise<(Hint & { problem: string | null })[]> {
  const rows = await db.hint.findMany({
    where: { quarantinedAt: { not: null } },
    orderBy: { quarantinedAt: 'asc' },
  });
  return rows.map(({ step, row, problem }) => ({ step: step as Step, row, problem }));
}

/** Steps by what keeps them: `waiting`, `running`, or `given-up`. */
export async function countHints(
  db: Db,
): Promise<{ step: string; state: string; count: number }[]> {
  return db.$queryRaw`
    SELECT step, CASE WHEN quarantined_at IS NOT NULL THEN 'given-up'
      WHEN lease_until > now() THEN 'running' ELSE 'waiting' END AS state, count(*)::int AS count
    FROM hint GROUP BY 1, 2 ORDER BY 1, 2`;
}
