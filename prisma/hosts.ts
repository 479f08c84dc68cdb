import { type HostState, park, reserve, type Turn } from '../crawler/courtesy.ts';
import type { Db } from './db.ts';
import { Prisma, type PrismaClient } from './generated/client.ts';
import { execute } from './statements.ts';

/** So often somebody else may have been faster, before the row is locked. */
const mostTries = 3;

/**
 * Take the next turn at a host: its row is the line in which all processes stand. A turn is
 * written only where the row is still as it was read, so two never take the same one.
 */
export async function reserveTurn(
  client: PrismaClient,
  host: string,
  pauseMs: number,
  now: Date,
): Promise<Turn> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await findHost(client, host);
    if (before === undefined) break;
    const turn = reserve(before, pauseMs, now);
    if ('refused' in turn || (await moveHost(client, host, before, turn.state))) return turn;
  }
  return reserveLocked(client, host, pauseMs, now);
}

/** @returns false, and writes nothing, when the row has changed since `before` was read. */
export async function moveHost(db: Db, name: string, before: HostState, after: HostState) {
  const { nextAt, parkedUntil, requestsToday, day } = after;
  const moved = await execute(
    db,
    Prisma.sql`/* prepared */
    UPDATE host SET next_at = ${nextAt}, parked_until = ${parkedUntil},
      requests_today = ${requestsToday}, day = ${day}
    WHERE name = ${name} AND next_at = ${before.nextAt} AND requests_today = ${before.requestsToday}
      AND day = ${before.day} AND parked_until IS NOT DISTINCT FROM ${before.parkedUntil}::timestamptz`,
  );
  return moved === 1;
}

function reserveLocked(
  client: PrismaClient,
  host: string,
  pauseMs: number,
  now: Date,
): Promise<Turn> {
  return client.$transaction(async (db) => {
    const turn = reserve(await lockHost(db, host), pauseMs, now);
    if ('state' in turn) await saveHost(db, host, turn.state);
    return turn;
  });
}

/** What is remembered of a host; `undefined` when it was never asked. */
export async function findHost(db: Db, name: string): Promise<HostState | undefined> {
  const row = await db.host.findUnique({ where: { name } });
  return row ?? undefined;
}

/** Ask nothing more of a host until then. */
export async function parkHost(
  client: PrismaClient,
  host: string,
  until: Date,
  now: Date,
): Promise<void> {
  await client.$transaction(async (db) => {
    await saveHost(db, host, park(await lockHost(db, host), until, now));
  });
}

/** Lock a host's row for this transaction, making it when it is new. */
async function lockHost(db: Db, name: string): Promise<HostState> {
  await db.$executeRaw`
    INSERT INTO host (name, next_at) VALUES (${name}, 'epoch') ON CONFLICT DO NOTHING`;
  const [row] = await db.$queryRaw<HostState[]>`
    SELECT next_at AS "nextAt", parked_until AS "parkedUntil", requests_today AS "requestsToday", day
    FROM host WHERE name = ${name} FOR UPDATE`;
  if (row === undefined) throw new Error(`host ${name}: row vanished under its lock`);
  return row;
}

async function saveHost(db: Db, name: string, state: HostState): Promise<void> {
  const { nextAt, parkedUntil, requestsToday, day } = state;
  await db.host.update({ where: { name }, data: { nextAt, parkedUntil, requestsToday, day } });
}
