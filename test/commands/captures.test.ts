import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineSource } from '../../commands/wire/engine-source.ts';
import { knownSource } from '../../commands/wire/known-source.ts';
import { tryPage } from '../../commands/wire/try-page.ts';

const folder = new URL('../../../shared/sources/captures/', import.meta.url);
const hasCaptures = existsSync(folder);
if (!hasCaptures) process.stderr.write(`skipped: no captures at ${folder.pathname}\n`);

const bip = 'https://bip.example.pl/strona';
const rcl = 'https://legislacja.rcl.gov.pl';
const sejm = 'https://api.sejm.gov.pl/sejm/term10';

/** Every page that a real site served: who reads it, from where, and as what. */
const pages: readonly (readonly [file: string, reader: string, address: string, as: string])[] = [
  ['rcl/list-ustawy.html', 'rcl-bills', `${rcl}/lista?typeId=2`, 'list'],
  ['rcl/list-rozporzadzenia.html', 'rcl-regulations', `${rcl}/lista?typeId=10`, 'list'],
  ['rcl/project-ustawa-12409051.html', 'rcl-bills', `${rcl}/projekt/12409051`, 'read'],
  ['rcl/project-rozporzadzenie-12413554.html', 'rcl-regulations', `${rcl}/projekt/1`, 'read'],
  [
    'rcl/catalog-13196866-konsultacje.rebuilt.html',
    'rcl-bills',
    `${rcl}/projekt/12409051/katalog/13196866`,
    'read',
  ],
  [
    'rcl/register-project-12409051.html',
    'rcl-bills',
    `${rcl}/projekt/rejestr/projekt/12409051`,
    'read',
  ],
  [
    'rcl/register-catalog-13196866-konsultacje.html',
    'rcl-bills',
    `${rcl}/projekt/rejestr/katalog/13196866`,
    'read',
  ],
  [
    'kprm-wykaz/rejestr-excerpt.csv',
    'work-list-rm',
    'https://www.gov.pl/register-file/Rejestr_20874195.csv',
    'list',
  ],
  ['sejm-api/term10-prints.json', 'sejm-prints', `${sejm}/prints`, 'list'],
  ['sejm-api/print_3039.json', 'sejm-prints', `${sejm}/prints/3039`, 'list'],
  ['sejm-api/term10-processes.json', 'sejm-processes', `${sejm}/processes`, 'list'],
  ['sejm-api/process_950.json', 'sejm-processes', `${sejm}/processes/950`, 'read'],
  ['sejm-api/term10-process-3.json', 'sejm-processes', `${sejm}/processes/3`, 'read'],
  ['sejm-api/term10-process-27.json', 'sejm-processes', `${sejm}/processes/27`, 'read'],
  ['sejm-api/bills-sample.json', 'sejm-bills', `${sejm}/bills?limit=5000`, 'list'],
  [
    'eli-api/search-DU-since-2026-08-01.json',
    'journal-of-laws',
    'https://api.sejm.gov.pl/eli/changes/acts?since=2026-08-01T00:00:00',
    'list',
  ],
  ['eli-api/act.json', 'journal-of-laws', 'https://api.sejm.gov.pl/eli/acts/DU/2026/1', 'list'],
  [
    'eli-api/act-with-prints.json',
    'journal-of-laws',
    'https://api.sejm.gov.pl/eli/acts/DU/2026/1074',
    'list',
  ],
  [
    'senat/lista.html',
    'senate',
    'https://www.senat.gov.pl/prace/proces-legislacyjny-w-senacie/ustawy-uchwalone-przez-sejm/',
    'list',
  ],
  [
    'senat/ustawa_2169.html',
    'senate',
    'https://www.senat.gov.pl/prace/proces-legislacyjny-w-senacie/ustawy-uchwalone-przez-sejm/ustawa,2169.html',
    'read',
  ],
  ['bip/kujawsko_pomorskie_listing_2025.html', 'engine:rbip', bip, 'list'],
  ['bip/lodzkie_listing_p1.html', 'engine:joomla-k2', bip, 'list'],
  ['bip/lubelskie_list.html', 'engine:typo3-cards', bip, 'list'],
  ['bip/lubuskie_listing_p1.html', 'engine:system-do-bip', bip, 'list'],
  [
    'bip/malopolskie_radni_list.json',
    'engine:madkom',
    'https://bip.example.pl/api/menu/1/articles?limit=10&offset=0',
    'list',
  ],
  [
    'bip/malopolskie_article_madkom.json',
    'engine:madkom',
    'https://bip.example.pl/api/articles/1',
    'read',
  ],
  [
    'bip/opolskie_posts.json',
    'engine:wordpress',
    'https://bip.example.pl/wp-json/wp/v2/posts?search=x',
    'list',
  ],
  ['bip/podkarpackie_2025.html', 'engine:joomla-govarticle', bip, 'list'],
  ['bip/slaskie_listing_p1.html', 'engine:smartsite', bip, 'list'],
  ['bip/slaskie_doc_annual.html', 'engine:smartsite', bip, 'read'],
  ['bip/swietokrzyskie_2025.html', 'engine:joomla-phoca', bip, 'read'],
  ['bip/warminsko_mazurskie_2026.html', 'engine:yii2-bip', bip, 'list'],
  ['bip/wielkopolskie_2024.html', 'engine:hsi-bip', bip, 'list'],
  ['bip/zachodniopomorskie_listing_2025.html', 'engine:drupal7-bip', bip, 'list'],
  [
    'journal-api/journal-act-record.rebuilt.json',
    'engine:abc-pro-journal',
    'https://dziennik.example.pl/api/eli/acts/POL_WOJ_SL/2026/1',
    'read',
  ],
];

const real = test.skipIf(!hasCaptures);

real.each(pages)('%s is read by %s', (file, reader, address, as) => {
  const source = reader.startsWith('engine:') ? engineSource(reader, address) : knownSource(reader);
  const body = readFileSync(new URL(file, folder));
  const tried = tryPage(source, { address, status: 200, contentType: '', body });

  expect(tried.reading === 'none' ? tried.refusals : tried.reading).toBe(as);
  expect(tried.verdict).toEqual({ verdict: 'good' });
});

/** Parts of pages, notes and dictionaries: no answer of an address that a source asks. */
const noPages = [
  'INDEX.md',
  'eli-api/publishers.json',
  'journal-api/journal-legalact-register.rebuilt.json',
  'kprm-wykaz/gov-pl-premier-UC1-register-columns.excerpt.txt',
  'ministries/gov-pl-priorytety-MRPiPS.excerpt.txt',
  'ministries/mz-rcl-derived.json',
  'rcl/dictionaries.json',
  'rcl/home.html',
  'rcl/pismo_uc133.txt',
  'sejm-api/committee-sitting-joint.json',
  'sejm-api/term.json',
];

real('every capture of a page is in this list', () => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => `${parentPath}/${name}`.split('/captures/')[1] ?? name)
    .map((name) => name.replace(/^\//, ''));
  const known = new Set([...pages.map(([file]) => file), ...noPages]);

  expect(files.filter((file) => !known.has(file) && !file.startsWith('rops/'))).toEqual([]);
});
