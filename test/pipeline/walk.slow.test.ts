import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { holdAgainstLedger, walkWorld } from '../../commands/wire/walk-world.ts';
import { makeSeededWorld } from '../replica/seeded-world.ts';
import { readWorld, type World } from '../replica/world.ts';
import { createDatabase, type TestDatabase } from '../support/database.ts';
import { backends, type QueueHome } from './backends.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from './open-walk.ts';
import { rowsOf } from './rows.ts';

const seeds = { PostgreSQL: 11, Redis: 23 } as const;

for (const { queue, isMissing, open } of backends)
  describe.skipIf(isMissing)(
    `a world from seed ${seeds[queue]}, with the queue in ${queue}`,
    () => {
      const seed = seeds[queue];
      const folder = temporaryFolder(`seed-${seed}`);
      let home: QueueHome;
      let database: TestDatabase;
      let walk: OpenWalk;

      beforeAll(async () => {
        makeSeededWorld(seed, `${folder.dir}/world`);
        home = await open();
        database = await createDatabase();
        walk = await openWalk(readWorld(`${folder.dir}/world`), {
          DATABASE_URL: database.url,
          REDIS_URL: home.redisUrl,
          DATA_DIR: folder.dir,
        });
        await subscribe(walk);
        await walkWorld(walk);
      });

      afterAll(async () => {
        await walk?.close();
        await home?.close();
        await database?.drop();
        folder.remove();
      });

      test('is told as it was planted', async () => {
        const { planted, found, missed, invented } = await holdAgainstLedger(walk.world, walk.app);
        expect({ missed, invented }).toEqual({ missed: [], invented: [] });
        expect(planted).toBeGreaterThanOrEqual(20);
        expect(found).toBe(planted);
      });

      test('leaves no step undone, and a mail for each change that settled', async () => {
        const { client } = walk.app;
        const { hints, unread, mails, changes } = await rowsOf(client);
        expect({ hints, unread }).toEqual({ hints: [], unread: 0 });
        const settled = changes.filter(({ isSettled }) => isSettled);
        expect(settled.length).toBeGreaterThan(0);
        const told = mails.map(({ change }) => change);
        expect(told.toSorted()).toEqual(settled.map(({ change }) => change).toSorted());
        expect(new Set(mails.map(({ state }) => state))).toEqual(new Set(['accepted']));
      });

      test('walked a second time over the same data, adds no rows', async () => {
        const before = await rowsOf(walk.app.client);
        await walkWorld(walk);
        expect(await rowsOf(walk.app.client)).toEqual(before);
      });

      test('asked again at a later time, tells nothing new', async () => {
        const before = await rowsOf(walk.app.client);
        const last = walk.world.moments.at(-1)?.at ?? new Date(0);
        const later = { name: 'later', at: new Date(last.getTime() + 5 * 24 * 3_600_000) };
        const again: World = {
          ...walk.world,
          moments: [{ ...later, hosts: new Map() }],
        };
        await walkWorld({ ...walk, world: again });
        const { runs, ...after } = await rowsOf(walk.app.client);
        expect(runs).toBe(before.runs + walk.world.sources.length);
        expect({ runs: before.runs, ...after }).toEqual(before);
      });
    },
  );
