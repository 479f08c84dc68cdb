import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { askLive } from '../../commands/wire/ask-live.ts';
import { type App, openApp } from '../../commands/wire/open-app.ts';
import { startRoles } from '../../commands/wire/roles.ts';
import { tryPage } from '../../commands/wire/try-page.ts';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import { healthOf } from '../../commands/wire/watched.ts';
import { worldClock } from '../../config/clock.ts';
import { readSettings } from '../../config/env.ts';
import { watchedPage } from '../../crawler/engines/watched-page.ts';
import type { Source } from '../../crawler/source.ts';
import { findChanges } from '../../prisma/changes.ts';
import { openReplica } from '../replica/server.ts';
import { tinyWorld } from '../replica/tiny-world.ts';
import { readWorld } from '../replica/world.ts';
import { testChromium } from '../support/chromium.ts';
import { createDatabase } from '../support/database.ts';
import { openSite } from '../support/small-site.ts';
import { temporaryFolder } from './open-walk.ts';

const program = await testChromium();

/** A page of which only an empty frame comes from the server; scripts fetch and draw the rest. */
const frame = `<!doctype html><html lang="pl"><head><meta charset="utf-8"><title>Regionalny plan – ROPS</title></head>
<body><header>Regionalny Ośrodek</header><main></main><script>
  fetch('/tresc.json').then((answer) => answer.json()).then(({ title, paragraphs }) => {
    const main = document.querySelector('main');
    for (const [tag, text] of [['h1', title], ...paragraphs.map((text) => ['p', text])])
      main.append(Object.assign(document.createElement(tag), { textContent: text }));
  });
</script></body></html>`;

const content = (days: number) => ({
  title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  paragraphs: [
    'Zarząd województwa przedstawia projekt planu do konsultacji społecznych.',
    `Uwagi można zgłaszać w terminie ${days} dni od dnia ogłoszenia, pisemnie albo pocztą elektroniczną.`,
    'Plan obejmuje mieszkania wspomagane, usługi środowiskowe oraz opiekę wytchnieniową.',
  ],
});

const page = watchedPage({
  id: 'region-przykladowe-rops',
  name: 'ROPS – plan deinstytucjonalizacji',
  kind: 'regional',
  region: '24',
  channel: 'rops',
  fetchWith: 'browser',
  address: 'https://rops.example.pl/plan',
});

/** The whole monitor, with one source of ours, walked through three moments of a small world. */
async function walked(sources: readonly Source[], variables: Readonly<Record<string, string>>) {
  await using all = new AsyncDisposableStack();
  const moments = ['2026-09-01T0600Z', '2026-09-03T0600Z', '2026-09-07T0600Z'];
  const host = (moment: string) => `${moment}/rops.example.pl`;
  const dir = tinyWorld({
    'world.json': { title: 'Drawn', period: '2026-09/2026-10', sources: [page.id], moments },
    [`${host('2026-09-01T0600Z')}/index.json`]: [
      { path: '/plan', file: 'plan.html' },
      { path: '/tresc.json', file: 'tresc.json' },
    ],
    [`${host('2026-09-01T0600Z')}/plan.html`]: frame,
    [`${host('2026-09-01T0600Z')}/tresc.json`]: content(21),
    [`${host('2026-09-03T0600Z')}/index.json`]: [{ path: '/tresc.json', file: 'tresc.json' }],
    [`${host('2026-09-03T0600Z')}/tresc.json`]: content(14),
  });
  all.defer(() => rmSync(dir, { recursive: true }));
  const world = readWorld(dir);
  const clock = worldClock(world.moments[0]?.at ?? new Date(0));
  const replica = await openReplica(world, clock.now);
  all.defer(replica.close);
  const database = await createDatabase();
  all.defer(database.drop);
  const folder = temporaryFolder('drawn');
  all.defer(folder.remove);
  const settings = readSettings({
    ...{ LOG_LEVEL: 'silent', DATABASE_URL: database.url, DATA_DIR: folder.dir },
    ...{ MONITOR_REPLICA: replica.url, ...variables },
  });
  const opened = await openApp(settings, { clock });
  all.defer(opened.close);
  const sourceIndex = new Map(sources.map((source) => [source.id as string, source]));
  const app: App = { ...opened, sources, sourceIndex, refreshSources: async () => undefined };
  const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
  all.defer(roles.close);
  await walkWorld({ world, app, roles, clock });
  const { changes } = await findChanges(app.client, sourceIndex, {}, { limit: 100 });
  return { changes, health: await healthOf(app), asked: replica.requests.map(({ path }) => path) };
}

describe('a source that is read in the browser', () => {
  test.skipIf(program === undefined)('is told of like any other', async () => {
    const { changes, health, asked } = await walked([page], {
      BROWSER_SANDBOX: `${program?.isSandboxed ?? true}`,
    });
    expect(health).toMatchObject([{ state: 'ok', listed: 1 }]);
    expect(asked).toContain('/tresc.json');
    expect(changes.map(({ kind }) => kind)).toEqual(['text']);
    expect(JSON.stringify(changes)).toMatch(/14 dni/);
  });

  test.skipIf(program === undefined)('is tried as it would be read', async () => {
    await using all = new AsyncDisposableStack();
    const site = await openSite({
      '/plan': frame,
      '/tresc.json': JSON.stringify(content(21)),
    });
    all.defer(site.close);
    const settings = readSettings({
      MONITOR_REPLICA: site.url.href,
      BROWSER_SANDBOX: `${program?.isSandboxed ?? true}`,
    });
    const answer = await askLive(page, 'https://rops.example.pl/plan', settings);
    expect(tryPage(page, answer)).toMatchObject({
      verdict: { verdict: 'good' },
      reading: 'list',
      listing: { publications: [{ title: content(21).title }] },
    });
  });

  test('waits where there is no browser, says so, and asks nothing', async () => {
    const { changes, health, asked } = await walked([page], { CHROMIUM_PATH: '/nowhere/chromium' });
    expect(asked).toEqual([]);
    expect(changes).toEqual([]);
    expect(health).toMatchObject([
      { state: 'failing', reasons: [expect.stringContaining('nie ma Chromium')] },
    ]);
  });
});
