import { expect, test } from 'vitest';
import {
  freshHost,
  type HostState,
  isQuiet,
  nextTurn,
  park,
  reserve,
  type Turn,
} from '../../crawler/courtesy.ts';

// A Tuesday, 14:00 in Poland.
const now = new Date('2026-09-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);

function taken(turn: Turn): { waitMs: number; state: HostState } {
  if ('refused' in turn) throw new Error(turn.refused);
  return turn;
}

test('turns at one host queue up, one pause apart', () => {
  const first = taken(reserve(freshHost(now), 5000, now));
  const second = taken(reserve(first.state, 5000, later(1000)));
  const third = taken(reserve(second.state, 5000, later(1000)));

  expect([first.waitMs, second.waitMs, third.waitMs]).toEqual([0, 4000, 9000]);
  expect(third.state.requestsToday).toBe(3);
  expect(nextTurn(third.state, later(20_000))).toBe(0);
});

test('a parked host is left alone until it said, then asked again', () => {
  const parked = park(freshHost(now), later(600_000), now);

  expect(reserve(parked, 1000, now)).toEqual({
    refused: 'resting',
    until: later(600_000),
  });
  expect(taken(reserve(parked, 1000, later(590_000))).waitMs).toBe(10_000);
  expect(taken(reserve(parked, 1000, later(600_001))).state.parkedUntil).toBeNull();
});

test('a host is never parked for longer than a day, nor freed earlier than it once said', () => {
  const absurd = park(freshHost(now), later(999_999_999_999), now);
  expect(absurd.parkedUntil).toEqual(later(24 * 3_600_000));
  expect(park(park(freshHost(now), later(5000), now), later(1000), now).parkedUntil).toEqual(
    later(5000),
  );
});

test('the budget of a day ends, by day earlier than at night, and comes back at midnight in Poland', () => {
  const used = { ...freshHost(now), requestsToday: 70 };

  expect(reserve(used, 1000, now, 100)).toEqual({
    refused: 'budget',
    until: new Date('2026-09-01T16:00:00Z'),
  });
  expect(
    taken(reserve(used, 1000, new Date('2026-09-01T17:00:00Z'), 100)).state.requestsToday,
  ).toBe(71);
  const empty = { ...used, requestsToday: 100 };
  expect(reserve(empty, 1000, new Date('2026-09-01T17:00:00Z'), 100)).toMatchObject({
    until: new Date('2026-09-01T22:00:00Z'),
  });
  const next = taken(reserve(empty, 1000, new Date('2026-09-01T22:00:00Z'), 100)).state;
  expect(next).toMatchObject({ requestsToday: 1, day: '2026-09-02' });
});

test('nights and weekends are quiet', () => {
  expect(isQuiet(now)).toBe(false);
  expect(isQuiet(new Date('2026-09-01T22:30:00Z'))).toBe(true);
  expect(isQuiet(new Date('2026-09-05T12:00:00Z'))).toBe(true);
});
