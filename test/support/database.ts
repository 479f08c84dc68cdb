import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { templateName } from './global-database.ts';

export interface TestDatabase {
  readonly url: string;
  /** Ends all sessions and removes the database. */
  drop(): Promise<void>;
}

/**
 * A migrated database of the caller's own, in about 50 ms. For `database`, `slow` and `faults` tests.
 *
 * @param model a database to copy instead of an empty one; nobody may be connected to it.
 */
export async function createDatabase(model?: TestDatabase): Promise<TestDatabase> {
  const admin = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(
    admin,
    `CREATE DATABASE ${name} TEMPLATE ${model === undefined ? templateName : nameOf(model)}`,
  );
  return {
    url: admin.replace(/[^/]+$/, name),
    drop: async () => await query(admin, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** Run one statement on its own connection. */
export async function query(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function nameOf({ url }: TestDatabase) {
  return new URL(url).pathname.slice(1);
}
