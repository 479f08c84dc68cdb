// After `npm ci`: what the packages need that npm itself does not do. Touches no network.
// Called by set-up.sh.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findNode, root } from './pinned-node.mjs';
import { linkLibraries } from './postgres-links.mjs';

linkLibraries();
generateClient();
useHooks();

/** Write the typed database client to prisma/generated, which is not kept in git. */
function generateClient() {
  const cli = join(root, 'node_modules', 'prisma', 'build', 'index.js');
  const schema = join(root, 'prisma', 'schema.prisma');
  if (!existsSync(schema) || !existsSync(cli)) return;

  const { status, stdout, stderr } = spawnSync(findNode(), [cli, 'generate', '--schema', schema], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // No question to Prisma's server for newer versions, no hints.
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (status === 0) return;
  process.stderr.write(`prisma generate failed:\n${stdout}${stderr}\n`);
  process.exitCode = 1;
}

/** Let git use the hooks in .githooks. Outside a git checkout there is nothing to do. */
function useHooks() {
  if (!existsSync(join(root, '.git'))) return;
  spawnSync('git', ['config', 'core.hooksPath', '.githooks'], { cwd: root, stdio: 'ignore' });
}
