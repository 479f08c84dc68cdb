import { createHash } from 'node:crypto';
import type { DocumentId, PublicationId, SnapshotId } from '../crawler/brand.ts';
import type { Facts } from '../crawler/facts.ts';
import type { VersionId } from './change.ts';
import type { DocumentText, ReaderVersion } from './document-text.ts';

/** What was read, at one time, of a publication's facts or of a document's text. */
export interface Version {
  readonly id: VersionId;
  readonly publicationId: PublicationId;
  /** `null`: a version of the publication's facts. */
  readonly documentId: DocumentId | null;
  /** From 1, without holes, per subject. */
  readonly number: number;
  readonly content: VersionContent;
  readonly contentHash: string;
  readonly snapshotId: SnapshotId | null;
  readonly readerVersion: ReaderVersion;
  /** World time of the run that saw it first. */
  readonly seenAt: Date;
}

/** `absent`: confirmed to be gone. `unreadable`: there, but nothing could be read in it. */
export type VersionContent =
  | { readonly kind: 'facts'; readonly facts: Facts }
  | { readonly kind: 'text'; readonly text: DocumentText }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** The reader of facts: a new number makes new readings of old copies, never changes. */
export const factsReader = 'facts-1' as ReaderVersion;

/** Two versions with one hash say the same: places, warnings and reader do not count. */
export function hashContent(content: VersionContent): string {
  return createHash('sha256')
    .update(JSON.stringify(essenceOf(content)))
    .digest('hex');
}

function essenceOf(content: VersionContent): unknown {
  if (content.kind === 'facts')
    return Object.entries(content.facts).sort(([a], [b]) => (a < b ? -1 : 1));
  if (content.kind === 'text') return content.text.paragraphs.map(({ text }) => text);
  return content;
}
