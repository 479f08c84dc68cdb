import { expect, test } from 'vitest';
import {
  attachment,
  isFile,
  ownDocument,
  titleFacts,
  withoutSession,
} from '../../../crawler/engines/bulletin.ts';

const resolutions: readonly (readonly [string, string | undefined, string | undefined])[] = [
  ['Uchwała zarządu nr 335/486/VI/2026 z dnia 2026-02-13', '335/486/VI/2026', '2026-02-13'],
  [
    'Uchwała Nr 21/1000/26 Zarządu Województwa Kujawsko-Pomorskiego z dnia 24 maja 2026 r. w sprawie planu',
    '21/1000/26',
    '2026-05-24',
  ],
  ['UCHWAŁA NR CDXXVIII/7547/2026 z dnia 07.02.2026 r.', 'CDXXVIII/7547/2026', '2026-02-07'],
  ['Uchwała zmieniająca uchwałę nr 5/2020 z dnia 1 stycznia 2020 r.', undefined, undefined],
  ['Projekt uchwały nr 5/2020 z dnia 1 stycznia 2020 r.', undefined, undefined],
];

test.each(resolutions)('%s', (title, resolution, adoptedOn) => {
  expect(titleFacts(title)).toEqual({
    title,
    ...(resolution && { resolution }),
    ...(adoptedOn && { adoptedOn }),
  });
});

test('an address loses its session and nothing else', () => {
  const link = 'https://bip.example.org/a%25C5%259B;jsessionid=1f?p=VII%5E2026&PHPSESSID=9&id=7#x';

  expect(withoutSession(new URL(link))).toBe(
    'https://bip.example.org/a%25C5%259B?p=VII%5E2026&id=7',
  );
});

test('a file is named as displayed, or by its own name where the link says nothing', () => {
  const link = new URL('https://bip.example.org/upload/Za%C5%82%C4%85cznik%20nr%201.pdf');

  expect(attachment(link, 'Projekt planu').name).toBe('Projekt planu');
  expect(attachment(link, 'Pobierz plik')).toEqual({
    address: link.href,
    name: 'Załącznik nr 1.pdf',
    role: 'annex',
  });
  expect(attachment(new URL('https://bip.example.org/%B1.pdf'), '').name).toBe('%B1.pdf');
});

test('files are told by their ends, and a page by its title', () => {
  const ends = ['a.pdf', 'b.DOCX', 'c.zip', 'd.jpg', 'e.html', 'pdf'];

  expect(ends.filter((end) => isFile(new URL(`https://bip.example.org/${end}`)))).toEqual([
    ...['a.pdf', 'b.DOCX', 'c.zip'],
  ]);
  expect(ownDocument('x', 'Konsultacje projektu planu').role).toBe('letter');
  expect(ownDocument('x', 'Rozwój usług społecznych').role).toBe('plan');
  expect(ownDocument('x', 'Ogłoszenie').role).toBe('other');
});
