import { expect, test } from 'vitest';
import { newsMz } from '../../../crawler/sources/news-mz.ts';
import { fixture } from './fixture.ts';

const start = newsMz.start[0] ?? '';
const address = 'https://www.gov.pl/web/zdrowie/centra-zdrowia-psychicznego';

test('lists rows that are links as a whole', () => {
  const { publications, next } = newsMz.list(fixture('news-mz/list.html', start));

  expect(next).toBeUndefined();
  expect(publications.map(({ key, facts, pages }) => [key, facts.publishedOn, pages])).toEqual([
    [address, '2026-09-02', [address]],
    ['https://www.gov.pl/web/zdrowie/szczepienia-przeciw-grypie', '2026-09-01', undefined],
  ]);
});

test('reads an article without files', () => {
  const page = fixture('news-mz/article.html', address);

  expect(newsMz.read?.(page).documents).toEqual([{ address, name: 'Treść strony', role: 'other' }]);
  expect(newsMz.text?.(page)).toEqual([
    'Powstanie 12 centrów.',
    'Pilotaż obejmie kolejne powiaty.',
  ]);
});

test('refuses the news of another ministry', () => {
  const elsewhere = 'https://www.gov.pl/web/rodzina/aktualnosci-wiadomosci';

  expect(() => newsMz.list(fixture('news-mz/list.html', elsewhere))).toThrow('/web/zdrowie/');
});
