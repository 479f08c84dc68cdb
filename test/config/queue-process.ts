// A worker process to be killed: says which row it has begun, ends row "quick" at once, holds any other.
import { openLog } from '../../config/log.ts';
import { openQueues } from '../../config/queue.ts';

const [databaseUrl = '', redisUrl = ''] = process.argv.slice(2);
const log = openLog('silent');
const queues = await openQueues({ databaseUrl, redisUrl: redisUrl || undefined, log });
await queues.work('process', 1, async ({ row }) => {
  process.send?.(row);
  if (row !== 'quick') await new Promise((resolve) => setTimeout(resolve, 60_000));
});
process.on('SIGTERM', async () => {
  await queues.close();
  process.exit(0);
});
process.send?.('ready');
