import { expect, test } from 'vitest';
import { shortTitle } from '../../reports/title.ts';

test.each([
  ['Rządowy projekt ustawy o bonie senioralnym.', 'Ustawa o bonie senioralnym'],
  ['Projekt ustawy budżetowej na 2027 r.', 'Ustawa budżetowej na 2027 r.'],
  ['Sprawozdanie Komisji o wniosku…', 'Sprawozdanie Komisji o wniosku…'],
])('%s is headed %s', (title, heading) => {
  expect(shortTitle(title)).toBe(heading);
});
