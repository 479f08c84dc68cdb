import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { column, heading, say } from '../table.ts';
import { type PrintedAct, printedAct } from './printed-act.ts';
import type { ReadOutcome } from './read-process.ts';
import { has } from './scanned-act.ts';
import { benchScans } from './scans.ts';
import { shareInOrder, wordsOf } from './score.ts';

const sizes = [10, 100, 500];
const rounds = 3;
/** Shares of words, and of runs of four words, that must be found. */
const least = { words: 0.999, runs: 0.999 };
const widths = [6, 8, 9, 8, 8, 8, 11, 11, 30];

/** Read generated PDFs and scans. @returns whether enough words are right and in order */
export async function benchRead(): Promise<boolean> {
  const areRead = await benchPdfs();
  return (await benchScans()) && areRead;
}

/** Beside pdftotext, which sees the same files in the same minutes. */
async function benchPdfs(): Promise<boolean> {
  if (!has('pdftotext')) {
    say('skipped: pdftotext is not installed');
    return true;
  }
  heading('Reading generated acts as PDF (pages of 300 words; best of 3 rounds)');
  const names = ['pages', 'columns', 'pages/s', 'MB', 'words', '4-grams'];
  row([...names, 'pdftotext/s', 'its MB', 'its words, 4-grams']);
  const kept: boolean[] = [];
  for (const pages of sizes)
    for (const columns of [1, 2] as const) kept.push(await measure(pages, columns));
  return kept.every((one) => one);
}

async function measure(pages: number, columns: 1 | 2): Promise<boolean> {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const file = join(dir, 'act.pdf');
  const act = printedAct(pages, columns);
  writeFileSync(file, act.bytes);
  // Three rounds in one process would show the memory of three files.
  const ours = { ...readOurs(file, rounds), megabytes: readOurs(file, 1).megabytes };
  const theirs = await readTheirs(file);
  rmSync(dir, { recursive: true });
  const [own, other] = [scoreOf(act, ours.text), scoreOf(act, theirs.text)];
  row([
    ...[`${pages}`, `${columns}`, perSecond(pages, ours.ms), ours.megabytes.toFixed(0)],
    ...[percent(own.words), percent(own.runs)],
    ...[perSecond(pages, theirs.ms), theirs.megabytes.toFixed(0)],
    `${percent(other.words)}, ${percent(other.runs)}`,
  ]);
  return own.words >= least.words && own.runs >= least.runs;
}

function readOurs(file: string, times: number): ReadOutcome {
  const script = join(import.meta.dirname, 'read-process.ts');
  const printed = execFileSync(process.execPath, [script, file, `${times}`], {
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  return JSON.parse(printed);
}

async function readTheirs(file: string): Promise<ReadOutcome> {
  let best: ReadOutcome | undefined;
  for (let round = 0; round < rounds; round += 1) {
    const one = await pdftotext(file);
    if (best === undefined || one.ms < best.ms) best = one;
  }
  return best ?? { ms: Number.POSITIVE_INFINITY, megabytes: 0, text: '' };
}

async function pdftotext(file: string): Promise<ReadOutcome> {
  const start = performance.now();
  const child = spawn('pdftotext', [file, `${file}.txt`], { stdio: 'ignore' });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 2);
  const [code] = await once(child, 'exit');
  clearInterval(look);
  if (code !== 0) throw new Error(`wanted pdftotext to read ${file}, found exit ${code}`);
  return { ms: performance.now() - start, megabytes, text: readFileSync(`${file}.txt`, 'utf8') };
}

/** The highest memory of a process so far, MB; 0 once it has ended. */
function peakOf(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

function scoreOf({ words }: PrintedAct, text: string) {
  const found = wordsOf(text);
  const wanted = wordsOf(words.join(' '));
  return { words: shareInOrder(wanted, found, 1), runs: shareInOrder(wanted, found, 4) };
}

function row(cells: readonly string[]): void {
  say(...cells.map((cell, at) => column(cell, widths[at] ?? 8)));
}

const perSecond = (pages: number, ms: number) => ((1000 * pages) / ms).toFixed(0);
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
