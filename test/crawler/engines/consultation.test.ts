import { expect, test } from 'vitest';
import { consultationFacts } from '../../../crawler/engines/consultation.ts';

/** Wordings as offices use them, with invented days. */
const said: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['Konsultacje potrwają od 1 września 2026 r. do 21 września 2026 r.', '2026-09-01', '2026-09-21'],
  ['Konsultacje od dnia 01.09.2026 r. do dnia 22.09.2026 r.', '2026-09-01', '2026-09-22'],
  ['Termin konsultacji: od 27 stycznia do 10 lutego 2026 r.', '2026-01-27', '2026-02-10'],
  ['Konsultacje prowadzone są od 1 do 21 września 2026 r.', '2026-09-01', '2026-09-21'],
  ['Konsultacje w dniach 7 sierpnia – 13 września 2026r.', '2026-08-07', '2026-09-13'],
  ['Konsultacje w terminie 19-29 lipca 2026 roku', '2026-07-19', '2026-07-29'],
  ['Konsultacje w dniach 7.08 – 13.09.2026', '2026-08-07', '2026-09-13'],
  ['Konsultacje od 15 grudnia do 10 stycznia 2027 r.', '2026-12-15', '2027-01-10'],
  ['Konsultacje prowadzone są do 23 sierpnia 2026 roku.', undefined, '2026-08-23'],
  ['Termin konsultacji upływa z dniem 9 stycznia 2027 r.', undefined, '2027-01-09'],
];

test.each(said)('%s', (words, consultationFrom, consultationTo) => {
  expect(consultationFacts(['Wstęp.', words])).toEqual({
    ...(consultationFrom && { consultationFrom }),
    ...(consultationTo && { consultationTo }),
  });
});

const unsaid = [
  'Nabór trwa od 1 września 2026 r. do 21 września 2026 r.',
  'Konsultacje projektu planu do 31 grudnia 2030 r. zakończono.',
  'Konsultacje od 30 do 21 września 2026 r.',
  'Konsultacje od 1 lutego 2026 r. do 30 lutego 2026 r.',
  'Konsultacje projektu planu na lata 2026–2028 z perspektywą do 2030 r.',
];

test.each(unsaid)('%s – names no certain days', (words) => {
  expect(consultationFacts([words])).toEqual({});
});
