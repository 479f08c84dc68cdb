// The monitor on one source of 300 pages, in a process of its own: what `./monitor crawl` does.
// argv: replica, data folder. Each message is one round; the answer is what came of it.

import { openApp } from '../../../commands/wire/open-app.ts';
import { openAll, untilIdle } from '../../../commands/wire/pass.ts';
import { startRoles } from '../../../commands/wire/roles.ts';
import { worldClock } from '../../../config/clock.ts';
import { readSettings } from '../../../config/env.ts';
import { watchedPage } from '../../../crawler/engines/watched-page.ts';
import { findOutcomes } from '../../../prisma/runs.ts';
import { pageCount, pathOf } from './pages.ts';

const host = 'bip.bench.example.pl';
const [replica = '', dataDir = ''] = process.argv.slice(2);
const source = watchedPage({
  ...{ id: 'bench', name: 'Strona próbna', kind: 'regional', region: '24', fetchWith: 'http' },
  address: Array.from({ length: pageCount }, (_, page) => `https://${host}${pathOf(page)}`),
});

const clock = worldClock(new Date('2026-09-01T06:00:00Z'));
const settings = readSettings({
  ...{ DATA_DIR: dataDir, MONITOR_REPLICA: replica, LOG_LEVEL: 'error' },
  ...(process.env.DATABASE_URL && { DATABASE_URL: process.env.DATABASE_URL }),
});
const opened = await openApp(settings, { clock, sourceIds: [] });
const app = { ...opened, sources: [source], sourceIndex: new Map([[`${source.id}`, source]]) };
const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
process.send?.({ pid: process.pid });

process.on('message', (message: { day: number } | 'end') => {
  if (message === 'end') void close();
  else
    void round(message.day).catch((error) => {
      process.stderr.write(`${error.stack}\n`);
      process.exit(1);
    });
});

async function round(day: number): Promise<void> {
  clock.set(new Date(Date.UTC(2026, 8, day, 6)));
  const before = await countChanges();
  const startedAt = performance.now();
  const ids = await openAll(app);
  await untilIdle(app, roles);
  const ms = performance.now() - startedAt;
  const [outcome] = await findOutcomes(app.client, ids);
  const after = await countChanges();
  process.send?.({ ms, outcome, changed: after.filter((one) => !before.includes(one)) });
}

/** `path of the page, kind` of every change so far. */
async function countChanges(): Promise<string[]> {
  const rows = await app.client.change.findMany({ include: { publication: true } });
  return rows.map(({ id, kind, publication }) => `${publication.address} ${kind} ${id}`);
}

async function close(): Promise<void> {
  await roles.close();
  await opened.close();
  process.exit(0);
}
