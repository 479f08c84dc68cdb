import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { regionLodzkieBip } from '../../../crawler/sources/region-lodzkie-bip.ts';
import { fixture } from './fixture.ts';

const start = regionLodzkieBip.start[0] ?? '';
const plan = `${start}/item/15801-konsultacje-projektu-regionalnego-planu`;

test('lists consultations of the field and those whose title does not tell', () => {
  const listing = regionLodzkieBip.list(fixture('region-lodzkie-bip/list.html', start));

  expect(listing.publications.map(({ key }) => key)).toEqual([
    plan,
    encodeURI(
      'https://bip.lodzkie.pl/ogloszenia/konsultacje-społeczne/item/15777-ogłoszenie-o-konsultacjach-społecznych',
    ),
  ]);
  expect(listing.publications[0]?.facts).toMatchObject({ publishedOn: '2026-09-02' });
  expect(listing).toMatchObject({ examined: 3, next: `${start}?start=10` });
});

test('reads when it was published, from when to when it is consulted, and its files', () => {
  const reading = regionLodzkieBip.read?.(fixture('region-lodzkie-bip/document.html', plan));

  expect(reading?.facts).toEqual({
    title:
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji na lata 2026–2028',
    publishedOn: '2026-09-02',
    consultationFrom: '2026-09-03',
    consultationTo: '2026-09-24',
  });
  expect(reading?.documents).toEqual([
    { address: plan, name: 'Treść strony', role: 'letter' },
    { address: `${start}/item/download/20461_a1b2c3`, name: 'Projekt planu', role: 'draft' },
    {
      address: 'https://bip.lodzkie.pl/files/konsultacje_2026/formularz.docx',
      name: 'Formularz zgłaszania uwag',
      role: 'remarks',
    },
  ]);
});

test('its text is neither its files nor counters, dates and names', () => {
  const paragraphs = regionLodzkieBip.text?.(fixture('region-lodzkie-bip/document.html', plan));

  expect(paragraphs).toEqual([
    'Zarząd Województwa Łódzkiego zaprasza do udziału w konsultacjach społecznych projektu planu.',
    'Konsultacje trwają od 3 września 2026 r. do 24 września 2026 r.',
    'Formularz:',
  ]);
});

test('refuses a redesigned list', () => {
  const redesigned = fixture('region-lodzkie-bip/redesigned-list.html', start);

  expect(() => regionLodzkieBip.list(redesigned)).toThrow('at least one of ".catItemView"');
});

test('refuses a list that says it goes on and does not say where', () => {
  const { text } = fixture('region-lodzkie-bip/list.html', start);
  const headless = parsePage(new URL(start), text.replaceAll('?start=', '?od='));

  expect(() => regionLodzkieBip.list(headless)).toThrow('wanted the next page');
});

test('refuses an item whose attachments stand elsewhere instead of taking them for gone', () => {
  const { text } = fixture('region-lodzkie-bip/document.html', plan);
  const moved = text.replace('itemAttachments"', 'files"').replace('itemFullText', 'content');

  expect(() => regionLodzkieBip.read?.(parsePage(new URL(plan), moved))).toThrow(
    'wanted the attachments',
  );
});
