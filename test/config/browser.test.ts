import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findChromium, requireChromium } from '../../config/browser.ts';

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
