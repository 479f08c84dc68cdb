import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { workListMrpips } from '../../../crawler/sources/work-list-mrpips.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const rcl = 'https://legislacja.rcl.gov.pl/lista?typeId=10';
const home = 'https://www.gov.pl/web/rodzina/wykaz-prac-legislacyjnych-wymyslony';
const register = 'https://www.gov.pl/register-file/Rejestr_21999003.csv';
const learn = (text: string) => workListMrpips.learnsFrom?.find(parsePage(new URL(rcl), text));
const list = () => fixture('work-list-mrpips/rcl-list.html', rcl).text;

test('learns its address from the number of the minister’s own regulation', () => {
  expect(workListMrpips.start).toEqual([]);
  expect(workListMrpips.learnsFrom?.source).toBe('rcl-regulations');
  expect(learn(list())).toBe(home);
});

test('takes a works list rather than another page of the ministry', () => {
  const row = list().replace('https://www.gov.pl/web/premier/wplip-rm', '/');
  const other = row.replace('href="/"', 'href="https://www.gov.pl/web/rodzina/aktualnosci"');

  expect(learn(other)).toBe(home);
});

test.each([
  ['another minister', 'Minister Rodziny, Pracy i Polityki Społecznej', 'Minister Zdrowia'],
  ['another section', 'https://www.gov.pl/web/rodzina/', 'https://www.gov.pl/web/zdrowie/'],
  ['another site', 'https://www.gov.pl/web/rodzina/', 'https://example.org/web/rodzina/'],
  ['no link', 'href="https://www.gov.pl/web/rodzina', 'name="https://www.gov.pl/web/rodzina'],
  ['a broken link', 'https://www.gov.pl/web/rodzina/', 'https://[/web/rodzina/'],
])('learns nothing from %s', (_name, from, to) => {
  expect(learn(list().replaceAll(from, to))).toBeUndefined();
});

test('the page leads to the register, the register lists', () => {
  expect(workListMrpips.list(fixture('work-list-mrpips/page.html', home)).next).toBe(register);
  const { publications } = workListMrpips.list(fixture('work-list-mrpips/register.csv', register));

  expect(publications.map(({ key, address }) => [key, address])).toEqual([
    [
      'mrpips:51',
      'https://www.gov.pl/web/rodzina/rozporzadzenie-w-sprawie-domow-pomocy-spolecznej',
    ],
    ['mrpips:52', register],
  ]);
  expect(publications[0]?.facts).toMatchObject({
    number: '51',
    body: 'Minister Rodziny, Pracy i Polityki Społecznej',
    essence: 'Projekt ogranicza liczbę miejsc do 60.',
    plannedQuarter: 'IV kwartał 2026 r.',
  });
});

test('refuses a page of news', () => {
  expect(() => workListMrpips.list(fixture('news-mrpips/list.html', home))).toThrow('registerVue');
});

const real = test.skipIf(!hasCaptures);

real('a real list without a regulation of the ministry teaches nothing', () => {
  const page = capture('rcl/list-rozporzadzenia.html', rcl);

  expect(workListMrpips.learnsFrom?.find(page)).toBeUndefined();
});

real('a real list teaches, once a row is the ministry’s', () => {
  const { text } = capture('rcl/list-rozporzadzenia.html', rcl);
  const changed = text
    .replaceAll('Minister Zdrowia', 'Minister Rodziny, Pracy i Polityki Społecznej')
    .replaceAll('https://www.gov.pl/web/zdrowie/', 'https://www.gov.pl/web/rodzina/');

  expect(learn(changed)).toBe('https://www.gov.pl/web/rodzina/wykaz-prac-legislacyjnych');
});
