import { expect, test } from 'vitest';
import { deadlineOfFacts, documentDate, findDeadlines } from '../../worker/deadlines.ts';

const paragraphs = (...texts: string[]) => texts.map((text) => ({ text }));
const letter = { letterDate: '2026-08-28' };
const days = (text: string, base: object = letter) =>
  findDeadlines(paragraphs(text), base).map(({ day, certainty }) => [day, certainty]);

test.each([
  ['Uwagi można zgłaszać do dnia 21 września 2026 r. na adres poczty.', '2026-09-21'],
  ['Prosimy o przesłanie opinii do 21.09.2026.', '2026-09-21'],
  ['Stanowiska przyjmujemy nie później niż do dnia 2026-09-21.', '2026-09-21'],
  ['Konsultacje trwają od 1 września do 5 października 2026 r.', '2026-10-05'],
])('reads the day that stands in "%s"', (text, day) => {
  expect(days(text)).toEqual([[day, 'stated']]);
});

test.each([
  ['Proszę o zgłoszenie uwag w terminie 14 dni od dnia otrzymania pisma.', '2026-09-11'],
  ['Proszę o opinię w terminie siedmiu dni od otrzymania.', '2026-09-04'],
  ['Proszę o stanowisko w terminie 30 (trzydziestu) dni.', '2026-09-27'],
  ['Proszę o opinię w ciągu 2 tygodni.', '2026-09-11'],
  ['Proszę o opinię w terminie 1 miesiąca od doręczenia.', '2026-09-28'],
  ['Odpowiedź proszę przesłać w ciągu 10 dni roboczych.', '2026-09-11'],
  ['Proszę o uwagi w 21-dniowym terminie.', '2026-09-18'],
  ['Uwagi proszę przesłać do 21 września.', '2026-09-21'],
])('counts the day that "%s" means from the letter', (text, day) => {
  expect(days(text)).toEqual([[day, 'computed']]);
});

test('counts from the day it was seen when the letter has no date', () => {
  expect(days('Proszę o uwagi w terminie 14 dni.', { receivedOn: '2026-09-01' })).toEqual([
    ['2026-09-15', 'computed'],
  ]);
  expect(days('Proszę o uwagi w terminie 14 dni.', {})).toEqual([]);
});

test('skips public holidays when it counts working days', () => {
  const easter = { letterDate: '2027-03-26' };
  expect(days('Proszę o uwagi w ciągu 1 dni roboczych.', easter)).toEqual([
    ['2027-03-30', 'computed'],
  ]);
  const christmas = { letterDate: '2026-12-23' };
  expect(days('Proszę o uwagi w ciągu 1 dni roboczych.', christmas)).toEqual([
    ['2026-12-28', 'computed'],
  ]);
});

test('keeps the sentence and tells audiences apart', () => {
  const sentence =
    'Opinie związków zawodowych prosimy przekazać w terminie 30 dni od dnia otrzymania, a organizacji pozarządowych – w terminie 21 dni.';
  expect(findDeadlines(paragraphs(`Szanowni Państwo! ${sentence} Z poważaniem`), letter)).toEqual([
    { day: '2026-09-18', sentence, certainty: 'computed', audience: 'organizacje pozarządowe' },
    { day: '2026-09-27', sentence, certainty: 'computed', audience: 'związki zawodowe' },
  ]);
});

test.each([
  ['a day that is in no calendar', 'Uwagi prosimy przesłać do 31.02.2027.'],
  ['a day before the letter', 'Uwagi prosimy przesłać do 5 sierpnia 2026 r.'],
  ['a day more than a year behind it', 'Uwagi prosimy przesłać do 5 września 2027 r.'],
  ['a sentence that asks for nothing', 'Program obowiązuje do dnia 31 grudnia 2026 r.'],
])('ignores %s', (_, text) => {
  expect(days(text)).toEqual([]);
});

test('takes the deadlines that facts state', () => {
  expect(deadlineOfFacts({ consultationTo: '2026-09-21', deadline: '2026-09-10' })).toEqual([
    {
      day: '2026-09-10',
      sentence: 'Termin zgłaszania uwag: 10 września 2026 r.',
      certainty: 'stated',
      audience: null,
    },
    {
      day: '2026-09-21',
      sentence: 'Koniec konsultacji: 21 września 2026 r.',
      certainty: 'stated',
      audience: null,
    },
  ]);
  expect(deadlineOfFacts({ deadline: 'wkrótce' })).toEqual([]);
});

test.each([
  ['Warszawa, dnia 28 sierpnia 2026 r.', '2026-08-28'],
  ['Warszawa, 28 sierpnia 2026', '2026-08-28'],
  ['Bielsko-Biała, dn. 3.02.2026 r.', '2026-02-03'],
  ['Ustawa z dnia 3 marca 2026 r.', undefined],
  ['Warszawa, 31.02.2026', undefined],
])('reads the date of a letter headed "%s"', (text, day) => {
  expect(documentDate(paragraphs('MINISTER', 'DS.0210.1', text))).toBe(day);
});
