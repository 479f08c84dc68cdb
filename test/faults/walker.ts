import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Places } from '../pipeline/open-walk.ts';

/** How a monitor that walked a world ended. */
export interface End {
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
  /** What it wrote to stderr. */
  readonly errors: string;
}

export interface Walker {
  readonly child: ChildProcess;
  readonly ended: Promise<End>;
}

/** Halves the time that a process takes to start. */
const compiled = join(tmpdir(), 'monitor-tests-compiled');

/** A monitor in a process of its own, on its way through a world. */
export function startWalker(worldDir: string, places: Places): Walker {
  const child = fork(join(import.meta.dirname, 'walk-process.ts'), [worldDir], {
    env: { PATH: process.env.PATH, NODE_COMPILE_CACHE: compiled, LOG_LEVEL: 'silent', ...places },
    execArgv: ['--disable-warning=ExperimentalWarning'],
    silent: true,
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const ended = once(child, 'exit').then(([code, signal]) => ({ code, signal, errors }) as End);
  return { child, ended };
}
