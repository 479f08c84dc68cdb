import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import { pathOf } from '../../crawler/sha256.ts';
import { openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { openReplica, type Replica } from '../replica/server.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { isGranted, run, runJson, start, type Variables } from './run.ts';

const folder = temporaryFolder('cli');
const period = '2027-03/2027-04';
const now = new Date('2027-03-08T08:00:00Z');
let database: TestDatabase;
let replica: Replica;
let settings: Variables;

beforeAll(async () => {
  makeSmallWorld(5, `${folder.dir}/world`);
  const world = readWorld(`${folder.dir}/world`);
  database = await createDatabase();
  const walk = await openWalk(world, { DATABASE_URL: database.url, DATA_DIR: folder.dir });
  await subscribe(walk);
  await walkWorld(walk);
  await walk.close();
  replica = await openReplica(world, () => now);
  settings = {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, LOG_LEVEL: 'warn', PORT: '0' },
    ...{ MONITOR_REPLICA: replica.url, MONITOR_NOW: now.toISOString() },
  };
});

afterAll(async () => {
  await replica?.close();
  await database?.drop();
  folder.remove();
});

describe('looking', () => {
  test('sources: all, one with its host, and those that are not ok', async () => {
    const [{ json }, one, check] = await Promise.all([
      runJson(['sources'], settings),
      runJson(['sources', 'show', 'work-list-rm'], settings),
      runJson(['sources', 'check'], settings),
    ]);
    const watched = json.sources.find(({ id }: { id: string }) => id === 'work-list-rm');

    expect(watched).toMatchObject({ state: 'ok', kind: 'work-list' });
    expect(watched.listed).toBeGreaterThan(3);
    expect(one.json.hosts[0]).toMatchObject({ name: 'www.gov.pl', budget: 10_000 });
    expect(one.json.needsPermission).toBe(false);
    expect(check.code).toBe(3);
    expect(check.json.ok).toBe(2);
    expect(check.json.notOk.length).toBe(json.sources.length - 2);
  });

  test.skipIf(isGranted)('a source without its permission shows the form to fill in', async () => {
    const { stdout } = await run(['sources', 'show', 'rcl-regulations'], {
      ...settings,
      MONITOR_REPLICA: '',
    });

    expect(stdout).toContain('permission: missing');
    expect(stdout).toContain('"rcl-regulations"');
  });

  test('changes, search and acts find the same publication', async () => {
    const { json } = await runJson(['changes', '--source', 'rcl-bills'], settings);
    const [change] = json.changes;
    const [word] = change.publication.title.split(' ').toReversed();
    const [search, act, none, later] = await Promise.all([
      runJson(['search', word, '--source', 'rcl-bills', '--limit', '100'], settings),
      runJson(['acts', change.act], settings),
      run(['acts', 'UD99999'], settings),
      runJson(['changes', '--since', '2031-01-01'], settings),
    ]);

    expect(json.total).toBe(json.changes.length);
    expect(change.source.id).toBe('rcl-bills');
    expect(search.json.changes.map(({ id }: { id: string }) => id)).toContain(change.id);
    expect(act.json.acts[0].label).toBe(change.act);
    expect(act.json.acts[0].publications).toContainEqual(
      expect.objectContaining({ key: change.publication.key }),
    );
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(later.json).toEqual({ total: 0, isMore: false, changes: [] });
  });

  test('doctor finds everything in working order', async () => {
    const { code, json } = await runJson(['doctor'], settings);
    const states = new Map(json.findings.map((one: { check: string }) => [one.check, one]));

    expect(code).toBe(0);
    expect(states.get('database')).toMatchObject({ state: 'ok' });
    expect(states.get('mail')).toMatchObject({ state: 'warn' });
    expect(states.get('node')).toMatchObject({ found: process.versions.node });
  });

  test('doctor says what is wrong with a database that does not answer', async () => {
    const away = { ...settings, DATABASE_URL: 'postgresql://a:b@127.0.0.1:9/none' };
    const { code, json } = await runJson(['doctor'], away);

    expect(code).toBe(1);
    expect(json.findings.at(-1)).toMatchObject({ check: 'database', state: 'bad' });
  });
});

describe('crawl', () => {
  test('runs named sources once and tells what came of it', async () => {
    const { code, json } = await runJson(['crawl', 'work-list-rm'], settings);

    expect(code).toBe(0);
    expect(json.runs).toHaveLength(1);
    expect(json.runs[0]).toMatchObject({ sourceId: 'work-list-rm', verdict: 'good', new: 0 });
    expect(json.runs[0].unchanged).toBe(json.runs[0].listed - json.runs[0].changed);
    expect(json.runs[0].requests).toBeGreaterThan(0);
  });

  test('ends with 1 when nothing could be read, and with 2 for a contradiction', async () => {
    const later = { MONITOR_REPLICA: 'http://127.0.0.1:9', MONITOR_NOW: '2027-03-09T08:00:00Z' };
    const failed = await runJson(['crawl', 'work-list-rm'], { ...settings, ...later });
    const both = await run(['crawl', 'rcl-bills', '--all'], settings);

    expect(failed.code).toBe(1);
    expect(failed.json.runs[0].verdict).toBe('failed');
    expect(both.code).toBe(2);
  });

  test.skipIf(isGranted)('does not ask a source without its permission, and says so', async () => {
    const { code, stdout } = await run(['crawl', 'rcl-bills'], {
      ...settings,
      MONITOR_REPLICA: '',
    });

    expect(code).toBe(1);
    expect(stdout).toContain('rcl-bills: no permission, not asked');
  });
});

describe('what goes out', () => {
  test('a reader without consent on record is listed and not written to', async () => {
    await run(['subscribers', 'add', 'niepotwierdzona@wrzos.example', '--reports'], settings);
    const { json } = await runJson(
      ['subscribers', 'add', 'ola@wrzos.example', '--reports', '--consent-on-record'],
      settings,
    );
    const [list, preview] = await Promise.all([
      runJson(['subscribers', 'list'], settings),
      runJson(['subscribers', 'remove', 'ola@wrzos.example', '--dry-run'], settings),
    ]);

    expect(json).toMatchObject({ address: 'ola@wrzos.example', wantsReports: true });
    expect(list.json.subscribers.map(({ consent }: { consent: string }) => consent)).toContain(
      'not confirmed: gets no mail',
    );
    expect(list.stdout).not.toContain('token');
    expect(preview.json).toEqual({ address: 'ola@wrzos.example', dryRun: true, removed: false });
  });

  test('a report is sent as approved, to each reader once', async () => {
    const { json: draft } = await runJson(['report', 'build', '--period', period], settings);
    const [early, { stdout: bytes }] = await Promise.all([
      run(['report', 'send', draft.id], settings),
      run(['report', 'show', draft.id, '--html', '-'], settings),
    ]);
    await run(['report', 'approve', draft.id, '--by', 'Anna Przykładowa'], settings);
    const [again, dry] = await Promise.all([
      run(['report', 'approve', draft.id, '--by', 'Ktoś Inny'], settings),
      runJson(['report', 'send', draft.id, '--dry-run'], settings),
    ]);
    const sent = await runJson(['report', 'send', draft.id], settings);
    const twice = await runJson(['report', 'send', draft.id], settings);
    const mail = await mailTo('ola@wrzos.example');

    expect(early.code).toBe(1);
    expect(early.stderr).toContain('wanted an approved report, found a draft');
    expect(again.code).toBe(1);
    expect(dry.json.to).toEqual(['ola@wrzos.example']);
    expect(sent.code).toBe(0);
    expect(sent.json.mails).toHaveLength(1);
    expect(twice.json.mails).toEqual([]);
    expect(mail.attachments[0]?.content.toString('utf8')).toBe(bytes);
    expect(mail.text).not.toContain('odbiorca-0000000000');
    expect(mail.text).toMatch(/Wypisz: \S+\/wypisz\/[\w-]{32}/);
  });

  test('alerts that wait are shown by a dry run and handed over without', async () => {
    await sql(`UPDATE mail SET state = 'queued', settled_at = NULL, attempts = 0 WHERE id =
      (SELECT id FROM mail WHERE kind = 'alert' ORDER BY id LIMIT 1)`);
    const dry = await runJson(['alerts', '--dry-run'], settings);
    const sent = await runJson(['alerts'], settings);

    expect(dry.json.mails).toHaveLength(1);
    expect(sent.code).toBe(0);
    expect(sent.json.mails[0]).toMatchObject({ state: 'accepted', kind: 'alert' });
  });
});

describe('upkeep', () => {
  test('a backup comes back with the same rows and bodies, and mails nobody again', async () => {
    const dir = join(folder.dir, 'backup');
    await sql(`UPDATE mail SET state = 'queued', settled_at = NULL WHERE id =
      (SELECT id FROM mail WHERE kind = 'alert' ORDER BY id LIMIT 1)`);
    const made = await runJson(['backup', dir], settings);
    const again = await run(['backup', dir], settings);
    const empty = await createDatabase();
    const target = { ...settings, DATABASE_URL: empty.url, DATA_DIR: join(folder.dir, 'other') };
    const back = await runJson(['restore', dir], target);
    const second = await run(['restore', dir], target);
    const check = await runJson(['verify'], target);
    const resent = await runJson(['alerts'], target);

    expect(made.code).toBe(0);
    expect(again.code).toBe(2);
    expect(back.json.rows).toBe(made.json.rows);
    expect(await countRows(empty.url)).toEqual(await countRows(database.url));
    expect(await fingerprint(empty.url)).toEqual(await fingerprint(database.url));
    expect(check.json).toMatchObject({ checked: made.json.snapshots, damaged: [], orphans: [] });
    expect(resent.json.mails).toEqual([]);
    expect(second.code).toBe(1);
    expect(second.stderr).toContain('wanted an empty database, found rows');
    await empty.drop();
  });

  test('a backup that was touched is refused whole', async () => {
    const dir = join(folder.dir, 'touched');
    cpSync(join(folder.dir, 'backup'), dir, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(dir, 'manifest.json'), 'utf8'));
    manifest.tables.find(({ name }: { name: string }) => name === 'change').rows += 1;
    writeFileSync(join(dir, 'manifest.json'), JSON.stringify(manifest));
    const empty = await createDatabase();
    const target = { ...settings, DATABASE_URL: empty.url, DATA_DIR: join(folder.dir, 'third') };
    const back = await run(['restore', dir], target);

    expect(back.code).toBe(1);
    expect(back.stderr).toContain('rows of change as they were dumped');
    expect((await countRows(empty.url)).source).toBe('0');
    await empty.drop();
  });

  test('verify names a lost body and an orphan, and ends with 1', async () => {
    const copies = join(folder.dir, 'snapshots');
    const [row] = await sql('SELECT sha256 FROM snapshot ORDER BY id LIMIT 1');
    const path = join(copies, pathOf(row.sha256));
    const orphan = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    cpSync(path, join(copies, pathOf(orphan as never)), { recursive: true });
    rmSync(path);
    const { code, json } = await runJson(['verify'], settings);

    expect(code).toBe(1);
    expect(json.damaged).toHaveLength(1);
    expect(json.damaged[0].sha256).toBe(row.sha256);
    expect(json.damaged[0].address).toMatch(/^https:/);
    expect(json.orphans).toEqual([orphan]);
  });
});

test('up serves the page, does the work and ends in good order on SIGTERM', async () => {
  const child = start(['up'], settings);
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  await expect.poll(() => printed, { timeout: 15_000 }).toContain('Web page: http');
  const address = /http:\S+/.exec(printed)?.[0] ?? '';
  const page = await fetch(address);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');

  expect(page.status).toBe(200);
  expect(await ended).toBe(0);
});

async function mailTo(address: string) {
  const outbox = join(folder.dir, 'outbox');
  const files = existsSync(outbox)
    ? readdirSync(outbox).filter((name) => name.endsWith('.eml'))
    : [];
  for (const name of files) {
    const bytes = readFileSync(join(outbox, name));
    if (bytes.includes(address)) return simpleParser(bytes);
  }
  throw new Error(`no mail to ${address} in ${files.length} files`);
}

async function sql(statement: string, url = database.url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Rows of every table that a restore leaves as it was. */
async function countRows(url: string): Promise<Record<string, string>> {
  const tables = await sql(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'hint', 'pulse') ORDER BY 1`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const [row] = await sql(`SELECT count(*) AS count FROM "${name}"`, url);
      return [name, row.count] as const;
    }),
  );
  return Object.fromEntries(counts);
}

/** One hash over what must not change by a letter: texts, facts, changes, tags, reports. */
async function fingerprint(url: string) {
  const of = (table: string) =>
    `SELECT md5(string_agg(t::text, '|' ORDER BY t.id)) AS hash FROM "${table}" t`;
  const tables = ['snapshot', 'publication', 'version', 'change', 'tag', 'report', 'subscriber'];
  return Promise.all(tables.map((table) => sql(of(table), url)));
}
