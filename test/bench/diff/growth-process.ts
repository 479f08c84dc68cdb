// What one act of 500 pages and five of 100 cost. argv: a case, and `time` (milliseconds, best of
// interleaved rounds) or `work` (how often blocks of our code ran).

import { Session } from 'node:inspector/promises';
import { cases } from './cases.ts';
import { actsOf, compareAll } from './growth.ts';

/** Enough for a quiet moment of the machine on both sides. */
const rounds = 40;

const [, , name, measure] = process.argv;
const one = cases.find((known) => known.name === name);
if (one === undefined) throw new Error(`wanted the name of a case, found ${name}`);
const { large, parts } = actsOf(one);
const acts = [() => compareAll([large]), () => compareAll(parts)];
const costs = measure === 'time' ? bestTimes(acts) : await countsOf(acts);
process.stdout.write(JSON.stringify(costs));

function bestTimes(all: readonly (() => void)[]): number[] {
  const times = Array.from({ length: rounds }, () => all.map(timeOf));
  return all.map((_, at) => Math.min(...times.map((round) => round[at] ?? Number.NaN)));
}

function timeOf(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

/** V8 counts right only what it had not compiled to run fast before. */
async function countsOf(all: readonly (() => void)[]): Promise<number[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const counts: number[] = [];
  // What runs for the first time is counted twice: the first counts do not hold.
  for (const act of [...all, ...all]) counts.push(await countBlocks(session, act));
  return counts.slice(all.length);
}

async function countBlocks(session: Session, act: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  act();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => url.includes('/worker/diff/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
    .reduce((sum, { count }) => sum + count, 0);
}
