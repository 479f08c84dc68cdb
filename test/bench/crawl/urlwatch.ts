import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Memory, watchMemory } from '../memory.ts';
import { pageCount, pathOf } from './pages.ts';

export interface UrlwatchRound {
  readonly ms: number;
  /** Pages that it says have changed. */
  readonly changed: readonly string[];
}

export interface Urlwatch {
  readonly version: string;
  round(): Promise<UrlwatchRound>;
  close(): Memory;
}

/** Debian's urlwatch on the same pages, without a selector; `undefined` where it is not installed. */
export function openUrlwatch(site: string): Urlwatch | undefined {
  const version = versionOf();
  if (version === undefined) return undefined;
  const dir = mkdtempSync(join(tmpdir(), 'urlwatch-bench-'));
  const place = (name: string) => join(dir, name);
  const jobs = Array.from({ length: pageCount }, (_, page) => `url: ${site}${pathOf(page)}\n`);
  writeFileSync(place('urls.yaml'), jobs.join('---\n'));
  writeFileSync(
    place('urlwatch.yaml'),
    'report:\n  stdout:\n    enabled: true\n    color: false\n',
  );
  let peak: Memory = { all: 0, postgres: 0 };
  return {
    version,
    async round() {
      const startedAt = performance.now();
      const child = spawn('urlwatch', [
        ...['--urls', place('urls.yaml'), '--config', place('urlwatch.yaml')],
        ...['--hooks', place('hooks.py'), '--cache', place('cache.db')],
      ]);
      const memory = watchMemory(child.pid ?? 0);
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        output += text;
      });
      await once(child, 'close');
      const ms = performance.now() - startedAt;
      const now = memory.stop();
      if (now.all > peak.all) peak = now;
      const changed = [...output.matchAll(/^CHANGED: (\S+)$/gm)].map(([, address = '']) => address);
      return { ms, changed: [...new Set(changed)] };
    },
    close() {
      rmSync(dir, { recursive: true, force: true });
      return peak;
    },
  };
}

function versionOf(): string | undefined {
  try {
    return execFileSync('urlwatch', ['--version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
