import type { DocumentText } from '../worker/document-text.ts';
import type { VersionContent } from '../worker/version.ts';
import type { Db } from './db.ts';

/** The two texts that a change of a document compares; `undefined` where it compares none. */
export async function findComparedTexts(
  db: Db,
  changeId: string,
): Promise<{ older: DocumentText; newer: DocumentText } | undefined> {
  const content = { select: { content: true } } as const;
  const row = await db.change.findUnique({
    where: { id: changeId },
    select: { previousVersion: content, nextVersion: content },
  });
  const older = textOf(row?.previousVersion?.content);
  const newer = textOf(row?.nextVersion.content);
  return older === undefined || newer === undefined ? undefined : { older, newer };
}

function textOf(content: unknown): DocumentText | undefined {
  const known = content as VersionContent | null | undefined;
  return known?.kind === 'text' ? known.text : undefined;
}
