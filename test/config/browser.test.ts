import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { chooseChromium, findChromium, requireChromium } from '../../config/browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'monitor-browser-'));
const program = join(folder, 'chromium');
writeFileSync(program, '#!/bin/sh\n');
chmodSync(program, 0o755);
afterAll(() => rmSync(folder, { recursive: true }));

test('the program that is set is taken', () => {
  expect(findChromium(program, '')).toBe(program);
});

test('without a setting the first one on the PATH is taken', () => {
  expect(findChromium(undefined, `/nowhere:${folder}`)).toBe(program);
});

test('a wrong setting is not replaced by a guess', () => {
  expect(findChromium(join(folder, 'other'), folder)).toBeUndefined();
  expect(() => requireChromium(join(folder, 'other'))).toThrow(
    /wanted Chromium, found no program at/,
  );
});

const wish = { setPath: program, isReplica: false, withoutSandbox: false };
const always = () => true;
const never = () => false;

test('an ordinary user starts it as it stands, with its sandbox', () => {
  for (const withoutSandbox of [true, false])
    expect(chooseChromium({ ...wish, withoutSandbox }, false)).toMatchObject({
      kind: 'ready',
      path: program,
      isSandboxed: true,
    });
});

test('root does not start it at all, whatever is set', () => {
  for (const withoutSandbox of [true, false])
    expect(chooseChromium({ ...wish, withoutSandbox }, true, always)).toMatchObject({
      kind: 'off',
      because: 'off: as root it would run without its sandbox',
    });
});

test('in a replica root starts it in a user namespace, with its sandbox', () => {
  for (const withoutSandbox of [true, false])
    expect(
      chooseChromium({ ...wish, withoutSandbox, isReplica: true }, true, always),
    ).toMatchObject({
      kind: 'ready',
      path: expect.stringMatching(/chromium-in-namespace\.sh$/),
      env: { CHROMIUM: program },
      isSandboxed: true,
    });
});

test('only in a replica, and only when it is set, may it do without', () => {
  const replica = { ...wish, isReplica: true };
  expect(chooseChromium(replica, true, never).kind).toBe('off');
  expect(chooseChromium({ ...replica, withoutSandbox: true }, true, never)).toMatchObject({
    kind: 'ready',
    isSandboxed: false,
  });
});

test('where there is none, it says so to the operator and to readers', () => {
  expect(chooseChromium({ ...wish, setPath: join(folder, 'other') }, false)).toMatchObject({
    kind: 'off',
    because: 'none',
    says: expect.stringContaining('nie ma Chromium'),
  });
});

test('it sees none of our secrets', () => {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = 'postgresql://monitor:tajne@host/db';
  try {
    expect(JSON.stringify(chooseChromium(wish, false))).not.toContain('tajne');
  } finally {
    if (before === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before;
  }
});
