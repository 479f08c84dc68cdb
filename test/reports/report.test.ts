import { expect, test } from 'vitest';
import { buildReport } from '../../reports/report.ts';
import { change, deadline, fullInput, gap, health, input, textDetail } from './sample.ts';

test('the same input gives the same report', () => {
  expect(JSON.stringify(buildReport(fullInput()))).toBe(JSON.stringify(buildReport(fullInput())));
});

test('takes only changes seen within the period, to the second', () => {
  const seen = [
    '2026-08-31T21:59:59Z',
    '2026-08-31T22:00:00Z',
    '2026-10-31T22:59:59Z',
    '2026-10-31T23:00:00Z',
  ];
  const { entries } = buildReport(
    input({ changes: seen.map((seenAt, n) => change({ n, seenAt })) }),
  );

  expect(entries.map(({ change: { id } }) => id)).toEqual(['change-1', 'change-2']);
});

test('numbers all changes by time and keeps irrelevant ones out of the chapters', () => {
  const report = buildReport(
    input({
      changes: [
        change({ n: 1, seenAt: '2026-10-02T00:00:00Z' }),
        change({ n: 2, seenAt: '2026-10-01T00:00:00Z', isRelevant: false }),
      ],
    }),
  );

  expect(report.entries.map(({ number, change: { id } }) => [number, id])).toEqual([
    [1, 'change-2'],
    [2, 'change-1'],
  ]);
  expect(report.drafts.map(({ entries }) => entries.map(({ number }) => number))).toEqual([[2]]);
});

test('one card holds all changes of one act across its sources', () => {
  const { drafts } = buildReport(
    input({
      changes: [
        change({ n: 1, act: 'UD412' }),
        change({ n: 2, act: 'UD412', kind: 'parliament', seenAt: '2026-10-20T00:00:00Z' }),
        change({ n: 3 }),
      ],
    }),
  );

  expect(drafts.map(({ entries, place }) => [entries.length, place])).toEqual([
    [2, 4],
    [1, null],
  ]);
});

test('counts new and changed drafts, open consultations, journals and regions', () => {
  const { counts } = buildReport(fullInput());

  expect(counts).toEqual({
    newDrafts: 2,
    changedDrafts: 1,
    openConsultations: 2,
    medianDays: 21,
    promulgated: 1,
    regionalChanged: 2,
  });
});

test('a kind of source that was not read counts as unknown, never as zero', () => {
  const { counts } = buildReport(
    input({ health: [health('journal', undefined, { state: 'off' }), health('draft-act')] }),
  );

  expect(counts.promulgated).toBeNull();
  expect(counts.regionalChanged).toBeNull();
  expect(counts.newDrafts).toBe(0);
});

test('lists what is to be done by its day, each once, and nothing that has passed', () => {
  const past = { ...deadline, day: '2026-11-01' };
  const { tasks } = buildReport(
    input({
      changes: [
        change({ n: 1, key: 'same', deadlines: [past, deadline] }),
        change({ n: 2, key: 'same', deadlines: [deadline], detail: textDetail }),
        change({ n: 3, deadlines: [{ ...deadline, day: '2026-11-20' }] }),
      ],
    }),
  );

  expect(tasks.map(({ day }) => day)).toEqual(['2026-11-20', '2026-11-23']);
});

test('reads shifts of the planned quarter, both ways', () => {
  const { shifts } = buildReport(fullInput());

  expect(shifts.map(({ number, before, after }) => [number, after - before])).toEqual([
    ['UD398', 2],
    ['UD377', -1],
  ]);
});

test('sixteen regions: changed, unchanged only where read, else unknown', () => {
  const { regions } = buildReport(fullInput());
  const stateOf = (code: string) => regions.find(({ region }) => region.code === code)?.state;

  expect(regions).toHaveLength(16);
  expect(['24', '02', '16', '10', '14'].map(stateOf)).toEqual([
    'changed',
    'consulted',
    'unchanged',
    'unknown',
    'unknown',
  ]);
});

test('a region behind a gap is unknown although nothing was found', () => {
  const gaps = [gap('regional-24', '2026-10-29T00:00:00Z', '2026-10-30T00:00:00Z')];
  const row = buildReport(input({ gaps })).regions.find(({ region }) => region.code === '24');

  expect(row?.state).toBe('unknown');
  expect(row?.finding).toContain('źródło niedostępne od 29\u00a0października\u00a02026');
});

test('the weightiest act leads, and an open deadline outweighs tags', () => {
  const { highlights } = buildReport(
    input({
      changes: [
        change({ n: 1, title: 'Projekt ustawy o sprawie małej', level: 'low' }),
        change({
          n: 2,
          title: 'Projekt ustawy o sprawie dużej',
          level: 'high',
          detail: textDetail,
        }),
        change({
          n: 3,
          title: 'Projekt ustawy o sprawie pilnej',
          level: 'middle',
          deadlines: [deadline],
        }),
      ],
    }),
  );

  expect(highlights.map(({ text }) => /sprawie (\S+?)\./.exec(text)?.[1])).toEqual([
    'dużej',
    'pilnej',
    'małej',
  ]);
  expect(highlights[1]?.text).toContain('Termin: do 23\u00a0listopada\u00a02026.');
});

test('a report built within its period is cut at the moment it was built', () => {
  const builtAt = new Date('2026-10-15T10:00:00Z');

  expect(buildReport(input({ builtAt })).dataCut).toEqual(builtAt);
});
