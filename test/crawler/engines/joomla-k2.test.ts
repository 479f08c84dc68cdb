import { expect, test } from 'vitest';
import { listItems, mainText, readItem } from '../../../crawler/engines/joomla-k2.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const section = 'https://bip.przyklad.pl/rada-miasta/uchwały';
const item = `${section}/item/88-uchwala-nr-12-34-2026`;

test('reads a list of another office, without a pager', () => {
  const listing = listItems(fixture('joomla-k2/list.html', section));

  expect(listing).toEqual({
    publications: [
      {
        key: encodeURI(item),
        title:
          'Uchwała nr 12/34/2026 z dnia 3 lipca 2026 r. w sprawie zasad przyznawania usług opiekuńczych',
        address: encodeURI(item),
        facts: {
          title:
            'Uchwała nr 12/34/2026 z dnia 3 lipca 2026 r. w sprawie zasad przyznawania usług opiekuńczych',
          resolution: '12/34/2026',
          adoptedOn: '2026-07-03',
          publishedOn: '2026-07-04',
        },
        pages: [encodeURI(item)],
      },
    ],
  });
});

test('reads an item of another office; an icon before a file does not name it', () => {
  const page = fixture('joomla-k2/item.html', item);

  expect(readItem(page).facts).toMatchObject({ resolution: '12/34/2026', adoptedOn: '2026-07-03' });
  expect(readItem(page).documents).toEqual([
    { address: encodeURI(item), name: 'Treść strony', role: 'other' },
    {
      address: encodeURI(`${section}/item/download/9_f00`),
      name: 'Załącznik nr 1',
      role: 'annex',
    },
  ]);
  expect(mainText(page)).toEqual(['§ 1. Usługi opiekuńcze przyznaje się na wniosek.']);
});

const real = test.skipIf(!hasCaptures);
const declarations =
  'https://bip.lodzkie.pl/wojewodztwo-lodzkie/oswiadczenia-majatkowe/radni/radni-sejmiku-vii-kadencji';

real('a real list gives ten items with their days, and the second page of eleven', () => {
  const { publications, next } = listItems(capture('bip/lodzkie_listing_p1.html', declarations));

  expect(publications).toHaveLength(10);
  expect(new Set(publications.map(({ key }) => key)).size).toBe(10);
  expect(publications.every(({ facts }) => facts.publishedOn === '2024-07-04')).toBe(true);
  expect(next).toBe(
    encodeURI(`${declarations}/itemlist/category/18-oświadczenie-majątkowe?start=10`),
  );
});
