import type { Deadline } from '../worker/deadline.ts';
import type { TagJudgement } from '../worker/language/judgements.ts';
import type { TagMatch } from '../worker/tag.ts';
import type { Db } from './db.ts';
import { Prisma } from './generated/client.ts';
import { queryRows } from './statements.ts';

/** A change with all that a reader is shown of it, as the database has it. */
export interface ChangeRow {
  readonly id: string;
  readonly kind: string;
  readonly seenAt: Date;
  readonly settledAt: Date | null;
  readonly sourceId: string;
  readonly detail: unknown;
  readonly level: string;
  readonly reasons: readonly string[];
  readonly isRelevant: boolean;
  readonly relevanceReasons: readonly string[];
  readonly publication: {
    readonly id: string;
    readonly key: string;
    readonly title: string;
    readonly address: string;
    readonly facts: unknown;
  };
  readonly act: string | null;
  readonly document: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly address: string;
  } | null;
  readonly deadlines: readonly Deadline[];
  /** Under the taxonomy in force, whatever analysts said of them. */
  readonly tags: readonly TagMatch[];
  /** What analysts say of its tags now. */
  readonly judgements: readonly JudgementRow[];
  readonly before: CopyRow | null;
  readonly after: CopyRow | null;
}

/** As JSON has it: its moment is ISO 8601. */
export type JudgementRow = Omit<TagJudgement, 'at'> & { readonly at: string };

/** The stored copy in which a version was read. */
export interface CopyRow {
  readonly snapshotId: string;
  readonly address: string;
  /** As JSON has it: ISO 8601. */
  readonly takenAt: string;
  readonly status: number;
  readonly sha256: string;
  readonly bytes: number;
  readonly contentType: string;
}

/**
 * The rows of these changes, in their order, in one statement: a list of twenty would take eight,
 * one after the other, and read whole texts of versions that nobody is shown.
 */
export async function findChangeRows(db: Db, ids: readonly string[]): Promise<ChangeRow[]> {
  return await queryRows<ChangeRow>(
    db,
    Prisma.sql`/* prepared */
    SELECT c.id, c.kind, c.seen_at AS "seenAt", c.settled_at AS "settledAt", c.source_id AS "sourceId",
      c.detail, c.level, c.reasons, c.is_relevant AS "isRelevant",
      c.relevance_reasons AS "relevanceReasons", a.label AS act,
      jsonb_build_object('id', p.id, 'key', p.key, 'title', p.title, 'address', p.address,
        'facts', p.facts) AS publication,
      CASE WHEN d.id IS NOT NULL THEN
        jsonb_build_object('id', d.id, 'name', d.name, 'role', d.role, 'address', d.address)
      END AS document,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('day', day, 'sentence', sentence,
          'certainty', certainty, 'audience', audience) ORDER BY day)
        FROM deadline WHERE publication_id = p.id), '[]') AS deadlines,
      coalesce((
        SELECT jsonb_agg(match ORDER BY tag) FROM tag WHERE target_id = c.id
          AND taxonomy_version = (SELECT coalesce(max(number), 1)::text FROM taxonomy_version)), '[]') AS tags,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('tag', tag, 'verdict', verdict, 'by', judged_by, 'at', judged_at))
        FROM (SELECT DISTINCT ON (tag) tag, verdict, judged_by, judged_at FROM tag_judgement
          WHERE change_id = c.id ORDER BY tag, judged_at DESC, id DESC) newest
        WHERE verdict <> 'undone'), '[]') AS judgements,
      before.copy AS before, after.copy AS after
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted (id, place)
    JOIN change c ON c.id = wanted.id
    JOIN publication p ON p.id = c.publication_id
    LEFT JOIN act a ON a.id = p.act_id
    LEFT JOIN document d ON d.id = c.document_id
    LEFT JOIN (
      SELECT v.id, jsonb_build_object('snapshotId', s.id, 'address', s.address, 'takenAt', s.taken_at,
        'status', s.status, 'sha256', s.sha256, 'bytes', s.bytes, 'contentType', s.content_type) AS copy
      FROM version v JOIN snapshot s ON s.id = v.snapshot_id) before ON before.id = c.previous_version_id
    LEFT JOIN (
      SELECT v.id, jsonb_build_object('snapshotId', s.id, 'address', s.address, 'takenAt', s.taken_at,
        'status', s.status, 'sha256', s.sha256, 'bytes', s.bytes, 'contentType', s.content_type) AS copy
      FROM version v JOIN snapshot s ON s.id = v.snapshot_id) after ON after.id = c.next_version_id
    ORDER BY wanted.place`,
  );
}
