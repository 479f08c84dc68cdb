import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Database, emptyDataFolder, openDatabase } from '../../config/database.ts';
import { CannotStart } from '../../config/errors.ts';
import { openLog } from '../../config/log.ts';
import { chooseAccount } from '../../config/postgres-account.ts';

const log = openLog('silent');
let dataDir = '';
const opened: Database[] = [];
const children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'monitor-embedded-'));
});
afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGTERM');
  for (const database of opened.splice(0)) await database.close();
  for (const folder of [...relocated.splice(0), dataDir])
    rmSync(folder, { recursive: true, force: true });
});

const relocated: string[] = [];
/** Where the server keeps its data: below DATA_DIR, or elsewhere where root cannot run it there. */
function cluster() {
  const account = chooseAccount(dataDir);
  if (account.kind === 'relocated') relocated.push(dirname(account.cluster));
  return account.cluster;
}

async function open(mode?: 'hold' | 'share') {
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, log, mode);
  opened.push(database);
  return database;
}

async function close(database: Database) {
  opened.splice(opened.indexOf(database), 1);
  await database.close();
}

/** Another process that opens the same folder; answers once it has, or was refused. */
async function openElsewhere(mode: 'hold' | 'share' = 'hold') {
  const child = fork(join(import.meta.dirname, 'hold-database.ts'), [dataDir, mode]);
  children.push(child);
  const [answer] = await once(child, 'message');
  return { child, ...(answer as { url?: string; kind?: string; refused?: string }) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

const serverPid = () =>
  Number.parseInt(readFileSync(join(cluster(), 'postmaster.pid'), 'utf8'), 10);
/** Ended processes whose exit code nobody asked for (state Z) do not live. */
const isAlive = (pid: number) =>
  existsSync(`/proc/${pid}`) && !/ Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
const refusal = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'opened',
    (error: unknown) => (error instanceof CannotStart ? error.message : `not ours: ${error}`),
  );

test('DATABASE_URL is taken as it stands, and no folder is made', async () => {
  const databaseUrl = 'postgresql://u:p@db.example.org/x';
  const folder = join(dataDir, 'unused');
  const database = await openDatabase({ databaseUrl, dataDir: folder }, log);
  expect(database).toMatchObject({ url: databaseUrl, kind: 'external' });
  expect(existsSync(folder)).toBe(false);
});

test('an embedded server is durable, private and knows Polish letters', async () => {
  const { url } = await open();
  const settings = ['fsync', 'full_page_writes', 'data_checksums', 'synchronous_commit'];
  for (const name of settings) expect(await ask(url, `SHOW ${name}`)).toEqual(['on']);
  expect(await ask(url, 'SHOW max_connections')).toEqual(['100']);
  expect(await ask(url, 'SHOW listen_addresses')).toEqual(['127.0.0.1']);
  expect(await ask(url, 'SHOW server_encoding')).toEqual(['UTF8']);
  expect(await ask(url, `SELECT lower('ŻÓŁĆ'), upper('ąęś')`)).toEqual(['żółć', 'ĄĘŚ']);
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);
  expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
});

test('what was written is there after a stop and a start, at the same address', async () => {
  const first = await open();
  await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS number');
  const pid = serverPid();
  await close(first);
  expect(isAlive(pid)).toBe(false);
  expect(existsSync(join(dataDir, 'holder.json'))).toBe(false);

  const second = await open();
  expect(second.url).toBe(first.url);
  expect(await ask(second.url, 'SELECT number FROM kept')).toEqual([7]);
});

test('a server left by a killed monitor does not stand in the way', async () => {
  const { child, url = '' } = await openElsewhere();
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS number');
  const orphan = serverPid();
  await end(child, 'SIGKILL');
  expect(isAlive(orphan)).toBe(true);

  const database = await open();
  expect(isAlive(orphan)).toBe(false);
  expect(await ask(database.url, 'SELECT number FROM kept')).toEqual([7]);
});

test('a killed server and monitor leave nothing that stands in the way', async () => {
  const { child, url = '' } = await openElsewhere();
  await ask(url, 'CREATE TABLE kept AS SELECT 7 AS number');
  process.kill(serverPid(), 'SIGKILL');
  await end(child, 'SIGKILL');

  const database = await open();
  expect(await ask(database.url, 'SELECT number FROM kept')).toEqual([7]);
});

test('a stale pid file that names another living process is seen through', async () => {
  await close(await open());
  writeFileSync(join(cluster(), 'postmaster.pid'), `${process.pid}\n${cluster()}\n`);
  expect((await open()).url).toContain('127.0.0.1');
});

test('a server that ends by itself is started again at the same address', async () => {
  const { url } = await open();
  process.kill(serverPid(), 'SIGKILL');
  await expect.poll(() => ask(url, 'SELECT 1').catch(() => []), { timeout: 20_000 }).toEqual([1]);
});

test('another port is taken if the remembered one is in use', async () => {
  const first = await open();
  await close(first);
  const intruder = createServer().listen(Number(new URL(first.url).port), '127.0.0.1');
  await once(intruder, 'listening');

  const second = await open();
  expect(second.url).not.toBe(first.url);
  expect(await ask(second.url, 'SELECT 1')).toEqual([1]);
  intruder.close();
});

test('a second monitor on the same data hears who holds it, and changes nothing', async () => {
  const { child } = await openElsewhere();
  const server = serverPid();
  expect(await refusal(open())).toMatch(
    new RegExp(`found it held by process ${child.pid} on \\S+, since 20\\d\\d-`),
  );
  expect(isAlive(server)).toBe(true);
  expect(isAlive(child.pid ?? 0)).toBe(true);
});

test('an emptied data folder starts a new database; a held one is not emptied', async () => {
  const first = await open();
  expect(() => emptyDataFolder(dataDir)).toThrow(/found it held by process/);
  await ask(first.url, 'CREATE TABLE kept (word text)');
  await close(first);

  emptyDataFolder(dataDir);
  const found = await ask(
    (await open()).url,
    "SELECT count(*)::int FROM pg_tables WHERE tablename = 'kept'",
  );
  expect(found).toEqual([0]);
});

test('of two monitors that start at once one wins', async () => {
  const answers = await Promise.all([openElsewhere(), openElsewhere()]);
  expect(answers.filter(({ url }) => url !== undefined)).toHaveLength(1);
  expect(answers.filter(({ refused = '' }) => /held by/.test(refused))).toHaveLength(1);
});

test('who only looks something up shares the server of the one who holds the data', async () => {
  const database = await open();
  const { child, url, kind } = await openElsewhere('share');
  expect({ url, kind }).toEqual({ url: database.url, kind: 'shared' });
  await end(child, 'SIGTERM');
  expect(await ask(database.url, 'SELECT 1')).toEqual([1]);
});

test('a holder of another host is believed while it touches its file', async () => {
  const holder = { pid: 1, host: 'elsewhere', mark: 'x', since: '2026-09-01T06:00:00.000Z' };
  writeFileSync(join(dataDir, 'holder.json'), JSON.stringify(holder));
  expect(await refusal(open())).toContain('process 1 on elsewhere, since 2026-09-01T06:00:00.000Z');
});

/** A data folder with one file in it, owned by whoever would run the server. */
function makeCluster(name: string, content: string) {
  const folder = cluster();
  const { uid, gid = uid } = chooseAccount(dataDir).identity;
  mkdirSync(folder, { mode: 0o700 });
  writeFileSync(join(folder, name), content);
  if (uid !== undefined)
    for (const path of [folder, join(folder, name)]) chownSync(path, uid, gid ?? uid);
  return folder;
}

test('a data folder of another version is refused and not touched', async () => {
  const folder = makeCluster('PG_VERSION', '15\n');

  expect(await refusal(open())).toMatch(
    /wanted a data folder of PostgreSQL 18, found one of version 15/,
  );
  expect(readdirSync(folder)).toEqual(['PG_VERSION']);
  expect(existsSync(join(dataDir, 'holder.json'))).toBe(false);
});

test('a folder with other files is refused and not touched', async () => {
  const folder = makeCluster('thesis.docx', 'dear');

  expect(await refusal(open())).toMatch(/found other files/);
  expect(readdirSync(folder)).toEqual(['thesis.docx']);
});

test('half a database, left by a first start cut short, is made anew', async () => {
  mkdirSync(`${cluster()}.half-1`);
  writeFileSync(`${cluster()}.half-1/PG_VERSION`, '18\n');
  expect(await ask((await open()).url, 'SELECT 1')).toEqual([1]);
  expect(readdirSync(dirname(cluster())).filter((name) => name.includes('half'))).toEqual([]);
});

test('a damaged database says what its own log says', async () => {
  await close(await open());
  rmSync(join(cluster(), 'global/pg_control'));
  expect(await refusal(open())).toMatch(/found that it does not start; [\s\S]*pg_control/);
});
