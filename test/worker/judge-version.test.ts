import { describe, expect, test } from 'vitest';
import type { SnapshotId } from '../../crawler/brand.ts';
import type { DocumentText, ReaderVersion } from '../../worker/document-text.ts';
import { judgeVersion, type Subject } from '../../worker/judge-version.ts';
import { hashContent, type Version, type VersionContent } from '../../worker/version.ts';

const publication: Subject = { isBaseline: false, document: null };
const draft = { name: 'projekt.pdf', role: 'draft' } as const;
const documentOf = (isOriginal: boolean): Subject => ({
  isBaseline: false,
  document: { ...draft, isOriginal },
});

const facts = (stage: string): VersionContent => ({ kind: 'facts', facts: { title: 'X', stage } });
const text = (...lines: string[]): VersionContent => ({
  kind: 'text',
  text: {
    paragraphs: lines.map((line) => ({ text: line })),
    reader: 'text-1',
    warnings: [],
  } as unknown as DocumentText,
});
const absent: VersionContent = { kind: 'absent' };
const unreadable: VersionContent = { kind: 'unreadable', reason: 'Plik jest uszkodzony.' };

/** Versions newest first, each from a copy of its own unless one is named. */
function versions(...contents: (VersionContent | [VersionContent, string])[]): Version[] {
  return contents.map((one, index) => {
    const [content, snapshot] = Array.isArray(one) ? one : [one, `copy-${contents.length - index}`];
    const number = contents.length - index;
    return {
      id: `v-${number}`,
      number,
      content,
      contentHash: hashContent(content),
      snapshotId: snapshot as SnapshotId,
      readerVersion: 'r' as ReaderVersion,
      seenAt: new Date('2027-03-01T06:00:00Z'),
      publicationId: 'p',
      documentId: null,
    } as unknown as Version;
  });
}

function judge(subject: Subject, ...contents: Parameters<typeof versions>) {
  const [version, ...earlier] = versions(...contents);
  return version && judgeVersion(version, earlier, subject);
}

describe('a publication', () => {
  test('that is new appeared', () => {
    expect(judge(publication, facts('a'))).toMatchObject({
      kind: 'appeared',
      facts: { stage: 'a' },
    });
  });

  test('that was there when its source was first read is no news', () => {
    expect(judge({ ...publication, isBaseline: true }, facts('a'))).toBeUndefined();
  });

  test('whose facts moved changed, before and after', () => {
    expect(judge(publication, facts('b'), facts('a'))).toEqual({
      kind: 'facts',
      fields: [{ field: 'stage', before: 'a', after: 'b' }],
    });
  });

  test('of a baseline that changes later is news', () => {
    const baseline = { ...publication, isBaseline: true };
    expect(judge(baseline, facts('b'), facts('a'))).toMatchObject({ kind: 'facts' });
  });

  test('that is gone was withdrawn, and appears when it is back, baseline or not', () => {
    expect(judge(publication, absent, facts('a'))).toEqual({ kind: 'withdrawn' });
    const baseline = { ...publication, isBaseline: true };
    expect(judge(baseline, facts('a'), absent, facts('a'))).toMatchObject({ kind: 'appeared' });
  });

  test('read anew from one and the same copy did not change', () => {
    expect(judge(publication, [facts('b'), 'copy'], [facts('a'), 'copy'])).toBeUndefined();
  });
});

describe('a document', () => {
  test('that came with its publication is covered by its appearance', () => {
    expect(judge(documentOf(true), text('art. 1'))).toBeUndefined();
  });

  test('that came later was added, also when nothing can be read in it', () => {
    expect(judge(documentOf(false), text('art. 1'))).toEqual({ kind: 'document-added', ...draft });
    expect(judge(documentOf(false), unreadable)).toEqual({ kind: 'document-added', ...draft });
  });

  test('that is gone was removed, and was added when it is back', () => {
    expect(judge(documentOf(true), absent, text('a'))).toEqual({
      kind: 'document-removed',
      ...draft,
    });
    expect(judge(documentOf(true), text('a'), absent, text('a'))).toEqual({
      kind: 'document-added',
      ...draft,
    });
  });

  test('with other words changed', () => {
    const older = text('Art. 1. Kwota wynosi 500 zł.');
    const newer = text('Art. 1. Kwota wynosi 800 zł.');
    expect(judge(documentOf(true), newer, older)).toMatchObject({
      kind: 'text',
      units: [{ unit: 'art. 1', kind: 'changed' }],
    });
  });

  test('that can no longer be read did not change', () => {
    expect(judge(documentOf(true), unreadable, text('a'))).toBeUndefined();
  });

  test('is compared with the last version that could be read', () => {
    const first = text('Art. 1. Kwota wynosi 500 zł.');
    const second = text('Art. 1. Kwota wynosi 800 zł.');
    expect(judge(documentOf(true), first, unreadable, first)).toBeUndefined();
    expect(judge(documentOf(true), second, unreadable, first)).toMatchObject({ kind: 'text' });
  });

  test('that becomes readable for the first time is no news of its own', () => {
    expect(judge(documentOf(true), text('a'), unreadable)).toBeUndefined();
  });

  test('read anew by a better reader did not change', () => {
    const poorly = text('Art. 1. Kwota.');
    const better = text('Art. 1. Kwota wynosi 800 zł.');
    expect(judge(documentOf(true), [better, 'copy'], [poorly, 'copy'])).toBeUndefined();
  });
});
