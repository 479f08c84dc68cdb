import {
  linkSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './errors.ts';

/** Who works on a data folder. `mark` tells a process from a later one with the same pid. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly mark: string;
  readonly since: string;
}

/** The holder touches its file this often, so that one on another host is known to live. */
const touchMs = 10_000;
const silentMs = 3 * touchMs;

/**
 * Become the one process that works on a data folder, until `release` or death.
 *
 * @throws CannotStart naming the process that holds it, and since when.
 */
export async function holdDataFolder(dataDir: string): Promise<{ release(): void }> {
  const file = join(dataDir, 'holder.json');
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    mark: markOf(process.pid),
    since: new Date().toISOString(),
  };
  if (!claim(file, mine) && !replaceDead(file, mine)) throw heldBy(dataDir, readHolder(file));
  // Two processes may have found the same dead holder: whoever stands here after a moment has it.
  await wait(50);
  if (!isSame(readHolder(file), mine)) throw heldBy(dataDir, readHolder(file));

  const timer = setInterval(() => touch(file), touchMs);
  timer.unref();
  return {
    release: () => {
      clearInterval(timer);
      if (isSame(readHolder(file), mine)) rmSync(file, { force: true });
    },
  };
}

/** The living holder of a data folder, or `undefined`. */
export function findHolder(dataDir: string) {
  const file = join(dataDir, 'holder.json');
  const holder = readHolder(file);
  return holder !== undefined && isAlive(holder, file) ? holder : undefined;
}

/** Linking a whole file is one step: it is there with all its words, or not at all. */
function claim(file: string, holder: Holder) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(holder));
  try {
    linkSync(draft, file);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function replaceDead(file: string, mine: Holder) {
  const holder = readHolder(file);
  if (holder !== undefined && isAlive(holder, file)) return false;
  const aside = `${file}.dead.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return claim(file, mine);
  }
  const moved = readHolder(aside);
  // Someone else was quicker, and what was moved aside is theirs: give it back.
  if (moved !== undefined && isAlive(moved, aside)) {
    claim(file, moved);
    rmSync(aside, { force: true });
    return false;
  }
  rmSync(aside, { force: true });
  return claim(file, mine);
}

function isAlive({ pid, host, mark }: Holder, file: string) {
  if (host !== hostname()) return Date.now() - statSync(file).mtimeMs < silentMs;
  return isRunning(pid) && markOf(pid) === mark;
}

/** Whether a process of this id exists, whoever owns it. */
export function isRunning(pid: number) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process started, in ticks of this boot (field 22 of /proc/<pid>/stat); '' off Linux. */
function markOf(pid: number) {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' ? 'dead' : `${boot}/${fields[19]}`;
  } catch {
    return '';
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const { pid, host, mark, since } = JSON.parse(readFileSync(file, 'utf8'));
    return { pid: Number(pid), host: `${host}`, mark: `${mark}`, since: `${since}` };
  } catch {
    return undefined;
  }
}

function isSame(one: Holder | undefined, other: Holder) {
  return one?.pid === other.pid && one.host === other.host && one.mark === other.mark;
}

function touch(file: string) {
  const now = new Date();
  try {
    utimesSync(file, now, now);
  } catch {
    // The folder was removed under us; whatever needs it will say so.
  }
}

/** Who holds it, in the words of a refusal. */
export function heldBy(dataDir: string, holder: Holder | undefined) {
  const who =
    holder === undefined
      ? 'another process that is just starting'
      : `process ${holder.pid} on ${holder.host}, since ${holder.since}`;
  return new CannotStart(
    `wanted the data folder ${resolve(dataDir)} for ourselves, found it held by ${who}; ` +
      'stop that one, or set another DATA_DIR',
  );
}
