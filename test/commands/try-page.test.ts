import { expect, test } from 'vitest';
import { tryPage } from '../../commands/wire/try-page.ts';
import { workListRm } from '../../crawler/sources/work-list-rm.ts';
import { fixture } from '../crawler/sources/fixture.ts';

const home = 'https://www.gov.pl/web/premier/wplip-rm';

function tried(file: string, address: string) {
  const { text } = fixture(`work-list-rm/${file}`, address);
  return tryPage(workListRm, {
    address,
    status: 200,
    contentType: 'text/html',
    body: Buffer.from(text),
  });
}

test('a page that only leads to the list is a list', () => {
  expect(tried('page.html', home)).toMatchObject({
    reading: 'list',
    listing: { next: 'https://www.gov.pl/register-file/Rejestr_20999001.csv' },
  });
});

test('the page of an entry is read with its versions', () => {
  expect(tried('entry.html', 'https://www.gov.pl/web/premier/projekt')).toMatchObject({
    reading: 'read',
    publication: { facts: { number: 'UD512' } },
    text: ['Wersja 2.0: 2026-08-18', 'Wersja 1.0: 2026-05-12'],
  });
});
