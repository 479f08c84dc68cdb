import { type HostState, park, reserve, type Turn } from '../crawler/courtesy.ts';
import type { Db } from './db.ts';
import type { PrismaClient } from './generated/client.ts';

/** Take the next turn at a host: its row is the line in which all processes stand. */
export function reserveTurn(
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
