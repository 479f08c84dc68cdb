import { expect, test } from 'vitest';
import { listRows, mainText, readPage } from '../../../crawler/engines/hsi-bip.ts';
import { parsePage } from '../../../crawler/page.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const article = 'https://bip.przyklad.pl/12---k_3---konkurs-ofert';

test('reads a list and an article of another office, its table included', () => {
  const list = listRows(fixture('hsi-bip/list.html', 'https://bip.przyklad.pl/12---k_ogloszenia'));
  const page = fixture('hsi-bip/document.html', article);

  expect(list.publications.map(({ key }) => key)).toEqual([article]);
  expect(readPage(page).documents).toEqual([
    { address: article, name: 'Treść strony', role: 'other' },
  ]);
  expect(mainText(page)).toEqual(['Termin składania ofert', '30 września 2026 r.']);
});

test('a section that is one article lists itself; one that is neither is refused', () => {
  const page = fixture('hsi-bip/document.html', article);
  const redesigned = parsePage(page.url, page.text.replace('tresc-drukuj', 'tresc'));

  expect(listRows(page).publications.map(({ key, title }) => [key, title])).toEqual([
    [article, 'Konkurs ofert na prowadzenie warsztatu terapii zajęciowej'],
  ]);
  expect(() => listRows(redesigned)).toThrow('"#tresc-drukuj h1"');
});

const section =
  'https://bip.umww.pl/7---k_62---k_63---k_radni-wojewodztwa--oswiadczenia-majatkowe-za-2024-rok';
const real = test.skipIf(!hasCaptures);

real('a real list gives its thirty rows and the second page', () => {
  const { publications, next } = listRows(capture('bip/wielkopolskie_2024.html', section));

  expect(publications).toHaveLength(30);
  expect(new Set(publications.map(({ key }) => key)).size).toBe(30);
  expect(publications[0]?.address).toBe(
    'https://bip.umww.pl/7---k_62---k_63---k_368---leszek-bierla',
  );
  expect(next).toBe(
    'https://bip.umww.pl/index.php?page=2&ipp=30&zm1=7---k_62---k_63---k_radni-wojewodztwa--oswiadczenia-majatkowe-za-2024-rok',
  );
});

real('the last page of a real list has no next one', () => {
  const { text } = capture('bip/wielkopolskie_2024.html', section);
  const second = `https://bip.umww.pl/index.php?page=2&ipp=30&zm1=${section.slice(20)}`;

  expect(listRows(parsePage(new URL(second), text)).next).toBeUndefined();
});

real('a real section inside a section says what lies in it', () => {
  const page = capture('bip/wielkopolskie_2024.html', section);

  expect(readPage(page).facts.title).toBe('Radni Województwa - Oświadczenia Majątkowe za 2024 rok');
  expect(mainText(page)).toHaveLength(30);
});
