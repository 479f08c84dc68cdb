import { expect, test } from 'vitest';
import { parsePage } from '../../../crawler/page.ts';
import { sejmCommittees } from '../../../crawler/sources/sejm-committees.ts';
import { capture, fixture, hasCaptures } from './fixture.ts';

const days = 'https://api.sejm.gov.pl/sejm/term10/committees/sittings';
const address = `${days}/2026-10-06`;
const read = () => sejmCommittees.list(fixture('sejm-committees/day.json', address));
const byKey = (key: string) => read().publications.find((one) => one.key === key);
const alone = (change: object) => {
  const [first] = JSON.parse(fixture('sejm-committees/day.json', address).text) as object[];
  const text = JSON.stringify([{ ...first, ...change }]);
  return sejmCommittees.list(parsePage(new URL(address), text)).publications[0]?.facts;
};

test('asks a list for each day from three days ago to a month ahead, by the clock of Warsaw', () => {
  const late = { now: new Date('2026-08-31T22:30:00Z'), since: undefined };
  const starts = sejmCommittees.startsAt?.(late) ?? [];

  expect(starts).toHaveLength(34);
  expect([starts[0], starts.at(-1)]).toEqual([`${days}/2026-08-29`, `${days}/2026-10-01`]);
});

test('lists a sitting with its hour, its agenda and word of a moved hour', () => {
  expect(byKey('PSR/2026-10-06/131')).toEqual({
    key: 'PSR/2026-10-06/131',
    title: 'Komisja Polityki Społecznej i Rodziny (PSR) – posiedzenie nr 131, 6 października 2026',
    address: 'https://api.sejm.gov.pl/sejm/term10/committees/PSR/sittings/131',
    facts: {
      title:
        'Komisja Polityki Społecznej i Rodziny (PSR) – posiedzenie nr 131, 6 października 2026',
      body: 'Komisja Polityki Społecznej i Rodziny (PSR)',
      heldAt: '2026-10-06 14:10',
      status: 'Zaplanowane',
      summary:
        'Pierwsze czytanie rządowego projektu ustawy o asystencji osobistej osób z niepełnosprawnościami (druk nr 3101).\nSprawy bieżące.',
      additional: 'Zmiana godziny posiedzenia z 12.00 na 14.10.\nMiejsce: sala nr 24 (bud. G)',
    },
  });
});

test('a joint sitting stands once, under a leading committee that we do not watch', () => {
  expect(byKey('FPB/2026-10-06/402')?.facts).toMatchObject({
    body: 'Komisja Finansów Publicznych (FPB)',
    cooperatingBody:
      'Komisja Polityki Społecznej i Rodziny (PSR)\nKomisja do Spraw Unii Europejskiej (SUE)',
    heldAt: '2026-10-06 09:00',
  });
  expect(byKey('PSR/2026-10-06/132')).toBeUndefined();
});

test('leaves out sittings of other committees, and says how many it has seen', () => {
  expect(byKey('INF/2026-10-06/201')).toBeUndefined();
  expect([read().publications.length, read().examined]).toEqual([6, 7]);
});

test('sittings without a number are told apart by their order of the day', () => {
  expect(byKey('ZDR/2026-10-06/0')?.facts.summary).toBe('Plan pracy.');
  expect(byKey('ZDR/2026-10-06/0.2')).toMatchObject({
    address,
    facts: { status: 'CONVENED', additional: 'Posiedzenie zamknięte' },
  });
});

test('reads subcommittees, and sittings of which little is known', () => {
  expect(byKey('PSR02N/2026-10-06/4')?.facts).toMatchObject({
    body: 'Podkomisja PSR02N: Komisja Polityki Społecznej i Rodziny',
    heldAt: '2026-10-06 11:00',
    status: 'Zakończone',
  });
  expect(byKey('PET/2026-10-06/77')?.facts).toEqual({
    title: 'Komisja do Spraw Petycji (PET) – posiedzenie nr 77, 6 października 2026',
    body: 'Komisja do Spraw Petycji (PET)',
    heldAt: '2026-10-06',
  });
});

test('a sitting that begins some minutes late was not moved', () => {
  const planned = alone({ startDateTime: '2026-10-06T12:00:00', status: 'PLANNED' });
  const begun = alone({ startDateTime: '2026-10-06T12:06:41', status: 'ONGOING' });

  expect(begun?.heldAt).toBe(planned?.heldAt);
  expect(alone({ startDateTime: '2026-10-06T00:00:00' })?.heldAt).toBe('2026-10-06');
});

test('a day without sittings is no fault', () => {
  const empty = fixture('sejm-committees/day-without-sittings.json', address);

  expect(sejmCommittees.list(empty)).toEqual({ publications: [], examined: 0 });
});

test('refuses a list of another shape', () => {
  expect(() => sejmCommittees.list(fixture('sejm-committees/by-committee.json', address))).toThrow(
    'known shape',
  );
  expect(() => sejmCommittees.list(fixture('senate/list.html', address))).toThrow('of "JSON"');
});

test.skipIf(!hasCaptures)('the real joint sitting is read with all its committees', () => {
  const page = capture('sejm-api/committee-sitting-joint.json', `${days}/2026-06-10`);
  const [only] = sejmCommittees.list(page).publications;

  expect(only?.key).toBe('PSN/2026-06-10/66');
  expect(only?.facts).toMatchObject({
    cooperatingBody: 'Komisja Polityki Społecznej i Rodziny (PSR)\nKomisja Zdrowia (ZDR)',
    heldAt: '2026-06-10 17:00',
    status: 'Zakończone',
  });
  expect(only?.facts.summary).toMatch(/^Rozpatrzenie poprawek .* \(druki nr 2579 i 2612\)\.$/);
});
