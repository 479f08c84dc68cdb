// Runs on whatever Node installed the packages (20 or later), so: no TypeScript, no new syntax.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The Node that package-lock.json pins, or the one that runs now where no pinned one exists. */
export function findNode() {
  const pinned = join(root, 'node_modules', '.bin', 'node');
  const answer = existsSync(pinned) ? spawnSync(pinned, ['--version']) : undefined;
  return answer?.status === 0 ? pinned : process.execPath;
}
