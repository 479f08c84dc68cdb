import type { ChangeRecord } from '../worker/change.ts';
import type { Lemmatiser } from '../worker/language/lemmas.ts';
import { marksOf } from '../worker/search/marks.ts';
import { piecesOf } from '../worker/search/pieces.ts';
import { searchVersion, toVectors } from '../worker/search/vector.ts';
import { formsOf } from '../worker/search/word-forms.ts';
import { findChangesById, type SourceIndex } from './changes.ts';
import type { Db } from './db.ts';
import type { PrismaClient } from './generated/client.ts';

/**
 * Let searches find a change by what it says and bears now. Belongs into the transaction that writes
 * its tags; doing it again replaces what stood there.
 */
export async function recordSearchEntry(
  db: Db,
  change: ChangeRecord,
  lemmas: Lemmatiser,
): Promise<void> {
  const pieces = piecesOf(change);
  const vectors = toVectors(pieces, marksOf(change, lemmas), lemmas);
  const tags = [...new Set(change.tags.map(({ tag }) => tag))];
  await db.$executeRaw`/* prepared */
    WITH gone AS (
      DELETE FROM search_part WHERE change_id = ${change.id}::uuid AND part >= ${vectors.length})
    INSERT INTO search_part
      (change_id, part, seen_at, source_id, kind, level, is_relevant, tags, lemmas, version)
    SELECT ${change.id}::uuid, part - 1, ${change.seenAt}::timestamptz, ${change.source.id}, ${change.kind},
      ${change.significance.level}, ${change.isRelevant}, ${tags}, vector::tsvector, ${searchVersion}
    FROM unnest(${vectors}::text[]) WITH ORDINALITY AS read (vector, part)
    ON CONFLICT (change_id, part) DO UPDATE SET
      seen_at = EXCLUDED.seen_at, source_id = EXCLUDED.source_id, kind = EXCLUDED.kind,
      level = EXCLUDED.level, is_relevant = EXCLUDED.is_relevant, tags = EXCLUDED.tags,
      lemmas = EXCLUDED.lemmas, version = EXCLUDED.version`;
  await recordForms(db, formsOf(pieces, lemmas));
}

/** In one order everywhere, so that two changes with the same new words never wait in a circle. */
async function recordForms(
  db: Db,
  forms: readonly { form: string; folded: string; lemmas: string }[],
): Promise<void> {
  await db.$executeRaw`/* prepared */
    INSERT INTO search_form (form, folded, lemmas)
    SELECT form, folded, string_to_array(lemmas, ' ') FROM unnest(
      ${forms.map(({ form }) => form)}::text[],
      ${forms.map(({ folded }) => folded)}::text[],
      ${forms.map(({ lemmas }) => lemmas)}::text[]) AS read (form, folded, lemmas)
    WHERE NOT EXISTS (SELECT FROM search_form known
      WHERE known.form = read.form AND known.lemmas = string_to_array(read.lemmas, ' '))
    ORDER BY form
    ON CONFLICT (form) DO UPDATE SET lemmas = EXCLUDED.lemmas`;
}

/** Changes at once: some 200 ms. */
const batch = 200;

/**
 * Index changes that no search finds yet, or that an older reading of words left, newest first.
 *
 * @param which `forgotten`: only those that are to be read again, which costs nothing to know.
 * @returns how many it did; fewer than `most` when none is left.
 */
export async function indexMissing(
  client: PrismaClient,
  sources: SourceIndex,
  lemmas: Lemmatiser,
  most: number,
  which: 'all' | 'forgotten' = 'all',
): Promise<number> {
  let done = 0;
  while (done < most) {
    const limit = Math.min(batch, most - done);
    const ids = await (which === 'all' ? findUnindexed : findForgotten)(client, limit);
    if (ids.length === 0) break;
    await client.$transaction((db) => indexAgain(db, sources, lemmas, ids), { timeout: 60_000 });
    done += ids.length;
  }
  return done;
}

/** The rows are locked first: a step that tags one now would be overwritten with what it bore before. */
async function indexAgain(db: Db, sources: SourceIndex, lemmas: Lemmatiser, ids: string[]) {
  await db.$queryRaw`SELECT id FROM change WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  for (const change of await findChangesById(db, sources, ids))
    await recordSearchEntry(db, change, lemmas);
}

async function findUnindexed(db: Db, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM change c LEFT JOIN search_part p ON p.change_id = c.id AND p.part = 0
    WHERE p.version IS DISTINCT FROM ${searchVersion}
    ORDER BY c.seen_at DESC LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

async function findForgotten(db: Db, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT change_id AS id FROM search_part WHERE version = '' LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Have the index read these changes again: their tags were changed by someone else than `tag`. */
export async function forgetSearchEntries(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`UPDATE search_part SET version = '' WHERE change_id = ANY (${[...ids]}::uuid[])`;
}
