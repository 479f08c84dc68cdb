import { expect, test } from 'vitest';
import { listEntries, readEntry } from '../../../crawler/engines/rbip.ts';
import { parsePage } from '../../../crawler/page.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const section = 'https://bip.example.org/4578/798/uchwaly-zarzadu.html';
const list = () => fixture('rbip/list.html', section);

test('lists entries with what their attributes say, but no names of people', () => {
  const { publications, total, next } = listEntries(list());

  expect(publications).toHaveLength(2);
  expect(publications[0]).toEqual({
    key: 'https://bip.example.org/45963/798/przyjecie-regionalnego-planu.html',
    title: 'Przyjęcie Regionalnego Planu Rozwoju Usług Społecznych',
    address: 'https://bip.example.org/45963/798/przyjecie-regionalnego-planu.html',
    facts: {
      title: 'Przyjęcie Regionalnego Planu Rozwoju Usług Społecznych',
      resolution: '21/1000/26',
      adoptedOn: '2026-08-26',
      publishedOn: '2026-08-28',
    },
    pages: ['https://bip.example.org/45963/798/przyjecie-regionalnego-planu.html'],
  });
  expect(publications[1]?.key).toBe('https://bip.example.org/45960/798/inna-uchwala.html');
  expect(total).toBe(1162);
  expect(next).toBe(`${section}?Page=2&cct-search=&is_content_type_search=1`);
});

test('reads the files of an entry', () => {
  expect(readEntry(fixture('rbip/entry.html', section)).documents).toEqual([
    {
      address: 'https://bip.example.org/download/attachment/88101/uchwala-21-1000-26.pdf',
      name: 'Uchwała nr 21/1000/26',
      role: 'other',
    },
    {
      address: 'https://bip.example.org/download/attachment/88102/zalacznik.pdf',
      name: 'Załącznik – plan',
      role: 'annex',
    },
  ]);
});

test('an empty result is one, a list that lost its rows or its number is not', () => {
  const emptied = list().text.replaceAll('cct-item"', 'entry"');
  const page = (text: string) => parsePage(new URL(section), text);

  expect(listEntries(page(emptied.replace('1 162', '0')))).toMatchObject({ publications: [] });
  expect(() => listEntries(page(emptied))).toThrow('li.cct-item');
  expect(() => listEntries(page('<p>Strona</p>'))).toThrow('.totalResult');
  expect(() => readEntry(page('<p>Strona</p>'))).toThrow('/download/attachment/');
});

test.skipIf(!hasCaptures)('a real list gives its rows, its number and its next page', () => {
  const real = 'https://bip.kujawsko-pomorskie.pl/4578/798/wykaz-oswiadczen.html?Page=11';
  const { publications, total, next } = listEntries(
    capture('bip/kujawsko_pomorskie_listing_2025.html', real),
  );

  expect(publications).toHaveLength(5);
  expect(publications[0]?.facts).toMatchObject({ publishedOn: '2026-04-30' });
  expect(total).toBe(162);
  expect(new URL(next ?? '').searchParams.get('Page')).toBe('12');
});
