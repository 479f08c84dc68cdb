import { expect, test } from 'vitest';
import { regionWarminskoMazurskieBip as source } from '../../../crawler/sources/region-warminsko-mazurskie-bip.ts';
import { fixture } from './fixture.ts';

const [consultation = '', resolution = ''] = source.start;

test('a known page is a list of itself', () => {
  const listing = source.list(fixture('region-warminsko-mazurskie-bip/list.html', consultation));
  const title =
    'Konsultacje społeczne projektu Warmińsko-Mazurskiego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji';

  expect(listing).toEqual({
    publications: [
      { key: consultation, title, address: consultation, facts: { title }, pages: [consultation] },
    ],
    total: 1,
  });
});

test('reads the term of a consultation and the files in its folded sections', () => {
  const page = fixture('region-warminsko-mazurskie-bip/list.html', consultation);
  const files = 'https://bip.warmia.mazury.pl/upload/files/konsultacje_2026';

  expect(source.read?.(page).facts).toMatchObject({
    consultationFrom: '2026-09-03',
    consultationTo: '2026-09-24',
  });
  expect(source.read?.(page).documents).toEqual([
    { address: consultation, name: 'Treść strony', role: 'letter' },
    { address: `${files}/projekt_planu.pdf`, name: 'Projekt planu', role: 'draft' },
    { address: `${files}/formularz_uwag.docx`, name: 'Formularz uwag', role: 'remarks' },
  ]);
  expect(source.text?.(page)).toEqual([
    'Zarząd Województwa zaprasza do konsultacji społecznych projektu planu.',
    'Konsultacje społeczne odbędą się w terminie od 3 września 2026 r. do 24 września 2026 r.',
    'Projekt',
    'Wyniki',
    'Raport ukaże się po zakończeniu konsultacji.',
  ]);
});

test('reads a resolution: its number, its day, what the site attaches to it', () => {
  const page = fixture('region-warminsko-mazurskie-bip/document.html', resolution);

  expect(source.read?.(page).facts).toMatchObject({
    resolution: '30/462/26/VII',
    adoptedOn: '2026-07-03',
  });
  expect(source.read?.(page).documents[1]).toEqual({
    address: 'https://bip.warmia.mazury.pl/attachment/informacja/16917/0a1b2c.html',
    name: 'Załącznik do uchwały',
    role: 'annex',
  });
});

test('refuses a redesigned page, and one without a title', () => {
  const redesigned = fixture('region-warminsko-mazurskie-bip/redesigned-document.html', resolution);
  const foreign = fixture('region-lodzkie-bip/document.html', resolution);

  expect(() => source.read?.(redesigned)).toThrow('".post-body"');
  expect(() => source.read?.(foreign)).toThrow('".post-body"');
});
