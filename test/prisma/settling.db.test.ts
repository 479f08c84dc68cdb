import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SnapshotId } from '../../crawler/brand.ts';
import { recordChange } from '../../prisma/changes.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { settleChanges } from '../../prisma/settling.ts';
import { appendVersions, findLatest, type NewVersion } from '../../prisma/versions.ts';
import type { ChangeDetail, ChangeId } from '../../worker/change.ts';
import { factsReader, hashContent } from '../../worker/version.ts';
import {
  addPublication,
  dawn,
  factsVersion,
  minutesLater,
  openTestClient,
  sourceId,
} from './samples.ts';

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterAll(() => close());

const appeared: ChangeDetail = { kind: 'appeared', facts: {} };
const moved: ChangeDetail = { kind: 'facts', fields: [] };

/** A publication with a last version that is a change, seen at dawn. */
async function addChange(key: string, detail: ChangeDetail, titles: readonly string[]) {
  const id = await addPublication(client, key);
  for (const title of titles) await appendVersions(client, [factsVersion(id, title)], dawn);
  if (detail.kind === 'withdrawn') await appendVersions(client, [gone(id)], dawn);
  return { id, change: await changeOf(id, detail) };
}

function gone(publicationId: NewVersion['publicationId']): NewVersion {
  const content = { kind: 'absent' } as const;
  const contentHash = hashContent(content);
  const snapshotId: SnapshotId | null = null;
  return {
    ...{ publicationId, documentId: null, content, contentHash, snapshotId },
    readerVersion: factsReader,
  };
}

async function changeOf(subject: string, detail: ChangeDetail): Promise<ChangeId> {
  const version = await findLatest(client, subject);
  if (version === undefined) throw new Error('no version');
  const earlier = await client.version.findFirst({
    where: { subject, number: version.number - 1 },
  });
  const previous = earlier === null ? undefined : { ...version, id: earlier.id as never };
  return recordChange(client, {
    ...{ version, previous, detail, sourceId, differVersion: 'differ-2' },
    significance: { level: 'low', reasons: [] },
  });
}

/** A later run; `sees` those publications. */
async function look(minutes: number, sees: readonly string[], isComplete = true, isFeed = false) {
  const at = minutesLater(minutes);
  await client.publication.updateMany({
    where: { id: { in: [...sees] } },
    data: { lastSeenAt: at },
  });
  await client.$transaction((db) => settleChanges(db, sourceId, { at, isComplete, isFeed }));
}

async function fate(id: ChangeId) {
  const row = await client.change.findUniqueOrThrow({ where: { id } });
  const matched = await client.hint.count({ where: { step: 'match', row: id } });
  return { settledAt: row.settledAt, flappedAt: row.flappedAt, matched };
}

const waiting = { settledAt: null, flappedAt: null, matched: 0 };
const settled = (minutes: number) => ({
  ...{ settledAt: minutesLater(minutes), flappedAt: null, matched: 1 },
});
const flapped = (minutes: number) => ({
  ...{ settledAt: null, flappedAt: minutesLater(minutes), matched: 0 },
});

test('what appeared settles when it still stands ten minutes later, once', async () => {
  const { id, change } = await addChange('new', appeared, ['A']);
  await look(9, [id]);
  expect(await fate(change)).toEqual(waiting);
  await look(10, [id]);
  expect(await fate(change)).toEqual(settled(10));
  await look(30, [id]);
  expect(await fate(change)).toEqual(settled(10));
});

test('what appeared and is missing waits until it is seen again', async () => {
  const { id, change } = await addChange('shy', appeared, ['A']);
  await look(20, []);
  expect(await fate(change)).toEqual(waiting);
  await look(60, [id]);
  expect(await fate(change)).toEqual(settled(60));
});

test('a list that was cut short says nothing of what it did not reach', async () => {
  const { change } = await addChange('beyond', moved, ['A', 'B']);
  await look(20, [], false);
  expect(await fate(change)).toEqual(waiting);
});

test('what a feed told stands while the next clean pass does not contradict it', async () => {
  const { change } = await addChange('fed', appeared, ['A']);
  await look(20, [], false, true);
  expect(await fate(change)).toEqual(settled(20));
});

test('facts that went back have flapped, and nobody is told', async () => {
  const { id, change } = await addChange('flap', moved, ['A', 'B']);
  await appendVersions(client, [factsVersion(id, 'A')], minutesLater(15));
  await look(15, [id]);
  expect(await fate(change)).toEqual(flapped(15));
  await look(30, [id]);
  expect(await fate(change)).toEqual(flapped(15));
});

test('facts that moved on have not gone back', async () => {
  const { id, change } = await addChange('onward', moved, ['A', 'B']);
  await appendVersions(client, [factsVersion(id, 'C')], minutesLater(15));
  await look(15, [id]);
  expect(await fate(change)).toEqual(settled(15));
});

test('a withdrawal settles while it is gone, and flaps when it is back', async () => {
  const stays = await addChange('gone', { kind: 'withdrawn' }, ['A']);
  const comes = await addChange('back', { kind: 'withdrawn' }, ['A']);
  await look(20, [comes.id]);
  expect(await fate(stays.change)).toEqual(settled(20));
  expect(await fate(comes.change)).toEqual(flapped(20));
});

test('a change is recorded once, however often its step runs', async () => {
  const { id, change } = await addChange('again', appeared, ['A']);
  expect(await changeOf(id, appeared)).toBe(change);
  expect(await client.change.count({ where: { publicationId: id } })).toBe(1);
});
