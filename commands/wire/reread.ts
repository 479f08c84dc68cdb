import { raiseHints } from '../../prisma/hints.ts';
import {
  findReread,
  findRereadable,
  type Rereadable,
  recordProblem,
  renewReading,
} from '../../prisma/rereads.ts';
import { appendVersions, findEarlier } from '../../prisma/versions.ts';
import type { ReaderVersion, ReadResult } from '../../worker/document-text.ts';
import { pageReader } from '../../worker/text/page-text.ts';
import { readerVersion } from '../../worker/text/reader-version.ts';
import { hashContent, type Version, type VersionContent } from '../../worker/version.ts';
import type { App } from './open-app.ts';
import { readSnapshot } from './steps/read-copy.ts';

export type RereadApp = Pick<App, 'client' | 'store' | 'reader' | 'sourceIndex'>;

/** What became of a document that was read again. */
export type RereadOutcome =
  /** The same words as before. */
  | 'same'
  /** Other words in the same copy: a new reading, no change. */
  | 'better'
  /** It could not be read before. */
  | 'readable'
  | 'still-unreadable'
  /** It moved on meanwhile; its worker reads it. */
  | 'passed';

export const currentReaders: readonly ReaderVersion[] = [readerVersion, pageReader];

/** Documents that would be read again. */
export function findToReread({ client }: Pick<App, 'client'>): Promise<string[]> {
  return findRereadable(client, currentReaders);
}

/**
 * Read one document's newest copy again. A new reading is never a change, and nobody is told of
 * it. A copy that nobody could read, behind one that the same reader has read, is told now: what
 * differs between them is the law, not the reader.
 */
export async function rereadOne(app: RereadApp, versionId: string): Promise<RereadOutcome> {
  const found = await findReread(app.client, versionId);
  if (found === undefined) return 'passed';
  const reading = readingOf(await readSnapshot(app, found.snapshot));
  const outcome = judge(found.version, reading);
  await app.client.$transaction(async (db) => {
    const isUnread = outcome === 'still-unreadable';
    await recordProblem(db, found.documentId, isUnread ? reading.problem : null);
    if (outcome === 'same' || outcome === 'still-unreadable') {
      await renewReading(db, versionId, renewed(reading, found.version));
      return;
    }
    const [id = ''] = await appendVersions(db, [toVersion(found, reading)], found.version.seenAt);
    const earlier = await findEarlier(db, { ...found.version, number: found.version.number + 1 });
    const isNews = outcome === 'readable' && isComparable(reading.readerVersion, earlier);
    await raiseHints(db, [
      isNews ? { step: 'diff', row: id } : { step: 'tag', row: found.version.publicationId },
    ]);
  });
  return outcome;
}

interface Reading {
  readonly content: VersionContent;
  readonly contentHash: string;
  readonly readerVersion: ReaderVersion;
  readonly problem: string | null;
}

function readingOf(result: ReadResult): Reading {
  const isRead = result.kind === 'read';
  const content: VersionContent = isRead ? { kind: 'text', text: result.text } : result;
  return {
    content,
    contentHash: hashContent(content),
    readerVersion: isRead ? result.text.reader : result.reader,
    problem: isRead ? null : result.reason,
  };
}

function judge({ content, contentHash }: Version, reading: Reading): RereadOutcome {
  if (reading.content.kind === 'unreadable')
    return content.kind === 'unreadable' ? 'still-unreadable' : 'same';
  if (content.kind === 'unreadable') return 'readable';
  return contentHash === reading.contentHash ? 'same' : 'better';
}

/** Words that were read once stand, though a newer reader fails: only who failed is noted. */
function renewed(reading: Reading, old: Version) {
  const isRetry = rootOf(old.readerVersion) === reading.readerVersion;
  const readerVersion = isRetry ? old.readerVersion : reading.readerVersion;
  const isWorse = old.content.kind === 'text' && reading.content.kind === 'unreadable';
  const { content, contentHash } = isWorse ? old : reading;
  return { content, contentHash, readerVersion };
}

/** A copy is read once by each reader: a retry by the same one bears a number of its own. */
function toVersion({ documentId, version, snapshot }: Rereadable, reading: Reading) {
  const { publicationId, number } = version;
  const { content, contentHash } = reading;
  const isRetry = rootOf(version.readerVersion) === reading.readerVersion;
  const own = isRetry ? `${reading.readerVersion}.${number + 1}` : reading.readerVersion;
  const readBy = own as ReaderVersion;
  return {
    ...{ publicationId, documentId, content, contentHash, readerVersion: readBy },
    snapshotId: snapshot.id,
  };
}

const rootOf = (version: ReaderVersion) => version.split('.')[0];

function isComparable(reader: ReaderVersion, earlier: readonly Version[]): boolean {
  const readable = earlier.find(({ content }) => content.kind === 'text');
  return readable !== undefined && rootOf(readable.readerVersion) === reader;
}
