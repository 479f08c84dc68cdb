import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diffWords } from 'diff';
import { compareTexts } from '../../../worker/diff/compare.ts';
import { column, heading, say } from '../table.ts';
import { type ActPair, actPair, documentOf } from './acts.ts';
import { type Case, cases, ceiling, sizes } from './cases.ts';
import { growthOf } from './growth.ts';

/** Rounds in which all that is measured takes its turn. */
const rounds = 9;
const jsdiffLimitMs = 20_000;

const headings = ['pages', 'case', 'ours', 'git', '× git', 'jsdiff', '× ours', 'MB', ''];
const widths = [6, 36, 8, 8, 6, 8, 7, 5, 40];

interface Measured {
  readonly pages: number;
  readonly name: string;
  readonly ours: number;
  readonly git: number;
  /** Absent where it was not tried; past its limit it is at least that. */
  readonly jsdiff: number | undefined;
  readonly megabytes: number | undefined;
  /** What was promised and does not hold. */
  readonly broken: readonly string[];
}

/** Compare generated acts by structure, with git and with jsdiff. @returns whether all limits hold */
export async function benchDiff(): Promise<boolean> {
  heading('Comparing generated acts (pages of 300 words; best of 9 rounds, milliseconds)');
  say(...headings.map((name, at) => column(name, widths[at] ?? 8)));
  const all = sizes.flatMap((pages) =>
    cases.map((one) => {
      const measured = measure(one, pages);
      say(...row(measured).map((cell, at) => column(cell, widths[at] ?? 8)));
      return measured;
    }),
  );
  const isLinear = benchGrowth();
  return isLinear && all.every(({ broken }) => broken.length === 0);
}

/** Five times the pages are five times the work, and a twentieth for what is not divided evenly. */
const mostWork = 5.25;
/** Of the time a fifth: a long act has left the caches before it is looked at again. */
const mostTime = 6;

function benchGrowth(): boolean {
  heading('One act of 500 pages against five of 100, by turns (5 × is linear)');
  say(column('', 36), column('work', 8), column('time', 8));
  let isLinear = true;
  for (const one of cases.filter(({ isEdit }) => isEdit)) {
    const { work, time } = growthOf(one);
    const isKept = work <= mostWork && time <= mostTime;
    isLinear &&= isKept;
    const broken = isKept ? '' : `wanted at most ${mostWork} × the work, ${mostTime} × the time`;
    const figures = [work, time].map((times) => column(`${times.toFixed(2)} ×`, 8));
    say(column(one.name, 36), ...figures, broken);
  }
  return isLinear;
}

function measure(one: Case, pages: number): Measured {
  const pair = actPair(pages, one.treatment, 1);
  const { ours, git } = interleaved(pair);
  const least = one.leastTimesJsdiff?.[pages];
  const jsdiff = least === undefined ? undefined : timeOfJsdiff(pair);
  const megabytes = pages === ceiling.pages ? memoryOf(pages, one.name) : undefined;
  const broken = [
    ours > one.mostTimesGit * git ? `wanted at most ${one.mostTimesGit} × git` : '',
    jsdiff !== undefined && jsdiff < (least ?? 0) * ours ? `wanted jsdiff / ${least}` : '',
    pages === ceiling.pages && ours > ceiling.ms ? `wanted at most ${ceiling.ms} ms` : '',
    (megabytes ?? 0) > ceiling.megabytes ? `wanted at most ${ceiling.megabytes} MB` : '',
  ].filter((fault) => fault !== '');
  return { pages, name: one.name, ours, git, jsdiff, megabytes, broken };
}

/** Both in turn, so that neither has the quieter minute. */
function interleaved({ older, newer }: ActPair): { ours: number; git: number } {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const files = [join(dir, 'older.txt'), join(dir, 'newer.txt')] as const;
  writeFileSync(files[0], older);
  writeFileSync(files[1], newer);
  const [from, to] = [documentOf(older), documentOf(newer)];
  let [ours, git] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds; round += 1) {
    ours = Math.min(
      ours,
      timeOf(() => compareTexts(from, to)),
    );
    git = Math.min(
      git,
      timeOf(() => runGit(files)),
    );
  }
  rmSync(dir, { recursive: true });
  return { ours, git };
}

function runGit(files: readonly [string, string]): void {
  const { status } = spawnSync('git', ['diff', '--no-index', '--word-diff', ...files], {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
  });
  if (status !== 0 && status !== 1) throw new Error(`wanted git to compare, found exit ${status}`);
}

function timeOfJsdiff({ older, newer }: ActPair): number {
  return timeOf(() => diffWords(older, newer, { timeout: jsdiffLimitMs }));
}

function memoryOf(pages: number, name: string): number {
  const script = join(import.meta.dirname, 'memory-process.ts');
  return Number(execFileSync(process.execPath, [script, String(pages), name]));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function row({ pages, name, ours, git, jsdiff, megabytes, broken }: Measured): string[] {
  return [
    String(pages),
    name,
    ours.toFixed(1),
    git.toFixed(1),
    (ours / git).toFixed(1),
    jsdiff === undefined ? '' : jsdiff.toFixed(0),
    jsdiff === undefined ? '' : (jsdiff / ours).toFixed(0),
    megabytes === undefined ? '' : megabytes.toFixed(0),
    broken.join('; '),
  ];
}
