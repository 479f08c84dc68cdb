import { expect, test } from 'vitest';
import { hasSettled } from '../../worker/settle.ts';

const seenAt = new Date('2026-09-01T06:00:00Z');
const look = (minutes: number, more: object = {}) => ({
  at: new Date(seenAt.getTime() + minutes * 60_000),
  isListed: true,
  hasGoneBack: false,
  ...more,
});

test('waits for a look at least ten minutes later', () => {
  expect(hasSettled({ kind: 'facts', seenAt }, look(9))).toBe(false);
  expect(hasSettled({ kind: 'facts', seenAt }, look(10))).toBe(true);
});

test.each(['appeared', 'document-added'] as const)(
  'lets what %s stand while it is listed',
  (kind) => {
    expect(hasSettled({ kind, seenAt }, look(20))).toBe(true);
    expect(hasSettled({ kind, seenAt }, look(20, { isListed: false }))).toBe(false);
  },
);

test.each(['withdrawn', 'document-removed'] as const)(
  'lets what was %s stand while it is gone',
  (kind) => {
    expect(hasSettled({ kind, seenAt }, look(20, { isListed: false }))).toBe(true);
    expect(hasSettled({ kind, seenAt }, look(20))).toBe(false);
  },
);

test('drops an edit that was taken back', () => {
  expect(hasSettled({ kind: 'text', seenAt }, look(20, { hasGoneBack: true }))).toBe(false);
});
