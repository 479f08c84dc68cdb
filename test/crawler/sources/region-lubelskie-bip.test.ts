import { expect, test } from 'vitest';
import { listCards } from '../../../crawler/engines/typo3-bip.ts';
import { parsePage } from '../../../crawler/page.ts';
import { regionLubelskieBip as source } from '../../../crawler/sources/region-lubelskie-bip.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = source.start[0] ?? '';
const own = `${start}&action=details&document_id=2061102`;
const list = () => fixture('region-lubelskie-bip/list.html', start);
const document = () => fixture('region-lubelskie-bip/document.html', own);

test('lists documents by their address, with what a title says of a resolution', () => {
  const { publications } = source.list(list());

  expect(publications.map(({ key }) => key)).toEqual([
    own,
    `${start}&action=details&document_id=2060840`,
  ]);
  expect(publications[0]?.pages).toEqual([own]);
  expect(publications[1]?.facts).toMatchObject({
    resolution: 'DX/8801/2026',
    adoptedOn: '2026-08-11',
  });
});

test('reads lines of label and value, and the files', () => {
  const reading = source.read?.(document());

  expect(reading?.facts).toEqual({
    title:
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji',
    publishedOn: '2026-08-28',
    consultationFrom: '2026-09-01',
    consultationTo: '2026-09-22',
  });
  expect(reading?.documents).toEqual([
    { address: own, name: 'Treść strony', role: 'letter' },
    {
      address: 'https://umwl.bip.lubelskie.pl/upload/pliki/projekt_planu_2026.pdf',
      name: 'Projekt planu na lata 2026-2028',
      role: 'draft',
    },
    {
      address: 'https://umwl.bip.lubelskie.pl/upload/pliki/0formularz.docx',
      name: '0formularz.docx',
      role: 'other',
    },
  ]);
  expect(source.text?.(document())).toEqual([
    'Zarząd ogłasza konsultacje projektu planu, od 01.09.2026 r. do 22.09.2026 r.',
    'Uwagi przyjmuje ośrodek.',
  ]);
});

test('refuses a redesigned list, a document without its title, and files elsewhere', () => {
  const changed = (text: string, from: string, to: string) =>
    parsePage(new URL(own), text.replaceAll(from, to));

  expect(() => source.list(document())).toThrow('wanted at least one of "table tbody tr"');
  expect(() => source.list(changed(list().text, 'action=details', 'view=1'))).toThrow('tbody a');
  expect(() => source.read?.(list())).toThrow('wanted at least one of ".row.mb-4');
  expect(() => source.read?.(changed(document().text, 'Tytuł', 'Nazwa'))).toThrow('a title');
  expect(() => source.read?.(changed(document().text, 'file-details', 'file'))).toThrow(
    'wanted the files',
  );
});

test.skipIf(!hasCaptures)('a real accordion gives each card its own files', () => {
  const { publications } = listCards(
    capture('bip/lubelskie_list.html', 'https://umwl.bip.lubelskie.pl/index.php?id=113'),
  );

  expect(publications).toHaveLength(8);
  expect(publications.map(({ documents }) => documents?.length)).toEqual(Array(8).fill(1));
  expect(publications[0]?.key).toBe('https://umwl.bip.lubelskie.pl/index.php?id=osoba&p1=42317');
  expect(publications[0]?.documents?.[0]).toEqual({
    address:
      'https://umwl.bip.lubelskie.pl/upload/pliki/oswiadczenie_majatkowe_za_2025_r._b._barszczewska.pdf',
    name: 'oświadczenie majątkowe za 2025 r.',
    role: 'other',
  });
});

test('an accordion without cards is refused', () => {
  expect(() => listCards(list())).toThrow('.card-header');
});
