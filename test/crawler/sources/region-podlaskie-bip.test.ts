import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { regionPodlaskieBip as source } from '../../../crawler/sources/region-podlaskie-bip.ts';
import { fixture } from './fixture.ts';

const start = source.start[0] ?? '';
const own = `${start}ogloszenie-o-konsultacjach-planu.html`;
const page = () => fixture('region-podlaskie-bip/page.html', own);

test('lists notices by their address without the session', () => {
  const { publications, next } = source.list(fixture('region-podlaskie-bip/list.html', start));

  const title =
    'Ogłoszenie o rozpoczęciu konsultacji projektu Regionalnego Planu Rozwoju Usług Społecznych';
  expect(publications).toHaveLength(2);
  expect(publications[0]).toEqual({
    key: own,
    title,
    address: own,
    facts: { title },
    pages: [own],
  });
  expect(next).toBe(`${start.slice(0, -1)}?page=2`);
});

test('reads the days of a metric written as lines, the consultation and the files', () => {
  const reading = source.read?.(page());

  expect(reading?.facts).toMatchObject({
    documentDate: '2026-08-30',
    publishedOn: '2026-08-31',
    consultationFrom: '2026-09-01',
    consultationTo: '2026-09-25',
  });
  expect(reading?.documents).toEqual([
    { address: own, name: 'Treść strony', role: 'letter' },
    {
      address: 'https://bip.podlaskie.eu/resource/30211/Projekt+planu_2026.pdf',
      name: 'Projekt planu na lata 2026–2028',
      role: 'draft',
    },
    {
      address: 'https://bip.podlaskie.eu/resource/30212/Formularz+uwag.docx',
      name: 'Formularz uwag',
      role: 'remarks',
    },
  ]);
  expect(JSON.stringify(reading)).not.toContain('Przykładowa');
});

test('refuses a page as a list, a list as a page, and files elsewhere', () => {
  expect(() => source.list(page())).toThrow('wanted at least one of');
  expect(() => source.list(parsePage(new URL(start), '<p>Biuletyn</p>'))).toThrow('Bip_PageList');
  const moved = page().text.replaceAll('attachment-item', 'file');
  expect(() => source.read?.(parsePage(new URL(own), moved))).toThrow('wanted the attachments');
});
