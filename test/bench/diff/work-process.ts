// How often blocks of our code run, for one act of 500 pages and for five of 100. argv: a case.
// In a process of its own: V8 counts right only what was not compiled to run fast before.

import { Session } from 'node:inspector/promises';
import { cases } from './cases.ts';
import { actsOf, compareAll } from './growth.ts';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });

async function countBlocks(act: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  act();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/worker/diff/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}

const one = cases.find(({ name }) => name === process.argv[2]);
if (one === undefined) throw new Error(`wanted the name of a case, found ${process.argv[2]}`);
const { large, parts } = actsOf(one);
const acts = [() => compareAll([large]), () => compareAll(parts)];
const counts: number[] = [];
// What runs for the first time is counted twice: the first counts do not hold.
for (const act of [...acts, ...acts]) counts.push(await countBlocks(act));
process.stdout.write(JSON.stringify(counts.slice(acts.length)));
