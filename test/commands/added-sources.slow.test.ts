import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilIdle } from '../../commands/wire/pass.ts';
import { openDue } from '../../commands/wire/roles.ts';
import { findChanges } from '../../prisma/changes.ts';
import { type OpenWalk, openWalk, temporaryFolder } from '../pipeline/open-walk.ts';
import { tinyWorld } from '../replica/tiny-world.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { run, runJson, type Variables } from './run.ts';

const folder = temporaryFolder('added');
const page = 'https://rops.example.pl/plan';

const html = (day: string, visits: number) => `<!DOCTYPE html><html lang="pl"><head>
<title>Plan rozwoju usług społecznych - ROPS</title></head><body>
<nav><a href="/">Start</a> <a href="/kontakt">Kontakt</a></nav>
<main><h1>Plan rozwoju usług społecznych</h1>
<p>Regionalny ośrodek zaprasza do konsultacji projektu planu deinstytucjonalizacji usług społecznych.</p>
<p>Uwagi można składać do ${day} 2026 r.</p>
<p><a href="/pliki/projekt.pdf?sid=${visits}ab">Projekt planu (pdf, 1,2 MB)</a></p>
<p>Liczba odsłon: ${visits}</p></main></body></html>`;

const world = {
  'world.json': {
    title: 'Jedna strona',
    period: '2026-09/2026-10',
    sources: ['page-rops-plan'],
    moments: ['2026-09-01T0600Z', '2026-09-03T0600Z', '2026-09-07T0600Z'],
  },
  '2026-09-01T0600Z/a.example/index.json': undefined,
  '2026-09-01T0600Z/a.example/first.html': undefined,
  '2026-09-03T0600Z/a.example/index.json': undefined,
  '2026-09-03T0600Z/a.example/second.html': undefined,
  ...answers('2026-09-01T0600Z', '30 września', 118),
  ...answers('2026-09-03T0600Z', '30 września', 4311),
  ...answers('2026-09-07T0600Z', '12 października', 4400),
};

function answers(moment: string, day: string, visits: number) {
  return {
    [`${moment}/rops.example.pl/index.json`]: [
      { path: '/plan', file: 'plan.html', headers: { 'content-type': 'text/html; charset=utf-8' } },
      { path: '/login', file: 'login.html' },
    ],
    [`${moment}/rops.example.pl/plan.html`]: html(day, visits),
    [`${moment}/rops.example.pl/login.html`]:
      '<title>Logowanie</title><form><input type="password"></form>',
  };
}

let database: TestDatabase;
let walk: OpenWalk;
let settings: Variables;

beforeAll(async () => {
  database = await createDatabase();
  walk = await openWalk(readWorld(tinyWorld(world)), {
    DATABASE_URL: database.url,
    DATA_DIR: folder.dir,
  });
  settings = {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, LOG_LEVEL: 'warn' },
    ...{ MONITOR_REPLICA: walk.replica.url, MONITOR_NOW: '2026-09-01T06:00:00Z' },
  };
});

afterAll(async () => {
  await walk?.close();
  await database?.drop();
  folder.remove();
});

const named = ['--name', 'ROPS – plan', '--kind', 'regional', '--region', 'śląskie'];
const add = (address: string, ...more: string[]) =>
  run(['sources', 'add', address, ...named, ...more], settings);

/** What a running `up` does at a tick. */
async function tick(moment: string): Promise<number> {
  walk.clock.set(new Date(moment));
  const opened = await openDue(walk.app);
  await untilIdle(walk.app, walk.roles);
  return opened.length;
}

const id = 'page-rops-plan';
const changesOf = () => findChanges(walk.app.client, walk.app.sourceIndex, {}, { limit: 20 });

/** Verbs start a process each. */
const long = 180_000;

test(
  'a page is added, read, compared, removed and restored beside a running app',
  async () => {
    expect(await tick('2026-09-01T06:00:00Z')).toBe(0);

    const [dry, wall] = await Promise.all([
      runJson(['sources', 'add', page, ...named, '--dry-run'], settings),
      add('https://rops.example.pl/login'),
    ]);
    const added = await add(page);
    const twice = await add(`${page}/`, '--unseen');

    expect(dry.json).toMatchObject({
      added: false,
      source: { id, region: '24' },
      preview: {
        title: 'Plan rozwoju usług społecznych',
        files: [{ address: 'https://rops.example.pl/pliki/projekt.pdf', name: 'Projekt planu' }],
      },
    });
    expect(wall).toMatchObject({ code: 1, stderr: expect.stringContaining('logowania') });
    expect(added.stdout).toContain('| Uwagi można składać do 30 września 2026 r.');
    expect(added.stdout).not.toContain('odsłon');
    expect(added.stdout).toContain(`${id}: added`);
    expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining(`${id} watches`) });

    expect(await tick('2026-09-01T07:00:00Z')).toBe(1);
    expect(await tick('2026-09-03T07:00:00Z')).toBe(1);
    expect((await changesOf()).changes).toEqual([]);
    expect(await tick('2026-09-07T07:00:00Z')).toBe(1);
    const { changes } = await changesOf();
    expect(changes).toMatchObject([
      { kind: 'text', document: { name: 'Treść strony' }, publication: { key: page } },
    ]);
    expect(JSON.stringify(changes[0]?.detail)).toContain('października');

    const [shown, removed] = await Promise.all([
      runJson(['sources', 'show', id], settings),
      runJson(['sources', 'remove', id], settings),
    ]);
    const [list, again, crawl] = await Promise.all([
      runJson(['sources', 'list'], settings),
      add(page, '--unseen'),
      run(['crawl', id], settings),
    ]);
    expect(shown.json).toMatchObject({ listed: 1, added: { address: page } });
    expect(removed.json).toEqual({ id, dryRun: false, removed: true });
    expect(list.json.sources.map((one: { id: string }) => one.id)).not.toContain(id);
    expect(list.json.removed).toMatchObject([{ id }]);
    expect(again.stderr).toContain(`sources restore ${id}`);
    expect(crawl).toMatchObject({ code: 2, stderr: expect.stringContaining('was removed') });
    expect(await tick('2026-09-08T07:00:00Z')).toBe(0);
    expect((await changesOf()).changes).toHaveLength(1);

    const back = await run(['sources', 'restore', id], settings);
    expect(back.stdout).toContain('restored');
    expect(await tick('2026-09-09T07:00:00Z')).toBe(1);
  },
  long,
);
