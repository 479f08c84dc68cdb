import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';

/** How Chromium is started; chosen by `config/browser.ts`. */
export interface Program {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** False only by an explicit setting, in a replica. */
  readonly isSandboxed: boolean;
}

/** A running Chromium with all its processes. */
export interface Process {
  readonly browser: Browser;
  /** Of its main process, which leads the group of all others. */
  readonly pid: number;
  isRunning(): boolean;
  /** In bytes, of all its processes; 0 where the system does not tell. */
  memory(): number;
  /** At once, with everything that belongs to it. */
  kill(): void;
  /** Kindly if it can, within `patienceMs`; nothing is left of it afterwards. */
  close(): Promise<void>;
}

const launchMs = 30_000;
const patienceMs = 3_000;

/**
 * No way out but the proxy: names are resolved nowhere else, neither QUIC nor WebRTC may go around
 * it, and nothing is asked for in the background. Images and fonts carry no text: unasked, they
 * spare the host. The last two name their switch in old and new Chromium.
 */
const switches = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--dns-prefetch-disable',
  '--no-pings',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-gpu',
  '--disable-remote-fonts',
  '--blink-settings=imagesEnabled=false',
  '--deny-permission-prompts',
  '--disable-notifications',
  '--js-flags=--max-old-space-size=512',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

/**
 * Start Chromium. Without a usable sandbox it refuses to start, and so does this.
 *
 * @param server the proxy for whatever has no proxy of its own
 * @param keyHash in a replica, the one key whose certificates are believed
 */
export async function startChromium(
  program: Program,
  server: string,
  keyHash: string | undefined,
): Promise<Process> {
  const home = openHome();
  const { browser, pid } = await launch(program, server, keyHash, home.dir).catch(async (error) => {
    await home.remove();
    throw error;
  });
  let isEnded = false;
  const kill = () => {
    isEnded = true;
    killGroup(pid);
  };
  browser.on('disconnected', kill);
  return {
    ...{ browser, pid, kill },
    isRunning: () => !isEnded,
    memory: () => memoryOf(pid),
    async close() {
      const slow = setTimeout(kill, patienceMs);
      await browser.close().finally(() => clearTimeout(slow));
      kill();
      await home.remove();
    },
  };
}

/** Where Chromium keeps what it keeps, such as reports of crashes: gone when it is. */
function openHome() {
  const dir = mkdtempSync(join(tmpdir(), 'monitor-chromium-'));
  // Its helpers may still write while they end; what is left then lies in a temporary folder.
  const remove = () =>
    rm(dir, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  return { dir, remove };
}

async function launch(
  program: Program,
  server: string,
  keyHash: string | undefined,
  home: string,
): Promise<{ readonly browser: Browser; readonly pid: number }> {
  // Loaded here: it takes 45 MB, and few installations watch a page that needs it.
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({
    executablePath: program.path,
    chromiumSandbox: program.isSandboxed,
    env: { ...program.env, HOME: home },
    proxy: { server, bypass: '<-loopback>' },
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [
      ...switches,
      ...(keyHash === undefined ? [] : [`--ignore-certificate-errors-spki-list=${keyHash}`]),
    ],
    timeout: launchMs,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  try {
    return { browser, pid: await pidOf(browser) };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Whether Chromium starts here, and with its sandbox. @returns why not; `undefined` where it does */
export async function tryChromium(program: Program): Promise<string | undefined> {
  try {
    const started = await startChromium(program, 'http://127.0.0.1:9', undefined);
    await started.close();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : `${error}`;
  }
}

async function pidOf(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('Chromium: wanted its main process, found none');
  return main.id;
}

/** While one member lives no other group can have its number, so this never hits a stranger. */
function killGroup(pid: number): void {
  if (process.platform === 'linux' && membersOf(pid).length === 0) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody is left; macOS says EPERM where only the dead are.
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}

/** Bytes that a group holds for itself: libraries, which are shared, would count once for each. */
export function memoryOf(group: number): number {
  const kibibytes = membersOf(group).flatMap((pid) =>
    [...readProc(pid, 'status').matchAll(/^Rss(?:Anon|Shmem):\s*(\d+) kB$/gm)].map(([, size]) =>
      Number(size),
    ),
  );
  return kibibytes.reduce((sum, some) => sum + some * 1024, 0);
}

/** Living processes of a group, by `/proc`; none where there is no `/proc`. */
export function membersOf(group: number): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    // After the program's name, which may hold anything: state, parent, group.
    const [state, , of] = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
    return of === `${group}` && state !== 'Z';
  });
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    // It has ended since the folder was listed.
    return '';
  }
}
