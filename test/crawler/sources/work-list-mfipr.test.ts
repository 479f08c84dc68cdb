import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { workListMfipr } from '../../../crawler/sources/work-list-mfipr.ts';
import { fixture } from './fixture.ts';

const start = workListMfipr.start[0] ?? '';
const register = 'https://www.gov.pl/register-file/Rejestr_21999002.csv';
const file = () => fixture('work-list-mfipr/register.csv', register);

test('the page leads to the register whose number it names', () => {
  expect(workListMfipr.list(fixture('work-list-mfipr/page.html', start)).next).toBe(register);
});

test('lists entries under the ministry’s own prefix, whatever words the headers use', () => {
  const { publications } = workListMfipr.list(file());

  expect(publications.map(({ key }) => key)).toEqual(['mfipr:136', 'mfipr:137']);
  expect(publications[0]).toMatchObject({
    address: start,
    facts: {
      number: '136',
      body: 'Minister Funduszy i Polityki Regionalnej',
      goals: 'Jednolity wzór skróci ocenę.',
      essence: 'Projekt określa wzór wniosku.',
      person: 'Ewa Wzorcowa, Podsekretarz Stanu',
      plannedQuarter: 'IV kwartał 2026 r.',
    },
  });
});

test('refuses columns that do not fit', () => {
  const other = file().text.replace('ISTOTA ROZWIĄZAŃ PLANOWANYCH W PROJEKCIE', 'Opis');

  expect(() => workListMfipr.list(parsePage(new URL(register), other))).toThrow(
    'wanted one of "column "Istota…""',
  );
});

test('refuses a page without a register', () => {
  const redesigned = fixture('news-mfipr/article.html', start);

  expect(() => workListMfipr.list(redesigned)).toThrow('registerVue');
});
