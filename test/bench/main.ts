// `npm run bench -- <name>…`: measures what is promised, prints it with machine and versions.

import { execFileSync } from 'node:child_process';
import { cpus, release, totalmem } from 'node:os';
import { benchCrawl } from './crawl/bench.ts';
import { benchDiff } from './diff/bench.ts';
import { benchRead } from './read/bench.ts';
import { benchSearch } from './search/bench.ts';
import { say } from './table.ts';
import { benchTags } from './tags/bench.ts';

/** @returns whether what is promised held. */
type Bench = () => Promise<boolean>;

const benches: Readonly<Record<string, Bench>> = {
  crawl: benchCrawl,
  diff: benchDiff,
  read: benchRead,
  search: benchSearch,
  tags: benchTags,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => benches[name] === undefined);
if (names.length === 0 || unknown.length > 0) {
  say(`wanted names of benches (${Object.keys(benches).join(', ')}), found: ${names.join(' ')}`);
  process.exit(2);
}

say(machine());
let isKept = true;
for (const name of names) isKept = ((await benches[name]?.()) ?? false) && isKept;
process.exit(isKept ? 0 : 1);

function machine(): string {
  const [first] = cpus();
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${first?.model.trim()}`,
    `${Math.round(totalmem() / 1e9)} GB, Linux ${release()}, Node ${process.versions.node}, ${commit}`,
  ].join(', ');
}
