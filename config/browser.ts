import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { CannotStart } from './errors.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * Path of the Chromium to use: CHROMIUM_PATH if set, else the first found; `undefined` if none.
 * Only sources read in a browser and PDF reports need one, so its lack stops nothing else.
 */
export function findChromium(setPath: string | undefined, path = process.env.PATH ?? '') {
  if (setPath !== undefined) return isProgram(setPath) ? setPath : undefined;
  const onPath = path.split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...usualPlaces].find(isProgram);
}

/** How Chromium may be started here, or why it may not. */
export type ChromiumStart =
  | {
      readonly kind: 'ready';
      readonly path: string;
      /** All that it sees of the environment: none of our secrets. */
      readonly env: Readonly<Record<string, string>>;
      readonly isSandboxed: boolean;
    }
  | {
      readonly kind: 'off';
      /** For the operator: what is missing, and what to do. */
      readonly because: string;
      readonly todo: string;
      /** Polish, for the card of each source that waits for it. */
      readonly says: string;
    };

export interface ChromiumWish {
  readonly setPath: string | undefined;
  /** Nothing but a replica on this machine is asked. */
  readonly isReplica: boolean;
  /** The operator allows a browser without a sandbox; heard in a replica only. */
  readonly withoutSandbox: boolean;
}

const launcher = join(import.meta.dirname, '..', 'scripts', 'chromium-in-namespace.sh');

/**
 * Choose how to start Chromium. What it opens comes from strangers, so it never runs as root and
 * never without its sandbox: an ordinary user starts it as it stands. In a replica, where all pages
 * are ours, root starts it in a user namespace, where the sandbox holds as well; and only there a
 * setting may do without the sandbox.
 */
export function chooseChromium(
  { setPath, isReplica, withoutSandbox }: ChromiumWish,
  isRoot = process.getuid?.() === 0,
  hasNamespaces = canUnshare,
): ChromiumStart {
  const path = findChromium(setPath);
  if (path === undefined) return missing;
  const env = environmentOf(path);
  if (!isRoot) return { kind: 'ready', path, env, isSandboxed: !(isReplica && withoutSandbox) };
  if (!isReplica) return rootMayNot;
  if (hasNamespaces()) return { kind: 'ready', path: launcher, env, isSandboxed: true };
  return withoutSandbox ? { kind: 'ready', path, env, isSandboxed: false } : noNamespace;
}

const missing: ChromiumStart = {
  kind: 'off',
  because: 'none',
  todo: 'install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  says: 'Tę stronę trzeba czytać w przeglądarce, a na naszym komputerze nie ma Chromium.',
};
const rootMayNot: ChromiumStart = {
  kind: 'off',
  because: 'off: as root it would run without its sandbox',
  todo: 'run the monitor as an ordinary user; sources read in a browser wait until then',
  says: 'Tę stronę trzeba czytać w przeglądarce, a ta nie może u nas bezpiecznie działać (konto root).',
};
const noNamespace: ChromiumStart = {
  kind: 'off',
  because: 'off: as root it would run without its sandbox, and user namespaces are refused here',
  todo: 'run the monitor as an ordinary user, or for this replica alone set BROWSER_SANDBOX=false',
  says: 'Tę stronę trzeba czytać w przeglądarce, a ta nie może u nas bezpiecznie działać (brak piaskownicy).',
};

function environmentOf(path: string): Readonly<Record<string, string>> {
  const { PATH = '', TMPDIR } = process.env;
  return {
    ...{ PATH, CHROMIUM: path, LANG: 'C.UTF-8' },
    ...(TMPDIR !== undefined && { TMPDIR }),
  };
}

/** Whether a user namespace can be opened, and another inside it: Chromium needs both. */
function canUnshare(): boolean {
  const outer = ['--user', '--map-user=1000', '--map-group=1000', '--'];
  const inner = ['unshare', '--user', '--pid', '--fork', 'true'];
  return spawnSync('unshare', [...outer, ...inner], { stdio: 'ignore' }).status === 0;
}

/** @throws CannotStart where `findChromium` finds none. */
export function requireChromium(setPath: string | undefined) {
  const found = findChromium(setPath);
  if (found !== undefined) return found;
  throw new CannotStart(
    `wanted Chromium, found ${setPath === undefined ? 'none on this machine' : `no program at CHROMIUM_PATH (${setPath})`}; ` +
      'install it (Debian: apt-get install chromium) or set CHROMIUM_PATH',
  );
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
