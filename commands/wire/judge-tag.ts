import { findChange, recordRelevance } from '../../prisma/changes.ts';
import { findJudgements, type NewJudgement, recordJudgement } from '../../prisma/judgements.ts';
import { forgetSearchEntries } from '../../prisma/search-index.ts';
import { findTags } from '../../prisma/tags.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import { relevanceOf } from '../../worker/relevance.ts';
import type { Records } from './open-records.ts';

/**
 * Keep what an analyst says of a tag, and let the change matter or not by the tags that stand now.
 * Nobody is alerted by it.
 */
export async function judgeTag(
  { client, sourceIndex, clock }: Pick<Records, 'client' | 'sourceIndex' | 'clock'>,
  change: ChangeRecord,
  said: Pick<NewJudgement, 'tag' | 'verdict' | 'by'>,
): Promise<ChangeRecord> {
  const { id, publication, source } = change;
  await client.$transaction(async (db) => {
    await recordJudgement(db, { ...said, changeId: id, at: clock.now() });
    const ofChange = [...change.tags, ...(change.rejectedTags ?? [])];
    const ofPublication = await findTags(db, publication.id);
    const judgements = (await findJudgements(db, [id])).get(id);
    const context = { body: publication.facts.body ?? source.body ?? null };
    const { relevance } = relevanceOf({ ofChange, ofPublication }, context, judgements);
    await recordRelevance(db, id, relevance);
    await forgetSearchEntries(db, [id]);
  });
  return (await findChange(client, sourceIndex, id)) ?? change;
}
