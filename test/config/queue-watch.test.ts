import { expect, test } from 'vitest';
import { judge } from '../../config/queue-watch.ts';

const signs = { lastSign: 0, busy: false, reachable: true, rebuilt: false };

test.each([
  ['a worker heard of lately is fine', {}, 44_999, 'fine'],
  ['one that is silent for 45 s is built anew', {}, 45_000, 'rebuild'],
  ['once', { rebuilt: true }, 60_000, 'fine'],
  ['and silent for 90 s it is dead', { rebuilt: true }, 90_000, 'dead'],
  ['also if nobody came to rebuild it', {}, 90_000, 'dead'],
  ['one with all places taken cannot ask for more', { busy: true }, 500_000, 'fine'],
  ['nobody is to blame while the server is away', { reachable: false }, 500_000, 'outage'],
] as const)('%s', (_, change, now, verdict) => {
  expect(judge({ ...signs, ...change }, now)).toBe(verdict);
});
