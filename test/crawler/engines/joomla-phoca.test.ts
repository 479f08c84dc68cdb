import { expect, test } from 'vitest';
import { listArticles, mainText, readArticle } from '../../../crawler/engines/joomla-phoca.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const host = 'https://bip.sejmik.kielce.pl';
const category = `${host}/1290-konsultacje-spoleczne`;
const article = `${category}/17001-konsultacje-regionalnego-planu.html`;

test('lists the articles of a category and the next page, whatever else the menu links', () => {
  const { publications, next } = listArticles(
    fixture('joomla-phoca/list.html', `${category}.html`),
  );

  expect(publications.map(({ key }) => key)).toEqual([
    article,
    `${category}/17002-konsultacje-programu-ochrony-zabytkow.html`,
  ]);
  expect(next).toBe(`${category}.html?start=15`);
});

test('reads the files of a table without sizes, days and counters', () => {
  const page = fixture('joomla-phoca/document.html', article);

  expect(readArticle(page)).toEqual({
    facts: {
      title: 'Konsultacje Regionalnego Planu Rozwoju Usług Społecznych',
      consultationFrom: '2026-09-01',
      consultationTo: '2026-09-22',
    },
    documents: [
      { address: article, name: 'Treść strony', role: 'letter' },
      {
        address: `${host}/download/115001-projekt-planu/1290-konsultacje-spoleczne/17001-konsultacje-regionalnego-planu.html`,
        name: 'Projekt planu',
        role: 'draft',
      },
      {
        address: `${host}/download/115002-formularz/1290-konsultacje-spoleczne/17001-konsultacje-regionalnego-planu.html`,
        name: 'Formularz uwag',
        role: 'remarks',
      },
    ],
    pages: [],
  });
  expect(mainText(page)).toEqual([
    'Konsultacje trwają od 1 września 2026 r. do 22 września 2026 r.',
  ]);
});

test('reads an article of another office', () => {
  const address = 'https://bip.przyklad.pl/12-uchwaly/90-uchwala-nr-5-2026.html';
  const { facts, documents } = readArticle(fixture('joomla-phoca/other-office.html', address));

  expect(facts).toMatchObject({ resolution: '5/2026', adoptedOn: '2026-03-02' });
  expect(documents.map(({ name }) => name)).toEqual(['Uchwała nr 5/2026']);
});

test('refuses a category without articles, and files that stand elsewhere', () => {
  const redesigned = fixture('joomla-phoca/redesigned-document.html', article);

  expect(() => listArticles(redesigned)).toThrow('links to the articles');
  expect(() => readArticle(redesigned)).toThrow('wanted the files');
});

const real = test.skipIf(!hasCaptures);

real('a real table gives six files', () => {
  const address = `${host}/1305-vii-kadencja-lata-2024-2029/16008-oswiadczenia.html`;
  const { documents } = readArticle(capture('bip/swietokrzyskie_2025.html', address));

  expect(documents).toHaveLength(6);
  expect(new Set(documents.map(({ address: file }) => file)).size).toBe(6);
  expect(documents.every(({ name }) => !/raz\(y\)|Mb/.test(name))).toBe(true);
});
