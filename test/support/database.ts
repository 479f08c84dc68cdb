import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { templateName } from './global-database.ts';

export interface TestDatabase {
  readonly url: string;
  /** Ends all sessions and removes the database. */
  drop(): Promise<void>;
}

/** A migrated database of the caller's own, in about 50 ms. For `database`, `slow` and `faults` tests. */
export async function createDatabase(): Promise<TestDatabase> {
  const admin = inject('databaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await query(admin, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
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
