import type { TagMatch } from '../worker/tag.ts';
import type { Db } from './db.ts';

/** What bears tags: a change or a publication. */
export interface TagTarget {
  readonly kind: 'change' | 'publication';
  readonly id: string;
}

export interface TaggedTarget extends TagTarget {
  readonly tags: readonly TagMatch[];
}

/** Put tags on targets. Tags they have already under this taxonomy keep their first words. */
export async function recordTags(db: Db, targets: readonly TaggedTarget[]): Promise<void> {
  const rows = rowsOf(targets);
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO tag (id, target_kind, target_id, tag, taxonomy_version, match)
    SELECT gen_random_uuid(), kind, id, tag, match ->> 'taxonomyVersion', match
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS read (kind text, id uuid, tag text, match jsonb)
    ON CONFLICT DO NOTHING`;
}

function rowsOf(targets: readonly TaggedTarget[]) {
  return targets.flatMap(({ kind, id, tags }) =>
    tags.map((match) => ({ kind, id, tag: match.tag, match })),
  );
}

/** The tags of one target under the taxonomy in force. */
export async function findTags(db: Db, targetId: string): Promise<TagMatch[]> {
  const rows = await db.$queryRaw<{ match: TagMatch }[]>`/* prepared */
    SELECT match FROM tag WHERE target_id = ${targetId}::uuid
      AND taxonomy_version = (SELECT coalesce(max(number), 1)::text FROM taxonomy_version)
    ORDER BY tag`;
  return rows.map(({ match }) => match);
}

/** Changes that bear one of these tags under the taxonomy in force, not rejected by a person. */
export async function findTagged(db: Db, tags: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT t.target_id AS id FROM tag t
    WHERE t.target_kind = 'change' AND t.tag = ANY (${[...tags]})
      AND t.taxonomy_version = (SELECT coalesce(max(number), 1)::text FROM taxonomy_version)
      AND coalesce((
        SELECT j.verdict FROM tag_judgement j WHERE j.change_id = t.target_id AND j.tag = t.tag
        ORDER BY j.judged_at DESC, j.id DESC LIMIT 1), '') <> 'rejected'`;
  return rows.map(({ id }) => id);
}

/** Say that a publication and its changes were tagged just now, by the clock of the database. */
export async function markTagged(db: Db, publicationId: string): Promise<void> {
  await db.$executeRaw`UPDATE publication SET tagged_at = clock_timestamp() WHERE id = ${publicationId}::uuid`;
}

/** Write the tags of many targets under a taxonomy that is to come; again, instead of what stood. */
export async function replaceTags(
  db: Db,
  taxonomyVersion: string,
  targets: readonly TaggedTarget[],
): Promise<void> {
  const rows = rowsOf(targets);
  const ids = targets.map(({ id }) => id);
  await db.$executeRaw`
    DELETE FROM tag WHERE taxonomy_version = ${taxonomyVersion} AND target_id = ANY (${ids}::uuid[])`;
  await db.$executeRaw`
    INSERT INTO tag (id, target_kind, target_id, tag, taxonomy_version, match)
    SELECT gen_random_uuid(), kind, id, tag, ${taxonomyVersion}, match
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS read (kind text, id uuid, tag text, match jsonb)`;
}
