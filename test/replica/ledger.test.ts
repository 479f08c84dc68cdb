import { describe, expect, test } from 'vitest';
import { compareLedger, type FoundChange, type LedgerEntry } from './ledger.ts';

const moments = [
  new Date('2026-09-01T06:00:00Z'),
  new Date('2026-09-03T06:00:00Z'),
  new Date('2026-09-07T06:00:00Z'),
];

const entry: LedgerEntry = {
  moment: '2026-09-03T0600Z',
  source: 'work-list-rm',
  key: 'rm:UD901',
  change: 'facts',
  fields: { plannedQuarter: ['III kwartał 2026 r.', 'IV kwartał 2026 r.'] },
  tags: ['us-asystencja'],
  deadline: '2026-09-21',
  act: 'UD901',
};

const found: FoundChange = {
  seenAt: new Date('2026-09-03T06:07:00Z'),
  source: 'work-list-rm',
  key: 'rm:UD901',
  change: 'facts',
  fields: {
    plannedQuarter: ['III kwartał 2026 r.', 'IV kwartał 2026 r.'],
    person: ['A', 'B'],
  },
  tags: ['gr-niepelnosprawnosc', 'us-asystencja'],
  deadlines: ['2026-09-14', '2026-09-21'],
  act: 'UD 901',
};

const textEntry: LedgerEntry = {
  moment: '2026-09-07T0600Z',
  source: 'rcl-bills',
  key: '12499001',
  change: 'text',
  document: 'Projekt  ustawy.docx',
  units: [{ unit: 'art. 5 ust. 2', kind: 'changed' }],
};

const textFound: FoundChange = {
  seenAt: new Date('2026-09-07T06:00:00Z'),
  source: 'rcl-bills',
  key: '12499001',
  change: 'text',
  document: 'projekt ustawy',
  units: [
    { unit: 'art. 4', kind: 'removed' },
    { unit: 'art. 5 ust. 2', kind: 'changed' },
  ],
  tags: [],
  deadlines: [],
};

const missedBy = (change: Partial<FoundChange>) =>
  compareLedger([entry], [{ ...found, ...change }], moments).missed.map(({ text }) => text);

describe('a found change', () => {
  test('answers for an entry whose details it contains', () => {
    const result = compareLedger([textEntry, entry], [found, textFound], moments);

    expect(result).toEqual({ planted: 2, found: 2, missed: [], invented: [] });
  });

  test('belongs to the latest moment before it', () => {
    const late = { ...found, seenAt: new Date('2026-09-07T05:59:59Z') };

    expect(compareLedger([entry], [late], moments).missed).toEqual([]);
  });

  test('of a later moment is both a miss that says where it was, and an invention', () => {
    const late = { ...found, seenAt: new Date('2026-09-07T06:00:00Z') };
    const { missed, invented } = compareLedger([entry], [late], moments);

    expect(missed[0]?.text).toBe(
      '2026-09-03T0600Z work-list-rm rm:UD901 facts: not found; the same publication has facts at 2026-09-07T0600Z',
    );
    expect(invented[0]?.text).toContain('2026-09-07T0600Z work-list-rm rm:UD901 facts: nothing');
  });

  test('with another detail is missed by that detail alone, and is no invention', () => {
    expect(missedBy({ act: null })).toEqual([
      '2026-09-03T0600Z work-list-rm rm:UD901 facts: wanted act UD901, found none',
    ]);
    expect(missedBy({ tags: ['us-dps'] })[0]).toMatch(/wanted tag us-asystencja, found us-dps$/);
    expect(missedBy({ deadlines: [] })[0]).toMatch(/wanted deadline 2026-09-21, found none$/);
    expect(missedBy({ fields: {} })[0]).toMatch(/field plannedQuarter .* found no change of it$/);
    expect(missedBy({ fields: { plannedQuarter: ['III kwartał 2026 r.', null] } })[0]).toMatch(
      /wanted field plannedQuarter “III kwartał 2026 r.” → “IV kwartał 2026 r.”, found “III kwartał 2026 r.” → ∅$/,
    );
    expect(compareLedger([entry], [{ ...found, act: null }], moments).invented).toEqual([]);
  });

  test('in a unit wants the unit and its kind', () => {
    const units = [{ unit: 'art. 5 ust. 2', kind: 'removed' }];
    const { missed } = compareLedger([textEntry], [{ ...textFound, units }], moments);

    expect(missed[0]?.text).toMatch(
      /wanted unit “art. 5 ust. 2” changed, found “art. 5 ust. 2” removed$/,
    );
  });

  test('of another document does not answer for an entry', () => {
    const other = { ...textFound, document: 'Ocena skutków regulacji' };
    const { missed, invented } = compareLedger([textEntry], [other], moments);

    expect(missed).toHaveLength(1);
    expect(invented).toHaveLength(1);
  });

  test('of a document whose name says more answers where none has the very name', () => {
    const longer = { ...textFound, document: '(1a) projekt ustawy o pomocy.docx' };
    const { missed, invented } = compareLedger([textEntry], [longer, textFound], moments);

    expect(compareLedger([textEntry], [longer], moments).missed).toEqual([]);
    expect(missed).toEqual([]);
    expect(invented[0]?.text).toContain('(1a) projekt ustawy o pomocy.docx');
  });

  test('answers once: the same change reported twice is an invention', () => {
    const { missed, invented } = compareLedger([entry], [found, { ...found }], moments);

    expect(missed).toEqual([]);
    expect(invented).toHaveLength(1);
  });

  test('goes to the entry that it fits best', () => {
    const second = { ...entry, deadline: '2026-09-30' };
    const other = { ...found, deadlines: ['2026-09-30'] };

    expect(compareLedger([second, entry], [found, other], moments).missed).toEqual([]);
  });

  test('at the baseline is an invention', () => {
    const first = { ...found, seenAt: new Date('2026-09-01T06:00:00Z') };
    const { invented } = compareLedger([], [first], moments);

    expect(invented[0]?.text).toContain('the baseline records nothing');
    expect(invented[0]?.text).toContain('plannedQuarter “III kwartał 2026 r.” → “IV kwartał');
  });
});

test('a withdrawal is matched by its confirmation', () => {
  const gone: LedgerEntry = {
    moment: '2026-09-07T0600Z',
    source: 'region-slaskie-bip',
    key: 'https://bip.slaskie.pl/a.html',
    change: 'withdrawn',
  };
  const seen: FoundChange = {
    seenAt: new Date('2026-09-07T06:15:00Z'),
    source: gone.source,
    key: gone.key,
    change: 'withdrawn',
    tags: [],
    deadlines: [],
  };

  expect(compareLedger([gone], [seen], moments).found).toBe(1);
  expect(compareLedger([gone], [], moments).missed[0]?.text).toMatch(/withdrawn: not found$/);
});
