import { PrismaPg } from '@prisma/adapter-pg';
import {
  bindMigrationAwareSqlAdapterFactory,
  DriverAdapterError,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { type DiffTarget, type MigrationList, SchemaEngine } from '@prisma/schema-engine-wasm';
import pg from 'pg';
import { openPool } from './pool.ts';

/** What to bring a database up to. */
export interface MigrationOrder {
  readonly url: string;
  readonly list: MigrationList;
}

const noFilter = { externalTables: [], externalEnums: [] };

/**
 * Apply what is missing of some migrations, through Prisma's own engine.
 *
 * The engine leaves a timer of 10 s behind, so a process that called this does not end by itself
 * any sooner.
 *
 * @returns the names of the migrations that were applied, oldest first.
 */
export async function applyMigrations(url: string, migrationsList: MigrationList) {
  return await withEngine(url, async (engine) => {
    const { editedMigrationNames, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: noFilter,
    });
    const edited = editedMigrationNames.filter((name) => !failedMigrationNames.includes(name));
    if (edited.length > 0) throw editedAfterwards(edited);
    // A script is applied as a whole or not at all, so what is marked as failed (or was cut short
    // by a kill) left nothing behind.
    for (const migrationName of failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    const applied = await engine.applyMigrations({ migrationsList, filters: noFilter });
    return applied.appliedMigrationNames;
  });
}

/**
 * The SQL that turns a database of one Prisma schema into one of another.
 *
 * @param url any database: the engine wants a connection, but reads and writes nothing there.
 * @param older `undefined` for an empty database.
 * @returns `undefined` if there is nothing to change.
 */
export async function diffSchemas(url: string, older: string | undefined, newer: string) {
  return await withEngine(url, async (engine) => {
    const { stdout, exitCode } = await engine.diff({
      from: older === undefined ? { tag: 'empty' } : datamodel(older),
      to: datamodel(newer),
      script: true,
      exitCode: true,
      filters: noFilter,
    });
    return exitCode === 0 ? undefined : (stdout ?? undefined);
  });
}

function datamodel(content: string): DiffTarget {
  return { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] };
}

async function withEngine<T>(url: string, use: (engine: SchemaEngine) => Promise<T>) {
  // A pool of our own, since the engine never closes its: its session would keep the engine's
  // own lock for another 10 s.
  const pool = openPool({ connectionString: url, max: 2 });
  try {
    const adapters = withWholeScripts(new PrismaPg(pool), pool);
    const bound = bindMigrationAwareSqlAdapterFactory(adapters);
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => {}, bound);
    const result = await use(engine);
    engine.free();
    return result;
  } catch (error) {
    throw readable(error);
  } finally {
    await pool.end();
  }
}

/**
 * The adapter cuts a script at every semicolon, also inside functions and quotes, and sends the
 * pieces one by one. Sent as a whole, PostgreSQL understands all of it and applies all or nothing.
 */
function withWholeScripts(
  factory: SqlMigrationAwareDriverAdapterFactory,
  pool: pg.Pool,
): SqlMigrationAwareDriverAdapterFactory {
  const connect = async () => {
    const adapter = await factory.connect();
    adapter.executeScript = async (script) => {
      await pool.query(script).catch(rethrow);
    };
    return adapter;
  };
  return Object.assign(Object.create(factory), { connect });
}

/** The engine prints only errors of this class. */
function rethrow(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = '', severity = 'ERROR', message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: 'postgres', code, severity, message, detail, column, hint });
}

function editedAfterwards(names: readonly string[]) {
  return new Error(
    `wanted migrations as they were applied, found changed since: ${names.join(', ')}; ` +
      'put the old text back and write a new migration instead',
  );
}

/** The engine's messages end in a trace of its own inner functions. */
function readable(error: unknown) {
  const [message = ''] = (error instanceof Error ? error.message : `${error}`).split('\n   0: ');
  return new Error(message.trim(), { cause: error });
}
