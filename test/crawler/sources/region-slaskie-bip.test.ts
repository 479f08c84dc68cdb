import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { regionSlaskieBip } from '../../../crawler/sources/region-slaskie-bip.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = regionSlaskieBip.start[0] ?? '';
const page = `${start}uchwala-zarzadu-nr-1402181vii2026-z-dnia-2026-08-27.html`;

test('lists pages by their address without the session', () => {
  const { publications, next } = regionSlaskieBip.list(
    fixture('region-slaskie-bip/list.html', start),
  );

  expect(publications).toHaveLength(3);
  expect(publications[0]).toEqual({
    key: page,
    title: 'Uchwała zarządu nr 1402/181/VII/2026 z dnia 2026-08-27',
    address: page,
    facts: {
      title: 'Uchwała zarządu nr 1402/181/VII/2026 z dnia 2026-08-27',
      resolution: '1402/181/VII/2026',
      adoptedOn: '2026-08-27',
    },
    pages: [page],
  });
  expect(publications[2]?.facts).toEqual({
    title: 'Regionalny plan rozwoju usług społecznych i deinstytucjonalizacji',
  });
  expect(next).toBe(`${start.slice(0, -1)}?page=2`);
});

test('an opened group lists what is in it, not itself', () => {
  const text = fixture('region-slaskie-bip/list.html', start).text;
  const grouped = text.replace(
    '<li class="component-item">\n                                <a href="/samorzad',
    '<li class="component-item"><a href="?p=2026"><em class="item-title">2026</em></a><ul><li class="component-item"><a href="/a.html">Uchwała</a></li></ul></li>$&',
  );

  const { publications } = regionSlaskieBip.list(parsePage(new URL(start), grouped));

  expect(publications).toHaveLength(4);
  expect(publications[0]?.title).toBe('Uchwała');
});

test('reads facts, attachments and the page itself', () => {
  const reading = regionSlaskieBip.read?.(fixture('region-slaskie-bip/document.html', page));

  expect(reading?.facts).toEqual({
    title: 'Uchwała zarządu nr 1402/181/VII/2026 z dnia 2026-08-27',
    resolution: '1402/181/VII/2026',
    adoptedOn: '2026-08-27',
    summary:
      'przyjęcia Regionalnego planu rozwoju usług społecznych i deinstytucjonalizacji na lata 2026–2028',
    additional: 'podstawa prawna: art. 41 ust. 1 ustawy o samorządzie województwa',
    documentDate: '2026-08-27',
    publishedOn: '2026-08-28',
  });
  expect(reading?.documents).toEqual([
    { address: page, name: 'Treść strony', role: 'other' },
    {
      address:
        'https://bip.slaskie.pl/resource/91001/Za%25C5%2582%25C4%2585cznik+nr+1_Regionalny+plan.pdf',
      name: 'Załącznik nr 1_Regionalny plan',
      role: 'annex',
    },
  ]);
});

test('the main text is the page without menus, dates and scripts', () => {
  const paragraphs = regionSlaskieBip.text?.(fixture('region-slaskie-bip/document.html', page));

  expect(paragraphs).toEqual([
    'Cel 1. Mieszkania wspomagane',
    'Do końca 2028 r. powstanie 40 mieszkań wspomaganych.',
    'Zadanie prowadzi ROPS.',
    'Centra usług społecznych',
    '12',
  ]);
});

test('keeps no name of an official', () => {
  const reading = regionSlaskieBip.read?.(fixture('region-slaskie-bip/document.html', page));

  expect(JSON.stringify(reading)).not.toContain('Wymyślony');
});

test('refuses a redesigned page instead of listing nothing', () => {
  const redesigned = fixture('region-slaskie-bip/document.html', start);

  expect(() => regionSlaskieBip.list(redesigned)).toThrow(
    'wanted at least one of "[data-name="Bip_PageList"] li.component-item", found 0',
  );
});

test('refuses a page without its title', () => {
  expect(() => regionSlaskieBip.read?.(fixture('rcl-bills/project.html', page))).toThrow(
    'Cms_PageTitle',
  );
});

test('refuses a page whose attachments stand elsewhere instead of taking them for gone', () => {
  const text = fixture('region-slaskie-bip/document.html', page).text;
  const moved = parsePage(new URL(page), text.replace('list-attachment', 'files'));

  expect(() => regionSlaskieBip.read?.(moved)).toThrow('wanted the attachments');
});

test('a page without a text of its own is no document itself', () => {
  const text = fixture('region-slaskie-bip/document.html', page).text;
  const bare = text.replace(/<div class="component-content-wysiwyg">[\s\S]*?<\/div>/, '');

  const reading = regionSlaskieBip.read?.(parsePage(new URL(page), bare));

  expect(reading?.documents.map(({ role }) => role)).toEqual(['annex']);
});

const real = test.skipIf(!hasCaptures);
const section = 'https://bip.slaskie.pl/sejmik_wojewodztwa/oswiadczenia_majatkowe/';

real('a real list gives its ten rows and the next page', () => {
  const listing = regionSlaskieBip.list(capture('bip/slaskie_listing_p1.html', section));

  expect(listing.publications).toHaveLength(10);
  expect(new Set(listing.publications.map(({ key }) => key)).size).toBe(10);
  expect(listing.next).toBe(`${section.slice(0, -1)}?page=2`);
});

real('a real page gives its dates and its attachment with the address verbatim', () => {
  const reading = regionSlaskieBip.read?.(capture('bip/slaskie_doc_annual.html', section));

  expect(reading?.facts).toMatchObject({ documentDate: '2025-04-10', publishedOn: '2025-07-14' });
  expect(reading?.documents).toHaveLength(1);
  expect(reading?.documents[0]?.address).toContain('/resource/81495/O%25C5%259Bwiadczenie+maj');
});

real('real pages read the same when parsed as browsers do', () => {
  const asBrowser = (path: string) =>
    parsePage(new URL(section), load(capture(path, section).text).html());

  expect(regionSlaskieBip.list(asBrowser('bip/slaskie_listing_p1.html'))).toEqual(
    regionSlaskieBip.list(capture('bip/slaskie_listing_p1.html', section)),
  );
  expect(regionSlaskieBip.read?.(asBrowser('bip/slaskie_doc_annual.html'))).toEqual(
    regionSlaskieBip.read?.(capture('bip/slaskie_doc_annual.html', section)),
  );
});
