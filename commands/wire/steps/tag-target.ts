import { warsawDay } from '../../../crawler/courtesy.ts';
import { joinAct } from '../../../prisma/acts.ts';
import { findChange, recordRelevance } from '../../../prisma/changes.ts';
import type { Db } from '../../../prisma/db.ts';
import { recordDeadlines, replaceFactDeadlines } from '../../../prisma/deadlines.ts';
import { findDocuments, type ReadDocument } from '../../../prisma/documents.ts';
import { raiseHints } from '../../../prisma/hints.ts';
import { findJudgements } from '../../../prisma/judgements.ts';
import { findPublication } from '../../../prisma/publications.ts';
import { recordSearchEntry } from '../../../prisma/search-index.ts';
import { markTagged, recordTags, type TaggedTarget } from '../../../prisma/tags.ts';
import { holdTaxonomy } from '../../../prisma/taxonomy.ts';
import { actKeys, labelOf } from '../../../worker/acts.ts';
import type { ChangeRecord } from '../../../worker/change.ts';
import { loadLemmatiser } from '../../../worker/io/dictionary.ts';
import { judgeTags, type TaggedDocument, type TagOutcome } from '../../../worker/judge-tags.ts';
import { type Relevance, relevanceOf } from '../../../worker/relevance.ts';
import type { App } from '../open-app.ts';
import { type Handler, NotYet } from '../run-step.ts';

/** change (or publication) → tags, deadlines, act: what it is about, and until when to answer. */
export function tagTarget({ client, sourceIndex, tagger }: App): Handler {
  return async (row) => {
    const change = await findChange(client, sourceIndex, row);
    const publication = change ? publicationOf(change) : await findPublication(client, row);
    const source = publication && sourceIndex.get(publication.sourceId);
    if (publication === undefined || source === undefined) return async () => {};
    const { id, facts } = publication;
    const documents = (await findDocuments(client, id)).flatMap((one) => toTagged(one, change));
    const { number, tag } = await tagger();
    const outcome = judgeTags({ facts, detail: change?.detail ?? null, documents }, tag);
    const keys = actKeys(facts, source.kind);
    const judgements = change && (await findJudgements(client, [change.id])).get(change.id);
    const { relevance, tags } = relevanceOf(
      outcome,
      { body: facts.body ?? source.body ?? null },
      judgements,
    );

    return async (db) => {
      if (!(await holdTaxonomy(db, number)))
        throw new NotYet('another taxonomy was published meanwhile');
      await markTagged(db, id);
      await recordTags(db, bearersOf(id, change, outcome));
      await replaceFactDeadlines(db, id, outcome.ofFacts);
      for (const { id: documentId, deadlines } of outcome.ofDocuments)
        await recordDeadlines(db, id, documentId, deadlines);
      const act = await joinAct(db, id, keys, labelOf);
      if (change === undefined) return;
      await writeChange(db, { ...change, act, tags }, relevance);
    };
  };
}

/** A publication and its change with the tags that each bears. */
function bearersOf(
  id: string,
  change: ChangeRecord | undefined,
  { ofPublication, ofChange }: TagOutcome,
): TaggedTarget[] {
  const publication = { kind: 'publication', id, tags: ofPublication } as const;
  return change ? [publication, { kind: 'change', id: change.id, tags: ofChange }] : [publication];
}

function publicationOf({ publication, source }: ChangeRecord) {
  return { ...publication, sourceId: source.id };
}

/** Whether a change matters, how it is found, and, once it has settled, that it is to be matched. */
async function writeChange(db: Db, change: ChangeRecord, relevance: Relevance): Promise<void> {
  const isSettled = await recordRelevance(db, change.id, relevance);
  await recordSearchEntry(db, { ...change, isRelevant: relevance.isRelevant }, loadLemmatiser());
  if (isSettled) await raiseHints(db, [{ step: 'match', row: change.id }]);
}

/** A document counts for a change when the change is about it, or about all that came with it. */
function toTagged(
  { id, name, role, isOriginal, firstSeenAt, version }: ReadDocument,
  change: ChangeRecord | undefined,
): TaggedDocument[] {
  if (version?.content.kind !== 'text') return [];
  const isAdded = change?.kind === 'document-added' && change.document?.id === id;
  const isChanged = isAdded || (change?.kind === 'appeared' && isOriginal);
  const seenOn = warsawDay(firstSeenAt);
  return [{ id, name, role, seenOn, isChanged, text: version.content.text }];
}
