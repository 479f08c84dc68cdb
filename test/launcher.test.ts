import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'monitor-launcher-'));
  copyFileSync('monitor', join(home, 'monitor'));
  writeFileSync(join(home, 'package.json'), '{"type":"module"}');
  mkdirSync(join(home, 'prisma/generated'), { recursive: true });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A checkout with the pinned Node and a main.ts of one's own. */
function install(main: string) {
  mkdirSync(join(home, 'node_modules/.bin'), { recursive: true });
  symlinkSync(process.execPath, join(home, 'node_modules/.bin/node'));
  writeFileSync(join(home, 'main.ts'), main);
}
const run = (program: string, args: string[], path = '/usr/bin:/bin') =>
  spawnSync(program, args, { encoding: 'utf8', cwd: '/', env: { PATH: path } });

test('arguments, output and exit code pass through, from any folder and through links', () => {
  install('console.log(JSON.stringify(process.argv.slice(2))); process.exitCode = 3;');
  symlinkSync('monitor', join(home, 'near'));
  symlinkSync(join(home, 'near'), join(home, 'far'));
  for (const name of ['monitor', 'near', 'far']) {
    const { stdout, status } = run(join(home, name), ['try', 'a b', '--json']);
    expect(JSON.parse(stdout)).toEqual(['try', 'a b', '--json']);
    expect(status).toBe(3);
  }
});

test('a signal reaches the program itself', async () => {
  install(
    `process.on('SIGTERM', () => process.exit(7)); console.log('up'); setInterval(() => {}, 1000);`,
  );
  const child = spawn(join(home, 'monitor'), ['up'], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([7, null]);
});

test('without packages it says what was wanted, what was found, and what to do', () => {
  const { stderr, status } = run(join(home, 'monitor'), ['up']);
  expect(status).toBe(1);
  expect(stderr).toMatch(/wanted: Node 26 or later/);
  expect(stderr).toMatch(/found: {2}no node_modules; on the system: /);
  expect(stderr).toContain(`cd ${home} && npm ci`);
});

test('a system Node that is too old is named', () => {
  mkdirSync(join(home, 'node_modules'));
  mkdirSync(join(home, 'bin'));
  writeFileSync(join(home, 'bin/node'), '#!/bin/sh\necho 20.1.0\n', { mode: 0o755 });
  const { stderr, status } = run(join(home, 'monitor'), [], `${home}/bin:/usr/bin:/bin`);
  expect(status).toBe(1);
  expect(stderr).toContain(`on the system: ${home}/bin/node 20.1.0`);
});
