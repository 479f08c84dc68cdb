import { expect, test } from 'vitest';
import {
  isMute,
  isSubjectOfField,
  ofField,
  subjectFacts,
  yearOf,
} from '../../../crawler/engines/field-rows.ts';
import { withNewestYear } from '../../../crawler/engines/section-links.ts';

const row = (title: string) => {
  const address = `https://bip.przyklad.pl/${encodeURIComponent(title)}`;
  return { key: address, title, address, facts: { title } };
};

test.each([
  'Uchwała nr 12/34 z dnia 3 lipca 2026 r.',
  'Uchwała Nr 325/6481/21 Zarządu Województwa Podkarpackiego w Rzeszowie z dnia 26 października 2021 r.',
  'Uchwała nr CDXXVIII/7547/2023',
  'Ogłoszenie o konsultacjach społecznych',
  'Konsultacje 2026',
])('“%s” says nothing of its subject', (title) => {
  expect(isMute(title)).toBe(true);
});

test.each([
  'Konsultacje programu ochrony powietrza',
  'Uchwała nr 5/2026 w sprawie remontu drogi',
  'Osoba Przykładowa – oświadczenie',
])('“%s” says what it is about', (title) => {
  expect(isMute(title)).toBe(false);
});

test('a list keeps what is of the field or mute, and says how many rows it had', () => {
  const publications = [
    row('Konsultacje programu ochrony powietrza'),
    row('Projekt planu deinstytucjonalizacji'),
    row('Uchwała nr 12/34'),
  ];

  const listing = ofField({ publications, next: 'https://bip.przyklad.pl/2' });

  expect(listing.publications.map(({ title }) => title)).toEqual([
    'Projekt planu deinstytucjonalizacji',
    'Uchwała nr 12/34',
  ]);
  expect(listing).toMatchObject({ examined: 3, next: 'https://bip.przyklad.pl/2' });
});

test('the page of a mute title decides by its subject; without one it is let in', () => {
  const mute = 'Uchwała nr 12/34';

  expect(isSubjectOfField({ title: mute })).toBe(true);
  expect(isSubjectOfField({ title: mute, summary: 'remontu dachu' })).toBe(false);
  expect(isSubjectOfField({ title: mute, summary: 'planu usług społecznych' })).toBe(true);
  expect(isSubjectOfField({ title: 'Remont dachu urzędu' })).toBe(false);
});

test('the subject is read only where the title lacks it', () => {
  const text = ['§ 1', 'Uchwała w sprawie pieczy zastępczej w regionie.'];

  expect(subjectFacts('Uchwała nr 12/34', text)).toEqual({
    summary: 'pieczy zastępczej w regionie.',
  });
  expect(subjectFacts('Uchwała nr 12/34', ['§ 1'])).toEqual({});
  expect(subjectFacts('Plan pieczy zastępczej w regionie', text)).toEqual({});
});

test.each([
  ['2026', 2026],
  ['Rok 2026', 2026],
  ['Uchwały Zarządu z 2026 roku', 2026],
  ['Uchwała nr 12/2026', undefined],
  ['Plan remontów 2026', undefined],
  ['Lata 2024-2029', undefined],
])('“%s” leads to the year %s', (title, year) => {
  expect(yearOf(title)).toBe(year);
});

test('years are walked into from the newest, papers beside them stay', () => {
  const publications = [row('2025'), row('2026'), row('Statut zarządu województwa')];
  const listing = withNewestYear({ publications });

  expect(listing.publications.map(({ title }) => title)).toEqual(['Statut zarządu województwa']);
  expect(listing).toMatchObject({ examined: 3, next: 'https://bip.przyklad.pl/2026' });
  expect(withNewestYear({ publications, next: 'https://a.pl/2' }).next).toBe('https://a.pl/2');
});
