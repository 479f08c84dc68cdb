import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openWalk, subscribe, temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import { readWorld } from '../replica/world.ts';
import { judge, nothingLost, tell, untilAsked, walkThrough } from './outage.ts';
import { startOwnServer } from './own-server.ts';

const outageMs = 20_000;

test.concurrent.each([
  { how: 'stopped at once', signal: 'SIGQUIT' },
  { how: 'killed', signal: 'SIGKILL' },
] as const)(
  'the database is $how for 20 s in the middle: work goes on when it is back, nothing is lost',
  async ({ signal, how }) => {
    await using all = new AsyncDisposableStack();
    const server = await startOwnServer();
    all.defer(server.close);
    const folder = temporaryFolder('outage');
    all.defer(folder.remove);
    makeSmallWorld(41, `${folder.dir}/world`);
    const walk = await openWalk(readWorld(`${folder.dir}/world`), {
      ...{ DATABASE_URL: server.url, DATA_DIR: folder.dir },
    });
    all.defer(walk.close);
    await subscribe(walk);

    const walking = walkThrough(walk);
    await untilAsked(walk, 16);
    await server.kill(signal);
    await wait(outageMs);
    const asked = walk.replica.requests.length;
    await server.start();
    const back = performance.now();
    await expect
      .poll(() => walk.replica.requests.length, { timeout: 60_000, interval: 20 })
      .toBeGreaterThan(asked);
    tell(`work resumed after the database, ${how}, was back`, performance.now() - back);
    await walking;
    tell(`done after the database, ${how}, was back`, performance.now() - back);
    expect(await judge(walk)).toEqual(nothingLost);
  },
);
