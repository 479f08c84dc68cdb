import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { regionWielkopolskieBip as source } from '../../../crawler/sources/region-wielkopolskie-bip.ts';
import { fixture } from './fixture.ts';

const [resolutions = '', programmes = ''] = source.start;
const host = 'https://bip.umww.pl';
const plan = `${host}/279---k_90---k_401---uchwala-nr-6753-2026`;

test('lists resolutions of the field and mute ones, and the next page of three', () => {
  const year = `${host}/279---k_90---k_uchwaly-zarzadu-2026`;
  const listing = source.list(fixture('region-wielkopolskie-bip/list.html', year));

  expect(listing.publications.map(({ key }) => key)).toEqual([
    plan,
    `${host}/279---k_90---k_401---uchwala-nr-6752-2026`,
  ]);
  expect(listing.publications[0]?.facts).toMatchObject({
    resolution: '6753/2026',
    adoptedOn: '2026-08-27',
  });
  expect(listing).toMatchObject({
    examined: 3,
    next: `${host}/index.php?page=2&ipp=30&zm1=279---k_90---k_uchwaly-zarzadu-2026`,
  });
});

test('years lead on to the newest, topics of the field stand for what lies in them', () => {
  const years = source.list(fixture('region-wielkopolskie-bip/years.html', resolutions));
  const topics = source.list(fixture('region-wielkopolskie-bip/topics.html', programmes));

  expect(years).toMatchObject({
    publications: [],
    next: `${host}/279---k_90---k_uchwaly-zarzadu-2026`,
  });
  expect(topics.publications.map(({ title }) => title)).toEqual(['Polityka społeczna']);
  expect(topics.next).toBeUndefined();
});

test('reads a resolution and its file, linked twice', () => {
  const page = fixture('region-wielkopolskie-bip/document.html', plan);

  expect(source.read?.(page).documents).toEqual([
    { address: plan, name: 'Treść strony', role: 'plan' },
    {
      address: `${host}/artykuly/401/pliki/uchwala_6753.pdf`,
      name: 'Uchwała z załącznikiem',
      role: 'annex',
    },
  ]);
  expect(source.text?.(page)).toEqual([
    'Zarząd przyjmuje plan na lata 2027–2029.',
    'Plan obejmuje 31 powiatów.',
  ]);
});

test('the subject of a mute resolution decides whether its files are wanted', () => {
  const address = `${host}/279---k_90---k_401---uchwala-nr-6752-2026`;
  const facts = source.read?.(fixture('region-wielkopolskie-bip/mute.html', address)).facts ?? {};

  expect(facts.summary).toBe('remontu dachu budynku przy ul. Przykładowej.');
  expect(source.deepens?.(facts)).toBe(false);
});

test('refuses a redesigned list, and files that stand elsewhere', () => {
  const redesigned = fixture('region-wielkopolskie-bip/redesigned-list.html', resolutions);
  const { text } = fixture('region-wielkopolskie-bip/document.html', plan);
  const moved = text.replace('id="content-main"', 'id="tresc"');

  expect(() => source.list(redesigned)).toThrow('"#artykul"');
  expect(() => source.read?.(parsePage(new URL(plan), moved))).toThrow('wanted the files');
});
