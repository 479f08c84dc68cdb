import { expect, test } from 'vitest';
import { realClock, worldClock } from '../../config/clock.ts';

const start = new Date('2026-09-01T06:00:00Z');

test('world time stands still by itself', () => {
  const clock = worldClock(start);
  clock.now();
  expect(clock.now()).toEqual(start);
});

test('sleeping moves world time and takes none', async () => {
  const clock = worldClock(start);
  const before = performance.now();
  await clock.sleep(3_600_000);
  expect(clock.now()).toEqual(new Date('2026-09-01T07:00:00Z'));
  expect(performance.now() - before).toBeLessThan(100);
});

test('sleepers at the same time each add their pause', async () => {
  const clock = worldClock(start);
  await Promise.all([clock.sleep(1_000), clock.sleep(2_000)]);
  expect(clock.now()).toEqual(new Date('2026-09-01T06:00:03Z'));
});

test('world time can be set, and what was handed out before does not move', () => {
  const clock = worldClock(start);
  const earlier = clock.now();
  clock.set(new Date('2026-10-01T00:00:00Z'));
  expect(clock.now()).toEqual(new Date('2026-10-01T00:00:00Z'));
  expect(earlier).toEqual(start);
});

test('the real clock waits', async () => {
  const clock = realClock();
  const before = clock.now().getTime();
  await clock.sleep(30);
  expect(clock.now().getTime() - before).toBeGreaterThanOrEqual(29);
});
