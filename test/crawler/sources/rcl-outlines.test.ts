import { expect, test } from 'vitest';
import { redactOfficials } from '../../../crawler/engines/rcl-redact.ts';
import { parsePage } from '../../../crawler/page.ts';
import { rclOutlines } from '../../../crawler/sources/rcl-outlines.ts';
import { judgeListing } from '../../../crawler/verdict.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = rclOutlines.start[0] ?? '';
const site = 'https://legislacja.rcl.gov.pl';
const project = `${site}/projekt/13500301`;
const register = `${site}/projekt/rejestr/projekt/13500301`;
const card = () => fixture('rcl-outlines/project.html', project);
const changes = () => fixture('rcl-outlines/register.html', register);

const withText = (address: string, text: string) => parsePage(new URL(address), text);

test('lists outlines as it lists bills', () => {
  const { publications, total, next } = rclOutlines.list(fixture('rcl-outlines/list.html', start));

  expect(total).toBe(3);
  expect(next).toBeUndefined();
  expect(publications.map(({ key, facts }) => [key, facts.number])).toEqual([
    ['13500301', 'ZD41'],
    ['13500288', undefined],
    ['12200017', 'ZD7'],
  ]);
});

test('an empty list is an empty list, not a redesign', () => {
  const listing = rclOutlines.list(fixture('rcl-outlines/empty.html', start));
  const text = fixture('rcl-outlines/empty.html', start).text;
  const short = rclOutlines.list(withText(start, text.replace('kryteriów: 0', 'kryteriów: 3')));

  expect(listing).toEqual({ publications: [], total: 0 });
  expect(judgeListing(0, 0, undefined, rclOutlines.sane)).toMatchObject({ reason: 'empty-list' });
  expect(short).toEqual({ publications: [], total: 3 });
});

test('refuses a list that announces projects and has no table', () => {
  const text = fixture('rcl-outlines/list.html', start).text.replace('id="table"', 'id="lista2"');

  expect(() => rclOutlines.list(withText(start, text))).toThrow('wanted at least one of "#table"');
});

test('reads every project of a short list, however old', () => {
  const { publications } = rclOutlines.list(fixture('rcl-outlines/list.html', start));

  expect(publications.every(({ pages, isDormant }) => pages?.length === 1 && !isDormant)).toBe(
    true,
  );
});

test('of a long list, leaves what has been at rest since long ago until it moves', () => {
  const long = fixture('rcl-outlines/list.html', start).text.replace(
    'kryteriów: 3',
    'kryteriów: 22150',
  );
  const moved = long.replace('19-11-2014', '07-09-2026');

  const oldest = rclOutlines.list(withText(start, long)).publications.at(-1);
  const awake = rclOutlines.list(withText(start, moved)).publications.at(-1);

  expect(oldest).toMatchObject({ key: '12200017', isDormant: true, mark: '2014-11-19' });
  expect(oldest).not.toHaveProperty('pages');
  expect(awake).toMatchObject({ pages: [`${site}/projekt/12200017`] });
  expect(awake).not.toHaveProperty('isDormant');
});

test('reads two stages that run at once, and asks for the register besides the catalogues', () => {
  const reading = rclOutlines.read?.(card());

  expect(reading?.facts).toMatchObject({
    number: 'ZD41',
    stage: 'Uzgodnienia; Konsultacje publiczne',
  });
  expect(reading?.pages).toHaveLength(3);
  expect(reading?.extras).toEqual([register]);
});

test('a card without a register asks for none', () => {
  const text = card().text.replace(/<a href="\/projekt\/rejestr[\s\S]*?<\/a>/, '');

  expect(rclOutlines.read?.(withText(project, text))).not.toHaveProperty('extras');
});

test('knows a stage by its name wherever it stands, and does without one that is skipped', () => {
  const confirmation = 'Potwierdzenie projektu przez Stały Komitet Rady Ministrów';
  const without = card().text.replace(/<li id="14200026">[\s\S]*?<\/li>/, '');
  const active = card()
    .text.replaceAll('_active', '')
    .replace(/(<li id="14200026">[\s\S]*?cbp_tmicon)_notstart/, '$1_active');

  expect(rclOutlines.read?.(withText(project, without)).facts.stage).toBe(
    'Uzgodnienia; Konsultacje publiczne',
  );
  expect(rclOutlines.read?.(withText(project, active)).facts.stage).toBe(confirmation);
});

test('a withdrawn project has a status and no stage', () => {
  const text = card().text.replaceAll('_active', '').replace('>otwarty<', '>wycofany<');
  const facts = rclOutlines.read?.(withText(project, text)).facts;

  expect(facts).toMatchObject({ status: 'wycofany' });
  expect(facts).not.toHaveProperty('stage');
});

test('reads of the register the minute at which the last stage was entered, and nothing else', () => {
  expect(rclOutlines.read?.(changes())).toEqual({
    facts: { stageSince: '2026-08-31 12:58' },
    documents: [],
    pages: [],
  });
});

test('a register that names no stage says nothing of stages', () => {
  const text = changes().text.replaceAll('nazwa etapu na:', 'opis etapu na:');

  expect(rclOutlines.read?.(withText(register, text)).facts).toEqual({});
});

test('refuses a register whose columns were moved', () => {
  const text = changes().text.replaceAll(/<td>2026-08-\d\d \d\d:\d\d<\/td>/g, '');

  expect(() => rclOutlines.read?.(withText(register, text))).toThrow(
    'wanted a minute, an author and an event of "table tbody tr"',
  );
});

const officials = /Urzędni|@|User-\d/;

test('keeps no official, neither of the register nor of a catalogue', () => {
  const catalogue = `${site}/projekt/13500101/katalog/14100007`;
  const page = fixture('rcl-bills/catalogue.html', catalogue);
  const pages = [changes(), page].map(({ url, text }) => [url, text] as const);

  for (const [url, text] of pages) {
    const kept = redactOfficials(url, text);
    expect(text).toMatch(officials);
    expect(kept).not.toMatch(officials);
    expect(redactOfficials(url, kept)).toBe(kept);
    expect(rclOutlines.read?.(parsePage(url, kept))).toEqual(
      rclOutlines.read?.(parsePage(url, text)),
    );
  }
});

test('of a redesigned register it keeps the frame alone', () => {
  const text = changes()
    .text.replace(/<table/g, '<section')
    .replace(/<(\/?)t[rd]/g, '<$1div');

  expect(redactOfficials(new URL(register), text)).not.toMatch(officials);
});

test('an error page in place of a register stays as it came', () => {
  const rejected = '<html><head><title>Request Rejected</title></head><body>No.</body></html>';

  expect(redactOfficials(new URL(register), rejected)).toBe(rejected);
});

const real = test.skipIf(!hasCaptures);
const realRegister = `${site}/projekt/rejestr/projekt/12409051`;

real('the real register of UD383 says when opinions were asked for', () => {
  const page = capture('rcl/register-project-12409051.html', realRegister);
  const kept = redactOfficials(page.url, page.text);

  expect(rclOutlines.read?.(page).facts).toEqual({ stageSince: '2026-04-09 15:27' });
  expect(rclOutlines.read?.(parsePage(page.url, kept)).facts).toEqual({
    stageSince: '2026-04-09 15:27',
  });
  expect(kept).not.toMatch(/Urzędnik|urzednik@|User-\d/);
  expect(kept.match(/<tr><td>/g)).toHaveLength(41);
});

real('the real catalogue reads the same without its officials', () => {
  const address = `${site}/projekt/12409051/katalog/13196866`;
  const page = capture('rcl/catalog-13196866-konsultacje.rebuilt.html', address);
  const kept = redactOfficials(page.url, page.text);

  expect(kept).not.toContain('Urzędnik');
  expect(rclOutlines.read?.(parsePage(page.url, kept))).toEqual(rclOutlines.read?.(page));
});
