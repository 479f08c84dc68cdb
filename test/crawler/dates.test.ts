import { expect, test } from 'vitest';
import { dayOf } from '../../crawler/dates.ts';

test.each([
  ['2026-09-09 09:03', '2026-09-09'],
  ['2025-05-15T09:46:47', '2025-05-15'],
  ['17-08-2026 ', '2026-08-17'],
  ['07.02.2023 r.', '2023-02-07'],
  ['z dnia 3 października 2025 r.', '2025-10-03'],
  ['18 WRZEŚNIA 2026', '2026-09-18'],
])('%s is %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each(['', 'III kwartał 2026 r.', '31-02-2026', '30 lutego 2026', '2026-13-01', '41/2026'])(
  '"%s" names no day',
  (text) => {
    expect(dayOf(text)).toBeUndefined();
  },
);
