import { describe, expect, test } from 'vitest';
import type { DocumentId, PublicationId, SnapshotId } from '../../crawler/brand.ts';
import type { Sighting } from '../../crawler/sightings.ts';
import { type KnownPublication, planRun } from '../../worker/plan-run.ts';
import { hashContent } from '../../worker/version.ts';

const at = new Date('2027-03-02T06:00:00Z');
const hoursBefore = (hours: number) => new Date(at.getTime() - hours * 3_600_000);
const whole = { at, isComplete: true };
const copy = 'copy-2' as SnapshotId;
const address = (name: string) => `https://example.gov.pl/${name}`;

function sighting(more: Partial<Sighting> = {}): Sighting {
  return {
    key: 'UD1',
    listed: { key: 'UD1', title: 'Projekt', address: address('UD1'), facts: { number: 'UD1' } },
    facts: { stage: 'opiniowanie' },
    documents: [],
    newestSnapshotId: copy,
    documentSnapshots: new Map(),
    isComplete: true,
    isDeep: true,
    ...more,
  };
}

const asSeen = { number: 'UD1', stage: 'opiniowanie', title: 'Projekt' };

function known(more: Partial<KnownPublication> = {}): Map<string, KnownPublication> {
  const publication = {
    id: 'p-1' as PublicationId,
    key: 'UD1',
    isWithdrawn: false,
    absentSince: null,
    factsHash: hashContent({ kind: 'facts', facts: asSeen }),
    documents: [],
    ...more,
  };
  return new Map([[publication.key, publication]]);
}

function planOne(seen: Sighting, before = known()) {
  const [plan] = planRun(whole, [seen], before).publications;
  if (plan === undefined) throw new Error('no plan');
  return plan;
}

describe('facts', () => {
  test('of a publication that was never seen become its first version', () => {
    expect(planOne(sighting(), new Map())).toMatchObject({
      publicationId: null,
      isFirst: true,
      isRead: true,
      title: 'Projekt',
      facts: asSeen,
      newVersion: { snapshotId: copy },
    });
  });

  test('that say the same as before make no version', () => {
    expect(planOne(sighting())).toMatchObject({ newVersion: null, isFirst: false });
  });

  test('that differ make one, with the newest copy', () => {
    const plan = planOne(sighting({ facts: { stage: 'konsultacje' } }));
    expect(plan.newVersion).toEqual({
      snapshotId: copy,
      contentHash: hashContent({ kind: 'facts', facts: { ...asSeen, stage: 'konsultacje' } }),
    });
  });

  test('that could not all be read make none, whatever they say', () => {
    const plan = planOne(sighting({ facts: {}, isComplete: false }));
    expect(plan).toMatchObject({ isRead: false, newVersion: null, removed: [] });
  });

  test('of a page win over those of its list', () => {
    const seen = sighting({ facts: { title: 'Projekt ustawy', stage: 'opiniowanie' } });
    expect(planOne(seen).title).toBe('Projekt ustawy');
  });

  test('of a publication that comes back after its withdrawal make a version again', () => {
    const back = planOne(sighting(), known({ factsHash: null, isWithdrawn: true }));
    expect(back.newVersion).not.toBeNull();
  });
});

describe('isFirst', () => {
  test('holds until something was read of a publication that was only seen', () => {
    expect(planOne(sighting(), known({ factsHash: null })).isFirst).toBe(true);
  });
});

describe('absence', () => {
  test('counts for nothing when the list was not read to its end', () => {
    expect(planRun({ at, isComplete: false }, [], known()).absences).toEqual([]);
  });

  test('the first time is noted, not believed', () => {
    expect(planRun(whole, [], known()).absences).toEqual([
      { publicationId: 'p-1', isConfirmed: false },
    ]);
  });

  test.each([
    { hours: 23.99, isConfirmed: false },
    { hours: 24, isConfirmed: true },
    { hours: 24 * 30, isConfirmed: true },
  ])('is confirmed=$isConfirmed by another one $hours h later', ({ hours, isConfirmed }) => {
    const before = known({ absentSince: hoursBefore(hours) });
    expect(planRun(whole, [], before).absences).toEqual([{ publicationId: 'p-1', isConfirmed }]);
  });

  test('is not told twice', () => {
    const before = known({ absentSince: hoursBefore(99), isWithdrawn: true });
    expect(planRun(whole, [], before).absences).toEqual([]);
  });

  test('of one publication leaves the others alone', () => {
    const before = new Map([...known(), ...known({ key: 'UD2', id: 'p-2' as PublicationId })]);
    expect(planRun(whole, [sighting()], before).absences).toEqual([
      { publicationId: 'p-2', isConfirmed: false },
    ]);
  });
});

describe('documents', () => {
  const document = (name: string) =>
    ({ address: address(name), name, role: 'draft' }) as Sighting['documents'][number];
  const withDocument = (isRemoved: boolean) =>
    known({ documents: [{ id: 'd-1' as DocumentId, address: address('a.pdf'), isRemoved }] });

  test('that are new have no id yet; those that could not be had have no copy', () => {
    const documents = [document('a.pdf'), document('b.pdf')];
    const documentSnapshots = new Map([[address('a.pdf'), copy]]);
    const plan = planOne(sighting({ documents, documentSnapshots }), withDocument(false));
    expect(plan.documents).toMatchObject([
      { documentId: 'd-1', snapshotId: copy },
      { documentId: null, snapshotId: null },
    ]);
    expect(plan).toMatchObject({ removed: [], returned: [] });
  });

  test('that are no longer named are removed', () => {
    expect(planOne(sighting(), withDocument(false))).toMatchObject({
      removed: ['d-1'],
      returned: [],
    });
    expect(planOne(sighting(), withDocument(true)).removed).toEqual([]);
  });

  test('stay when their publication could not be read whole', () => {
    expect(planOne(sighting({ isComplete: false }), withDocument(false)).removed).toEqual([]);
  });

  test('that are named again return', () => {
    const seen = sighting({ documents: [document('a.pdf')] });
    expect(planOne(seen, withDocument(true))).toMatchObject({ removed: [], returned: ['d-1'] });
  });
});

test('the same run read twice is planned the same', () => {
  const runs = [1, 2].map(() => planRun(whole, [sighting()], known()));
  expect(runs[0]).toEqual(runs[1]);
});

describe('a publication at rest since long ago', () => {
  const dormant = { listed: { ...sighting().listed, isDormant: true }, isComplete: false } as const;

  test('is noted, and nothing is recorded of it', () => {
    expect(planOne(sighting(dormant), new Map())).toMatchObject({
      isRead: false,
      newVersion: null,
      documents: [],
    });
  });

  test('begins its history when it moves: all that is read then is read for the first time', () => {
    const document = { address: address('a.pdf'), name: 'a.pdf', role: 'draft' } as const;
    const awake = sighting({ documents: [document] });

    expect(planOne(awake, known({ factsHash: null }))).toMatchObject({
      isFirst: true,
      isRead: true,
      newVersion: { snapshotId: copy },
    });
  });
});
