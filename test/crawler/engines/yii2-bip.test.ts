import { expect, test } from 'vitest';
import { listItself, mainText, readPage } from '../../../crawler/engines/yii2-bip.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const address = 'https://bip.przyklad.pl/77/polityka-spoleczna-gminy.html';

test('reads a page of another office: its folded sections and its files, no other links', () => {
  const page = fixture('yii2-bip/other-office.html', address);

  expect(listItself(page).publications.map(({ key, title }) => [key, title])).toEqual([
    [address, 'Polityka społeczna gminy'],
  ]);
  expect(readPage(page).documents).toEqual([
    { address, name: 'Treść strony', role: 'other' },
    {
      address: 'https://bip.przyklad.pl/upload/files/sprawozdanie%202025.pdf',
      name: 'Sprawozdanie za rok 2025',
      role: 'report',
    },
  ]);
  expect(mainText(page)).toEqual([
    'Gmina prowadzi dzienny dom pomocy.',
    'Sprawozdania',
    'Strona ośrodka',
  ]);
});

const real = test.skipIf(!hasCaptures);

real(
  'a real page gives the files of all its folded sections, percent-encoded as they stand',
  () => {
    const url = 'https://bip.warmia.mazury.pl/4127/oswiadczenia-majatkowe-zlozone-w-2026-roku.html';
    const page = capture('bip/warminsko_mazurskie_2026.html', url);
    const files = readPage(page).documents.slice(1);

    expect(listItself(page).publications[0]?.title).toBe(
      'Oświadczenia majątkowe złożone w 2026 roku',
    );
    expect(files).toHaveLength(5);
    expect(files[3]?.address).toContain('Homza_Zbigniew_o%C5%9Bwiadczenie_ZA_2025.pdf');
    expect(mainText(page)).toHaveLength(3);
  },
);
