import { describe, expect, test } from 'vitest';
import { regions } from '../../../config/regions.ts';
import { whenOf } from '../../../crawler/engines/abc-pro-dates.ts';
import { LayoutChanged, SuspectAnswer } from '../../../crawler/errors.ts';
import { parsePage } from '../../../crawler/page.ts';
import { regionJournals } from '../../../crawler/sources/region-journals.ts';
import { judgeAnswer } from '../../../crawler/verdict.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const journalOf = (region: string) => {
  const found = regionJournals.find((source) => source.region === region);
  if (found === undefined) throw new Error(`no journal of ${region}`);
  return found;
};
const [lower, lodz] = [journalOf('02'), journalOf('10')];
const site = 'https://edzienniki.duw.pl';
const year = `${site}/api/eli/acts/POL_WOJ_DS/2026`;
const pascalYear = 'https://dziennik.lodzkie.eu/api/eli/acts/POL_WOJ_LD/2026';
const list = () => fixture('region-journals/list.json', year);
const record = () => fixture('region-journals/record.json', `${year}/3712`);
const answer = (value: unknown, address = year) =>
  parsePage(new URL(address), JSON.stringify(value));

describe('the family', () => {
  test('has one journal for each voivodeship, each on a host of its own', () => {
    expect(regionJournals.map(({ region }) => region)).toEqual(regions.map(({ code }) => code));
    expect(new Set(regionJournals.flatMap(({ hosts }) => hosts)).size).toBe(16);
  });

  test.each([
    ['2026-09-01T06:00:00Z', ['2026']],
    ['2026-12-31T22:30:00Z', ['2026']],
    ['2026-12-31T23:30:00Z', ['2026']],
    ['2027-01-07T06:00:00Z', ['2026']],
    ['2027-01-08T06:00:00Z', ['2026', '2027']],
    ['2027-01-31T06:00:00Z', ['2026', '2027']],
    ['2027-02-01T06:00:00Z', ['2027']],
  ])('asks at %s for %j', (now, years) => {
    const starts = lower.startsAt?.({ now: new Date(now), since: undefined });

    expect(starts).toEqual(years.map((one) => year.replace('2026', one)));
  });

  test('never takes what another year holds for withdrawn', () => {
    expect(regionJournals.every(({ listing }) => listing === 'feed')).toBe(true);
  });
});

describe('the list of a year', () => {
  test('gives the acts of the field, and counts all', () => {
    const { publications, examined, total, next } = lower.list(list());

    expect(publications.map(({ key }) => key)).toEqual([
      'POL_WOJ_DS/2026/3712',
      'POL_WOJ_DS/2026/2140',
    ]);
    expect([examined, total, next]).toEqual([5, 5, undefined]);
    expect(publications[1]).toMatchObject({
      address: `${site}/legalact/2026/2140`,
      pages: [`${year}/2140`],
      facts: {
        eli: 'POL_WOJ_DS/2026/2140',
        kind: 'Uchwała',
        status: 'akt uchylony',
        documentDate: '2026-03-26',
        publishedOn: '2026-04-07',
      },
    });
  });

  test('reads the same on hosts that write keys with a capital', () => {
    const { publications, examined, total } = lodz.list(
      fixture('region-journals/list-pascal.json', pascalYear),
    );

    expect([publications.length, examined, total]).toEqual([1, 2, 2]);
    expect(publications[0]).toMatchObject({
      key: 'POL_WOJ_LD/2026/911',
      facts: { documentDate: '2026-02-27', publishedOn: '2026-03-06' },
    });
  });

  test('moves the mark with status, title and date of change, and with nothing else', () => {
    const marks = (edit: (text: string) => string) =>
      lower.list(parsePage(new URL(year), edit(list().text))).publications.map(({ mark }) => mark);
    const plain = marks((text) => text);

    expect(marks((text) => text.replace('"totalCount": 5', '"totalCount": 6'))).toEqual(plain);
    expect(marks((text) => text.replace('akt uchylony', 'obowiązujący'))[1]).not.toBe(plain[1]);
    expect(marks((text) => text.replaceAll('10:46:12.407', '11:00:00'))[0]).not.toBe(plain[0]);
  });

  test('says how many there are, so that half a list is seen to be half', () => {
    const half = JSON.parse(list().text);
    half.items.length = 2;

    expect(lower.list(answer(half))).toMatchObject({ examined: 2, total: 5 });
  });
});

describe('what is no list of a year is refused', () => {
  test('the default object for an unknown publisher', () => {
    expect(() => lower.list(fixture('region-journals/default.json', year))).toThrow(LayoutChanged);
  });

  test('a year without acts', () => {
    expect(() => lower.list(answer({ items: [], totalCount: 0 }))).toThrow(SuspectAnswer);
  });

  test('a bare array, an error, a renamed field', () => {
    const renamed = JSON.parse(list().text.replace('"items"', '"acts"'));

    for (const value of [[], { Message: 'An error has occurred.' }, renamed])
      expect(() => lower.list(answer(value))).toThrow(LayoutChanged);
  });

  test('an HTML page in its place, whatever its status', () => {
    const body = new TextEncoder().encode('<html><title>404_notfound</title><p>Brak</p></html>');
    const headers = { 'content-type': 'text/html' };
    const raw = { status: 200, headers, finalAddress: year, body, notModified: false };

    expect(judgeAnswer(raw, lower, 'list').verdict).toBe('suspect');
  });
});

describe('the record of an act', () => {
  test('gives who issued it, both dates the right way round, and its file', () => {
    expect(lower.read?.(record())).toEqual({
      facts: {
        title: expect.stringContaining('usługi opiekuńcze'),
        eli: 'POL_WOJ_DS/2026/3712',
        kind: 'Uchwała',
        status: 'obowiązujący',
        body: 'Rada Gminy Wymyślin',
        documentDate: '2026-08-19',
        publishedOn: '2026-08-28',
      },
      documents: [{ address: `${year}/3712/text.pdf`, name: 'Tekst aktu', role: 'other' }],
      pages: [],
    });
  });

  test('says of its dates what the list says', () => {
    const { documentDate, publishedOn } = lower.list(list()).publications[0]?.facts ?? {};

    expect(lower.read?.(record()).facts).toMatchObject({ documentDate, publishedOn });
  });

  test('has no file where none was published, least of all the page of it that is HTML', () => {
    const none = JSON.parse(record().text.replace('"textPDF": true', '"textPDF": false'));

    expect(lower.read?.(answer(none, `${year}/3712`)).documents).toEqual([]);
  });

  test('of another act, or without a title, is refused', () => {
    const untitled = { ...JSON.parse(record().text), title: null };

    expect(() => lower.read?.(answer(untitled, `${year}/3712`))).toThrow(LayoutChanged);
    expect(() => lower.read?.(fixture('region-journals/record.json', `${year}/3713`))).toThrow(
      'wanted the act at 3713',
    );
  });
});

describe('dates', () => {
  test('that are swapped are put right: nothing is published before it is made', () => {
    const swapped = { published: '2026-08-11T00:00:00', made: '2026-08-13T10:46:00' };

    expect(whenOf(swapped, 2026)).toEqual({
      documentDate: '2026-08-11',
      publishedOn: '2026-08-13',
    });
  });

  test('that mean "none" or cannot be are none', () => {
    const none = '0001-01-01T00:00:00';

    expect(whenOf({ published: none, made: none }, 2026)).toEqual({});
    expect(whenOf({ published: '2026-03-02', made: '2206-03-02' }, 2026)).toEqual({
      publishedOn: '2026-03-02',
    });
    expect(whenOf({ published: undefined, made: '2025-12-19' }, 2026)).toEqual({
      documentDate: '2025-12-19',
    });
  });
});

const real = test.skipIf(!hasCaptures);

real('the real record of Małopolskie reads with its dates', () => {
  const address = 'https://edziennik.malopolska.uw.gov.pl/api/eli/acts/POL_WOJ_MP/2025/7877';
  const reading = journalOf('12').read?.(
    capture('journal-api/journal-act-record.rebuilt.json', address),
  );

  expect(reading?.facts).toMatchObject({
    eli: 'POL_WOJ_MP/2025/7877',
    body: 'Rada Gminy Koszyce',
    documentDate: '2025-12-15',
    publishedOn: '2025-12-16',
  });
  expect(reading?.documents.map((one) => one.address)).toEqual([`${address}/text.pdf`]);
});
