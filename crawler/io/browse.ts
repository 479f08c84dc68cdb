import { checkAddress } from '../address.ts';
import type { RawAnswer, Request } from '../answer.ts';
import { BrowserFailed, ExpectedError, HostUnavailable } from '../errors.ts';
import { openKeeper } from './browse-keeper.ts';
import { brokeDown, openRendering } from './browse-page.ts';
import type { Process, Program } from './browse-process.ts';
import { type Egress, openEgress } from './egress.ts';
import { openOutlet } from './egress-dial.ts';
import type { Fetcher } from './fetch.ts';

export interface BrowserOptions {
  readonly program: Program;
  /** See `userAgentOf`. */
  readonly userAgent: string;
  /** `http://127.0.0.1:PORT`: every request goes there, address and Host header unchanged. */
  readonly replica?: URL | undefined;
  /** All addresses of a host name. */
  readonly resolve?: (hostname: string) => Promise<readonly string[]>;
  /** For one page with all that it asks for, until it stands. */
  readonly loadMs?: number;
  /** How long a page may go on asking after it was loaded. */
  readonly settleMs?: number;
  /** Then Chromium is killed, whatever it does. */
  readonly killMs?: number;
  /** So long a page may take to go away; then Chromium is killed with it. */
  readonly closeMs?: number;
  /** Of all processes of Chromium, in bytes; over it they are killed. */
  readonly mostMemory?: number;
  /** Bytes of everything that one page asks for. */
  readonly mostTraffic?: number;
  readonly idleMs?: number;
  readonly pagesPerProcess?: number;
  readonly onStart?: (pid: number) => void;
  /** Told what each page asked for in vain. */
  readonly onRefused?: (addresses: readonly string[]) => void;
}

const defaults = {
  loadMs: 30_000,
  settleMs: 5_000,
  killMs: 60_000,
  closeMs: 3_000,
  mostMemory: 1_500_000_000,
  mostTraffic: 100_000_000,
  idleMs: 60_000,
  pagesPerProcess: 100,
};
type Limits = BrowserOptions & typeof defaults;

const watchMs = 500;

/**
 * Ask addresses in a real browser: the answer's body is the document as it stands once its scripts
 * have drawn it, as UTF-8 HTML. Status, headers and final address are those of the page itself.
 *
 * One Chromium is opened at the first request and serves one page after the other, each in a
 * fresh context behind a proxy of its own. It is closed when nothing was asked for a while.
 *
 * @throws what a `Fetcher` throws, and {BrowserFailed} when Chromium does not start, crashes, or
 *   had to be killed: then nothing is known of the host
 */
export function openBrowser(given: BrowserOptions): Fetcher {
  const limits: Limits = { ...defaults, ...given };
  const outlet = openOutlet(limits);
  const keeper = openKeeper(outlet, limits);
  let line: Promise<unknown> = outlet;
  const ask = async (request: Request): Promise<RawAnswer> => {
    checkAddress(request.address, request.hosts);
    const { dial, tls } = await outlet;
    const chromium = await keeper.take();
    const egress = await openEgress({
      ...{ hosts: request.hosts, dial, tls },
      maxBytes: limits.mostTraffic,
    });
    try {
      return await askIn(chromium, egress, request, limits);
    } finally {
      keeper.rest();
      await egress.close();
      if (egress.refused.length > 0) limits.onRefused?.(egress.refused);
    }
  };
  const inLine = (request: Request): Promise<RawAnswer> => {
    const turn = line.then(() => ask(request));
    line = turn.catch(() => undefined);
    return turn;
  };
  return Object.assign(inLine, {
    async close() {
      keeper.kill();
      await line;
      await keeper.close();
    },
  });
}

async function askIn(
  chromium: Process,
  egress: Egress,
  request: Request,
  limits: Limits,
): Promise<RawAnswer> {
  const guard = watch(chromium, request.address, limits);
  const rendering = openRendering(chromium.browser, request, egress, limits);
  try {
    return await Promise.race([rendering.answer, guard.late, guard.broken]);
  } catch (error) {
    // Whatever a dying browser told of the page is not worth believing.
    if (error instanceof ExpectedError && !guard.isBroken()) throw error;
    throw error instanceof BrowserFailed ? error : brokeDown(request.address, 'its end', error);
  } finally {
    guard.end();
    await closeOrKill(rendering.close, chromium, limits.closeMs);
  }
}

/** Looks after Chromium while it has a page. `late` and `broken` only ever reject. */
interface Guard {
  readonly late: Promise<never>;
  readonly broken: Promise<never>;
  isBroken(): boolean;
  end(): void;
}

function watch(chromium: Process, address: string, limits: Limits): Guard {
  const late = Promise.withResolvers<never>();
  const broken = Promise.withResolvers<never>();
  for (const { promise } of [late, broken]) promise.catch(() => undefined);
  let isBroken = false;
  const breakDown = (found: string) => {
    isBroken = true;
    broken.reject(brokeDown(address, found));
    chromium.kill();
  };
  const timers = [
    setTimeout(() => late.reject(tooLate(address)), limits.loadMs),
    setTimeout(() => breakDown(`no end after ${limits.killMs} ms`), limits.killMs),
    setInterval(() => {
      const bytes = chromium.memory();
      if (bytes > limits.mostMemory) breakDown(`that it holds ${bytes} bytes of memory`);
    }, watchMs),
  ];
  const onEnd = () => breakDown('that it has ended');
  chromium.browser.once('disconnected', onEnd);
  return {
    late: late.promise,
    broken: broken.promise,
    isBroken: () => isBroken,
    end() {
      chromium.browser.off('disconnected', onEnd);
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

function tooLate(address: string): HostUnavailable {
  return new HostUnavailable(`${address}: wanted a page, found no end before the deadline`);
}

async function closeOrKill(close: () => Promise<void>, chromium: Process, closeMs: number) {
  const slow = setTimeout(chromium.kill, closeMs);
  // A context that cannot be closed is gone with its killed browser.
  await close().catch(chromium.kill);
  clearTimeout(slow);
}
