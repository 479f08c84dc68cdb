import fc from 'fast-check';
import { expect, test } from 'vitest';
import { timeCover, timeMarks } from '../../../worker/search/time-marks.ts';

const at = (text: string) => new Date(`${text}Z`);

test('a moment is marked by its day, month and year in UTC', () => {
  expect(timeMarks(at('2026-09-14T23:30:00'))).toEqual(['=d:2026-09-14', '=d:2026-09', '=d:2026']);
});

test('a few days are covered by their marks', () => {
  expect(timeCover(at('2026-02-27T12:00:00'), at('2026-03-01T00:00:00'))).toEqual([
    ...['=d:2026-02-27', '=d:2026-02-28', '=d:2026-03-01'],
  ]);
});

test('weeks are covered by months, years by years, which reach over their ends', () => {
  expect(timeCover(at('2025-11-20T00:00:00'), at('2026-01-02T00:00:00'))).toEqual([
    ...['=d:2025-11', '=d:2025-12', '=d:2026-01'],
  ]);
  expect(timeCover(at('2024-11-20T00:00:00'), at('2026-01-02T00:00:00'))).toEqual([
    ...['=d:2024', '=d:2025', '=d:2026'],
  ]);
});

test('what ends before it starts is covered by nothing', () => {
  expect(timeCover(at('2026-01-02T00:00:00'), at('2026-01-01T00:00:00'))).toEqual([]);
});

test('every moment of a stretch bears one of few marks that cover it', () => {
  const moment = fc.date({
    min: at('2000-01-01T00:00:00'),
    max: at('2040-01-01T00:00:00'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(moment, moment, fc.double({ min: 0, max: 1, noNaN: true }), (one, other, share) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      const between = new Date(from.getTime() + share * (to.getTime() - from.getTime()));
      const cover = timeCover(from, to);
      expect(cover.length).toBeLessThanOrEqual(42);
      expect(timeMarks(between).filter((mark) => cover.includes(mark))).toHaveLength(1);
    }),
  );
});
