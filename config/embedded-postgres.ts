import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './errors.ts';
import { findFreePort } from './free-port.ts';
import type { Log } from './log.ts';
import { type Account, chooseAccount } from './postgres-account.ts';
import { prepareCluster } from './postgres-cluster.ts';
import { clearLeftover } from './postgres-leftover.ts';
import { type Server, startServer } from './postgres-server.ts';

/** How others on this machine reach the server; kept in the data folder, for its owner only. */
interface Access {
  readonly port: number;
  readonly password: string;
  readonly url: string;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly account: Account;
  stop(): Promise<void>;
}

/** A server that ends by itself is started again, but not for ever. */
const restartLimit = 20;

/**
 * Start the embedded server of a data folder that this process holds.
 *
 * @throws CannotStart
 */
export async function startEmbedded(dataDir: string, log: Log): Promise<EmbeddedPostgres> {
  const account = chooseAccount(dataDir);
  const before = readAccess(dataDir);
  const password = before?.password ?? randomBytes(24).toString('base64url');
  if (before === undefined) writeAccess(dataDir, { port: 0, password, url: '' });
  prepareCluster(account, password);
  const stopped = await clearLeftover(account.cluster);
  if (stopped !== undefined)
    log.warn({ server: stopped }, 'stopped a database server that a killed monitor left');

  const start = (port: number) => startOnFreePort(account, port, password, dataDir);
  const server = await start(before?.port ?? 0);
  log.info({ account: account.kind, cluster: account.cluster }, 'embedded database started');
  return { url: server.url, account, stop: keepRunning(server, start, log) };
}

/** The address of the server that another process runs on this data folder. */
export function readEmbeddedUrl(dataDir: string) {
  return readAccess(dataDir)?.url || undefined;
}

async function startOnFreePort(account: Account, port: number, password: string, dataDir: string) {
  const logFile = join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    const free = await findFreePort(port);
    try {
      const server = await startServer(account, free, password, logFile);
      writeAccess(dataDir, { port: free, password, url: server.url });
      return server;
    } catch (error) {
      // The port was taken since we looked, or children of a killed server still live: both pass.
      const passing = /could not bind|pre-existing shared memory|already in use/.test(`${error}`);
      if (!passing || attempt === 5) throw error;
      await wait(500 * attempt);
    }
  }
}

/**
 * Start the server again, on its port, whenever it ends unasked.
 *
 * @returns the function that stops it for good.
 */
function keepRunning(first: Server, start: (port: number) => Promise<Server>, log: Log) {
  const port = Number(new URL(first.url).port);
  let server = first;
  let stopping = false;
  const restart = async (restarts: number) => {
    log.error({ restarts }, 'embedded database ended by itself; starting it again');
    await wait(1_000);
    if (!stopping) server = await start(port);
    // Stopped while it was starting: nobody else knows this server yet.
    if (stopping) await server.stop();
  };
  const watch = async () => {
    for (let restarts = 0; restarts < restartLimit && !stopping; restarts++) {
      await server.ended;
      if (!stopping) await restart(restarts);
    }
    if (!stopping) log.fatal('embedded database ends again and again; not started any more');
  };
  const watching = watch().catch((error) => {
    log.fatal({ err: error }, 'embedded database cannot be started again');
  });
  return async () => {
    stopping = true;
    await server.stop();
    await watching;
  };
}

/** @throws CannotStart if the file is there but holds no password. */
function readAccess(dataDir: string): Access | undefined {
  const file = accessFile(dataDir);
  if (!existsSync(file)) return undefined;
  try {
    const { port, password, url } = JSON.parse(readFileSync(file, 'utf8'));
    return { port: Number(port), password: `${password}`, url: `${url}` };
  } catch (error) {
    throw new CannotStart(
      `wanted the database password in ${file}, found no readable JSON; restore the file from a backup`,
      1,
      { cause: error },
    );
  }
}

function writeAccess(dataDir: string, access: Access) {
  const file = accessFile(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(access), { mode: 0o600 });
  renameSync(draft, file);
}

function accessFile(dataDir: string) {
  return join(dataDir, 'postgres.json');
}
