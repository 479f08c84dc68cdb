import { expect, test } from 'vitest';
import { listArticles, mainText, readArticle } from '../../../crawler/engines/drupal7-bip.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const host = 'https://www.bip.wzp.pl';
const article = `${host}/artykul/konsultacje-programu-na-rzecz-seniorow`;

test('lists the rows of a table with their days, and the nearest next page', () => {
  const { publications, next } = listArticles(
    fixture('drupal7-bip/list.html', `${host}/tabela/artykuly/700/2300`),
  );

  expect(publications.map(({ key, facts }) => [key, facts.publishedOn])).toEqual([
    [article, '2026-09-02'],
    [`${host}/artykul/konsultacje-statutu`, '2026-08-28'],
  ]);
  expect(next).toBe(`${host}/tabela/artykuly/700/2300?page=1`);
});

test('reads an article without the name of the site and of officials', () => {
  const page = fixture('drupal7-bip/document.html', article);

  expect(readArticle(page)).toEqual({
    facts: {
      title: 'Konsultacje programu na rzecz seniorów | 2 września 2026 r.',
      consultationFrom: '2026-09-03',
      consultationTo: '2026-09-17',
    },
    documents: [
      { address: article, name: 'Treść strony', role: 'letter' },
      {
        address: `${host}/sites/bip.wzp.pl/files/articles/projektprogramu.pdf`,
        name: 'Projekt programu',
        role: 'draft',
      },
    ],
    pages: [],
  });
  expect(JSON.stringify([readArticle(page), mainText(page)])).not.toContain('Wymyślony');
});

test('reads a list and an article of another office, its subject and its file in the text', () => {
  const list = 'https://bip.przyklad.pl/tabela/artykuly/1/2';
  const page = fixture(
    'drupal7-bip/other-office.html',
    'https://bip.przyklad.pl/artykul/uchwala-nr-8',
  );
  const { facts, documents } = readArticle(page);

  expect(listArticles(fixture('drupal7-bip/other-list.html', list)).publications).toHaveLength(1);
  expect(facts).toMatchObject({
    resolution: '8/2026',
    summary: 'domu dziennego pobytu',
  });
  expect(documents.map(({ name }) => name)).toEqual(['Treść strony', 'Tekst uchwały']);
});

test('refuses a redesign instead of listing or reading nothing', () => {
  const redesigned = fixture('drupal7-bip/redesigned-document.html', article);

  expect(() => listArticles(redesigned)).toThrow('at least one of ".view-content');
  expect(() => readArticle(redesigned)).toThrow('wanted the files');
});

const real = test.skipIf(!hasCaptures);

real('a real table gives its five rows', () => {
  const section = `${host}/tabela/artykuly/748/2406`;
  const { publications, next } = listArticles(
    capture('bip/zachodniopomorskie_listing_2025.html', section),
  );

  expect(publications).toHaveLength(5);
  expect(publications.every(({ facts }) => facts.publishedOn === '2026-06-10')).toBe(true);
  expect(next).toBeUndefined();
});
