import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { readStages } from '../../../crawler/engines/rcl.ts';
import { listFolders } from '../../../crawler/engines/rcl-catalogue.ts';
import { parsePage } from '../../../crawler/page.ts';
import { rclBills } from '../../../crawler/sources/rcl-bills.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = rclBills.start[0] ?? '';
const project = 'https://legislacja.rcl.gov.pl/projekt/13500101';
const catalogue = `${project}/katalog/14100007`;

test('lists every project of a page with what the row shows', () => {
  const { publications, total } = rclBills.list(fixture('rcl-bills/list.html', start));

  expect(total).toBe(2604);
  expect(publications.map(({ key }) => key)).toEqual(['13500101', '13500077', '13500064']);
  expect(publications[0]).toEqual({
    key: '13500101',
    title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
    address: project,
    facts: {
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      number: 'UD512',
      body: 'Minister Rodziny, Pracy i Polityki Społecznej',
      publishedOn: '2026-08-14',
    },
    pages: [project],
    mark: '2026-08-31',
  });
});

test('a project without a number has no number', () => {
  const { publications } = rclBills.list(fixture('rcl-bills/list.html', start));

  expect(publications[2]?.facts).not.toHaveProperty('number');
});

test('the next page keeps our sorting and page size', () => {
  const { next } = rclBills.list(fixture('rcl-bills/list.html', start));

  expect(next).toBe(start.replace('pNumber=1', 'pNumber=2'));
});

test('the last page has no next', () => {
  const last = fixture('rcl-bills/list.html', start.replace('pNumber=1', 'pNumber=27'));

  expect(rclBills.list(last).next).toBeUndefined();
});

test('reads a card: facts, the active stages, and the catalogues that are linked', () => {
  const reading = rclBills.read?.(fixture('rcl-bills/project.html', project));

  expect(reading).toEqual({
    facts: {
      title: 'Projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      number: 'UD512',
      body: 'Minister Rodziny, Pracy i Polityki Społecznej',
      publishedOn: '2026-08-14',
      departments: 'zabezpieczenie społeczne\nrodzina',
      subjects: 'NIEPEŁNOSPRAWNI\nPOMOC SPOŁECZNA',
      status: 'otwarty',
      term: 'X',
      stage: 'Konsultacje publiczne; Opiniowanie',
    },
    documents: [],
    pages: [`${project}/katalog/14100001`, catalogue, `${project}/katalog/14100013`],
    extras: ['https://legislacja.rcl.gov.pl/projekt/rejestr/projekt/13500101'],
  });
});

test('reads the documents of a stage with their roles', () => {
  const reading = rclBills.read?.(fixture('rcl-bills/catalogue.html', catalogue));
  const files = 'https://legislacja.rcl.gov.pl/docs//1/13500101/14100007';

  expect(reading?.facts).toEqual({});
  expect(reading?.documents).toEqual([
    {
      address: `${files}/14100008/dokument801001.docx`,
      name: 'projekt ustawy o asystencji osobistej.docx',
      role: 'draft',
    },
    {
      address: `${files}/14100008/dokument801002.docx`,
      name: 'Uzasadnienie do projektu ustawy.docx',
      role: 'memorandum',
    },
    { address: `${files}/14100008/dokument801003.PDF`, name: 'OSR', role: 'ria' },
    {
      address: `${files}/14100009/dokument801004.pdf`,
      name: 'konsultacje – rozdzielnik.pdf',
      role: 'letter',
    },
    {
      address: `${files.replace('//1/', '//2/')}/14100010/dokument801005.docx`,
      name: 'Fundacja Wymyślona.docx',
      role: 'remarks',
    },
  ]);
});

test('a file outside every folder is listed too', () => {
  const text = fixture('rcl-bills/catalogue.html', catalogue).text;
  const moved = text.replace('/14100010/dokument801005', '/14100007/dokument801005');

  const documents = rclBills.read?.(parsePage(new URL(catalogue), moved)).documents;

  expect(documents).toHaveLength(5);
});

test('keeps no name of an official', () => {
  const page = fixture('rcl-bills/catalogue.html', catalogue);

  expect(JSON.stringify([rclBills.read?.(page), listFolders(page)])).not.toContain('Urzędnik');
});

test('refuses a redesigned list instead of listing nothing', () => {
  const redesigned = fixture('rcl-bills/project.html', start);

  expect(() => rclBills.list(redesigned)).toThrow('wanted the number of projects of "header"');
});

test('a list without rows is left to the verdict, with the total that it announces', () => {
  const text = fixture('rcl-bills/list.html', start).text;
  const emptied = text.replace(/<tbody>[\s\S]*<\/tbody>/, '<tbody></tbody>');

  expect(rclBills.list(parsePage(new URL(start), emptied))).toMatchObject({
    publications: [],
    total: 2604,
  });
});

test('wants documents of what concerns the field, and of nothing else', () => {
  const { publications } = rclBills.list(fixture('rcl-bills/list.html', start));
  const fishery = {
    title: 'Projekt ustawy o rybołówstwie morskim',
    body: 'Minister Rolnictwa i Rozwoju Wsi',
  };

  expect(publications.map(({ facts }) => rclBills.deepens?.(facts))).toEqual([true, true, true]);
  expect(rclBills.deepens?.(fishery)).toBe(false);
  expect(rclBills.deepens?.({ ...fishery, subjects: 'POMOC SPOŁECZNA' })).toBe(true);
});

test('refuses a card without its timeline', () => {
  const redesigned = fixture('rcl-bills/list.html', project);

  expect(() => rclBills.read?.(redesigned)).toThrow('ul.cbp_tmtimeline > li[id]');
});

test('refuses a stage state that it does not know', () => {
  const text = fixture('rcl-bills/project.html', project).text;
  const odd = parsePage(new URL(project), text.replace('cbp_tmicon_active', 'cbp_tmicon_paused'));

  expect(() => rclBills.read?.(odd)).toThrow('wanted a known state');
});

test('refuses a catalogue whose files stand elsewhere instead of taking them for gone', () => {
  const text = fixture('rcl-bills/catalogue.html', catalogue).text;
  const moved = parsePage(new URL(catalogue), text.replaceAll('class="doc"', 'class="file"'));

  expect(() => rclBills.read?.(moved)).toThrow('wanted 5 documents of "li.doc > a", found 0');
});

test('refuses a card whose labels were reworded', () => {
  const text = fixture('rcl-bills/project.html', project).text;
  const reworded = parsePage(new URL(project), text.replace('Wnioskodawca:', 'Autor:'));

  expect(() => rclBills.read?.(reworded)).toThrow('wanted one of "Wnioskodawca", found 0');
});

const real = test.skipIf(!hasCaptures);
const list = 'https://legislacja.rcl.gov.pl/lista?typeId=2';
const card = 'https://legislacja.rcl.gov.pl/projekt/12409051';

real('the real list of bills gives 10 rows of 2602 and a next page', () => {
  const listing = rclBills.list(capture('rcl/list-ustawy.html', list));

  expect(listing.publications).toHaveLength(10);
  expect(listing.total).toBe(2602);
  expect(listing.next).toBe(`${list}&pNumber=2`);
  expect(listing.publications[0]).toMatchObject({ key: '12413553', mark: '2026-08-17' });
  expect(listing.publications[0]?.facts.number).toBe('UD412');
});

real('the real card UD383 gives its ten stages with their states', () => {
  const page = capture('rcl/project-ustawa-12409051.html', card);
  const stages = readStages(page);

  expect(stages.map(({ state }) => state)).toEqual([
    'notStarted',
    'done',
    'done',
    'active',
    ...Array.from({ length: 6 }, () => 'notStarted'),
  ]);
  expect(stages[3]).toEqual({
    id: '13196872',
    name: 'Opiniowanie',
    state: 'active',
    address: `${card}/katalog/13196872`,
  });
  expect(stages.at(-1)?.name).toBe('Rada Ministrów');
  expect(rclBills.read?.(page).facts).toMatchObject({ number: 'UD383', stage: 'Opiniowanie' });
  expect(rclBills.read?.(page).pages).toHaveLength(3);
});

real('the real catalogue gives 12 documents in 5 folders', () => {
  const page = capture('rcl/catalog-13196866-konsultacje.rebuilt.html', `${card}/katalog/13196866`);

  expect(listFolders(page).map(({ documents }) => documents.length)).toEqual([7, 1, 3, 1, 0]);
  expect(rclBills.read?.(page).documents).toHaveLength(12);
});

real('real pages read the same when parsed as browsers do', () => {
  const asBrowser = (path: string, address: string) =>
    parsePage(new URL(address), load(capture(path, address).text).html());
  const catalogueAddress = `${card}/katalog/13196866`;
  const pages = [
    ['rcl/project-ustawa-12409051.html', card],
    ['rcl/project-rozporzadzenie-12413554.html', 'https://legislacja.rcl.gov.pl/projekt/12413554'],
    ['rcl/catalog-13196866-konsultacje.rebuilt.html', catalogueAddress],
  ] as const;

  for (const name of ['rcl/list-ustawy.html', 'rcl/list-rozporzadzenia.html'])
    expect(rclBills.list(asBrowser(name, list))).toEqual(rclBills.list(capture(name, list)));
  for (const [name, address] of pages)
    expect(rclBills.read?.(asBrowser(name, address))).toEqual(
      rclBills.read?.(capture(name, address)),
    );
});
