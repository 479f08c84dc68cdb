import { type ChildProcess, spawn } from 'node:child_process';
import {
  chownSync,
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from './errors.ts';
import type { Account } from './postgres-account.ts';
import { databaseName } from './postgres-cluster.ts';
import { stopServer } from './postgres-leftover.ts';

/** Replaying its journal after a crash may take a while. */
const startMs = 120_000;
const logLimit = 10_000_000;

export interface Server {
  readonly url: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Start the server on 127.0.0.1 and on a socket in its own folder, and wait until it answers.
 *
 * It is a process group of its own, so that Ctrl-C reaches only the monitor, which then stops it
 * last; and it writes to a file, since a pipe would break when the monitor is killed.
 *
 * @throws CannotStart with the last lines of the server's log.
 */
export async function startServer(
  account: Account,
  port: number,
  password: string,
  logFile: string,
): Promise<Server> {
  const from = sizeOf(logFile);
  const child = launch(account, port, logFile);
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const url = addressOf(account, port, password);
  const isUp = await answers(url, child).catch(async (error) => {
    if (child.pid !== undefined) await stopServer(child.pid);
    throw error;
  });
  if (!isUp) {
    if (child.pid !== undefined && child.exitCode === null) await stopServer(child.pid);
    throw new CannotStart(
      `wanted a database server in ${account.cluster}, found that it does not start; ${logFile} says:\n${tail(logFile, from)}`,
    );
  }
  const stop = async () => {
    // While it runs, the server keeps nobody waiting; its end is waited for.
    child.ref();
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      await stopServer(child.pid);
    }
    await ended;
  };
  return { url, ended, stop };
}

/** Longer paths of sockets are refused by the system: 108 bytes on Linux, 104 on macOS. */
const longestSocketPath = 100;

/** The folder of the server's socket, which only its owner may open; none where its path is long. */
function socketFolder({ cluster }: Account, port: number): string | undefined {
  const path = join(cluster, `.s.PGSQL.${port}`);
  return Buffer.byteLength(path) > longestSocketPath ? undefined : cluster;
}

/** Through a socket a question costs a third less than through the loopback device. */
function addressOf(account: Account, port: number, password: string): string {
  const folder = socketFolder(account, port);
  const url = `postgresql://${databaseName}:${password}@127.0.0.1:${port}/${databaseName}`;
  return folder === undefined ? url : `${url}?host=${encodeURIComponent(folder)}`;
}

function launch(account: Account, port: number, logFile: string) {
  const { prefix, identity, binaries, cluster } = account;
  removeSockets(cluster);
  const log = openSync(logFile, sizeOf(logFile) > logLimit ? 'w' : 'a', 0o600);
  if (identity.uid !== undefined) chownSync(logFile, identity.uid, identity.gid ?? identity.uid);
  const [program = '', ...rest] = [
    ...prefix,
    join(binaries, 'bin', 'postgres'),
    '-D',
    cluster,
    ...Object.entries(serverSettings(port, socketFolder(account, port))).flatMap(
      ([name, value]) => ['-c', `${name}=${value}`],
    ),
  ];
  try {
    const child = spawn(program, rest, {
      ...identity,
      stdio: ['ignore', log, log],
      detached: true,
    });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** Whoever holds the data folder runs its only server: what lies there is left of a killed one. */
function removeSockets(cluster: string): void {
  for (const name of readdirSync(cluster))
    if (name.startsWith('.s.PGSQL.')) rmSync(join(cluster, name), { force: true });
}

function serverSettings(port: number, sockets = '') {
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: sockets,
    max_connections: 100,
    fsync: 'on',
    full_page_writes: 'on',
    synchronous_commit: 'on',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Our statements are short; compiling them costs more than it saves.
    jit: 'off',
    // The system's own cache serves the rest; the default of 128 MB is taken to the last by and by.
    shared_buffers: '24MB',
    // Four processes less: what we read lies in memory mostly, and nobody replicates us.
    io_method: 'sync',
    max_logical_replication_workers: 0,
  };
}

async function answers(url: string, child: ChildProcess) {
  for (const end = Date.now() + startMs; Date.now() < end; ) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null)
      return false;
    if (await ensureDatabase(url)) return true;
    await wait(50);
  }
  return false;
}

/** Connect, and make our database if this is a new cluster. False while the server is not ready. */
async function ensureDatabase(url: string) {
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      databaseName,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === wrongPassword)
      throw noAccess(admin.port);
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

const wrongPassword = '28P01';

function noAccess(port: string) {
  return new CannotStart(
    `wanted to log in to the embedded database on port ${port}, found that it refuses the password in ` +
      'postgres.json of the data folder; restore that file from a backup',
  );
}

function sizeOf(file: string) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function tail(file: string, from: number) {
  const text = readFileSync(file);
  return text
    .subarray(Math.min(from, text.length))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(-12)
    .join('\n');
}
