import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { MigrationOrder } from './schema-engine.ts';

/** Any number, as long as no other program locks it in the same database. */
const migrationLock = 7_310_926;

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/**
 * Bring a database up to the newest migration. Doing it twice changes nothing; processes that
 * start together wait for the first one.
 *
 * @param folder holds one folder per migration, with a `migration.sql` in each.
 * @returns the names of the migrations that were applied, oldest first.
 * @throws Error naming a migration that fails, or that differs from what was applied before.
 */
export async function migrate(
  url: string,
  folder = join(import.meta.dirname, 'migrations'),
): Promise<readonly string[]> {
  const migrations = readMigrations(folder);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    // Held by this session alone, so it is free again even if the process is killed.
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await applyMissing(url, folder, migrations, client);
  } finally {
    await client.end();
  }
}

async function applyMissing(
  url: string,
  folder: string,
  migrations: readonly Migration[],
  client: pg.Client,
) {
  const applied = await listNames(client, 'checksum', 'finished_at IS NOT NULL');
  if (migrations.every(({ sql }) => applied.includes(checksum(sql)))) return [];
  // Loading the engine takes longer than all the rest, and mostly there is nothing to do.
  try {
    return await applyApart({ url, list: toEngineList(folder, migrations) });
  } catch (error) {
    const [failed] = await listNames(client, 'migration_name', 'finished_at IS NULL');
    throw failed === undefined
      ? error
      : new Error(`migration ${failed} failed: ${error}`, { cause: error });
  }
}

/** Apart, since the engine takes 30 MB, which would stay with us for good. */
async function applyApart(order: MigrationOrder): Promise<readonly string[]> {
  const child = fork(join(import.meta.dirname, 'migrate-process.ts'), {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
  });
  try {
    child.send(order);
    const [answer] = await Promise.race([once(child, 'message'), endOf(child)]);
    if (answer.error !== undefined) throw answer.error;
    return answer.applied;
  } finally {
    child.kill();
  }
}

async function endOf(child: ChildProcess): Promise<never> {
  const [code, signal] = await once(child, 'exit');
  throw new Error(
    `wanted migrations to be applied, found that their process ended: ${signal ?? code}`,
  );
}

/** What the engine noted of earlier migrations; nothing in a new database. */
async function listNames(
  client: pg.Client,
  column: 'checksum' | 'migration_name',
  condition: string,
): Promise<string[]> {
  const { rows: tables } = await client.query(`SELECT to_regclass('_prisma_migrations') AS found`);
  if (tables[0]?.found === null) return [];
  const { rows } = await client.query(
    `SELECT ${column} AS value FROM _prisma_migrations WHERE rolled_back_at IS NULL AND ${condition}`,
  );
  return rows.map(({ value }) => `${value}`);
}

/** As the engine computes it. */
function checksum(sql: string) {
  return createHash('sha256').update(sql).digest('hex');
}

function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

function toEngineList(folder: string, migrations: readonly Migration[]) {
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } as const },
    })),
  };
}
