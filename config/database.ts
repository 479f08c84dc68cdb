import { mkdirSync, rmSync } from 'node:fs';
import { findHolder, heldBy, holdDataFolder } from './data-lock.ts';
import { readEmbeddedUrl, startEmbedded } from './embedded-postgres.ts';
import type { Settings } from './env.ts';
import { CannotStart } from './errors.ts';
import type { Log } from './log.ts';
import { removeRelocated } from './postgres-account.ts';

export interface Database {
  readonly url: string;
  /** How it runs, for `doctor`: `external`, `shared`, or the kind of account of our own server. */
  readonly kind: 'external' | 'shared' | 'own-user' | 'user-namespace' | 'relocated';
  /** Stops the server if it is ours; connections must be closed before. */
  close(): Promise<void>;
}

/**
 * The database of the settings: DATABASE_URL as it stands, else an embedded server in DATA_DIR.
 *
 * `hold` (for `up` and `demo`) wants the data folder for itself; `share` (for verbs that look
 * something up while `up` runs) uses the server of the process that holds it, if there is one.
 *
 * @throws CannotStart
 */
export async function openDatabase(
  { databaseUrl, dataDir }: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  log: Log,
  mode: 'hold' | 'share' = 'hold',
): Promise<Database> {
  if (databaseUrl !== undefined)
    return { url: databaseUrl, kind: 'external', close: async () => {} };
  createFolder(dataDir);
  const sharedUrl = mode === 'share' ? findSharedUrl(dataDir) : undefined;
  if (sharedUrl !== undefined) return { url: sharedUrl, kind: 'shared', close: async () => {} };
  return await openOwn(dataDir, log);
}

async function openOwn(dataDir: string, log: Log): Promise<Database> {
  const hold = await holdDataFolder(dataDir);
  try {
    const { url, account, stop } = await startEmbedded(dataDir, log);
    const close = async () => {
      await stop();
      hold.release();
    };
    return { url, kind: account.kind, close };
  } catch (error) {
    hold.release();
    throw error;
  }
}

/**
 * Empty a data folder, its database with it, wherever that lies.
 *
 * @throws CannotStart when a running monitor holds it.
 */
export function emptyDataFolder(dataDir: string): void {
  const holder = findHolder(dataDir);
  if (holder !== undefined) throw heldBy(dataDir, holder);
  removeRelocated(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  createFolder(dataDir);
}

function findSharedUrl(dataDir: string) {
  return findHolder(dataDir) === undefined ? undefined : readEmbeddedUrl(dataDir);
}

function createFolder(dataDir: string) {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new CannotStart(
      `wanted to write to the data folder ${dataDir}, found: ${error}; set DATA_DIR to a folder of yours`,
      1,
      { cause: error },
    );
  }
}
