import type { PublicationId, RunId, SnapshotId, SourceId } from '../../crawler/brand.ts';
import { openClient } from '../../prisma/client.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { recordSnapshot } from '../../prisma/snapshots.ts';
import { ensureSources, openRun } from '../../prisma/sources.ts';
import type { NewVersion } from '../../prisma/versions.ts';
import { factsReader, hashContent } from '../../worker/version.ts';
import { createDatabase } from '../support/database.ts';

export const sourceId = 'work-list-rm' as SourceId;
export const dawn = new Date('2027-03-01T06:00:00Z');

export function minutesLater(minutes: number, from = dawn): Date {
  return new Date(from.getTime() + minutes * 60_000);
}

/** A database of the caller's own with a client on it. */
export async function openTestClient() {
  const database = await createDatabase();
  const client = openClient(database.url, 6);
  const close = async () => {
    await client.$disconnect();
    await database.drop();
  };
  return { client, url: database.url, close };
}

/** One source with a run, as `crawl` finds them. */
export async function addRun(client: PrismaClient, slot = dawn): Promise<RunId> {
  await ensureSources(client, [sourceId], slot);
  const id = await openRun(client, sourceId, slot, minutesLater(360, slot));
  if (id === undefined) throw new Error('the slot is taken');
  return id as RunId;
}

export async function addPublication(client: PrismaClient, key: string): Promise<PublicationId> {
  const run = await client.run.findFirst();
  const row = await client.publication.create({
    data: {
      ...{ sourceId, key, title: key, address: `https://www.gov.pl/${key}`, facts: {} },
      firstRunId: run?.id ?? (await addRun(client)),
      isBaseline: false,
      firstSeenAt: dawn,
      lastSeenAt: dawn,
    },
  });
  return row.id as PublicationId;
}

export async function addSnapshot(
  client: PrismaClient,
  address: string,
  takenAt = dawn,
): Promise<SnapshotId> {
  const { id } = await recordSnapshot(client, {
    ...{ sourceId, address, takenAt, finalAddress: address, status: 200, bytes: 2 },
    contentType: 'text/html',
    sha256: '0'.repeat(64) as never,
    headers: {},
    verdict: 'good',
    reason: null,
  });
  return id;
}

/** A version of a publication's facts. */
export function factsVersion(
  publicationId: PublicationId,
  title: string,
  snapshotId: SnapshotId | null = null,
): NewVersion {
  const content = { kind: 'facts', facts: { title } } as const;
  const contentHash = hashContent(content);
  return {
    ...{ publicationId, documentId: null, content, contentHash, snapshotId },
    readerVersion: factsReader,
  };
}
