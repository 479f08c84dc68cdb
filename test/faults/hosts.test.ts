import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type App, openApp } from '../../commands/wire/open-app.ts';
import { openAll, untilIdle } from '../../commands/wire/pass.ts';
import { startRoles } from '../../commands/wire/roles.ts';
import { worldClock } from '../../config/clock.ts';
import { readSettings } from '../../config/env.ts';
import { watchedPage } from '../../crawler/engines/watched-page.ts';
import { HostUnavailable } from '../../crawler/errors.ts';
import type { Fetcher } from '../../crawler/io/fetch.ts';
import type { Source } from '../../crawler/source.ts';
import { findOutcomes } from '../../prisma/runs.ts';
import { render } from '../bench/crawl/pages.ts';
import { temporaryFolder } from '../pipeline/open-walk.ts';
import { createDatabase } from '../support/database.ts';

const start = new Date('2026-09-01T06:00:00Z');

interface Monitor {
  readonly asked: string[];
  /** Run every source once, at a time of the world. */
  crawl(at: Date): ReturnType<typeof findOutcomes>;
  readonly app: App;
}

/** The whole pipeline over sources of the test's own, with a way out of its own. */
async function openMonitor(
  all: AsyncDisposableStack,
  sources: readonly Source[],
  answer: (address: string) => ReturnType<Fetcher>,
): Promise<Monitor> {
  const database = await createDatabase();
  all.defer(database.drop);
  const folder = temporaryFolder('hosts');
  all.defer(folder.remove);
  const clock = worldClock(start);
  const settings = readSettings({
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, LOG_LEVEL: 'silent' },
    MONITOR_REPLICA: 'http://127.0.0.1:9',
  });
  const opened = await openApp(settings, { clock, sourceIds: [] });
  all.defer(opened.close);
  const asked: string[] = [];
  const fetcher: Fetcher = Object.assign(
    (request: Parameters<Fetcher>[0]) => {
      asked.push(request.address);
      return answer(request.address);
    },
    { close: async () => {} },
  );
  const sourceIndex = new Map(sources.map((source) => [`${source.id}`, source]));
  const app: App = { ...opened, sources, sourceIndex, fetcher };
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  all.defer(roles.close);
  return {
    ...{ app, asked },
    async crawl(at) {
      clock.set(at);
      const ids = await openAll(app);
      await untilIdle(app, roles);
      return findOutcomes(app.client, ids);
    },
  };
}

const pageOf = (host: string, n: number, pages = 1) =>
  watchedPage({
    ...{ id: `${host}-${n}`, name: `Strona ${n}`, kind: 'news', fetchWith: 'http' },
    address: Array.from({ length: pages }, (_, page) => `https://${host}.example.pl/${n}/${page}`),
  });

function answered(address: string, body: string): Awaited<ReturnType<Fetcher>> {
  return {
    ...{ status: 200, finalAddress: address, notModified: false },
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: Buffer.from(body),
  };
}

const html = render(7, { noise: 0, edition: 0 });
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);

test('a dead host costs five sources one probe, and delays no other', async () => {
  await using all = new AsyncDisposableStack();
  const isDead = { now: true };
  const sources = [0, 1, 2, 3, 4].map((n) => pageOf('dead', n, 3));
  const monitor = await openMonitor(all, [...sources, pageOf('alive', 9)], async (address) => {
    if (address.endsWith('/robots.txt')) {
      if (!address.includes('dead') || !isDead.now)
        return { ...answered(address, ''), status: 404 };
    }
    if (address.includes('dead') && isDead.now)
      throw new HostUnavailable('refused', undefined, { fault: 'unreachable' });
    return answered(address, html);
  });

  const outcomes = await monitor.crawl(start);
  expect(monitor.asked.filter((address) => address.includes('dead')).length).toBe(1);
  expect(outcomes.filter(({ verdict }) => verdict === 'failed')).toHaveLength(5);
  expect(outcomes.find(({ sourceId }) => sourceId === 'alive-9')).toMatchObject({
    verdict: 'good',
    listed: 1,
  });

  monitor.asked.length = 0;
  await monitor.crawl(minutes(5));
  expect(monitor.asked.filter((address) => address.includes('dead'))).toEqual([]);

  isDead.now = false;
  const later = await monitor.crawl(minutes(30));
  expect(later.map(({ verdict }) => verdict)).toEqual(later.map(() => 'good'));
  expect(later.reduce((count, { listed }) => count + listed, 0)).toBe(16);
});

test('after noise alone an unchanged page answers 304, and tells nothing', async () => {
  await using all = new AsyncDisposableStack();
  const shown = { noise: 0 };
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    const body = render(11, { noise: shown.noise, edition: 0 });
    const etag = `"${shown.noise}"`;
    if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  all.defer(() => new Promise((resolve) => server.close(() => resolve())));
  all.defer(async () => server.closeAllConnections());
  const database = await createDatabase();
  all.defer(database.drop);
  const folder = temporaryFolder('hosts');
  all.defer(folder.remove);
  const clock = worldClock(start);
  const opened = await openApp(
    readSettings({
      ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, LOG_LEVEL: 'silent' },
      MONITOR_REPLICA: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    }),
    { clock, sourceIds: [] },
  );
  all.defer(opened.close);
  const source = pageOf('noisy', 1, 2);
  const app: App = { ...opened, sources: [source], sourceIndex: new Map([['noisy-1', source]]) };
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  all.defer(roles.close);

  const shares: number[] = [];
  for (const [day, noise] of [0, 1, 1, 2, 2, 2].entries()) {
    shown.noise = noise;
    clock.set(new Date(start.getTime() + day * 24 * 3_600_000));
    const ids = await openAll(app);
    await untilIdle(app, roles);
    const [outcome] = await findOutcomes(app.client, ids);
    expect(outcome).toMatchObject({ verdict: 'good', requests: 2, changed: 0 });
    shares.push(outcome?.notModified ?? -1);
  }
  expect(shares).toEqual([0, 0, 2, 0, 2, 2]);
  expect(await app.client.change.count()).toBe(0);
});

test('two processes never break a host’s pause', async () => {
  await using all = new AsyncDisposableStack();
  const database = await createDatabase();
  all.defer(database.drop);
  // In a process of its own: a stall among the tests would look like a broken pause.
  const server = fork(join(import.meta.dirname, 'arrivals-process.ts'));
  all.defer(() => void server.kill());
  const [port] = await once(server, 'message');
  const site = `http://127.0.0.1:${port}/`;
  const children = [1, 2].map(() =>
    fork(join(import.meta.dirname, 'turns-process.ts'), [database.url, site, '5', '400'], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    }),
  );
  const ends = await Promise.all(children.map((child) => once(child, 'exit')));

  server.send('end');
  const [at] = (await once(server, 'message')) as [number[]];
  expect(ends.map(([code]) => code)).toEqual([0, 0]);
  expect(at).toHaveLength(10);
  const gaps = at.slice(1).map((time, n) => time - (at[n] ?? 0));
  // A late request shortens the gap behind it; the machine may be busy.
  expect(Math.min(...gaps)).toBeGreaterThan(200);
  expect((at.at(-1) ?? 0) - (at[0] ?? 0)).toBeGreaterThan(9 * 400 - 200);
});
