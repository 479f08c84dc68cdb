import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { sejmBills } from '../../../crawler/sources/sejm-bills.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = sejmBills.start[0] ?? '';
const list = () => sejmBills.list(fixture('sejm-bills/list.json', start)).publications;

test('lists a bill with its print and with the number that joins it to the RCL', () => {
  expect(list()[0]).toEqual({
    key: 'RPW/21001/2026',
    title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
    address: 'https://www.sejm.gov.pl/Sejm10.nsf/druk.xsp?nr=3101',
    facts: {
      title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami',
      number: 'RPW/21001/2026',
      term: '10',
      kind: 'projekt ustawy',
      body: 'Rada Ministrów',
      status: 'W toku',
      summary: 'wprowadzenia asystencji osobistej jako usługi społecznej',
      publishedOn: '2026-08-20',
      print: '3101',
      rclNumber: 'RM-0610-77-26',
    },
  });
});

test('an open consultation has its days, and leads people to its survey', () => {
  expect(list()[1]).toMatchObject({
    address: 'https://opiniowanie.sejm.gov.pl/RPW-21044-2026',
    facts: { body: 'Posłowie', consultationFrom: '2026-09-01', consultationTo: '2026-10-01' },
  });
  expect(list()[1]?.facts).not.toHaveProperty('print');
});

test('numbers of any form are keys, and a withdrawn bill says since when', () => {
  expect(list().map(({ key }) => key)).toEqual([
    'RPW/21001/2026',
    'RPW/21044/2026',
    'SH-020-1a/26',
    'MS-020-9/26',
  ]);
  expect(list()[2]).toMatchObject({
    address: start,
    facts: {
      status: 'Wycofany (2026-08-17)',
      additional:
        'Opublikowano wyniki konsultacji społecznych.\nProjekt dotyczy prawa Unii Europejskiej.',
    },
  });
});

test('a value that nobody has seen yet stays as it stands', () => {
  expect(list()[3]?.facts).toEqual({
    title: 'Projekt uchwały w sprawie ustanowienia roku 2027 Rokiem Wolontariatu',
    number: 'MS-020-9/26',
    term: '10',
    kind: 'OPINION',
    body: 'EUROPEAN_PETITIONERS',
    status: 'PAUSED',
    publishedOn: '2026-08-30',
  });
});

test('refuses a list that was wrapped in an object, and rows without a number', () => {
  const unnumbered = fixture('sejm-bills/list.json', start).text.replaceAll('"number"', '"nr"');

  expect(() => sejmBills.list(fixture('sejm-bills/wrapped.json', start))).toThrow('known shape');
  expect(() => sejmBills.list(parsePage(new URL(start), unnumbered))).toThrow('0.number');
});

test.skipIf(!hasCaptures)('the real bills are read, whatever the form of their numbers', () => {
  const { publications } = sejmBills.list(capture('sejm-api/bills-sample.json', start));

  expect(publications.map(({ key, facts }) => [key, facts.print, facts.rclNumber])).toEqual([
    ['SH-020-80/24', '316', undefined],
    ['RPW/9133/2025', '1237', undefined],
    ['MS-020-1a/23', '128', 'RM-0610-100-23'],
    ['SH-020-12/23', undefined, 'RM-0610-101-23'],
  ]);
  expect(publications[1]?.facts).toMatchObject({
    body: 'Prezydent Rzeczypospolitej Polskiej',
    consultationFrom: '2025-03-17',
    consultationTo: '2025-04-16',
  });
  expect(publications[3]?.facts.status).toBe('Wycofany (2024-02-01)');
});
