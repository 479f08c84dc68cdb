import type { Readable } from 'node:stream';
import pg from 'pg';
import { copyIn, copyOut } from './copy.ts';

/** A table as it was dumped. */
export interface DumpedTable {
  readonly name: string;
  /** In the order of the dump; a table may gain columns, or have them in another order. */
  readonly columns: readonly string[];
}

/** Tables of one moment, and how to read each. */
export interface Dump {
  /** Those that others point at come first. */
  readonly tables: readonly DumpedTable[];
  /** Names of the migrations that made them, oldest first. */
  readonly migrations: readonly string[];
  /** The lines of `COPY`, one a row. One table after another. */
  read(table: DumpedTable): Readable;
}

/** See all tables as they stand at one moment, whatever is written meanwhile. */
export async function dump<T>(url: string, use: (dump: Dump) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables = await listTables(client);
    const migrations = await listMigrations(client);
    const read = (table: DumpedTable) => copyOut(client, `COPY ${columnsOf(table)} TO STDOUT`);
    const result = await use({ tables, migrations, read });
    await client.query('COMMIT');
    return result;
  });
}

/** An empty database being filled. */
export interface Fill {
  readonly migrations: readonly string[];
  /** @returns how many rows came in. */
  write(table: DumpedTable, lines: Readable): Promise<number>;
}

/** Tables with rows in them: what keeps a database from being filled. */
export async function findFilled(url: string): Promise<string[]> {
  return withClient(url, async (client) => {
    const filled: string[] = [];
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query(`SELECT FROM ${quote(name)} LIMIT 1`);
      if (rows.length > 0) filled.push(name);
    }
    return filled;
  });
}

/**
 * Fill an empty database, all or nothing, then settle it: what was waiting to be mailed is
 * suppressed, since nobody knows what went out after the dump, and all other waiting steps are
 * sent anew.
 */
export async function fill<T>(url: string, use: (fill: Fill) => Promise<T>): Promise<T> {
  return withClient(url, async (client) => {
    await client.query('BEGIN');
    const result = await use({
      migrations: await listMigrations(client),
      write: (table, lines) => copyIn(client, `COPY ${columnsOf(table)} FROM STDIN`, lines),
    });
    await client.query(`UPDATE mail SET state = 'suppressed', settled_at = now(), next_attempt_at = NULL,
      reply = 'restored from a backup: it may have gone out after it was taken'
      WHERE settled_at IS NULL`);
    await client.query(`DELETE FROM hint WHERE step IN ('match', 'send')`);
    await client.query(`UPDATE hint SET number = number + 1, sent_at = NULL, lease_token = NULL,
      lease_until = NULL, not_before = now()`);
    await client.query(`DELETE FROM pulse`);
    await client.query('COMMIT');
    return result;
  });
}

async function withClient<T>(url: string, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}

async function listTables(client: pg.Client): Promise<DumpedTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; needs: string[] }>(`
    SELECT c.relname AS name,
      (SELECT array_agg(attname::text ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = c.oid AND attnum > 0 AND NOT attisdropped AND attgenerated = '') AS columns,
      (SELECT coalesce(array_agg(f.relname::text), '{}') FROM pg_constraint k
        JOIN pg_class f ON f.oid = k.confrelid
        WHERE k.conrelid = c.oid AND k.contype = 'f' AND f.oid <> c.oid) AS needs
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname <> '_prisma_migrations' ORDER BY c.relname`);
  return inOrder(rows).map(({ name, columns }) => ({ name, columns }));
}

/** Tables that others point at first. @throws Error when they point at each other in a circle. */
function inOrder<T extends { readonly name: string; readonly needs: readonly string[] }>(
  tables: readonly T[],
): T[] {
  const ordered: T[] = [];
  const isDone = (name: string) => ordered.some((table) => table.name === name);
  while (ordered.length < tables.length) {
    const next = tables.filter(({ name, needs }) => !isDone(name) && needs.every(isDone));
    if (next.length === 0) throw new Error('wanted tables in an order, found a circle of keys');
    ordered.push(...next);
  }
  return ordered;
}

async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT migration_name AS name FROM _prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1`);
  return rows.map(({ name }) => name);
}

function columnsOf({ name, columns }: DumpedTable): string {
  return `${quote(name)} (${columns.map(quote).join(', ')})`;
}

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
