import type { ReadResult } from '../document-text.ts';
import type { Recognise } from '../text/ocr/recognise.ts';
import type { ReadHint } from '../text/read.ts';
import { readerVersion } from '../text/reader-version.ts';
import {
  type ProcessFailure,
  type ProcessLimits,
  type ProcessOutcome,
  Sandbox,
} from './sandbox.ts';

export interface ReaderOptions {
  /** Wall clock for one file, its scanned pages apart. */
  readonly timeoutMs?: number;
  /** Wall clock for all scanned pages of one file. */
  readonly ocrTimeoutMs?: number;
  /** Memory of one child, all in all. */
  readonly memoryMb?: number;
  /** Heap of one child that is not tidied yet: time for memory, where it ends after one file. */
  readonly untidyMb?: number;
  /** What one reading may weigh as JSON. */
  readonly outputMb?: number;
  /** Files read at the same time. */
  readonly children?: number;
  /** Reads the letters of scanned pages; without it they have none. */
  readonly recognise?: Recognise;
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

/** What a child is told of a file. */
export interface ReadOrder extends ReadHint {
  readonly canRecognise: boolean;
}

const filesPerChild = 200;

/** No child is started before the first file. */
export function openReader(options: ReaderOptions = {}): Reader {
  const { recognise, ...own } = options;
  const limits: ProcessLimits = {
    timeoutMs: 60_000,
    ocrTimeoutMs: 600_000,
    memoryMb: 512,
    untidyMb: 0,
    outputMb: 40,
    testHooks: false,
    ...own,
  };
  const pool = new Pool(limits, options.children ?? 2, recognise);
  return { read: (bytes, hint = {}) => pool.read(bytes, hint), close: async () => pool.close() };
}

class Pool {
  readonly #limits: ProcessLimits;
  readonly #recognise: Recognise | undefined;
  readonly #most: number;
  readonly #idle: Sandbox<ReadResult>[] = [];
  readonly #all = new Set<Sandbox<ReadResult>>();
  readonly #waiting: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  constructor(limits: ProcessLimits, most: number, recognise: Recognise | undefined) {
    this.#limits = limits;
    this.#recognise = recognise;
    this.#most = most;
  }

  async read(bytes: Uint8Array, hint: ReadHint): Promise<ReadResult> {
    await this.#turn();
    try {
      const first = await this.#once(bytes, hint);
      // A child can be lost through no fault of the file (memory of the machine, a signal): once more.
      const outcome = first.kind === 'lost' ? await this.#once(bytes, hint) : first;
      return outcome.kind === 'answered' ? outcome.result : this.#unreadable(outcome.kind);
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

  async #once(bytes: Uint8Array, hint: ReadHint): Promise<ProcessOutcome<ReadResult>> {
    if (this.#closed) return { kind: 'lost' };
    const child =
      this.#idle.pop() ?? new Sandbox<ReadResult>('reader-child', this.#limits, this.#recognise);
    this.#all.add(child);
    const order: ReadOrder = { ...hint, canRecognise: this.#recognise !== undefined };
    const outcome = await child.ask(order, bytes);
    if (this.#isWorn(child)) this.#retire(child);
    else this.#idle.push(child);
    return outcome;
  }

  /** Dead, old, or grown so big that the next file could be blamed for it. */
  #isWorn(child: Sandbox<ReadResult>): boolean {
    const big = child.memory > this.#limits.memoryMb * 500_000;
    return !child.isAlive || child.tasks >= filesPerChild || big;
  }

  #retire(child: Sandbox<ReadResult>): void {
    child.stop();
    this.#all.delete(child);
  }

  #unreadable(kind: ProcessFailure): ReadResult {
    const { timeoutMs, ocrTimeoutMs, memoryMb } = this.#limits;
    const reasons = {
      timeout: `Czytanie pliku trwało dłużej niż ${Math.round(timeoutMs / 1000)} s i zostało przerwane.`,
      'ocr-timeout': `Rozpoznawanie pisma w skanie trwało dłużej niż ${Math.round(ocrTimeoutMs / 60_000)} min i zostało przerwane; strony już rozpoznane zostały zapamiętane.`,
      memory: `Czytanie pliku wymagało więcej niż ${memoryMb} MB pamięci i zostało przerwane.`,
      output: 'Treść pliku jest nadmiernie duża – nie została przyjęta.',
      lost: this.#closed
        ? 'Czytanie przerwano, ponieważ program kończył pracę.'
        : 'Czytanie pliku dwukrotnie zakończyło się awarią czytnika.',
    };
    return { kind: 'unreadable', reason: reasons[kind], reader: readerVersion };
  }
}
