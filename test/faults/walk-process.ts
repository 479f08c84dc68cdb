// A monitor to be killed: walks a world to its end, and says so. argv: the world's folder.

import { openWalk, walkOn } from '../pipeline/open-walk.ts';
import { readWorld } from '../replica/world.ts';

const [dir = ''] = process.argv.slice(2);
const { DATABASE_URL = '', DATA_DIR = '', REDIS_URL, SMTP_URL, CRASH_AT, LOG_LEVEL } = process.env;
const walk = await openWalk(readWorld(dir), {
  ...{ DATABASE_URL, DATA_DIR, REDIS_URL, SMTP_URL, CRASH_AT, LOG_LEVEL },
});
const close = async () => {
  await walk.close();
  process.exit(0);
};
process.once('SIGTERM', close);
process.send?.('open');
await walkOn(walk);
process.send?.('done');
await close();
