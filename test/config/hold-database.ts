// A monitor that opens the database of a folder and holds it, as a process to be killed.
import { openDatabase } from '../../config/database.ts';
import { openLog } from '../../config/log.ts';

const [dataDir = '', mode] = process.argv.slice(2);
try {
  const log = openLog('error');
  const share = mode === 'share' ? 'share' : 'hold';
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, log, share);
  process.on('SIGTERM', async () => {
    await database.close();
    process.exit(0);
  });
  process.send?.({ url: database.url, kind: database.kind });
  setInterval(() => {}, 60_000);
} catch (error) {
  process.send?.({ refused: error instanceof Error ? error.message : `${error}` });
  process.exit(1);
}
