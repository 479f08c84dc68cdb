import type { Snapshot } from '../../../crawler/snapshot.ts';
import { pageOf } from '../../../crawler/visit.ts';
import { findUnreadCopy, markCopyRead } from '../../../prisma/documents.ts';
import { raiseHints } from '../../../prisma/hints.ts';
import { appendVersions, touchVersions } from '../../../prisma/versions.ts';
import type { ReadResult } from '../../../worker/document-text.ts';
import { readPageText } from '../../../worker/text/page-text.ts';
import { hashContent, type VersionContent } from '../../../worker/version.ts';
import type { App } from '../open-app.ts';
import type { Handler } from '../run-step.ts';

/** snapshot → version: read one stored copy of a document. */
export function readCopy(app: App): Handler {
  return async (row) => {
    const copy = await findUnreadCopy(app.client, row);
    if (copy === undefined) return async () => {};
    const { snapshot, latest, publicationId, documentId } = copy;
    const result = await readSnapshot(app, snapshot);
    const content: VersionContent =
      result.kind === 'read' ? { kind: 'text', text: result.text } : result;
    const readerVersion = result.kind === 'read' ? result.text.reader : result.reader;
    const contentHash = hashContent(content);
    const version = {
      ...{ publicationId, documentId, content, contentHash, readerVersion },
      snapshotId: snapshot.id,
    };
    return async (db) => {
      const isSame = latest.contentHash === contentHash && latest.kind === content.kind;
      if (isSame) await touchVersions(db, [documentId], copy.seenAt);
      const written = isSame ? [] : await appendVersions(db, [version], copy.seenAt);
      const problem = result.kind === 'read' ? null : result.reason;
      const unread = await markCopyRead(db, copy, problem, app.clock.now());
      await raiseHints(db, [
        ...written.map((id) => ({ step: 'diff', row: id }) as const),
        ...unread.map((id) => ({ step: 'read-document', row: id }) as const),
      ]);
    };
  };
}

/** A page that is its own document is read by its source, a file in a process of its own. */
export async function readSnapshot(
  { store, reader, sourceIndex }: Pick<App, 'store' | 'reader' | 'sourceIndex'>,
  snapshot: Snapshot,
): Promise<ReadResult> {
  const { sha256, contentType, finalAddress, sourceId } = snapshot;
  const body = await store.get(sha256);
  // An API gives a page as JSON, its text among the fields.
  const source = /html|json/.test(contentType) ? sourceIndex.get(sourceId) : undefined;
  const own = source && readPageText(source, pageOf(snapshot, body));
  return own ?? reader.read(body, { contentType, address: finalAddress });
}
