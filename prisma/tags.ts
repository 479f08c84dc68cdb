import type { TagMatch } from '../worker/tag.ts';
import { type Db, json } from './db.ts';

/** What bears tags: a change or a publication. */
export interface TagTarget {
  readonly kind: 'change' | 'publication';
  readonly id: string;
}

/** Put tags on a target. Tags it has already under this taxonomy keep their first words. */
export async function recordTags(
  db: Db,
  target: TagTarget,
  tags: readonly TagMatch[],
): Promise<void> {
  await db.tag.createMany({
    data: tags.map((match) => ({
      targetKind: target.kind,
      targetId: target.id,
      tag: match.tag,
      taxonomyVersion: match.taxonomyVersion,
      match: json(match),
    })),
    skipDuplicates: true,
  });
}

export async function findTags(db: Db, targetId: string): Promise<TagMatch[]> {
  const rows = await db.tag.findMany({ where: { targetId }, orderBy: { tag: 'asc' } });
  return rows.map(({ match }) => match as unknown as TagMatch);
}
