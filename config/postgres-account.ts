import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from './errors.ts';
import { findPostgres, postgresMajor } from './postgres-binaries.ts';

/** As whom, and from where, the database server runs: it refuses to run as root. */
export interface Account {
  /** `relocated`: binaries and data lie outside the checkout, owned by another user. */
  readonly kind: 'own-user' | 'user-namespace' | 'relocated';
  /** Put in front of every server program. */
  readonly prefix: readonly string[];
  /** Given to `spawn`; empty unless relocated. */
  readonly identity: { readonly uid?: number; readonly gid?: number };
  /** Folder with the server's `bin`. */
  readonly binaries: string;
  /** The data folder, which need not exist yet. */
  readonly cluster: string;
}

/** Where relocated databases lie; only root can write here. */
const relocationRoot = '/var/lib/sus-monitor';

interface User {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/**
 * Choose how to run the server for a data folder, which must exist.
 *
 * An ordinary user runs it as it stands. Root runs it in a user namespace, where it is somebody
 * else inside and owns the same files outside. Where that is refused (containers often do), or
 * where a folder on the way is closed to all but its owner, as another user under /var/lib.
 *
 * @throws CannotStart where none of these works.
 */
export function chooseAccount(dataDir: string, isRoot = process.getuid?.() === 0): Account {
  const binaries = findPostgres();
  const cluster = resolve(dataDir, 'postgres');
  const relocated = join(relocationRoot, idOf(dataDir));
  const own: Account = { kind: 'own-user', prefix: [], identity: {}, binaries, cluster };
  if (!isRoot && runs(own)) return own;

  const inNamespace: Account = { ...own, kind: 'user-namespace', prefix: namespacePrefix() };
  const wasRelocated = isRoot && existsSync(join(relocated, 'postgres', 'PG_VERSION'));
  if (!wasRelocated && runs(inNamespace)) return inNamespace;
  if (!isRoot) return own;

  refuseForeignCluster(cluster);
  return relocate(own, relocated);
}

/** Throw away the database that root keeps outside a data folder, if there is one. */
export function removeRelocated(dataDir: string): void {
  rmSync(join(relocationRoot, idOf(dataDir)), { recursive: true, force: true });
}

function idOf(dataDir: string) {
  return createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
}

/** The server looks its user up by name, so the user inside the namespace must be a known one. */
function namespacePrefix() {
  const { uid, gid } = serviceUser();
  return ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`, '--'];
}

function serviceUser(): User {
  const users = readFileSync('/etc/passwd', 'utf8').split('\n').map(toUser);
  const found = ['postgres', 'nobody', 'daemon']
    .map((wanted) => users.find(({ name }) => name === wanted))
    .find((user) => user !== undefined);
  return found ?? { name: 'nobody', uid: 65_534, gid: 65_534 };
}

function toUser(line: string): User {
  const [name = '', , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

/** Whether the server's programs can be started so, and a folder beside its data be written. */
function runs({ prefix, identity, binaries, cluster }: Account) {
  const [program = '', ...rest] = [...prefix, 'sh', '-c', '"$1" --version && test -w "$2"', 'sh'];
  const initdb = join(binaries, 'bin', 'initdb');
  const folder = existsSync(cluster) ? cluster : resolve(cluster, '..');
  return (
    spawnSync(program, [...rest, initdb, folder], { ...identity, stdio: 'ignore' }).status === 0
  );
}

/** Never start an empty database elsewhere while the real one lies where it cannot be run. */
function refuseForeignCluster(cluster: string) {
  if (!existsSync(join(cluster, 'PG_VERSION'))) return;
  const { uid } = statSync(cluster);
  throw new CannotStart(
    `wanted to run the database in ${cluster}, which belongs to user id ${uid}; found that root ` +
      'cannot run it there; run the monitor as that user, or allow user namespaces, or set DATABASE_URL',
  );
}

function relocate(own: Account, folder: string): Account {
  const { name, uid, gid } = serviceUser();
  // One copy for all data folders: it takes a hundred megabytes.
  const binaries = join(relocationRoot, `postgresql-${postgresMajor}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o755 });
    copyOnce(own.binaries, binaries);
    chownSync(folder, uid, gid);
  } catch (error) {
    throw new CannotStart(`wanted to keep the database in ${folder}, found: ${error}`, 1, {
      cause: error,
    });
  }
  const account: Account = {
    kind: 'relocated',
    prefix: [],
    identity: { uid, gid },
    binaries,
    cluster: join(folder, 'postgres'),
  };
  if (runs(account)) return account;
  throw new CannotStart(
    `wanted to run the database as user "${name}" in ${folder}, found that this is refused; ` +
      'run the monitor as an ordinary user, or set DATABASE_URL',
  );
}

/** Copy under another name first, so that a copy cut short is never taken for a whole one. */
function copyOnce(from: string, to: string) {
  if (existsSync(to)) return;
  const half = `${to}.half-${process.pid}`;
  cpSync(from, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, to);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    // Another process was faster: its copy is as good.
    if (!existsSync(to)) throw error;
  }
}
