import { expect, test } from 'vitest';
import { newsMfipr } from '../../../crawler/sources/news-mfipr.ts';
import { fixture } from './fixture.ts';

const start = newsMfipr.start[0] ?? '';
const address = 'https://www.gov.pl/web/fundusze-regiony/uslugi-spoleczne-z-funduszy';

test('lists articles and the next page', () => {
  const { publications, next } = newsMfipr.list(fixture('news-mfipr/list.html', start));

  expect(publications.map(({ key }) => key)).toEqual([
    address,
    'https://www.gov.pl/web/fundusze-regiony/droga-s7',
  ]);
  expect(next).toBe(`${start}?page=2&size=10`);
});

test('reads an article with its files', () => {
  const reading = newsMfipr.read?.(fixture('news-mfipr/article.html', address));

  expect(reading?.documents.map(({ name }) => name)).toEqual([
    'Treść strony',
    'Regulamin wyboru projektów',
  ]);
});

test('refuses an article in place of the list', () => {
  expect(() => newsMfipr.list(fixture('news-mfipr/article.html', start))).toThrow('.art-prev');
});
