import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { regionLubuskieBip as source } from '../../../crawler/sources/region-lubuskie-bip.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = source.start[0] ?? '';
const site = 'https://bip.lubuskie.pl';
const list = () => fixture('region-lubuskie-bip/list.html', start);

test('lists the rows of a table with their files, addresses verbatim', () => {
  const { publications, next } = source.list(list());

  const title =
    'Projekt Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji wersja do konsultacji';
  expect(publications).toHaveLength(2);
  expect(publications[0]).toEqual({
    key: `${site}/503/3101/Projekt_Regionalnego_Planu/`,
    title,
    address: `${site}/503/3101/Projekt_Regionalnego_Planu/`,
    facts: { title, publishedOn: '2026-08-26' },
    documents: [
      {
        address: `${site}/system/pobierz.php?plik=Projekt_RPDI_2026-2028.pdf&id=0346c181dcc67ebfccdc91cd9c8b0353`,
        name: 'Projekt RPDI 2026-2028.pdf',
        role: 'draft',
      },
      {
        address: `${site}/system/pobierz.php?plik=Formularz_uwag.docx&id=3df0a54fb256caa1573a1168d7392875`,
        name: 'Formularz uwag.docx',
        role: 'remarks',
      },
    ],
  });
  expect(publications[1]?.documents).toEqual([]);
  expect(next).toBe(`${site}/503/2/rok/`);
});

test('a section that is one page with files is a publication itself', () => {
  const { publications } = source.list(fixture('region-lubuskie-bip/page.html', start));

  expect(publications).toEqual([
    {
      key: start,
      title: 'Projekty - konsultacje społeczne',
      address: start,
      facts: { title: 'Projekty - konsultacje społeczne' },
      documents: [
        {
          address: `${site}/system/obj/27751_Ogloszenie_o_konsultacjach.pdf`,
          name: 'ogłoszenie',
          role: 'other',
        },
        {
          address: `${site}/system/pobierz.php?plik=Projekt_planu_%282026%29.pdf&id=aa46`,
          name: 'Projekt planu',
          role: 'draft',
        },
      ],
    },
  ]);
});

test('refuses a page that is neither', () => {
  const text = list().text.replaceAll('table-data', 'list').replaceAll('pobierz.php', 'plik');

  expect(() => source.list(parsePage(new URL(start), text))).toThrow('table.table-data td');
  const nameless = list().text.replace('Program współpracy z organizacjami pozarządowymi', '');
  expect(() => source.list(parsePage(new URL(start), nameless))).toThrow('a title');
});

test.skipIf(!hasCaptures)('a real table gives its rows, files and next page', () => {
  const section = `${site}/oswiadczenia/343/1/rok/`;
  const { publications, next } = source.list(capture('bip/lubuskie_listing_p1.html', section));

  expect(publications).toHaveLength(4);
  expect(publications.every(({ documents }) => documents?.length === 1)).toBe(true);
  expect(publications[0]).toMatchObject({
    key: `${site}/oswiadczenia/343/2596/Bozena_Telec_-_kolejne/`,
    facts: { publishedOn: '2026-06-26' },
  });
  expect(next).toBe(`${site}/oswiadczenia/343/2/rok/`);
});
