import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../pipeline/open-walk.ts';
import { makeSmallWorld } from '../pipeline/small-story.ts';
import type { LedgerEntry } from '../replica/ledger.ts';
import { root, run } from './run.ts';

const folder = temporaryFolder('demo');
const smallWorld = join(folder.dir, 'small');
const tamperedWorld = join(folder.dir, 'tampered-world');

beforeAll(() => {
  makeSmallWorld(3, smallWorld);
  makeSmallWorld(4, tamperedWorld);
});
afterAll(() => folder.remove());

/** What a newcomer types. */
function demo(dataDir: string, ...args: string[]) {
  return run(['demo', '--once', ...args], { DATA_DIR: join(folder.dir, dataDir) });
}

// The bundled world takes a minute and a half: `.ci/run` walks it, beside these tests.
test.concurrent('a world is found whole, with a report and mails', async () => {
  const { code, stdout, stderr } = await demo('whole', '--json', '--world', smallWorld);
  const result = JSON.parse(stdout);
  expect(result).toEqual({
    planted: expect.any(Number),
    found: result.planted,
    missed: [],
    invented: [],
    falseAnswers: { kinds: expect.any(Number), served: expect.any(Number), recorded: 0 },
    mails: expect.any(Number),
    report: { html: expect.any(String) },
    ms: expect.any(Number),
  });
  expect(code).toBe(0);
  expect(result.planted).toBe(8);
  expect(readFileSync(result.report.html, 'utf8')).toContain('<html lang="pl"');
  const outbox = join(result.report.html, '../outbox');
  expect(readdirSync(outbox).filter((name) => name.endsWith('.eml'))).toHaveLength(result.mails);
  // Logs are for machines: each line is JSON, and none of it gets onto stdout.
  for (const line of stderr
    .trim()
    .split('\n')
    .filter((one) => one.startsWith('{')))
    JSON.parse(line);
});

test.concurrent('a ledger that was changed by hand is named, and ends with 1', async () => {
  const entries = readLedger(tamperedWorld);
  const [tampered] = entries.filter(({ change }) => change === 'facts');
  if (tampered?.fields === undefined) throw new Error('nothing to tamper with');
  const fields = { plannedQuarter: ['I kwartał 1999 r.', 'II kwartał 1999 r.'] } as const;
  const changed = entries.map((entry) => (entry === tampered ? { ...entry, fields } : entry));
  writeLedger(tamperedWorld, changed.slice(0, -1));
  const { code, stdout } = await demo('tampered', '--json', '--world', tamperedWorld);
  const { planted, found, missed, invented } = JSON.parse(stdout);
  expect(code).toBe(1);
  expect(found).toBe(planted - 1);
  expect(missed).toHaveLength(1);
  expect(missed[0]).toContain(tampered.key);
  expect(missed[0]).toContain('1999');
  const last = entries.at(-1);
  expect(invented).toHaveLength(1);
  expect(invented[0]).toContain(last?.key);
  expect(invented[0]).toContain(last?.change);
});

test.concurrent('without --json it says in Polish what was found and where it lies', async () => {
  const { code, stdout } = await demo('words', '--world', smallWorld);
  expect(code).toBe(0);
  expect(stdout).toContain('Zasiane zmiany: 8, znalezione: 8, pominięte: 0, zmyślone: 0.');
  const [, report = ''] = /Raport: (\S+)/.exec(stdout) ?? [];
  expect(existsSync(report)).toBe(true);
});

test.concurrent('a folder that it did not make is left alone', async () => {
  const foreign = join(folder.dir, 'foreign');
  mkdirSync(join(foreign, 'demo'), { recursive: true });
  writeFileSync(join(foreign, 'demo/kept.txt'), 'mine');
  const { code, stderr } = await demo('foreign', '--world', smallWorld);
  expect(code).toBe(1);
  expect(stderr).toContain('found another folder');
  expect(readFileSync(join(foreign, 'demo/kept.txt'), 'utf8')).toBe('mine');
});

test('its ledger covers all four families of sources, and every kind of change', () => {
  const ledger = readLedger(join(root, 'test/worlds/two-months'));
  const sources = new Set(ledger.map(({ source }) => source));
  for (const source of ['work-list-rm', 'rcl-bills', 'sejm-processes', 'region-slaskie-bip'])
    expect(sources).toContain(source);
  expect(new Set(ledger.map(({ change }) => change)).size).toBe(6);
});

const fileOf = (world: string) => join(world, 'expected.json');

function readLedger(world: string): LedgerEntry[] {
  return JSON.parse(readFileSync(fileOf(world), 'utf8'));
}

function writeLedger(world: string, entries: readonly unknown[]): void {
  writeFileSync(fileOf(world), JSON.stringify(entries));
}
