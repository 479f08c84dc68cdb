// Brings the database of the settings up to date and ends; for deployments that do this once
// before the roles start. The roles do it too, so nothing depends on it.
import { openDatabase } from '../config/database.ts';
import { readSettings } from '../config/env.ts';
import { CannotStart } from '../config/errors.ts';
import { openLog } from '../config/log.ts';
import { migrate } from '../prisma/migrate.ts';

try {
  const settings = readSettings(process.env);
  const log = openLog(settings.logLevel);
  const database = await openDatabase(settings, log);
  const applied = await migrate(database.url);
  await database.close();
  log.info({ applied }, 'database is up to date');
  process.exit(0);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(error instanceof CannotStart ? error.exitCode : 1);
}
