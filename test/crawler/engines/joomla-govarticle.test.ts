import { expect, test } from 'vitest';
import { listArticles, mainText, readArticle } from '../../../crawler/engines/joomla-govarticle.ts';
import { parsePage } from '../../../crawler/page.ts';
import { capture, fixture, hasCaptures } from '../sources/fixture.ts';

const section = 'https://bip.przyklad.pl/prawo/zarzadzenia';

test('lists what another office links one step below its section, in whatever template', () => {
  const { publications, next } = listArticles(fixture('joomla-govarticle/list.html', section));

  expect(publications.map(({ key, title }) => [key, title])).toEqual([
    [`${section}/zarzadzenie-nr-7-2026`, 'Zarządzenie nr 7/2026 w sprawie mieszkań treningowych'],
    [`${section}/zarzadzenie-nr-6-2026`, 'Zarządzenie nr 6/2026 w sprawie inwentaryzacji'],
  ]);
  expect(next).toBeUndefined();
});

test('reads an article of another office; an empty body is no document', () => {
  const page = fixture('joomla-govarticle/document.html', `${section}/zarzadzenie-nr-7-2026`);

  expect(readArticle(page)).toEqual({
    facts: {
      title: 'Zarządzenie nr 7/2026 w sprawie mieszkań treningowych',
      publishedOn: '2026-08-03',
    },
    documents: [
      {
        address:
          'https://bip.przyklad.pl/component/govarticle?task=article.downloadAttachment&id=31&version=12',
        name: 'Zarządzenie',
        role: 'other',
      },
    ],
    pages: [],
  });
});

test('nobody walks farther than 200 rows', () => {
  const { text } = fixture('region-podkarpackie-bip/list.html', section);
  const at = (start: number) => {
    const moved = text.replaceAll('/zarzad/konsultacje-spoleczne', '/prawo/zarzadzenia');
    const page = moved.replaceAll('start=20', `start=${start + 20}`);
    return listArticles(parsePage(new URL(`${section}?start=${start}`), page)).next;
  };

  expect(at(180)).toBe(`${section}?start=200`);
  expect(at(200)).toBeUndefined();
});

test('an attachment without its version is refused: the site would answer an error', () => {
  const { text, url } = fixture('joomla-govarticle/document.html', `${section}/x`);
  const bare = parsePage(url, text.replace('&amp;version=12', ''));

  expect(() => readArticle(bare)).toThrow('an id and a version');
});

test('a section that is one article lists itself', () => {
  const page = fixture('joomla-govarticle/document.html', section);

  expect(listArticles(page).publications.map(({ key, title }) => [key, title])).toEqual([
    [section, 'Zarządzenie nr 7/2026 w sprawie mieszkań treningowych'],
  ]);
});

const real = test.skipIf(!hasCaptures);
const councillors = 'https://bip.podkarpackie.pl/oswiadczenia-majatkowe/2025/radni-wojewodztwa';

real('a real article gives its day and its attachments, each with a version', () => {
  const page = capture('bip/podkarpackie_2025.html', councillors);
  const { facts, documents } = readArticle(page);

  expect(facts).toEqual({ title: 'Radni Województwa', publishedOn: '2026-04-23' });
  expect(documents).toHaveLength(4);
  expect(documents.every(({ address }) => /&id=87\d&version=376$/.test(address))).toBe(true);
  expect(mainText(page)).toEqual([]);
  expect(JSON.stringify(facts)).not.toContain('Osoba');
});
