import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findToReread, rereadOne } from '../../commands/wire/reread.ts';
import type { DocumentId } from '../../crawler/brand.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { appendVersions } from '../../prisma/versions.ts';
import type { DocumentText, ReaderVersion, ReadResult } from '../../worker/document-text.ts';
import { readerVersion } from '../../worker/text/reader-version.ts';
import { hashContent, type VersionContent } from '../../worker/version.ts';
import {
  addPublication,
  addSnapshot,
  dawn,
  minutesLater,
  openTestClient,
} from '../prisma/samples.ts';

let client: PrismaClient;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ client, close } = await openTestClient());
});
afterAll(() => close());

const older = 'reader-0' as ReaderVersion;
const document = (words: string, reader = readerVersion): DocumentText => ({
  ...{ format: 'pdf', warnings: [], confidence: 1, reader },
  paragraphs: [{ text: words, kind: 'text' }],
});
const textOf = (words: string): ReadResult => ({ kind: 'read', text: document(words) });
const failure = (reason: string): ReadResult => ({
  kind: 'unreadable',
  reason,
  reader: readerVersion,
});

/** A document whose copies were read one after another, as `[words or none, reader]`. */
async function addDocument(
  name: string,
  readings: readonly (readonly [string | undefined, ReaderVersion])[],
) {
  const publicationId = await addPublication(client, name);
  const row = await client.document.create({
    data: {
      ...{ publicationId, name, role: 'letter', address: `https://www.gov.pl/${name}.pdf` },
      ...{ isOriginal: true, firstSeenAt: dawn },
    },
  });
  for (const [at, [words, reader]] of readings.entries()) {
    const seenAt = minutesLater(at);
    const content: VersionContent =
      words === undefined
        ? { kind: 'unreadable', reason: 'Skan.' }
        : { kind: 'text', text: document(words, reader) };
    const snapshotId = await addSnapshot(client, `https://www.gov.pl/${name}.pdf`, seenAt);
    await client.documentCopy.create({
      data: { id: randomUUID(), documentId: row.id, snapshotId, seenAt, readAt: seenAt },
    });
    const contentHash = hashContent(content);
    const documentId = row.id as DocumentId;
    const version = { publicationId, documentId, content, contentHash, snapshotId };
    await appendVersions(client, [{ ...version, readerVersion: reader }], seenAt);
  }
  return { publicationId, documentId: row.id };
}

async function reread(documentId: string, result: ReadResult) {
  const [newest] = await versionsOf(documentId);
  const store = { get: async () => new Uint8Array() } as never;
  const reader = { read: async () => result, close: async () => {} };
  return await rereadOne({ client, store, reader, sourceIndex: new Map() }, newest?.id ?? '');
}

const versionsOf = (documentId: string) =>
  client.version.findMany({ where: { documentId }, orderBy: { number: 'desc' } });
const hints = async () => (await client.hint.findMany()).map(({ step, row }) => ({ step, row }));
const newest = async (documentId: string) => (await versionsOf(documentId))[0];

test('finds what an older reader read and what nobody could, and no more', async () => {
  const old = await addDocument('old', [['A', older]]);
  const failed = await addDocument('failed', [[undefined, readerVersion]]);
  const fresh = await addDocument('fresh', [['A', readerVersion]]);
  const gone = await addDocument('gone', [['A', older]]);
  await client.document.update({ where: { id: gone.documentId }, data: { isRemoved: true } });
  const waiting = await addDocument('waiting', [['A', older]]);
  await client.documentCopy.updateMany({
    where: { documentId: waiting.documentId },
    data: { readAt: null },
  });

  const found = new Set(await findToReread({ client }));
  const isFound = async ({ documentId }: { documentId: string }) =>
    found.has((await newest(documentId))?.id ?? '');
  expect(await Promise.all([old, failed, fresh, gone, waiting].map(isFound))).toEqual([
    ...[true, true],
    ...[false, false, false],
  ]);
});

test('a better reading of the same copy is a new version, and no change', async () => {
  const { documentId, publicationId } = await addDocument('better', [['Art. 241', older]]);
  expect(await reread(documentId, textOf('Art. 24¹'))).toBe('better');
  expect(await versionsOf(documentId)).toMatchObject([
    { number: 2, kind: 'text', readerVersion },
    { number: 1, readerVersion: older },
  ]);
  expect(await hints()).toContainEqual({ step: 'tag', row: publicationId });
  expect((await hints()).filter(({ step }) => step === 'diff')).toEqual([]);
  expect(await findToReread({ client })).not.toContain((await newest(documentId))?.id);
});

test('the same words renew the reading in place', async () => {
  const { documentId } = await addDocument('same', [['A', older]]);
  expect(await reread(documentId, textOf('A'))).toBe('same');
  expect(await versionsOf(documentId)).toMatchObject([{ number: 1, readerVersion }]);
});

test('what becomes readable gets its text without an alert', async () => {
  const { documentId, publicationId } = await addDocument('scan', [[undefined, older]]);
  await client.document.update({ where: { id: documentId }, data: { problem: 'Skan.' } });
  expect(await reread(documentId, textOf('Uwagi do 21 września 2026 r.'))).toBe('readable');
  expect(await newest(documentId)).toMatchObject({ number: 2, kind: 'text', readerVersion });
  expect(await client.document.findUnique({ where: { id: documentId } })).toMatchObject({
    problem: null,
  });
  const raised = (await hints()).filter(({ row }) => row === publicationId);
  expect(raised).toEqual([{ step: 'tag', row: publicationId }]);
});

test('another try of the same reader is a reading of its own', async () => {
  const { documentId } = await addDocument('retry', [[undefined, readerVersion]]);
  expect(await reread(documentId, failure('Zabrakło czasu.'))).toBe('still-unreadable');
  expect(await versionsOf(documentId)).toHaveLength(1);
  expect(await reread(documentId, textOf('A'))).toBe('readable');
  const read = await newest(documentId);
  expect(read).toMatchObject({ number: 2, readerVersion: `${readerVersion}.2` });
  expect(await findToReread({ client })).not.toContain(read?.id);
});

test('a copy that differs from one that the same reader read is a change after all', async () => {
  const { documentId } = await addDocument('late', [
    ['Termin 30 dni.', readerVersion],
    [undefined, readerVersion],
  ]);
  await reread(documentId, textOf('Termin 14 dni.'));
  const read = await newest(documentId);
  expect(await hints()).toContainEqual({ step: 'diff', row: read?.id });
});

test('one that another reader read says nothing of the law', async () => {
  const { documentId } = await addDocument('unlike', [
    ['Termin 30 dni.', older],
    [undefined, older],
  ]);
  await reread(documentId, textOf('Termin 14 dni.'));
  const read = await newest(documentId);
  expect(await hints()).not.toContainEqual({ step: 'diff', row: read?.id });
});

test('words that were read once stand when a newer reader fails', async () => {
  const { documentId } = await addDocument('worse', [['A', older]]);
  expect(await reread(documentId, failure('Uszkodzony.'))).toBe('same');
  expect(await versionsOf(documentId)).toMatchObject([{ kind: 'text', readerVersion }]);
});

test('a document that moved on is left to its worker', async () => {
  const { documentId } = await addDocument('moved', [
    ['A', older],
    ['B', older],
  ]);
  const [, first] = await versionsOf(documentId);
  const app = { client, store: {} as never, reader: {} as never, sourceIndex: new Map() };
  expect(await rereadOne(app, first?.id ?? '')).toBe('passed');
});
