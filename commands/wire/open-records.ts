import { join } from 'node:path';
import { type Clock, realClock, worldClock } from '../../config/clock.ts';
import { type Database, openDatabase } from '../../config/database.ts';
import type { Settings } from '../../config/env.ts';
import { type Log, openLog } from '../../config/log.ts';
import { type Permission, readPermissions, replicaPermission } from '../../config/permissions.ts';
import { openDiskStore } from '../../crawler/io/snapshot-store.ts';
import type { SnapshotStore } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { type LiveSources, openSources } from './live-sources.ts';

/** What is known: the database, the store, and what the operator declared. No queue, no network. */
export interface Records extends LiveSources {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly client: PrismaClient;
  readonly databaseUrl: string;
  readonly databaseKind: Database['kind'];
  readonly store: SnapshotStore;
  readonly permissions: readonly Permission[];
  isPermitted(source: Source): boolean;
  close(): Promise<void>;
}

export interface RecordOptions {
  readonly clock?: Clock;
  /** Only these sources; all without it. */
  readonly sourceIds?: readonly string[];
  /** `share` looks things up beside a running `up`. */
  readonly mode?: 'hold' | 'share';
}

/** Each connection costs the server 5 MB, and more of them than cores hardly help. */
const poolSize = 3;

/** Open the database and bring it up to date. @throws CannotStart */
export async function openRecords(
  settings: Settings,
  options: RecordOptions = {},
): Promise<Records> {
  await using opening = new AsyncDisposableStack();
  const log = openLog(settings.logLevel);
  const recorded = readPermissions();
  const database = await openDatabase(settings, log, options.mode);
  opening.defer(database.close);
  await migrate(database.url);
  const client = openClient(database.url, poolSize);
  opening.defer(() => client.$disconnect());
  const clock = options.clock ?? (settings.now ? worldClock(settings.now) : realClock());
  const live = await openSources(client, options.sourceIds);
  // Everything is open: from here on its owner closes it.
  const opened = opening.move();
  return {
    ...{ settings, log, clock, client, ...live },
    databaseUrl: database.url,
    databaseKind: database.kind,
    store: openDiskStore(storeFolder(settings)),
    ...grants(settings, recorded, live.sources, clock.now()),
    close: () => opened.disposeAsync(),
  };
}

/** For verbs that look something up: beside a running `up`, and without its start on stderr. */
export function openToLook(settings: Settings, options: RecordOptions = {}): Promise<Records> {
  return openRecords(quiet(settings), { mode: 'share', ...options });
}

/** Open to look, act, close. @returns what `act` gives, such as an exit code */
export async function withRecords<T>(
  settings: Settings,
  act: (records: Records) => Promise<T>,
): Promise<T> {
  const records = await openToLook(settings);
  try {
    return await act(records);
  } finally {
    await records.close();
  }
}

/** What a short verb logs: only what went wrong. */
export function quiet(settings: Settings): Settings {
  return settings.logLevel === 'info' ? { ...settings, logLevel: 'warn' } : settings;
}

export function storeFolder({ snapshotStore, dataDir }: Settings): string {
  return snapshotStore ?? join(dataDir, 'snapshots');
}

function grants(
  { replica }: Settings,
  recorded: readonly Permission[],
  sources: readonly Source[],
  now: Date,
) {
  const needy = sources.filter(({ needsPermission }) => needsPermission).map(({ id }) => id);
  const permissions = replica === undefined ? recorded : [replicaPermission(needy, now)];
  const allowed = new Set(permissions.flatMap((permission) => permission.sources));
  return { permissions, isPermitted: ({ id }: Source) => allowed.has(id) };
}
