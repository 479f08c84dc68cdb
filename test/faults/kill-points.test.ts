import { cpSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import { killPoints } from '../../config/kill-points.ts';
import { openClient } from '../../prisma/client.ts';
import { backends, type QueueHome } from '../pipeline/backends.ts';
import { openWalk, type Places, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { type Rows, rowsOf } from '../pipeline/rows.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, query, type TestDatabase } from '../support/database.ts';
import { openPostOffice, type PostOffice } from './post-office.ts';
import { startWalker } from './walker.ts';

const folder = temporaryFolder('kills');
const worldDir = `${folder.dir}/world`;

/** The small world after its first moment: every case goes on from a copy of it. */
let begun: TestDatabase;
/** What an undisturbed walk leaves. */
let calm: { rows: Rows; mails: readonly string[] };

beforeAll(async () => {
  makeSmallWorld(5, worldDir, 2);
  begun = await createDatabase();
  const world = readWorld(worldDir);
  const walk = await openWalk(world, {
    DATABASE_URL: begun.url,
    DATA_DIR: `${folder.dir}/begun`,
  });
  await subscribe(walk);
  await walkWorld({ ...walk, world: { ...world, moments: world.moments.slice(0, 1) } });
  await walk.close();
  calm = await walkWith(backends[0], []);
});

afterAll(async () => {
  await begun.drop();
  folder.remove();
});

interface Outcome {
  readonly rows: Rows;
  /** Message-IDs as they were taken by the mail server, duplicates included. */
  readonly mails: readonly string[];
}

/** Walk the rest of the world: die where it is said, one process after the other, then finish. */
async function walkWith(
  { open }: { open(): Promise<QueueHome> },
  deaths: readonly string[],
): Promise<Outcome> {
  await using all = new AsyncDisposableStack();
  const database = await createDatabase(begun);
  all.defer(database.drop);
  const data = temporaryFolder('kill');
  all.defer(data.remove);
  cpSync(`${folder.dir}/begun`, data.dir, { recursive: true });
  const post = await openPostOffice();
  all.defer(post.close);
  const home = await open();
  all.defer(home.close);
  const places: Places = {
    DATABASE_URL: database.url,
    DATA_DIR: data.dir,
    SMTP_URL: post.url,
    REDIS_URL: home.redisUrl,
  };
  for (const CRASH_AT of deaths) {
    const dead = await startWalker(worldDir, { ...places, CRASH_AT }).ended;
    expect({ CRASH_AT, ...dead }).toMatchObject({ signal: 'SIGKILL' });
    await letTimePass(database);
  }
  await finish(places, database);
  return await outcomeOf(database, post);
}

/** A process that ends with a step put off is followed by one to which it is due. */
async function finish(places: Places, database: TestDatabase): Promise<void> {
  for (let rounds = 0; rounds < 3; rounds += 1) {
    expect(await startWalker(worldDir, places).ended).toMatchObject({ code: 0, errors: '' });
    if ((await countHints(database)) === 0) return;
    await letTimePass(database);
  }
}

/** Leases of the dead end, later tries become due. */
async function letTimePass({ url }: TestDatabase): Promise<void> {
  const past = "now() - interval '1 second'";
  await query(url, `UPDATE hint SET not_before = ${past} WHERE not_before > now()`);
  await query(url, `UPDATE hint SET lease_until = ${past} WHERE lease_until IS NOT NULL`);
}

async function countHints({ url }: TestDatabase): Promise<number> {
  const client = openClient(url, 1);
  try {
    return await client.hint.count();
  } finally {
    await client.$disconnect();
  }
}

async function outcomeOf({ url }: TestDatabase, { taken }: PostOffice): Promise<Outcome> {
  const client = openClient(url, 2);
  try {
    return { rows: await rowsOf(client), mails: taken.map(({ messageId = '' }) => messageId) };
  } finally {
    await client.$disconnect();
  }
}

test('the undisturbed walk finds what was planted and mails it', () => {
  expect(calm.rows.changes.length).toBe(3);
  expect(calm.mails.length).toBe(3);
  expect(calm.rows.hints).toEqual([]);
});

/** The server has taken the mail, and its answer is lost. */
const mayTwice = 'dialogue';

test.concurrent.each(killPoints)(
  'killed before and after %s, the next processes leave the same rows and mails',
  async (point) => {
    const deaths = [`${point}:before:2`, `${point}:after:1`];
    const { rows, mails } = await walkWith(backends[0], deaths);
    expect(rows).toEqual(calm.rows);
    expect(new Set(mails).size).toBe(calm.mails.length);
    expect(mails.length - calm.mails.length).toBe(point === mayTwice ? 1 : 0);
  },
);

const redis = backends[1];

test.concurrent(`killed ${killPoints.length} times in a row, with the queue in Redis, the last process leaves the same`, {
  skip: redis.isMissing,
}, async () => {
  const { rows, mails } = await walkWith(
    redis,
    killPoints.map((point) => `${point}:after:1`),
  );
  expect(rows).toEqual(calm.rows);
  expect(new Set(mails).size).toBe(calm.mails.length);
  expect(mails.length - calm.mails.length).toBe(1);
});
