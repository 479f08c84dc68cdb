import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunOutcome } from '../../../prisma/runs.ts';
import { asMonitor } from '../as-monitor.ts';
import { type Memory, watchMemory } from '../memory.ts';
import { changes, pageCount, pathOf, type Round } from './pages.ts';

export interface Site {
  readonly url: string;
  /** Show another round. @returns what was asked in the one before */
  show(round: Round): Promise<{ readonly full: number; readonly notModified: number }>;
  close(): void;
}

export async function openSite(): Promise<Site> {
  const child = fork(join(import.meta.dirname, 'site-process.ts'), asMonitor());
  const { port } = await word<{ port: number }>(child);
  return {
    url: `http://127.0.0.1:${port}`,
    show: (round) => {
      child.send(round);
      return word(child);
    },
    close: () => child.kill(),
  };
}

export interface Told {
  readonly ms: number;
  readonly outcome: RunOutcome;
  /** `address kind id` of the changes that the round brought. */
  readonly changed: readonly string[];
}

export interface Ours {
  round(day: number): Promise<Told>;
  close(): Promise<Memory>;
}

/** The monitor with an empty data folder of its own. */
export async function openOurs(replica: string): Promise<Ours> {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const script = join(import.meta.dirname, 'ours-process.ts');
  const child = fork(script, [replica, dir], asMonitor());
  const { pid } = await word<{ pid: number }>(child);
  const memory = watchMemory(pid);
  return {
    async round(day) {
      child.send({ day });
      return await word<Told>(child);
    },
    async close() {
      const peak = memory.stop();
      child.send('end');
      await once(child, 'exit');
      rmSync(dir, { recursive: true, force: true });
      return peak;
    },
  };
}

export interface WorldCrawl {
  readonly ms: number;
  readonly outcomes: readonly RunOutcome[];
}

/** The bundled world, once. */
export async function crawlWorld(): Promise<WorldCrawl> {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-bench-'));
  const child = fork(join(import.meta.dirname, 'world-process.ts'), [dir], asMonitor());
  const found = await word<WorldCrawl>(child);
  await once(child, 'exit');
  rmSync(dir, { recursive: true, force: true });
  return found;
}

async function word<T>(child: ChildProcess): Promise<T> {
  const ended = once(child, 'exit').then(() => {
    throw new Error('wanted an answer, found that the process has ended');
  });
  const [message] = await Promise.race([once(child, 'message'), ended]);
  return message as T;
}

/** How many of the real changes were found, and how many pages were said to change that did not. */
export function judge({ changed }: Told): { readonly found: number; readonly invented: number } {
  const pages = Array.from({ length: pageCount }, (_, page) => page);
  const isTold = (page: number) => changed.some((one) => one.includes(`${pathOf(page)} `));
  return {
    found: pages.filter((page) => changes(page) && isTold(page)).length,
    invented: pages.filter((page) => !changes(page) && isTold(page)).length,
  };
}
