import { hostname } from 'node:os';
import { join } from 'node:path';
import { type Clock, realClock, worldClock } from '../../config/clock.ts';
import { openDatabase } from '../../config/database.ts';
import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';
import { openPassage, type Passage } from '../../config/kill-points.ts';
import { type Log, openLog } from '../../config/log.ts';
import { type Permission, readPermissions, replicaPermission } from '../../config/permissions.ts';
import { openQueues, type Queues } from '../../config/queue.ts';
import { type Fetcher, openFetcher } from '../../crawler/io/fetch.ts';
import { openDiskStore } from '../../crawler/io/snapshot-store.ts';
import type { SnapshotStore } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import { sources as declared } from '../../crawler/sources/index.ts';
import { userAgentOf } from '../../crawler/user-agent.ts';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { migrate } from '../../prisma/migrate.ts';
import { recordPulse } from '../../prisma/pulses.ts';
import { outbox } from '../../reports/io/outbox.ts';
import { smtp } from '../../reports/io/smtp.ts';
import type { Mailbox } from '../../reports/mail/address.ts';
import { parseAddress } from '../../reports/mail/address.ts';
import type { Transport } from '../../reports/mail/send.ts';
import { openReader, type Reader } from '../../worker/io/reader.ts';
import type { Tagger } from '../../worker/language/tagger.ts';
import { openTagger } from './open-tagger.ts';

/** Everything that the parts share, opened once for a process. */
export interface App {
  readonly settings: Settings;
  readonly log: Log;
  readonly clock: Clock;
  readonly client: PrismaClient;
  readonly databaseUrl: string;
  readonly queues: Queues;
  readonly store: SnapshotStore;
  readonly fetcher: Fetcher;
  readonly userAgent: string;
  readonly reader: Reader;
  /** Loads the dictionary at the first call. */
  tagger(): Tagger;
  readonly sources: readonly Source[];
  readonly sourceIndex: ReadonlyMap<string, Source>;
  readonly permissions: readonly Permission[];
  isPermitted(source: Source): boolean;
  readonly passage: Passage;
  readonly transport: Transport;
  /** Who mail comes from. */
  readonly sender: Mailbox;
  close(): Promise<void>;
}

export interface AppOptions {
  readonly clock?: Clock;
  /** Only these sources; all without it. */
  readonly sourceIds?: readonly string[];
  /** `share` looks things up beside a running `up`. */
  readonly mode?: 'hold' | 'share';
}

const poolSize = 12;
const processName = `${hostname()}-${process.pid}`;
const version = '0.1.0';

/** Open the database (and bring it up to date), the queue, the store and the way to the world. */
export async function openApp(settings: Settings, options: AppOptions = {}): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const log = openLog(settings.logLevel);
  const recorded = readPermissions();
  const mail = openMail(settings);
  const database = await openDatabase(settings, log, options.mode);
  opening.defer(database.close);
  await migrate(database.url);
  const client = openClient(database.url, poolSize);
  opening.defer(() => client.$disconnect());
  const userAgent = userAgentOf(version, settings.contact ?? mail.sender.address);
  const fetcher = openFetcher({ userAgent, replica: settings.replica });
  opening.defer(fetcher.close);
  const reader = openReader();
  opening.defer(() => reader.close());
  const queues = await openOwnQueues(database.url, settings, client, log);
  opening.defer(queues.close);
  const clock = options.clock ?? (settings.now ? worldClock(settings.now) : realClock());
  const sources = declared.filter(({ id }) => options.sourceIds?.includes(id) ?? true);
  // Everything is open: from here on its owner closes it.
  const opened = opening.move();
  return {
    ...{ settings, log, clock, client, queues, fetcher, userAgent, reader, sources, ...mail },
    databaseUrl: database.url,
    store: openDiskStore(settings.snapshotStore ?? join(settings.dataDir, 'snapshots')),
    tagger: openTagger(),
    sourceIndex: new Map(sources.map((source) => [source.id as string, source])),
    ...grants(settings, recorded, sources, clock.now()),
    passage: openPassage(settings.crashAt),
    close: () => opened.disposeAsync(),
  };
}

function openOwnQueues(
  databaseUrl: string,
  { redisUrl }: Settings,
  client: PrismaClient,
  log: Log,
): Promise<Queues> {
  return openQueues({
    ...{ databaseUrl, redisUrl, log },
    onPulse: (queue) => recordPulse(client, { queue, process: processName, at: new Date() }),
    onDead: (queue) => endDead(queue, log),
  });
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

function openMail(settings: Settings): { transport: Transport; sender: Mailbox } {
  const address = parseAddress(settings.mailFrom.address);
  if (address === undefined)
    throw new CannotStart('MAIL_FROM: wanted an address such as monitor@example.org', 2);
  const { smtpUrl, mailLive, dataDir } = settings;
  const transport =
    smtpUrl === undefined
      ? outbox(join(dataDir, 'outbox'))
      : smtp({ url: smtpUrl, mailLive: mailLive || settings.replica === undefined });
  return { transport, sender: { address, name: settings.mailFrom.name } };
}

/** A queue that answers but no longer works: the supervisor starts this process anew. */
function endDead(queue: string, log: Log): void {
  log.fatal({ queue }, 'queue stands still');
  process.exit(70);
}
