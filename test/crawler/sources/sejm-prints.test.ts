import { expect, test } from 'vitest';
import { sejmPrints } from '../../../crawler/sources/sejm-prints.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const start = sejmPrints.start[0] ?? '';

test('lists a print with its process and its files', () => {
  const { publications, next } = sejmPrints.list(fixture('sejm-prints/list.json', start));
  const files = `${start}/3101`;

  expect(next).toBeUndefined();
  expect(publications[0]).toEqual({
    key: '10/3101',
    title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami.',
    address: 'https://www.sejm.gov.pl/Sejm10.nsf/druk.xsp?nr=3101',
    facts: {
      title: 'Rządowy projekt ustawy o asystencji osobistej osób z niepełnosprawnościami.',
      term: '10',
      print: '3101',
      process: '3101',
      documentDate: '2026-08-20',
      publishedOn: '2026-08-21',
    },
    documents: [
      { address: `${files}/3101.pdf`, name: '3101.pdf', role: 'print' },
      {
        address: `${files}/3101-ustawa%20i%20uzasadnienie.docx`,
        name: '3101-ustawa i uzasadnienie.docx',
        role: 'draft',
      },
    ],
    mark: '2026-08-26T14:23:02',
  });
});

test('a print may belong to several processes, or to none and have no file', () => {
  const { publications } = sejmPrints.list(fixture('sejm-prints/list.json', start));

  expect(publications[2]?.facts.process).toBe('2710\n2711');
  expect(publications[3]).toMatchObject({ key: '10/3121', documents: [] });
  expect(publications[3]?.facts).not.toHaveProperty('process');
});

test('a paper that belongs to a print is a publication of its own', () => {
  const { publications } = sejmPrints.list(fixture('sejm-prints/list.json', start));

  expect(publications.find(({ key }) => key === '10/3101-001')).toMatchObject({
    title: 'Do druku nr 3101 - opinia o projekcie',
    facts: { print: '3101-001', process: '3101' },
    documents: [{ address: `${start}/3101-001/3101-001.pdf`, role: 'print' }],
  });
});

test('refuses a list that was wrapped in an object', () => {
  expect(() => sejmPrints.list(fixture('sejm-prints/wrapped.json', start))).toThrow(
    'wanted the known shape',
  );
});

const real = test.skipIf(!hasCaptures);

real('the real prints are read with the roles of their files', () => {
  const { publications } = sejmPrints.list(capture('sejm-api/term10-prints.json', start));
  const roles = publications
    .find(({ key }) => key === '10/3002')
    ?.documents?.map(({ role }) => role);

  expect(publications).toHaveLength(5);
  expect(roles).toEqual(['print', 'memorandum', 'draft']);
});

real('the real print by itself is read with the paper that belongs to it', () => {
  const { publications } = sejmPrints.list(capture('sejm-api/print_3039.json', `${start}/3039`));

  expect(publications.map(({ key }) => key)).toEqual(['10/3039', '10/3039-001']);
  expect(publications[0]?.documents?.map(({ address }) => address)).toEqual([
    `${start}/3039/3039.pdf`,
    `${start}/3039/3039-ustawa%20i%20uzasadnienie.docx`,
  ]);
});
