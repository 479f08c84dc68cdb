import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SourceId } from '../../crawler/brand.ts';
import { nextSlot, slotOf } from '../../crawler/schedule.ts';

const source = (id: string, everyHours: number) => ({ id: id as SourceId, everyHours });
const hour = 3_600_000;

test('every moment of a slot gives the same slot, and the next one follows at once', () => {
  const moment = fc.date({
    min: new Date('2024-01-01'),
    max: new Date('2034-01-01'),
    noInvalidDate: true,
  });
  const every = fc.constantFrom(1, 3, 6, 12, 24, 48, 168);
  fc.assert(
    fc.property(fc.string(), every, moment, (id, hours, now) => {
      const slot = slotOf(source(id, hours), now);
      const next = nextSlot(source(id, hours), now);
      expect(slot.getTime()).toBeLessThanOrEqual(now.getTime());
      expect(next.getTime() - slot.getTime()).toBe(hours * hour);
      expect(next.getTime()).toBeGreaterThan(now.getTime());
      expect(slotOf(source(id, hours), slot)).toEqual(slot);
      expect(slotOf(source(id, hours), new Date(next.getTime() - 1))).toEqual(slot);
      expect(slotOf(source(id, hours), next)).toEqual(next);
    }),
  );
});

test('sources of one rhythm start at different minutes', () => {
  const now = new Date('2026-09-01T12:00:00Z');
  const starts = Array.from({ length: 40 }, (_, n) =>
    slotOf(source(`region-${n}`, 6), now).getTime(),
  );
  expect(new Set(starts).size).toBeGreaterThan(30);
});

test('daily sources start in the Polish night', () => {
  for (let n = 0; n < 50; n += 1) {
    const slot = slotOf(source(`daily-${n}`, 24), new Date('2026-09-01T12:00:00Z'));
    expect([22, 23, 0, 1, 2, 3]).toContain(slot.getUTCHours());
  }
});
