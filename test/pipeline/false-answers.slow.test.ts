import { afterAll, beforeAll, expect, test } from 'vitest';
import { walkWorld } from '../../commands/wire/walk-world.ts';
import { isAllowed } from '../../commands/wire/watched.ts';
import { findHealth } from '../../prisma/health.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { type FalseAnswer, falseAnswers, makeFalseWorld } from './false-answers.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from './open-walk.ts';

const folder = temporaryFolder('false');
let database: TestDatabase;
let walk: OpenWalk;

beforeAll(async () => {
  makeFalseWorld(17, `${folder.dir}/world`);
  database = await createDatabase();
  walk = await openWalk(readWorld(`${folder.dir}/world`), {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir },
  });
  await subscribe(walk);
  await goTo(0);
});

afterAll(async () => {
  await walk?.close();
  await database?.drop();
  folder.remove();
});

async function goTo(day: number): Promise<void> {
  const moments = walk.world.moments.slice(day, day + 1);
  await walkWorld({ ...walk, world: { ...walk.world, moments } });
}

async function stateOf({ source }: Pick<FalseAnswer, 'source'>) {
  const { client, sources, clock } = walk.app;
  const health = await findHealth(client, sources, isAllowed(walk.app), clock.now());
  const found = health.find(({ id }) => id === source);
  if (found === undefined) throw new Error(`no ${source}`);
  return found;
}

/** What nobody may make of a false answer. */
async function told() {
  const { client } = walk.app;
  return {
    changes: await client.change.count(),
    absences: await client.version.count({ where: { kind: 'absent' } }),
    withdrawn: await client.publication.count({ where: { isWithdrawn: true } }),
    missing: await client.publication.count({ where: { absentSince: { not: null } } }),
    mails: await client.mail.count(),
    hints: await client.hint.count(),
  };
}

const nothing = { changes: 0, absences: 0, withdrawn: 0, missing: 0, mails: 0, hints: 0 };

test.each(falseAnswers)(
  '$name is no news: its source says why, and the next day all is well',
  async (one) => {
    const day = 1 + 2 * falseAnswers.indexOf(one);
    const before = await stateOf(one);
    await goTo(day);
    const during = await stateOf(one);
    expect(await told()).toEqual(nothing);
    expect(during.reasons.join(' ')).toContain(one.says);
    expect(during.listed).toBe(before.listed);
    const gaps = during.gaps.filter(({ to }) => to === null);
    if (one.isFile) expect(gaps).toEqual([]);
    else {
      expect(['suspect', 'failing']).toContain(during.state);
      expect(gaps).toHaveLength(1);
      expect(gaps[0]).toMatchObject({ from: before.lastGoodAt });
      expect(gaps[0]?.reason).toContain(one.says);
    }

    await goTo(day + 1);
    const after = await stateOf(one);
    expect(await told()).toEqual(nothing);
    expect(after).toMatchObject({ state: 'ok', reasons: [] });
    expect(after.gaps.filter(({ to }) => to === null)).toEqual([]);
    expect(after.gaps).toHaveLength(before.gaps.length + gaps.length);
  },
);
