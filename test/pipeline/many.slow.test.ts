import { expect, test } from 'vitest';
import { openApp } from '../../commands/wire/open-app.ts';
import { type Role, startRoles } from '../../commands/wire/roles.ts';
import { holdAgainstLedger, walkWorld } from '../../commands/wire/walk-world.ts';
import { readWorld } from '../replica/world.ts';
import { createDatabase } from '../support/database.ts';
import { backends } from './backends.ts';
import { type OpenWalk, openWalk, subscribe, temporaryFolder } from './open-walk.ts';
import { rowsOf } from './rows.ts';
import { makeSmallWorld } from './small-story.ts';

const teams: readonly (readonly Role[])[] = [['crawler'], ['worker'], ['worker'], ['reports']];

async function openSmall(all: AsyncDisposableStack, redisUrl?: string): Promise<OpenWalk> {
  const folder = temporaryFolder('many');
  all.defer(folder.remove);
  const database = await createDatabase();
  all.defer(database.drop);
  makeSmallWorld(13, `${folder.dir}/world`);
  const walk = await openWalk(readWorld(`${folder.dir}/world`), {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder.dir, REDIS_URL: redisUrl },
  });
  all.defer(walk.close);
  await subscribe(walk);
  return walk;
}

/** Another member of the team: its own connections, workers and relay. */
async function join({ app, clock, world }: OpenWalk, roles: readonly Role[]) {
  const other = await openApp(app.settings, { clock, sourceIds: world.sources });
  const started = await startRoles(other, roles);
  return async () => {
    await started.close();
    await other.close();
  };
}

for (const { queue, isMissing, open } of backends)
  test.skipIf(isMissing)(
    `five monitors on one database leave the same rows as one, with the queue in ${queue}`,
    async () => {
      await using all = new AsyncDisposableStack();
      const home = await open();
      all.defer(home.close);
      const alone = await openSmall(all);
      await walkWorld(alone);

      const many = await openSmall(all, home.redisUrl);
      for (const roles of teams) all.defer(await join(many, roles));
      await walkWorld(many);
      const { missed, invented } = await holdAgainstLedger(many.world, many.app);
      expect({ missed, invented }).toEqual({ missed: [], invented: [] });
      expect(await rowsOf(many.app.client)).toEqual(await rowsOf(alone.app.client));
    },
  );
