import { expect, test } from 'vitest';
import { regionPodkarpackieBip } from '../../../crawler/sources/region-podkarpackie-bip.ts';
import { fixture } from './fixture.ts';

const [resolutions = '', consultations = ''] = regionPodkarpackieBip.start;
const plan = `${consultations}/konsultacje-projektu-planu-rozwoju-uslug-spolecznych`;

test('lists what is of the field or mute, and the nearest next page', () => {
  const listing = regionPodkarpackieBip.list(
    fixture('region-podkarpackie-bip/list.html', consultations),
  );

  expect(listing.publications.map(({ key }) => key)).toEqual([
    plan,
    `${consultations}/uchwala-nr-325-6481-26`,
  ]);
  expect(listing.publications[1]?.facts).toMatchObject({
    resolution: '325/6481/26',
    adoptedOn: '2026-08-25',
  });
  expect(listing).toMatchObject({ examined: 3, next: `${consultations}?start=20` });
});

test('a list of years leads on to the newest of them', () => {
  const listing = regionPodkarpackieBip.list(
    fixture('region-podkarpackie-bip/years.html', resolutions),
  );

  expect(listing).toEqual({ publications: [], examined: 3, next: `${resolutions}/2026` });
});

test('reads an article: its day, its term and its attachments with their versions', () => {
  const page = fixture('region-podkarpackie-bip/document.html', plan);
  const file = 'https://bip.podkarpackie.pl/component/govarticle?task=article.downloadAttachment';

  expect(regionPodkarpackieBip.read?.(page)).toEqual({
    facts: {
      title:
        'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
      publishedOn: '2026-09-01',
      consultationFrom: '2026-09-02',
      consultationTo: '2026-09-23',
    },
    documents: [
      { address: plan, name: 'Treść strony', role: 'letter' },
      { address: `${file}&id=1201&version=512`, name: 'Projekt planu', role: 'draft' },
      { address: `${file}&id=1202&version=512`, name: 'Formularz uwag', role: 'remarks' },
    ],
    pages: [],
  });
  expect(JSON.stringify(regionPodkarpackieBip.text?.(page))).not.toContain('Wymyślony');
});

test('a section inside the section says what lies in it', () => {
  const page = fixture('region-podkarpackie-bip/years.html', resolutions);

  expect(regionPodkarpackieBip.read?.(page)).toEqual({
    facts: {},
    documents: [{ address: resolutions, name: 'Treść strony', role: 'other' }],
    pages: [],
  });
  expect(regionPodkarpackieBip.text?.(page)).toEqual(['2025', '2026', '2024 rok']);
});

test('refuses a redesigned list and a redesigned article', () => {
  const redesigned = fixture('region-podkarpackie-bip/redesigned-document.html', plan);

  expect(() => regionPodkarpackieBip.list(redesigned)).toThrow('wanted its articles');
  expect(() => regionPodkarpackieBip.read?.(redesigned)).toThrow('.com-govarticle-article');
});
