import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Db } from './db.ts';
import type { Prisma } from './generated/client.ts';

const pools = new WeakMap<Db, pg.Pool>();

/** Have single statements of a client go straight to the connections that it uses itself. */
export function passStatements(client: Db, pool: pg.Pool): void {
  pools.set(client, pool);
}

/**
 * The rows of one statement. Outside a transaction it does without the client, whose part of a
 * statement in SQL costs three times as much as the rest: for what is asked for each page.
 */
export async function queryRows<Row>(db: Db, sql: Prisma.Sql): Promise<Row[]> {
  const pool = pools.get(db);
  if (pool === undefined) return db.$queryRaw<Row[]>(sql);
  return (await pool.query(toQuery(sql))).rows;
}

/** @returns how many rows a statement touched; otherwise as `queryRows` */
export async function execute(db: Db, sql: Prisma.Sql): Promise<number> {
  const pool = pools.get(db);
  if (pool === undefined) return db.$executeRaw(sql);
  return (await pool.query(toQuery(sql))).rowCount ?? 0;
}

function toQuery({ text, values }: Prisma.Sql): pg.QueryConfig {
  return { name: nameOf(text), text, values };
}

/**
 * A statement that begins so is planned once a connection: planning it costs more than running it,
 * and one plan is good for all values. Others have plans that depend on what they look for.
 */
const prepared = '/* prepared */';

const names = new Map<string, string>();

/** A name has the connection keep the statement; without one it is planned each time. */
export function nameOf(sql: string): string {
  if (!sql.trimStart().startsWith(prepared)) return '';
  const known = names.get(sql);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
  names.set(sql, name);
  return name;
}
