import { expect, test } from 'vitest';
import type { Asked } from '../../crawler/ask.ts';
import { HostUnavailable, LayoutChanged, SuspectAnswer } from '../../crawler/errors.ts';
import { openPatience } from '../../crawler/patience.ts';

const here = 'https://a.example/1';
const there = 'https://b.example/1';
const failed = (error: HostUnavailable | LayoutChanged | SuspectAnswer): Asked<never> => ({
  kind: 'failed',
  error,
});
const silence = failed(new HostUnavailable('silence'));
const read = { kind: 'read', reading: 1, snapshot: {} } as unknown as Asked<unknown>;

test.each(['unreachable', 'unknown-name', 'tls', 'tls-expired', 'tls-chain'] as const)(
  'a host that is %s is left alone after one request, the others go on',
  (fault) => {
    const patience = openPatience();
    patience.note(here, failed(new HostUnavailable('x', undefined, { fault })));
    expect(patience.isOver('https://a.example/2')).toBe(true);
    expect(patience.isOver(there)).toBe(false);
    expect(patience.ends).toEqual([
      'Serwis przestał odpowiadać. Pozostałe strony odczyta następny przebieg.',
    ]);
  },
);

test('a host that names a time is left alone after one request', () => {
  const patience = openPatience();
  patience.note(here, failed(new HostUnavailable('429', new Date(0))));
  expect(patience.isOver(here)).toBe(true);
  expect(patience.ends[0]).toContain('Serwis poprosił o przerwę.');
});

test('three silences in a row are borne, two with an answer between them for ever', () => {
  const patience = openPatience();
  for (const asked of [silence, silence, read, silence, silence]) patience.note(here, asked);
  expect(patience.isOver(here)).toBe(false);
  patience.note(there, silence);
  expect(patience.isOver(here)).toBe(false);
  patience.note(here, silence);
  expect(patience.isOver(here)).toBe(true);
  expect(patience.isOver(there)).toBe(false);
  expect(patience.failures).toBe(6);
});

test('turns that we missed three times in a row are no silence of the host', () => {
  const patience = openPatience();
  const missed = failed(new HostUnavailable('x', undefined, { fault: 'no-turn' }));
  for (const asked of [missed, missed]) patience.note(here, asked);
  expect(patience.isOver(here)).toBe(false);
  patience.note(here, missed);
  expect(patience.ends).toEqual([
    'Monitor był zbyt zajęty. Pozostałe strony odczyta następny przebieg.',
  ]);
});

test('five pages in a row that nobody can read are enough', () => {
  const patience = openPatience();
  const misread = failed(new LayoutChanged(new URL(here), 'h1', 'one', 0));
  for (let n = 0; n < 4; n += 1) patience.note(here, misread);
  expect(patience.isOver(here)).toBe(false);
  patience.note(here, misread);
  expect(patience.isOver(here)).toBe(true);
});

test('an answer that is not believed is a failure, and no reason to stop', () => {
  const patience = openPatience();
  for (let n = 0; n < 9; n += 1) patience.note(here, failed(new SuspectAnswer('login', 'x')));
  expect(patience.failures).toBe(9);
  expect(patience.isOver(here)).toBe(false);
});
