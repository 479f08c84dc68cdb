import { expect, test } from 'vitest';
import { listPosts, listPostsOfField } from '../../../crawler/engines/wordpress.ts';
import { parsePage } from '../../../crawler/page.ts';
import { regionOpolskieBip as source } from '../../../crawler/sources/region-opolskie-bip.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = source.start[0] ?? '';
const api = 'https://bip.opolskie.pl/wp-json/wp/v2/';
const own = `${api}posts/512004`;
const uploads = 'https://bip.opolskie.pl/wp-content/uploads/2026/08/';
const folder = 'region-opolskie-bip';

test('searches posts and pages for words of the field', () => {
  const asked = source.start.map((address) => new URL(address));

  expect(asked.map(({ pathname }) => pathname.split('/').at(-1))).toEqual([
    ...['posts', 'pages', 'posts', 'pages'],
  ]);
  expect(asked[0]?.searchParams.get('search')).toBe('deinstytucjonaliz');
  expect(asked[3]?.searchParams.get('search')).toBe('"usług społecznych"');
});

test('lists posts by their permanent address, with the time of the last edit as a mark', () => {
  const { publications, next } = source.list(fixture(`${folder}/list.json`, start));

  const key =
    'https://bip.opolskie.pl/2026/08/konsultacje-projektu-regionalnego-planu-rozwoju-uslug-spolecznych-i-deinstytucjonalizacji/';
  const title =
    'Konsultacje projektu Regionalnego Planu Rozwoju Usług Społecznych i Deinstytucjonalizacji – wersja 2';
  expect(publications[0]).toEqual({
    key,
    title,
    address: key,
    facts: { title, publishedOn: '2026-08-31' },
    pages: [own],
    mark: '2026-09-01T07:30:05',
  });
  expect(publications[1]?.facts).toMatchObject({
    resolution: '5120/2026',
    adoptedOn: '2026-08-17',
  });
  expect(publications[2]?.mark).toBeUndefined();
  expect(next).toBeUndefined();
});

test('asks for more behind a full page, by offset', () => {
  const three = start.replace('per_page=100', 'per_page=3');
  const { next } = source.list(fixture(`${folder}/list.json`, three));
  const after = source.list(fixture(`${folder}/list.json`, next ?? ''));

  expect(new URL(next ?? '').searchParams.get('offset')).toBe('3');
  expect(new URL(after.next ?? '').searchParams.get('offset')).toBe('6');
  expect(source.list(parsePage(new URL(three), '[]'))).toEqual({ publications: [] });
});

test('of a site on everything only titles of the field are kept, and all are counted', () => {
  const listing = listPostsOfField(fixture(`${folder}/list.json`, start));

  expect(listing.examined).toBe(3);
  expect(listing.publications).toHaveLength(3);
  const other = fixture(`${folder}/list.json`, start).text.replace('Polityki Społecznej', 'Rolnej');
  const filtered = listPostsOfField(parsePage(new URL(start), other));
  expect(filtered.publications).toHaveLength(2);
  expect(filtered.examined).toBe(3);
});

test('reads the days of a consultation, the files of the site, and asks for what is attached', () => {
  const reading = source.read?.(fixture(`${folder}/post.json`, own));

  expect(reading?.facts).toMatchObject({
    publishedOn: '2026-08-31',
    consultationFrom: '2026-09-01',
    consultationTo: '2026-09-21',
  });
  expect(reading?.documents).toEqual([
    { address: own, name: 'Treść strony', role: 'letter' },
    {
      address: `${uploads}Projekt-RPDI-2026-2028.pdf`,
      name: 'Projekt planu na lata 2026–2028',
      role: 'draft',
    },
    {
      address: `${uploads}Projekt-RPDI-2026-2028.pdf`,
      name: 'Projekt-RPDI-2026-2028.pdf',
      role: 'draft',
    },
    { address: `${uploads}formularz-uwag.docx`, name: 'formularz-uwag.docx', role: 'remarks' },
  ]);
  expect(reading?.extras).toEqual([`${api}media?parent=512004&per_page=100`]);
});

test('of the attached media only files are documents', () => {
  const reading = source.read?.(fixture(`${folder}/media.json`, `${api}media?parent=512004`));

  expect(reading?.documents).toEqual([
    {
      address: `${uploads}Raport-z-diagnozy.pdf`,
      name: 'Raport z diagnozy usług',
      role: 'report',
    },
  ]);
});

test('the text of a post is its own, without scripts', () => {
  const text = source.text?.(fixture(`${folder}/post.json`, own));

  expect(text?.[0]).toContain('konsultacje społeczne projektu planu');
  expect(text).toContain('Uwagi można przesłać pocztą elektroniczną.');
  expect(text?.join('\n')).not.toContain('odslony');
});

test('refuses an error object and a post without its text', () => {
  const error = fixture(`${folder}/no-route.json`, start);

  expect(() => source.list(error)).toThrow('wanted the known shape');
  expect(() => source.read?.(error)).toThrow('wanted the known shape');
  const [bare] = JSON.parse(fixture(`${folder}/list.json`, start).text);
  const page = parsePage(new URL(own), JSON.stringify(bare));
  expect(() => source.read?.(page)).toThrow('content.rendered');
});

test.skipIf(!hasCaptures)('a real search gives its posts', () => {
  const listing = listPosts(
    capture('bip/opolskie_posts.json', `${api}posts?search=Radny&per_page=100`),
  );

  expect(listing.publications).toHaveLength(5);
  expect(listing.next).toBeUndefined();
  expect(listing.publications[0]).toMatchObject({
    key: expect.stringMatching(/^https:\/\/bip\.opolskie\.pl\/2025\/11\/harmonogram/),
    facts: { publishedOn: '2025-11-26' },
    pages: [`${api}posts/481003`],
  });
});
