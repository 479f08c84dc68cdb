import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FrameReader, FrameTooLong, frame } from '../text/frame.ts';
import type { ReadHint } from '../text/read.ts';
import type { Answer } from './reader-child.ts';

export interface ProcessLimits {
  readonly timeoutMs: number;
  readonly memoryMb: number;
  readonly outputMb: number;
  readonly testHooks: boolean;
}

/** How a reading in a child ended. `lost`: the child died of something that we did not do. */
export type ProcessOutcome =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'timeout' | 'memory' | 'output' | 'lost' };

type Child = ChildProcessByStdio<Writable, Readable, null>;

const memoryLookMs = 100;

/** One child process that reads files one after another until it is stopped. */
export class ReaderProcess {
  readonly #limits: ProcessLimits;
  readonly #child: Child;
  #frames: FrameReader;
  #settle: ((outcome: ProcessOutcome) => void) | undefined;
  isAlive = true;
  /** Files read so far, and bytes of memory held after the last. */
  files = 0;
  memory = 0;

  constructor(limits: ProcessLimits) {
    this.#limits = limits;
    this.#frames = new FrameReader(limits.outputMb * 1_000_000);
    this.#child = start(limits);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    // A child that dies while it is written to: its exit tells the rest.
    this.#child.stdin.on('error', () => {});
    this.#child.on('error', () => this.#end('lost'));
    this.#child.on('exit', () => this.#end('lost'));
    this.#hold(false);
  }

  /** Reads one file; ask again only after the answer. Never rejects. */
  async read(bytes: Uint8Array, hint: ReadHint): Promise<ProcessOutcome> {
    if (!this.isAlive) return { kind: 'lost' };
    this.#hold(true);
    const clock = setTimeout(() => this.#end('timeout'), this.#limits.timeoutMs);
    const look = setInterval(() => this.#weigh(), memoryLookMs);
    const outcome = await new Promise<ProcessOutcome>((resolve) => {
      this.#settle = resolve;
      this.#child.stdin.write(frame(new TextEncoder().encode(JSON.stringify(hint))));
      this.#child.stdin.write(frame(bytes));
    });
    clearTimeout(clock);
    clearInterval(look);
    this.files += 1;
    this.#hold(false);
    return outcome;
  }

  stop(): void {
    this.isAlive = false;
    this.#child.kill('SIGKILL');
  }

  #take(chunk: Buffer): void {
    try {
      for (const payload of this.#frames.take(chunk)) this.#answer(payload);
    } catch (error) {
      this.#end(error instanceof FrameTooLong ? 'output' : 'lost');
    }
  }

  #answer(payload: Uint8Array): void {
    const answer: Answer = JSON.parse(new TextDecoder().decode(payload));
    this.memory = answer.memory;
    this.#settle?.({ kind: 'answered', answer });
    this.#settle = undefined;
  }

  /** Buffers lie outside of the heap that V8 limits, so the process is weighed as a whole. */
  #weigh(): void {
    if (residentMb(this.#child.pid) > this.#limits.memoryMb) this.#end('memory');
  }

  #end(kind: 'timeout' | 'memory' | 'output' | 'lost'): void {
    this.stop();
    this.#settle?.({ kind });
    this.#settle = undefined;
  }

  /** Only a child at work keeps the program running. */
  #hold(on: boolean): void {
    const handles: readonly unknown[] = [this.#child, this.#child.stdin, this.#child.stdout];
    for (const handle of handles) {
      const { ref, unref } = handle as { ref?: () => void; unref?: () => void };
      (on ? ref : unref)?.call(handle);
    }
  }
}

/** Where a bare system keeps a library that Node itself needs; nothing else is handed on. */
function wayToLibraries(): Record<string, string> {
  const path = process.env.LD_LIBRARY_PATH;
  return path === undefined ? {} : { LD_LIBRARY_PATH: path };
}

/** Without environment, network, children, writing, or files but the program's own. */
function start({ memoryMb, testHooks }: ProcessLimits): Child {
  const root = realpathSync(fileURLToPath(new URL('../..', import.meta.url)));
  const readable = ['crawler', 'worker', 'node_modules', 'package.json'];
  return spawn(
    process.execPath,
    [
      '--permission',
      ...readable.map((name) => `--allow-fs-read=${root}/${name}`),
      `--max-old-space-size=${Math.round(memoryMb * 0.75)}`,
      '--disable-warning=ExperimentalWarning',
      `${root}/worker/io/reader-child.ts`,
    ],
    {
      cwd: '/',
      env: { ...wayToLibraries(), ...(testHooks && { READER_TEST: 'on' }) },
      stdio: ['pipe', 'pipe', 'ignore'],
    },
  );
}

/** Memory of a process in MB; 0 where the system does not tell (no /proc). */
function residentMb(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] =
      /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return 0;
  }
}
