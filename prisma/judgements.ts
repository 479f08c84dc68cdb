import type { ChangeId } from '../worker/change.ts';
import {
  precisionOf,
  type TagJudgement,
  type TagPrecision,
} from '../worker/language/judgements.ts';
import type { TagVerdict } from '../worker/tag.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';

export interface NewJudgement {
  readonly changeId: ChangeId;
  readonly tag: string;
  /** `undone`: as if nothing had ever been said. */
  readonly verdict: TagVerdict['verdict'] | 'undone';
  readonly by: string;
  readonly at: Date;
}

/** Keep what an analyst says of a tag. What was said before stays, and holds no longer. */
export async function recordJudgement(db: Db, judgement: NewJudgement): Promise<void> {
  const { changeId, tag, verdict, by, at } = judgement;
  await db.tagJudgement.create({
    data: { changeId, tag, verdict, judgedBy: by, judgedAt: at },
  });
}

interface Row {
  readonly changeId: string;
  readonly tag: string;
  readonly verdict: TagVerdict['verdict'];
  readonly by: string;
  readonly at: Date;
}

/** What holds of each tag that somebody judged, by change. */
export async function findJudgements(
  db: Db,
  changeIds: readonly string[],
): Promise<ReadonlyMap<string, readonly TagJudgement[]>> {
  const rows = await queryRows<Row>(
    db,
    Prisma.sql`/* prepared */
    SELECT * FROM (
      SELECT DISTINCT ON (change_id, tag)
        change_id AS "changeId", tag, verdict, judged_by AS by, judged_at AS at
      FROM tag_judgement WHERE change_id = ANY (${[...changeIds]}::uuid[])
      ORDER BY change_id, tag, judged_at DESC, id DESC) latest
    WHERE verdict <> 'undone'`,
  );
  const byChange = Map.groupBy(rows, ({ changeId }) => changeId);
  return new Map(
    [...byChange].map(([id, own]) => [
      id,
      own.map(({ tag, verdict, by, at }) => ({ tag, verdict, by, at })),
    ]),
  );
}

/** How often analysts agreed with each tag that they judged, by the tag's id. */
export async function findPrecision(db: Db): Promise<TagPrecision[]> {
  const rows = await db.$queryRaw<{ tag: string; confirmed: number; rejected: number }[]>`
    SELECT tag, (count(*) FILTER (WHERE verdict = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE verdict = 'rejected'))::int AS rejected
    FROM (
      SELECT DISTINCT ON (change_id, tag) tag, verdict FROM tag_judgement
      ORDER BY change_id, tag, judged_at DESC, id DESC) latest
    WHERE verdict <> 'undone' GROUP BY tag ORDER BY tag`;
  return rows.map(({ tag, confirmed, rejected }) => precisionOf(tag, confirmed, rejected));
}
