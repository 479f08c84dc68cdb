import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { readKnownPlans } from '../../config/regional-plans.ts';

test('what was known of the plans names its regions, and no stored copy', () => {
  const known = readKnownPlans();

  expect(known.length).toBeGreaterThan(10);
  expect(known.filter(({ evidence }) => evidence.copy !== null)).toEqual([]);
});

test('a faulty file is refused with all its faults', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'plans-')), 'plans.json');
  writeFileSync(file, JSON.stringify([{ region: '99', event: 'adopted' }]));

  expect(() => readKnownPlans(pathToFileURL(file))).toThrow(/region[\s\S]*event/);
});
