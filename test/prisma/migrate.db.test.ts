import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { diffSchemas } from '../../prisma/schema-engine.ts';
import { query } from '../support/database.ts';

let folder = '';
let url = '';

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'monitor-migrations-'));
  const name = `migrate_${folder.slice(-6).toLowerCase()}`;
  await query(inject('databaseUrl'), `CREATE DATABASE ${name}`);
  url = inject('databaseUrl').replace(/[^/]+$/, name);
});
afterEach(async () => {
  await query(
    inject('databaseUrl'),
    `DROP DATABASE ${new URL(url).pathname.slice(1)} WITH (FORCE)`,
  );
  rmSync(folder, { recursive: true });
});

function write(name: string, sql: string) {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function tables() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%' ORDER BY 1`,
  );
  await client.end();
  return rows.map(({ tablename }) => tablename);
}

test('missing migrations are applied in order, and only once', async () => {
  write('20260901000000_one', 'CREATE TABLE one (id int);');
  expect(await migrate(url, folder)).toEqual(['20260901000000_one']);
  expect(await migrate(url, folder)).toEqual([]);

  write('20260902000000_two', 'ALTER TABLE one RENAME TO two;');
  expect(await migrate(url, folder)).toEqual(['20260902000000_two']);
  expect(await tables()).toEqual(['two']);
});

test('processes that start together do not stumble over each other', async () => {
  write('20260901000000_one', 'CREATE TABLE one (id int); SELECT pg_sleep(0.5);');
  const script = `import { migrate } from ${JSON.stringify(join(import.meta.dirname, '../../prisma/migrate.ts'))};
    process.stdout.write(String((await migrate(process.argv[1], process.argv[2])).length)); process.exit(0);`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '-e', script, url, folder]);

  const applied = await Promise.all([run(), run(), run()]);
  expect(applied.map(({ stdout }) => stdout).sort()).toEqual(['0', '0', '1']);
});

test('a migration that fails is named, leaves nothing, and can be mended', async () => {
  write('20260901000000_one', 'CREATE TABLE one (id int); CREATE TABLE two (id nothing);');
  await expect(migrate(url, folder)).rejects.toThrow(/20260901000000_one failed: .*"nothing"/s);
  expect(await tables()).toEqual([]);

  write('20260901000000_one', 'CREATE TABLE one (id int); CREATE TABLE two (id int);');
  expect(await migrate(url, folder)).toEqual(['20260901000000_one']);
  expect(await tables()).toEqual(['one', 'two']);
});

test('a script may hold semicolons in functions and texts', async () => {
  write(
    '20260901000000_one',
    `CREATE TABLE one (id int DEFAULT 1, text text DEFAULT 'a; b');
     CREATE FUNCTION bump() RETURNS trigger AS $$ BEGIN NEW.id := 2; RETURN NEW; END $$ LANGUAGE plpgsql;
     CREATE TRIGGER bump BEFORE INSERT ON one FOR EACH ROW EXECUTE FUNCTION bump();`,
  );
  expect(await migrate(url, folder)).toEqual(['20260901000000_one']);
  expect(await tables()).toEqual(['one']);
});

test('a migration changed after it was applied is refused', async () => {
  write('20260901000000_one', 'CREATE TABLE one (id int);');
  await migrate(url, folder);
  write('20260901000000_one', 'CREATE TABLE other (id int);');
  await expect(migrate(url, folder)).rejects.toThrow(/found changed since: 20260901000000_one/);
});

test('the difference of two schemas is a script, and of equal ones nothing', async () => {
  const head = 'datasource db {\n provider = "postgresql"\n}\n';
  const thing = 'model Thing {\n id Int @id\n}\n';
  expect(await diffSchemas(url, undefined, head + thing)).toContain('CREATE TABLE "Thing"');
  expect(await diffSchemas(url, head, head + thing)).toContain('CREATE TABLE "Thing"');
  expect(await diffSchemas(url, head + thing, head + thing)).toBeUndefined();
});
