import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { untilIdle } from '../../commands/wire/pass.ts';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import { findChange, findChanges } from '../../prisma/changes.ts';
import type { ChangeId, ChangeRecord } from '../../worker/change.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { root, run, runJson, type Variables } from './run.ts';

// What an analyst does with a taxonomy, each step a process of its own.

const folder = temporaryFolder('retag-verbs');
const edited = join(folder.dir, 'edited');
let database: TestDatabase;
let walk: OpenWalk;
let settings: Variables;
/** A change with two tags, the first of which gets rejected, the second taken out of the files. */
let change: ChangeRecord;
let rejected = '';
let removed = '';

beforeAll(async () => {
  makeSmallWorld(5, `${folder.dir}/world`);
  cpSync(join(root, 'config/taxonomy'), edited, { recursive: true });
  database = await createDatabase();
  settings = { DATABASE_URL: database.url, DATA_DIR: folder.dir, LOG_LEVEL: 'warn' };
  walk = await openWalk(readWorld(`${folder.dir}/world`), {
    DATABASE_URL: database.url,
    DATA_DIR: folder.dir,
  });
  await subscribe(walk);
  await walkWorld(walk);
  const { client, sourceIndex } = walk.app;
  const { changes } = await findChanges(client, sourceIndex, {}, { limit: 1_000 });
  const found = changes.find(({ tags }) => new Set(tags.map(({ tag }) => tag)).size > 1);
  if (found === undefined) throw new Error('wanted a change with two tags');
  change = found;
  [rejected = '', removed = ''] = new Set(found.tags.map(({ tag }) => tag));
}, 120_000);

afterAll(async () => {
  await walk?.close();
  await database?.drop();
  folder.remove();
});

const again = (id: ChangeId) => findChange(walk.app.client, walk.app.sourceIndex, id);
const tagsOf = (record: ChangeRecord | undefined) => record?.tags.map(({ tag }) => tag) ?? [];

/** Mails and notifications there are, and what would make more. */
async function told() {
  const { client } = walk.app;
  return await Promise.all([
    client.notification.count(),
    client.mail.count(),
    client.hint.count({ where: { step: { in: ['match', 'send'] } } }),
  ]);
}

interface FileOfTags {
  tags: { id: string; triggers: string[]; weight: string; nearMisses: string[] }[];
}

function edit(group: string, change: (file: FileOfTags) => void): void {
  const path = join(edited, `${group}.json`);
  const file: FileOfTags = JSON.parse(readFileSync(path, 'utf8'));
  change(file);
  writeFileSync(path, JSON.stringify(file));
}

test('a tag is rejected; what is no tag of the change, or no verdict, is refused', async () => {
  const say = (tag: string, ...more: string[]) =>
    run(['judge', change.id, tag, '--by', 'Anna', ...more], settings);

  expect(await say(rejected, '--reject')).toMatchObject({ code: 0 });
  expect(tagsOf(await again(change.id))).not.toContain(rejected);
  expect(await say('us-nie-ma-takiego', '--reject')).toMatchObject({ code: 2 });
  expect(await say(rejected)).toMatchObject({ code: 2 });
});

test('wrong files are refused with all their faults, and nothing is published', async () => {
  const before = readFileSync(join(edited, 'us.json'), 'utf8');
  edit('us', ({ tags }) => {
    const [first, second] = tags;
    const farm = tags.find(({ id }) => id === 'us-gospodarstwa');
    if (first === undefined || second === undefined || farm === undefined)
      throw new Error('wanted three tags');
    farm.nearMisses.push('urlop wypoczynkowy');
    tags.push({ ...farm, id: 'xx-nowy' }, { ...farm });
    first.triggers.push('');
    second.weight = 'heavy';
  });
  for (const more of [[], ['--dry-run']]) {
    const { code, stdout, stderr } = await run(['retag', '--files', edited, ...more], settings);
    expect(code).toBe(2);
    for (const fault of [
      'wpis jest pusty',
      '„weight”',
      'urlop wypoczynkowy',
      'nie ma grupy „xx”',
      'ten identyfikator ma',
    ])
      expect(stdout + stderr).toContain(fault);
  }
  writeFileSync(join(edited, 'us.json'), before);
  expect(await walk.app.client.taxonomyVersion.count()).toBe(1);
});

test('a dry run tells what a tag would lose, and writes nothing', async () => {
  edit(removed.split('-')[0] ?? '', (file) => {
    file.tags = file.tags.filter(({ id }) => id !== removed);
  });
  const { code, json } = await runJson(['retag', '--dry-run', '--files', edited], settings);

  expect(code).toBe(0);
  expect(json).toMatchObject({ published: 1, differs: true, isDone: false });
  expect(JSON.stringify(json.effect)).toContain(removed);
  expect(tagsOf(await again(change.id))).toContain(removed);
  expect(await walk.app.client.taxonomyVersion.count()).toBe(1);
});

test('publishing tags everything anew, keeps what was rejected, and alerts nobody', async () => {
  const before = await told();
  const { code, stdout } = await run(
    ['retag', '--files', edited, '--by', 'Anna Analityczka'],
    settings,
  );
  await untilIdle(walk.app, walk.roles);

  expect({ code, stdout }).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Opublikowano wersję 2 taksonomii'),
  });
  const now = await again(change.id);
  expect(tagsOf(now)).not.toContain(removed);
  expect(tagsOf(now)).not.toContain(rejected);
  expect(now?.rejectedTags?.map(({ tag }) => tag)).toContain(rejected);
  expect(before[1]).toBeGreaterThan(0);
  expect(await told()).toEqual(before);
});

test('what is published already gives nothing to publish', async () => {
  const { code, stdout } = await run(['retag', '--files', edited], settings);

  expect(code).toBe(0);
  expect(stdout).toContain('nie ma czego publikować');
});
