import { readFileSync } from 'node:fs';
import { FrameReader, FrameTooLong, frame } from '../text/frame.ts';
import type { Recognise } from '../text/ocr/recognise.ts';
import { type Child, type ChildProgram, startChild } from './child.ts';

export interface ProcessLimits {
  /** Of the child's own work; while its pictures are read elsewhere, the clock stands. */
  readonly timeoutMs: number;
  /** Of all pictures of one file together. */
  readonly ocrTimeoutMs: number;
  readonly memoryMb: number;
  /** Heap that is not tidied yet. */
  readonly untidyMb: number;
  readonly outputMb: number;
  readonly testHooks: boolean;
}

/** What a child sends: an answer, or the head of a picture whose pixels follow in a frame of their own. */
export type Sent<Result> =
  | { readonly result: Result; readonly memory: number }
  | { readonly picture: { readonly width: number; readonly height: number; readonly dpi: number } };

/** How a task in a child ended. `lost`: the child died of something that we did not do. */
export type ProcessOutcome<Result> =
  | { readonly kind: 'answered'; readonly result: Result }
  | { readonly kind: ProcessFailure };

export type ProcessFailure = 'timeout' | 'ocr-timeout' | 'memory' | 'output' | 'lost';

const memoryLookMs = 100;

/** One child process that does one task after another until it is stopped. */
export class Sandbox<Result> {
  readonly #limits: ProcessLimits;
  readonly #recognise: Recognise | undefined;
  readonly #child: Child;
  readonly #frames: FrameReader;
  #settle: ((outcome: ProcessOutcome<Result>) => void) | undefined;
  #picture: { readonly width: number; readonly height: number; readonly dpi: number } | undefined;
  #clock: NodeJS.Timeout | undefined;
  #ocrClock: NodeJS.Timeout | undefined;
  #startedAt = 0;
  #leftMs = 0;
  isAlive = true;
  /** Tasks done so far, and bytes of memory held after the last. */
  tasks = 0;
  memory = 0;

  constructor(program: ChildProgram, limits: ProcessLimits, recognise?: Recognise) {
    this.#limits = limits;
    this.#recognise = recognise;
    this.#frames = new FrameReader(limits.outputMb * 1_000_000);
    this.#child = startChild(program, limits);
    this.#child.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    // A child that dies while it is written to: its exit tells the rest.
    this.#child.stdin.on('error', () => {});
    this.#child.on('error', () => this.#end('lost'));
    this.#child.on('exit', () => this.#end('lost'));
    this.#hold(false);
  }

  /** Does one task; ask again only after the answer. Never rejects. */
  async ask(head: object, bytes: Uint8Array): Promise<ProcessOutcome<Result>> {
    if (!this.isAlive) return { kind: 'lost' };
    this.#hold(true);
    this.#leftMs = this.#limits.timeoutMs;
    this.#run();
    const look = setInterval(() => this.#weigh(), memoryLookMs);
    const outcome = await new Promise<ProcessOutcome<Result>>((resolve) => {
      this.#settle = resolve;
      this.#say(head);
      this.#child.stdin.write(frame(bytes));
    });
    this.#halt();
    clearTimeout(this.#ocrClock);
    this.#ocrClock = undefined;
    clearInterval(look);
    this.tasks += 1;
    this.#hold(false);
    return outcome;
  }

  stop(): void {
    this.isAlive = false;
    this.#child.kill('SIGKILL');
  }

  #say(value: object): void {
    this.#child.stdin.write(frame(new TextEncoder().encode(JSON.stringify(value))));
  }

  #run(): void {
    this.#startedAt = performance.now();
    this.#clock = setTimeout(() => this.#end('timeout'), this.#leftMs);
  }

  #halt(): void {
    clearTimeout(this.#clock);
    this.#leftMs -= performance.now() - this.#startedAt;
  }

  #take(chunk: Buffer): void {
    try {
      for (const payload of this.#frames.take(chunk)) this.#hear(payload);
    } catch (error) {
      this.#end(error instanceof FrameTooLong ? 'output' : 'lost');
    }
  }

  #hear(payload: Uint8Array): void {
    if (this.#picture !== undefined) {
      void this.#look({ ...this.#picture, pixels: payload });
      this.#picture = undefined;
      return;
    }
    const sent: Sent<Result> = JSON.parse(new TextDecoder().decode(payload));
    if ('picture' in sent) this.#picture = sent.picture;
    else this.#answer(sent);
  }

  #answer({ result, memory }: { readonly result: Result; readonly memory: number }): void {
    this.memory = memory;
    this.#settle?.({ kind: 'answered', result });
    this.#settle = undefined;
  }

  /** Have a picture read elsewhere, while this child waits. */
  async #look(picture: Parameters<Recognise>[0]): Promise<void> {
    const none = { kind: 'failed', reason: 'Nie było czym rozpoznać pisma.' } as const;
    this.#halt();
    const ocrEnds = () => this.#end('ocr-timeout');
    this.#ocrClock ??= setTimeout(ocrEnds, this.#limits.ocrTimeoutMs);
    const recognition = (await this.#recognise?.(picture)) ?? none;
    if (this.#settle === undefined) return;
    this.#run();
    this.#say(recognition);
  }

  /** Buffers lie outside of the heap that V8 limits, so the process is weighed as a whole. */
  #weigh(): void {
    if (residentMb(this.#child.pid) > this.#limits.memoryMb) this.#end('memory');
  }

  #end(kind: ProcessFailure): void {
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
