import { spawnSync } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotStart } from './errors.ts';
import type { Account } from './postgres-account.ts';
import { postgresMajor } from './postgres-binaries.ts';

/** The database user and the database, both of this name. */
export const databaseName = 'monitor';

/**
 * Check the data folder, and make it where there is none: UTF-8, language-neutral sorting with
 * Unicode letters (the server's own C.UTF-8), checksums on every page. Takes about a second.
 *
 * @throws CannotStart, with nothing touched, for a folder of another version or of another kind.
 */
export function prepareCluster(account: Account, password: string) {
  const { cluster } = account;
  if (existsSync(join(cluster, 'PG_VERSION'))) return checkVersion(cluster);
  if (existsSync(cluster) && readdirSync(cluster).length > 0) {
    throw new CannotStart(
      `wanted a PostgreSQL ${postgresMajor} data folder or an empty one in ${cluster}, found other files; ` +
        'nothing was touched; move them away, or set another DATA_DIR',
    );
  }
  createCluster(account, password);
}

function checkVersion(cluster: string) {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (found === postgresMajor) return;
  throw new CannotStart(
    `wanted a data folder of PostgreSQL ${postgresMajor}, found one of version ${found} in ${cluster}; ` +
      `nothing was touched; restore a backup into an empty DATA_DIR, or set DATABASE_URL to a PostgreSQL ${found}`,
  );
}

/** Made beside its place and renamed, so that a start cut short leaves no half of a database. */
function createCluster(account: Account, password: string) {
  const { cluster, identity } = account;
  removeHalves(cluster);
  const half = `${cluster}.half-${process.pid}`;
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity.uid !== undefined)
    chownSync(passwordFile, identity.uid, identity.gid ?? identity.uid);
  try {
    runInitdb(account, half, passwordFile);
    rmSync(cluster, { recursive: true, force: true });
    renameSync(half, cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function removeHalves(cluster: string) {
  const parent = dirname(cluster);
  mkdirSync(parent, { recursive: true });
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(cluster)}.half-`)) continue;
    rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function runInitdb({ prefix, identity, binaries }: Account, folder: string, passwordFile: string) {
  const [program = '', ...rest] = [
    ...prefix,
    join(binaries, 'bin', 'initdb'),
    `--pgdata=${folder}`,
    `--username=${databaseName}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
  ];
  const { status, stderr, error } = spawnSync(program, rest, { ...identity, encoding: 'utf8' });
  if (status === 0) return;
  throw new CannotStart(
    `wanted a new database in ${folder}, found that initdb failed (${error?.message ?? `exit code ${status}`}):\n${stderr}`,
    1,
    { cause: error },
  );
}
