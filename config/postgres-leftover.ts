import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning } from './data-lock.ts';
import { CannotStart } from './errors.ts';

/** How long a server may take to stop in order; after a crash it writes out its memory first. */
const stopMs = 20_000;

/**
 * Make way for a new server: stop one that outlived a killed monitor, or remove the pid file of
 * one that is gone. Only the holder of the data folder may call this.
 *
 * @returns the id of the server that was stopped, if any.
 * @throws CannotStart if it will not stop.
 */
export async function clearLeftover(cluster: string) {
  const pidFile = join(cluster, 'postmaster.pid');
  const pid = readPid(pidFile);
  if (pid === undefined) return undefined;
  if (isServerOf(pid, cluster)) {
    await stopServer(pid);
    return pid;
  }
  // After a restart of the machine or the container the id may belong to any other program,
  // and the server would then refuse to start.
  rmSync(pidFile, { force: true });
  return undefined;
}

/**
 * Stop a server: first in order (open sessions are ended), then at once.
 *
 * @throws CannotStart if it still runs after both.
 */
export async function stopServer(pid: number) {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal);
    if (await isGone(pid, signal === 'SIGINT' ? stopMs : stopMs / 4)) return;
  }
  throw new CannotStart(
    `wanted to stop the database server, found process ${pid} still running; end it by hand`,
  );
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (isRunning(pid)) {
      throw new CannotStart(`wanted to stop the database server ${pid}, found: ${error}`);
    }
  }
}

async function isGone(pid: number, withinMs: number) {
  for (let waited = 0; waited < withinMs; waited += 25) {
    if (!isRunning(pid) || isZombie(pid)) return true;
    await wait(25);
  }
  return false;
}

/** Ended, but nobody has asked for its exit code yet (in a container nobody may ever). */
function isZombie(pid: number) {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function readPid(file: string) {
  try {
    const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
    return pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
}

/** A server works in its data folder, so that tells it from another program with a reused id. */
function isServerOf(pid: number, cluster: string) {
  if (!isRunning(pid) || isZombie(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', `${pid}`], { encoding: 'utf8' });
    return `${stdout}`.includes(cluster);
  }
}
