import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Settings } from '../../config/env.ts';
import { openPassage, type Passage } from '../../config/kill-points.ts';
import type { Log } from '../../config/log.ts';
import { readPinnedHosts } from '../../config/pinned-hosts.ts';
import { openQueues, type Queues } from '../../config/queue.ts';
import { type Fetcher, openFetcher } from '../../crawler/io/fetch.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { recordPulse } from '../../prisma/pulses.ts';
import { outbox } from '../../reports/io/outbox.ts';
import type { Mailbox } from '../../reports/mail/address.ts';
import type { Transport } from '../../reports/mail/send.ts';
import { openOcr } from '../../worker/io/ocr.ts';
import { openReader, type Reader } from '../../worker/io/reader.ts';
import { openPageMemory, type PageMemory } from '../../worker/page-memory.ts';
import { type Browsing, openBrowsing } from './browsing.ts';
import { openRecords, type RecordOptions, type Records } from './open-records.ts';
import { openPublishedTagger, type PublishedTagger } from './open-tagger.ts';
import { ownName, senderOf } from './sender.ts';

/** Everything that the parts share, opened once for a process. */
export interface App extends Records {
  readonly queues: Queues;
  readonly fetcher: Fetcher;
  readonly browsing: Browsing;
  readonly userAgent: string;
  readonly reader: Reader;
  readonly pageMemory: PageMemory;
  /** By the taxonomy in force. Loads the dictionary at the first call. */
  tagger(): Promise<PublishedTagger>;
  readonly passage: Passage;
  readonly transport: Transport;
  /** Who mail comes from. */
  readonly sender: Mailbox;
}

export type AppOptions = RecordOptions;

const processName = `${hostname()}-${process.pid}`;

/** Open the database (and bring it up to date), the queue, the store and the way to the world. */
export async function openApp(settings: Settings, options: AppOptions = {}): Promise<App> {
  await using opening = new AsyncDisposableStack();
  const mail = await openMail(settings);
  const records = await openRecords(settings, options);
  opening.defer(records.close);
  const { databaseUrl, client, log } = records;
  const way = openWayOut(settings);
  opening.defer(way.fetcher.close);
  opening.defer(way.browsing.fetcher.close);
  const ocr = openOcr({ cacheFolder: join(settings.dataDir, 'ocr') });
  opening.defer(ocr.close);
  const reader = openReader({ recognise: ocr.recognise });
  opening.defer(() => reader.close());
  const queues = await openOwnQueues(databaseUrl, settings, client, log);
  opening.defer(queues.close);
  // Everything is open: from here on its owner closes it.
  const opened = opening.move();
  return {
    ...{ ...records, queues, ...way, reader, ...mail },
    tagger: openPublishedTagger(records.client),
    pageMemory: openPageMemory(),
    passage: openPassage(settings.crashAt),
    close: () => opened.disposeAsync(),
  };
}

/** The way to the watched sites, and the name that we give there. */
export function openWayOut(settings: Settings) {
  const userAgent = ownName(settings);
  return {
    userAgent,
    fetcher: openFetcher({ userAgent, replica: settings.replica, pins: readPinnedHosts() }),
    browsing: openBrowsing(settings, userAgent),
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

async function openMail(settings: Settings): Promise<{ transport: Transport; sender: Mailbox }> {
  const sender = senderOf(settings);
  const { smtpUrl, mailLive, dataDir } = settings;
  if (smtpUrl === undefined) return { transport: outbox(join(dataDir, 'outbox')), sender };
  const { smtp } = await import('../../reports/io/smtp.ts');
  const isLive = mailLive || settings.replica === undefined;
  return { transport: smtp({ url: smtpUrl, mailLive: isLive }), sender };
}

/** A queue that answers but no longer works: the supervisor starts this process anew. */
function endDead(queue: string, log: Log): void {
  log.fatal({ queue }, 'queue stands still');
  process.exit(70);
}
