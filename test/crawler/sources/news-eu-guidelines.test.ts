import { expect, test } from 'vitest';
import { newsEuGuidelines } from '../../../crawler/sources/news-eu-guidelines.ts';
import { fixture } from './fixture.ts';

const start = newsEuGuidelines.start[0] ?? '';
const page = () => fixture('news-eu-guidelines/page.html', start);

test('the page is one publication with a key that its query does not change', () => {
  const asked = fixture('news-eu-guidelines/page.html', `${start}?show-bip=true`);

  expect(newsEuGuidelines.list(asked)).toEqual({
    publications: [
      {
        key: start,
        title: 'Wytyczne na lata 2021-2027',
        address: start,
        facts: { title: 'Wytyczne na lata 2021-2027' },
        pages: [start],
      },
    ],
  });
});

test('reads the guidelines as its documents', () => {
  expect(newsEuGuidelines.read?.(page()).documents.map(({ name }) => name)).toEqual([
    'Treść strony',
    'Wytyczne dotyczące realizacji projektów EFS+',
    'Wytyczne dotyczące kwalifikowalności',
  ]);
  expect(newsEuGuidelines.text?.(page())).toContain(
    'Wytyczne dotyczące realizacji projektów z udziałem środków EFS+ obowiązują od 1 marca 2026 r.',
  );
});

test('refuses the front page to which gone pages lead', () => {
  const front = fixture('news-eu-guidelines/front-page.html', 'https://www.gov.pl/');

  expect(() => newsEuGuidelines.list(front)).toThrow('wanted a page in /web/');
});

test('refuses a page of another kind', () => {
  const list = fixture('news-mfipr/list.html', start);

  expect(() => newsEuGuidelines.list(list)).toThrow('.article-area__article');
});
