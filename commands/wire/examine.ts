import { accessSync, constants, mkdirSync, statfsSync } from 'node:fs';
import type { Settings } from '../../config/env.ts';
import { openQueues } from '../../config/queue.ts';
import { countHints, findQuarantined } from '../../prisma/hints.ts';
import { countMails } from '../../prisma/mails.ts';
import { findPulses } from '../../prisma/pulses.ts';
import { examineBrowser } from './examine-browser.ts';
import { examinePins } from './examine-pins.ts';
import { examineTaxonomyInForce } from './examine-taxonomy.ts';
import { permissionForm } from './known-source.ts';
import { type Records, storeFolder } from './open-records.ts';
import { isAllowed } from './watched.ts';

/** One thing looked at. `bad`: it does not work; `warn`: it works without something. */
export interface Finding {
  readonly check: string;
  readonly state: 'ok' | 'warn' | 'bad';
  readonly found: string;
  /** What to do; absent where all is well. */
  readonly todo?: string;
}

const leastNode = 26;
const leastFreeBytes = 2_000_000_000;
/** A worker writes its pulse at least this often, also when there is nothing to do. */
const longestPulseMs = 120_000;

/** What can be seen without a database. */
export async function examineMachine(settings: Settings): Promise<Finding[]> {
  const browser = await examineBrowser(settings);
  return [
    nodeVersion(),
    browser,
    dataFolder(settings),
    examinePins(new Date()),
    ...mailMode(settings),
  ];
}

function nodeVersion(): Finding {
  const found = process.versions.node;
  if (Number.parseInt(found, 10) >= leastNode) return { check: 'node', state: 'ok', found };
  return { check: 'node', state: 'bad', found, todo: `run it with Node ${leastNode} or later` };
}

function dataFolder(settings: Settings): Finding {
  const check = 'data folder';
  const folder = storeFolder(settings);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    const free = bavail * bsize;
    const found = `${folder}, ${(free / 1e9).toFixed(1)} GB free`;
    if (free >= leastFreeBytes) return { check, state: 'ok', found };
    return { check, state: 'warn', found, todo: 'make room: below 2 GB crawling soon stops' };
  } catch (error) {
    const found = error instanceof Error ? error.message : `${error}`;
    return {
      check,
      state: 'bad',
      found,
      todo: 'set DATA_DIR or SNAPSHOT_STORE to a folder of yours',
    };
  }
}

function mailMode({ smtpUrl, mailFrom, publicUrl, contact }: Settings): Finding[] {
  if (smtpUrl === undefined)
    return [
      {
        ...{ check: 'mail', state: 'warn', found: 'nothing leaves: .eml files in DATA_DIR/outbox' },
        todo: 'set SMTP_URL and MAIL_FROM to send for real',
      },
    ];
  const isInvented = mailFrom.address.endsWith('.example');
  const isLocal = ['127.0.0.1', 'localhost'].includes(publicUrl.hostname);
  return [
    isInvented
      ? {
          check: 'mail',
          state: 'bad',
          found: `SMTP, from ${mailFrom.address}`,
          todo: 'set MAIL_FROM',
        }
      : { check: 'mail', state: 'ok', found: `SMTP, from ${mailFrom.address}` },
    isLocal
      ? {
          check: 'links',
          state: 'bad',
          found: publicUrl.href,
          todo: 'set PUBLIC_URL: readers cannot follow these',
        }
      : { check: 'links', state: 'ok', found: publicUrl.href },
    ...(contact === undefined && isInvented
      ? [{ check: 'contact', state: 'warn', found: 'none', todo: 'set CONTACT' } as const]
      : []),
  ];
}

/** What the database knows of itself and of the work. */
export async function examineRecords(records: Records): Promise<Finding[]> {
  return [
    await databaseVersion(records),
    await examineTaxonomyInForce(records),
    await queue(records),
    await steps(records),
    await mails(records),
    await pulses(records),
    permissions(records),
  ];
}

async function databaseVersion({ client, databaseKind }: Records): Promise<Finding> {
  const rows = await client.$queryRaw<{ version: string }[]>`
    SELECT current_setting('server_version') AS version`;
  const kinds: Readonly<Record<Records['databaseKind'], string>> = {
    external: 'DATABASE_URL',
    shared: 'embedded, run by another monitor on this data folder',
    'own-user': 'embedded',
    'user-namespace': 'embedded, in a user namespace because we are root',
    relocated: 'embedded, as another user below /var/lib/sus-monitor because we are root',
  };
  const found = `PostgreSQL ${rows[0]?.version ?? '?'}, ${kinds[databaseKind]}; migrated`;
  return { check: 'database', state: 'ok', found };
}

async function queue({ databaseUrl, settings, log }: Records): Promise<Finding> {
  const where = settings.redisUrl === undefined ? 'in PostgreSQL' : 'in Redis';
  const queues = await openQueues({ databaseUrl, redisUrl: settings.redisUrl, log });
  try {
    const counts = Object.entries(await queues.count());
    const held = counts.map(([name, { waiting, active }]) => `${name} ${waiting}+${active}`);
    return { check: 'queue', state: 'ok', found: `${where}; waiting+active: ${held.join(', ')}` };
  } finally {
    await queues.close();
  }
}

async function steps({ client }: Records): Promise<Finding> {
  const given = await findQuarantined(client);
  const counts = await countHints(client);
  const found = counts.map(({ step, state, count }) => `${count} ${step} ${state}`).join(', ');
  if (given.length === 0) return { check: 'steps', state: 'ok', found: found || 'none waits' };
  const [first] = given;
  const todo = `a person must look at them; the first: ${first?.step} ${first?.row}: ${first?.problem}`;
  return { check: 'steps', state: 'warn', found, todo };
}

async function mails({ client }: Records): Promise<Finding> {
  const counts = await countMails(client);
  const found = Object.entries(counts)
    .map(([state, count]) => `${count} ${state}`)
    .join(', ');
  const failed = (counts.rejected ?? 0) + (counts.unknown ?? 0);
  if (failed === 0) return { check: 'mails', state: 'ok', found: found || 'none yet' };
  return { check: 'mails', state: 'warn', found, todo: 'see ./monitor alerts --dry-run' };
}

async function pulses({ client }: Records): Promise<Finding> {
  const check = 'pulses';
  const all = await findPulses(client);
  const ages = all.map(({ queue, at }) => ({ queue, ms: Date.now() - at.getTime() }));
  const found = ages.map(({ queue, ms }) => `${queue} ${Math.round(ms / 1_000)} s ago`).join(', ');
  const old = ages.filter(({ ms }) => ms > longestPulseMs);
  if (ages.length > 0 && old.length === 0) return { check, state: 'ok', found };
  return {
    check,
    state: 'warn',
    found: found || 'none',
    todo: 'nothing works here now: ./monitor up',
  };
}

function permissions(records: Records): Finding {
  const off = records.sources.filter((source) => !isAllowed(records)(source)).map(({ id }) => id);
  const granted = records.permissions.flatMap(({ sources }) => sources);
  if (off.length === 0)
    return { check: 'permissions', state: 'ok', found: granted.join(', ') || 'none needed' };
  return {
    ...{ check: 'permissions', state: 'warn', found: `missing for ${off.join(', ')}` },
    todo: `these are not asked until somebody answers for it in config/permissions.json; the ground is a\nproposal to check and adapt (docs/permissions.md), and the form is refused until it is filled in:\n${permissionForm(off)}`,
  };
}
