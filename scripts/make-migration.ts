// Writes prisma/migrations/<time>_<name>/migration.sql: what turns the schema of the last
// migration (kept beside them as migrated.prisma) into prisma/schema.prisma. It compares these
// two files, so what a migration adds by hand (indexes that Prisma cannot express) stays as it is.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../config/database.ts';
import { openLog } from '../config/log.ts';
import { diffSchemas } from '../prisma/schema-engine.ts';

const usage = 'usage: node scripts/make-migration.ts NAME   (a-z, 0-9 and _, such as add_tags)\n';
const home = join(import.meta.dirname, '..', 'prisma');
const folder = join(home, 'migrations');
const migrated = join(folder, 'migrated.prisma');
const [name = ''] = process.argv.slice(2);

if (/^[a-z][a-z0-9_]*$/.test(name)) await make(name);
else {
  process.stderr.write(usage);
  process.exitCode = 2;
}

async function make(name: string) {
  const older = existsSync(migrated) ? readFileSync(migrated, 'utf8') : undefined;
  const newer = readFileSync(join(home, 'schema.prisma'), 'utf8');
  const sql = await withDatabase((url) => diffSchemas(url, older, newer));
  if (sql !== undefined) write(name, sql);
  else process.stderr.write('nothing to do: the last migration already gives this schema\n');
  if (sql !== undefined) writeFileSync(migrated, newer);
}

/** An embedded database for a moment: the engine works only with a connection. */
async function withDatabase<T>(use: (url: string) => Promise<T>) {
  const dataDir = mkdtempSync(join(tmpdir(), 'monitor-migration-'));
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, openLog('warn'));
  try {
    return await use(database.url);
  } finally {
    await database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function write(name: string, sql: string) {
  const time = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const target = join(folder, `${time}_${name}`);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'migration.sql'), sql);
  process.stdout.write(`${join(target, 'migration.sql')}\n`);
}
