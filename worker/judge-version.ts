import type { DocumentRole } from '../crawler/source.ts';
import type { ChangeDetail } from './change.ts';
import { compareTexts } from './diff/compare.ts';
import { compareFacts } from './diff/facts.ts';
import type { Version, VersionContent } from './version.ts';

/** Names the way in which versions are compared; a new one recomputes, never alerts. */
export const differVersion = 'differ-2';

/** What the subject of a version is, beyond its own content. */
export interface Subject {
  /** The publication was there when its source was first read. */
  readonly isBaseline: boolean;
  /** Set for a version of a document. */
  readonly document: {
    readonly name: string;
    readonly role: DocumentRole;
    /** Came together with its publication, whose appearance covers it. */
    readonly isOriginal: boolean;
  } | null;
}

/**
 * What a version changes against the ones before it, or `undefined` when it changes nothing.
 *
 * @param earlier versions of the subject with smaller numbers, newest first: at least the newest of
 *   all and the newest of this version's kind.
 */
export function judgeVersion(
  version: Version,
  earlier: readonly Version[],
  subject: Subject,
): ChangeDetail | undefined {
  const previous = earlier[0];
  const { content } = version;
  if (content.kind === 'absent') return leaving(subject);
  if (previous === undefined || previous.content.kind === 'absent')
    return coming(version, previous === undefined, subject);
  if (content.kind === 'unreadable') return undefined;
  return differing(version, earlier);
}

function leaving({ document }: Subject): ChangeDetail {
  if (document === null) return { kind: 'withdrawn' };
  return { kind: 'document-removed', name: document.name, role: document.role };
}

function coming(
  { content }: Version,
  isFirst: boolean,
  { isBaseline, document }: Subject,
): ChangeDetail | undefined {
  if (document !== null) {
    if (isFirst && document.isOriginal) return undefined;
    return { kind: 'document-added', name: document.name, role: document.role };
  }
  if ((isFirst && isBaseline) || content.kind !== 'facts') return undefined;
  return { kind: 'appeared', facts: content.facts };
}

/** Against the last version that could be read from another copy. */
function differing(version: Version, earlier: readonly Version[]): ChangeDetail | undefined {
  const readable = earlier.find(({ content }) => content.kind === version.content.kind);
  if (readable === undefined || readable.contentHash === version.contentHash) return undefined;
  // The same copy read by a better reader is a new reading, not a changed law.
  if (readable.snapshotId === version.snapshotId) return undefined;
  return (
    differingFacts(readable.content, version.content) ??
    differingText(readable.content, version.content)
  );
}

function differingFacts(older: VersionContent, newer: VersionContent): ChangeDetail | undefined {
  if (older.kind !== 'facts' || newer.kind !== 'facts') return undefined;
  const fields = compareFacts(older.facts, newer.facts);
  return fields.length === 0 ? undefined : { kind: 'facts', fields };
}

function differingText(older: VersionContent, newer: VersionContent): ChangeDetail | undefined {
  if (older.kind !== 'text' || newer.kind !== 'text') return undefined;
  const diff = compareTexts(older.text, newer.text);
  return diff.units.length === 0 ? undefined : { kind: 'text', ...diff };
}
