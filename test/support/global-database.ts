import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '../../config/database.ts';
import { openLog } from '../../config/log.ts';
import { migrate } from '../../prisma/migrate.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** An embedded server with an empty database; tests take theirs by `createDatabase`. */
    databaseUrl: string;
  }
}

/** The migrated database that every test's own one is a copy of. */
export const templateName = 'template_monitor';

/** One embedded PostgreSQL for all test files of a project. */
export async function setup(project: TestProject) {
  const dataDir = mkdtempSync(join(tmpdir(), 'monitor-tests-'));
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, openLog('error'));
  await createTemplate(database.url);
  project.provide('databaseUrl', database.url);

  return async () => {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function createTemplate(url: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  // Tests kill processes, never the machine: waiting for the disk would prove nothing.
  await client.query('ALTER ROLE CURRENT_USER SET synchronous_commit = off');
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  await migrate(url.replace(/[^/]+$/, templateName));
}
