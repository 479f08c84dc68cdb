import type { ReadResult } from '../document-text.ts';
import { type ReadHint, readerVersion } from '../text/read.ts';
import { type ProcessLimits, type ProcessOutcome, ReaderProcess } from './reader-process.ts';

export interface ReaderOptions {
  /** Wall clock for one file. */
  readonly timeoutMs?: number;
  /** Memory of one child, all in all. */
  readonly memoryMb?: number;
  /** What one reading may weigh as JSON. */
  readonly outputMb?: number;
  /** Files read at the same time. */
  readonly children?: number;
  /** Lets a file that begins with `TEST loop` and the like misbehave. Tests only. */
  readonly testHooks?: boolean;
}

/** Reads files in child processes, so that a poisoned file costs that file and nothing else. */
export interface Reader {
  /** Never rejects for a file's faults: they are readings of kind `unreadable`. */
  read(bytes: Uint8Array, hint?: ReadHint): Promise<ReadResult>;
  /** Files that wait or are being read end as unreadable; nothing may be read afterwards. */
  close(): Promise<void>;
}

const filesPerChild = 200;

/** No child is started before the first file. */
export function openReader(options: ReaderOptions = {}): Reader {
  const limits: ProcessLimits = {
    timeoutMs: 60_000,
    memoryMb: 512,
    outputMb: 40,
    testHooks: false,
    ...options,
  };
  const pool = new Pool(limits, options.children ?? 2);
  return { read: (bytes, hint = {}) => pool.read(bytes, hint), close: async () => pool.close() };
}

class Pool {
  readonly #limits: ProcessLimits;
  readonly #most: number;
  readonly #idle: ReaderProcess[] = [];
  readonly #all = new Set<ReaderProcess>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  constructor(limits: ProcessLimits, most: number) {
    this.#limits = limits;
    this.#most = most;
  }

  async read(bytes: Uint8Array, hint: ReadHint): Promise<ReadResult> {
    await this.#turn();
    try {
      const first = await this.#once(bytes, hint);
      // A child can be lost through no fault of the file (memory of the machine, a signal): once more.
      const outcome = first.kind === 'lost' ? await this.#once(bytes, hint) : first;
      return outcome.kind === 'answered' ? outcome.answer.result : this.#unreadable(outcome.kind);
    } finally {
      this.#busy -= 1;
      this.#waiting.shift()?.();
    }
  }

  close(): void {
    this.#closed = true;
    for (const child of this.#all) child.stop();
    this.#all.clear();
  }

  async #turn(): Promise<void> {
    if (this.#busy >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#busy += 1;
  }

  async #once(bytes: Uint8Array, hint: ReadHint): Promise<ProcessOutcome> {
    if (this.#closed) return { kind: 'lost' };
    const child = this.#idle.pop() ?? new ReaderProcess(this.#limits);
    this.#all.add(child);
    const outcome = await child.read(bytes, hint);
    if (this.#isWorn(child)) this.#retire(child);
    else this.#idle.push(child);
    return outcome;
  }

  /** Dead, old, or grown so big that the next file could be blamed for it. */
  #isWorn(child: ReaderProcess): boolean {
    const big = child.memory > this.#limits.memoryMb * 500_000;
    return !child.isAlive || child.files >= filesPerChild || big;
  }

  #retire(child: ReaderProcess): void {
    child.stop();
    this.#all.delete(child);
  }

  #unreadable(kind: Exclude<ProcessOutcome['kind'], 'answered'>): ReadResult {
    const { timeoutMs, memoryMb } = this.#limits;
    const reasons = {
      timeout: `Czytanie pliku trwało dłużej niż ${Math.round(timeoutMs / 1000)} s i zostało przerwane.`,
      memory: `Czytanie pliku wymagało więcej niż ${memoryMb} MB pamięci i zostało przerwane.`,
      output: 'Treść pliku jest nadmiernie duża – nie została przyjęta.',
      lost: this.#closed
        ? 'Czytanie przerwano, ponieważ program kończył pracę.'
        : 'Czytanie pliku dwukrotnie zakończyło się awarią czytnika.',
    };
    return { kind: 'unreadable', reason: reasons[kind], reader: readerVersion };
  }
}
