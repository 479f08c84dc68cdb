// One crawl of all sources of the bundled world at its first moment: what each source cost.
// argv: the data folder. Its only word is what came of the runs.

import { join } from 'node:path';
import { openApp } from '../../../commands/wire/open-app.ts';
import { openAll, untilIdle } from '../../../commands/wire/pass.ts';
import { startRoles } from '../../../commands/wire/roles.ts';
import { worldClock } from '../../../config/clock.ts';
import { readSettings } from '../../../config/env.ts';
import { findOutcomes } from '../../../prisma/runs.ts';
import { openReplica } from '../../replica/server.ts';
import { readWorld } from '../../replica/world.ts';

const [dataDir = ''] = process.argv.slice(2);
const world = readWorld(join(import.meta.dirname, '../../worlds/two-months'));
const clock = worldClock(world.moments[0]?.at ?? new Date(0));
const replica = await openReplica(world, clock.now);
const settings = readSettings({
  ...{ DATA_DIR: dataDir, MONITOR_REPLICA: replica.url, LOG_LEVEL: 'error' },
});
const app = await openApp(settings, { clock, sourceIds: world.sources });
const roles = await startRoles(app, ['crawler', 'worker', 'reports']);
const startedAt = performance.now();
const ids = await openAll(app);
await untilIdle(app, roles);
const ms = performance.now() - startedAt;
process.send?.({ ms, outcomes: await findOutcomes(app.client, ids) });
await roles.close();
await app.close();
await replica.close();
process.exit(0);
