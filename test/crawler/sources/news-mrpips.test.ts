import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { newsMrpips } from '../../../crawler/sources/news-mrpips.ts';
import { fixture } from './fixture.ts';

const start = newsMrpips.start[0] ?? '';
const address = 'https://www.gov.pl/web/rodzina/asystencja-osobista-nowy-program';
const list = (at = start) => fixture('news-mrpips/list.html', at);
const article = () => fixture('news-mrpips/article.html', address);
const edited = (edit: (text: string) => string) =>
  parsePage(new URL(address), edit(article().text));

test('lists articles, and leads only to those of the field', () => {
  const { publications, next } = newsMrpips.list(list());

  expect(publications[0]).toEqual({
    key: address,
    title: 'Asystencja osobista – nowy program na 2027 rok',
    address,
    facts: {
      title: 'Asystencja osobista – nowy program na 2027 rok',
      publishedOn: '2026-09-01',
      summary: 'Gminy złożą wnioski do końca października.',
    },
    pages: [address],
  });
  expect(publications.slice(1).map(({ key, pages }) => [key, pages])).toEqual([
    ['https://www.gov.pl/web/rodzina/rynek-pracy-w-sierpniu', undefined],
    ['https://www.gov.pl/web/premier/posiedzenie-rzadu', undefined],
  ]);
  expect(next).toBe(`${start}?page=2&size=10`);
});

test('a list inside an introduction is no row of its own', () => {
  const nested = list().text.replace(
    'Gminy złożą wnioski do końca października.',
    'Gminy złożą wnioski:<ul><li>do końca października.</li></ul>',
  );
  const { publications } = newsMrpips.list(parsePage(new URL(start), nested));

  expect(publications).toHaveLength(3);
});

test('goes no further than the third page', () => {
  const third = list(`${start}?page=3&size=10`).text.replace('?page=2&amp;', '?page=4&amp;');

  expect(newsMrpips.list(parsePage(new URL(`${start}?page=3&size=10`), third)).next).toBe(
    undefined,
  );
});

test('reads an article with its own text and its files', () => {
  expect(newsMrpips.read?.(article())).toEqual({
    facts: {
      title: 'Asystencja osobista – nowy program na 2027 rok',
      publishedOn: '2026-09-01',
      summary: 'Gminy złożą wnioski do końca października.',
    },
    documents: [
      { address, name: 'Treść strony', role: 'other' },
      {
        address: 'https://www.gov.pl/attachment/11111111-2222-4333-8444-555555555501',
        name: 'regulaminie naboru',
        role: 'other',
      },
      {
        address: 'https://www.gov.pl/attachment/11111111-2222-4333-8444-555555555502',
        name: 'Załącznik nr 1 – wzór wniosku',
        role: 'annex',
      },
    ],
    pages: [],
  });
});

test('files on other sites are named in the text alone', () => {
  const elsewhere = edited((text) =>
    text.replace('href="/attachment/', 'href="https://example.org/attachment/'),
  );

  expect(newsMrpips.read?.(elsewhere).documents.map(({ name }) => name)).toEqual([
    'Treść strony',
    'Załącznik nr 1 – wzór wniosku',
  ]);
});

test('its text has neither dates nor editors nor menus', () => {
  expect(newsMrpips.text?.(article())).toEqual([
    'Gminy złożą wnioski do końca października.',
    'Program finansuje asystencję osobistą dla 5 tys. osób.',
    'Nabór trwa od 1 do 31 października 2026 r.',
    'Wnioski przyjmuje wojewoda.',
    'Szczegóły są w regulaminie naboru.',
  ]);
});

test('a front page that answers instead is refused, not taken for an empty list', () => {
  const front = fixture('news-eu-guidelines/front-page.html', 'https://www.gov.pl/');

  expect(() => newsMrpips.list(front)).toThrow('wanted a page in /web/rodzina/');
  expect(() => newsMrpips.read?.(front)).toThrow('wanted a page in /web/');
  expect(() => newsMrpips.list(list('https://www.gov.pl/web/rodzina'))).toThrow('wanted a page');
});

test('refuses a redesigned list instead of listing nothing', () => {
  expect(() => newsMrpips.list(parsePage(new URL(start), article().text))).toThrow(
    'wanted at least one of ".art-prev',
  );
});

test('refuses a row without its title instead of passing it over', () => {
  const untitled = list().text.replaceAll('class="title"><a', 'class="name"><a');

  expect(() => newsMrpips.list(parsePage(new URL(start), untitled))).toThrow('a title and a link');
});

test('refuses an article whose files stand elsewhere instead of taking them for gone', () => {
  const moved = edited((text) => text.replaceAll('/attachment/', '/files/'));

  expect(() => newsMrpips.read?.(moved)).toThrow('wanted the files');
});

test('refuses an article that lost its text', () => {
  const lost = edited((text) => text.replace('editor-content', 'content'));

  expect(() => newsMrpips.read?.(lost)).toThrow('.article-area__article');
});

test('only articles of the field have their files read', () => {
  expect(newsMrpips.deepens?.({ title: 'Rynek pracy', summary: 'Oferty.' })).toBe(false);
  expect(newsMrpips.deepens?.({ title: 'Konkurs', summary: 'Opieka wytchnieniowa.' })).toBe(true);
});
