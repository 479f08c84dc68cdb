import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findFreePort } from '../../config/free-port.ts';

export interface TestRedis {
  readonly url: string;
  /** As a crash would; `start` brings it back on the same port with what it had kept. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

/**
 * The Redis server of this machine, or `undefined`. In Debian's redis-tools it lies under the name
 * of its checking tool, and goes by the name it is called by.
 */
export const redisProgram = ['redis-server', 'valkey-server', 'redis-check-rdb']
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(isProgram);

/** A Redis of the caller's own: free port, own folder, everything written to disk each second. */
export async function startRedis(...settings: string[]): Promise<TestRedis> {
  const folder = mkdtempSync(join(tmpdir(), 'monitor-redis-'));
  const port = await findFreePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | undefined;
  const start = async () => {
    child = launch(port, folder, settings);
    await untilReady(url);
  };
  const kill = async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await start();
  const stop = async () => {
    await kill();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url, kill, start, stop };
}

function launch(port: number, folder: string, settings: readonly string[]) {
  if (redisProgram === undefined)
    throw new Error('no Redis server here; run npm test to see how to get one');
  const own = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--appendonly', 'yes'];
  return spawn(redisProgram, [...own, '--save', '', ...settings], {
    argv0: 'redis-server',
    stdio: 'ignore',
  });
}

async function untilReady(url: string) {
  const redis = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: 200 });
  redis.on('error', () => {});
  try {
    while ((await redis.ping()) !== 'PONG') await wait(20);
  } finally {
    redis.disconnect();
  }
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
