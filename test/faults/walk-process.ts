// A monitor to be killed: walks a world to its end, and says so. argv: the world's folder.

import { flushCompileCache } from 'node:module';
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
let isStopping = false;
process.once('SIGTERM', () => {
  isStopping = true;
  void close();
});
// A process that is killed leaves none of what it has compiled, and the next would start as slowly.
flushCompileCache();
process.send?.('open');
try {
  await walkOn(walk);
} catch (error) {
  // Who walks notices that everything is being closed; nobody else minds.
  if (!isStopping) throw error;
}
if (!isStopping) await close();
