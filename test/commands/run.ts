import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { readPermissions } from '../../config/permissions.ts';

/** What a verb left behind. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const root = join(import.meta.dirname, '../..');

export type Variables = Readonly<Record<string, string>>;

/** Nobody answers there: a test that forgets its replica reaches no real site. */
const nowhere = 'http://127.0.0.1:9';

/** Start `./monitor` as a person would, with these settings alone. */
export function start(args: readonly string[], variables: Variables = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, MONITOR_REPLICA: nowhere, ...variables };
  return spawn(join(root, 'monitor'), args, { cwd: root, env, stdio: 'pipe' });
}

/** Run a verb to its end. */
export async function run(
  args: readonly string[],
  variables: Variables = {},
  input = '',
): Promise<Ran> {
  const child = start(args, variables);
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode ?? once(child, 'close'),
  ]);
  return { code: child.exitCode, stdout, stderr };
}

/** Run a verb with `--json` and parse what it prints. */
export async function runJson(args: readonly string[], variables: Variables = {}) {
  const ran = await run([...args, '--json'], variables);
  return { ...ran, json: JSON.parse(ran.stdout) };
}

/** Where an operator granted RCL, these tests would ask the real site. */
export const isGranted = readPermissions().length > 0;
if (isGranted) process.stderr.write('skipped: permissions are recorded in this checkout\n');
