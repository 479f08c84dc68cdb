import { expect, test } from 'vitest';
import { listArticles } from '../../../crawler/engines/madkom.ts';
import { parsePage } from '../../../crawler/page.ts';
import { regionDolnoslaskieBip as source } from '../../../crawler/sources/region-dolnoslaskie-bip.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = source.start[0] ?? '';
const site = 'https://bip.dolnyslask.pl';
const own = `${site}/api/articles/140311`;
const list = () => fixture('region-dolnoslaskie-bip/list.json', start);
const article = () => fixture('region-dolnoslaskie-bip/article.json', own);

test('lists articles of the field by their public address, and counts all', () => {
  const { publications, examined, total, next } = source.list(list());

  expect(publications).toHaveLength(2);
  expect(publications[0]).toEqual({
    key: `${site}/a,140311,konsultacje-projektu-regionalnego-planu-rozwoju-uslug-spolecznych.html`,
    title:
      'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych na Dolnym Śląsku – ogólne',
    address: `${site}/a,140311,konsultacje-projektu-regionalnego-planu-rozwoju-uslug-spolecznych.html`,
    facts: {
      title:
        'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych na Dolnym Śląsku – ogólne',
    },
    pages: [own],
    mark: '2026-09-01',
  });
  expect(publications[1]).toMatchObject({
    title: 'Program współpracy z organizacjami pozarządowymi na 2027 rok',
  });
  expect({ examined, total, next }).toEqual({ examined: 3, total: 3, next: undefined });
});

test('asks what is shown and what is put away', () => {
  expect(source.start).toEqual([
    `${site}/api/menu/2149/articles?limit=100&offset=0&archived=0`,
    `${site}/api/menu/2149/articles?limit=100&offset=0&archived=true`,
  ]);
});

test('goes on while more is announced than was shown', () => {
  const more = list().text.replace('"total":3', '"total":250');

  expect(source.list(parsePage(new URL(start), more)).next).toBe(
    start.replace('offset=0', 'offset=3'),
  );
});

test('reads days and files, but no deleted file, no picture and no official', () => {
  const reading = source.read?.(article());

  expect(reading?.facts).toMatchObject({
    publishedOn: '2026-08-31',
    documentDate: '2026-08-31',
    consultationFrom: '2026-09-01',
    consultationTo: '2026-09-30',
  });
  expect(reading?.documents).toEqual([
    { address: own, name: 'Treść strony', role: 'letter' },
    {
      address: `${site}/e,pobierz,get.html?id=711901`,
      name: 'Projekt Regionalnego Planu Rozwoju Usług Społecznych',
      role: 'draft',
    },
    {
      address: `${site}/e,pobierz,get.html?id=711904`,
      name: 'formularz zgłaszania uwag',
      role: 'remarks',
    },
  ]);
  expect(JSON.stringify(reading)).not.toMatch(/Przykładowa|Wzorcowy/);
});

test('the text of an article is its own', () => {
  expect(source.text?.(article())).toEqual([
    'Ogłoszenie',
    'Konsultacje projektu planu potrwają od dnia 1 września 2026 r. do dnia 30 września 2026 r.',
    'Formularz: formularz zgłaszania uwag, kontakt.',
  ]);
});

test('refuses answers that have lost their shape', () => {
  const bare = list().text.replaceAll('"articles":', '"items":');

  expect(() => source.list(parsePage(new URL(start), bare))).toThrow('wanted the known shape');
  expect(() => source.read?.(list())).toThrow('wanted the known shape');
  const nameless = list()
    .text.replaceAll('"alias":"title"', '"alias":"name"')
    .replaceAll('"title"', '"name"');
  expect(() => source.list(parsePage(new URL(start), nameless))).toThrow('a title');
});

const real = test.skipIf(!hasCaptures);
const malopolska = 'https://bip.malopolska.pl/api/menu/439367/articles?limit=100&offset=0';

real('a real list of another office gives all its articles', () => {
  const { publications, total, next } = listArticles(
    capture('bip/malopolskie_radni_list.json', malopolska),
  );

  expect(publications).toHaveLength(39);
  expect({ total, next }).toEqual({ total: 39, next: undefined });
  expect(publications[0]).toMatchObject({
    key: expect.stringMatching(/^https:\/\/bip\.malopolska\.pl\/umwm,a,2536636,/),
    pages: ['https://bip.malopolska.pl/api/articles/2536636'],
    mark: '2026-03-17',
  });
});

real('a real article of another office gives its days and its two files', () => {
  const page = 'https://bip.malopolska.pl/api/articles/2536636';
  const reading = source.read?.(capture('bip/malopolskie_article_madkom.json', page));

  expect(reading?.facts).toMatchObject({ publishedOn: '2024-10-01', documentDate: '2024-10-01' });
  expect(reading?.documents.map(({ address }) => address)).toEqual([
    page,
    'https://bip.malopolska.pl/e,pobierz,get.html?id=3602152',
    'https://bip.malopolska.pl/e,pobierz,get.html?id=3881268',
  ]);
});
