import { BrowserFailed } from '../errors.ts';
import { type Process, type Program, startChromium } from './browse-process.ts';
import { openEgress } from './egress.ts';
import type { Outlet } from './egress-dial.ts';

export interface KeeperOptions {
  readonly program: Program;
  /** Chromium ends after so long without a page. */
  readonly idleMs: number;
  /** Chromium is started anew after so many pages: what it leaks ends with it. */
  readonly pagesPerProcess: number;
  /** Told of each Chromium that was started. */
  readonly onStart?: ((pid: number) => void) | undefined;
}

/** Keeps one Chromium at hand: started when it is wanted, anew when it died, ended when idle. */
export interface Keeper {
  /** @throws {BrowserFailed} when it does not start */
  take(): Promise<Process>;
  /** Nobody uses it any more, for now. */
  rest(): void;
  kill(): void;
  close(): Promise<void>;
}

/** For one user at a time: `take`, then `rest`, then `take`. */
export function openKeeper(outlet: Promise<Outlet>, options: KeeperOptions): Keeper {
  let running: Process | undefined;
  let pages = 0;
  let idle: NodeJS.Timeout | undefined;
  const close = async () => {
    clearTimeout(idle);
    const old = running;
    running = undefined;
    await old?.close();
  };
  return {
    close,
    kill: () => running?.kill(),
    async take() {
      clearTimeout(idle);
      if (running?.isRunning() !== true || pages >= options.pagesPerProcess) {
        await close();
        running = await start(await outlet, options);
        pages = 0;
      }
      pages += 1;
      return running;
    },
    rest() {
      // What goes wrong in closing is killed there; the next `take` starts anew.
      idle = setTimeout(() => void close().catch(() => undefined), options.idleMs).unref();
    },
  };
}

/** Whatever Chromium asks for of its own accord meets a proxy that refuses everything. */
async function start({ dial, keyHash }: Outlet, options: KeeperOptions): Promise<Process> {
  const nowhere = await openEgress({ hosts: [], dial, maxBytes: 0 });
  try {
    const started = await startChromium(options.program, nowhere.server, keyHash);
    options.onStart?.(started.pid);
    return { ...started, close: () => started.close().finally(nowhere.close) };
  } catch (error) {
    await nowhere.close();
    throw notStarted(error);
  }
}

function notStarted(cause: unknown): BrowserFailed {
  const found = cause instanceof Error ? cause.message.slice(0, 500) : `${cause}`;
  return new BrowserFailed(
    `wanted Chromium to start, found: ${found}`,
    'Tę stronę trzeba czytać w przeglądarce, a ta nie daje się u nas uruchomić.',
    { cause },
  );
}
