import type { Db } from '../../prisma/db.ts';
import { findJudgements } from '../../prisma/judgements.ts';
import {
  findReplayed,
  type ReplayedChange,
  type ReplayedPublication,
  type ReplayWindow,
} from '../../prisma/replay.ts';
import { type TaggedDocument, type TagOutcome, tagsOf } from '../../worker/judge-tags.ts';
import type { TagJudgement } from '../../worker/language/judgements.ts';
import type { Tagger } from '../../worker/language/tagger.ts';
import { type Relevance, relevanceOf } from '../../worker/relevance.ts';
import type { TagMatch } from '../../worker/tag.ts';
import type { Records } from './open-records.ts';

/** Publications at once: a thousand changes, with their documents some ten megabytes. */
const batch = 200;

/** A change under one taxonomy. */
export interface Outcome {
  readonly tags: readonly TagMatch[];
  /** Also the tags that an analyst rejected: the rules gave them. */
  readonly given: readonly TagMatch[];
  readonly relevance: Relevance;
}

export interface ReplayedOutcome {
  readonly change: ReplayedChange;
  readonly title: string;
  readonly under: readonly Outcome[];
}

export interface ReplayedBatch {
  readonly publications: readonly {
    readonly id: string;
    /** Its own tags, under each tagger. */
    readonly under: readonly (readonly TagMatch[])[];
  }[];
  readonly changes: readonly ReplayedOutcome[];
}

/** Tag again what was tagged, under each of the taggers, publication by publication. */
export async function* replay(
  { sourceIndex }: Pick<Records, 'sourceIndex'>,
  db: Db,
  taggers: readonly Tagger[],
  window: ReplayWindow,
): AsyncGenerator<ReplayedBatch> {
  let after: string | undefined;
  for (;;) {
    const publications = await findReplayed(db, window, { limit: batch, after });
    if (publications.length === 0) return;
    after = publications.at(-1)?.id;
    const ids = publications.flatMap(({ changes }) => changes.map(({ id }) => id));
    const judgements = await findJudgements(db, ids);
    const bodyOf = ({ facts, sourceId }: ReplayedPublication) =>
      facts.body ?? sourceIndex.get(sourceId)?.body ?? null;
    const replayed = publications.map((one) =>
      replayOne(one, bodyOf(one), taggers.map(remembering), judgements),
    );
    yield {
      publications: replayed.map(({ publication }) => publication),
      changes: replayed.flatMap(({ changes }) => changes),
    };
  }
}

function replayOne(
  publication: ReplayedPublication,
  body: string | null,
  taggers: readonly Tagger[],
  judgements: ReadonlyMap<string, readonly TagJudgement[]>,
) {
  const { id, facts, changes } = publication;
  const own = taggers.map((tag) =>
    tagsOf({ facts, detail: null, documents: documentsOf(publication) }, tag),
  );
  return {
    publication: { id, under: own.map(({ ofPublication }) => ofPublication) },
    changes: changes.map((change) => {
      const documents = documentsOf(publication, change);
      const judge = (outcome: Pick<TagOutcome, 'ofChange' | 'ofPublication'>): Outcome => ({
        ...relevanceOf(outcome, { body }, judgements.get(change.id)),
        given: outcome.ofChange,
      });
      return {
        ...{ change, title: facts.title ?? '' },
        under: taggers.map((tag) =>
          judge(tagsOf({ facts, detail: change.detail, documents }, tag)),
        ),
      };
    }),
  };
}

/** A document counts for a change when the change is about it, or about all that came with it. */
function documentsOf(
  { documents }: ReplayedPublication,
  change?: ReplayedChange,
): TaggedDocument[] {
  return documents.map(({ id, name, role, isOriginal, text, firstSeenAt }) => ({
    ...{ id, name, role, text, seenOn: firstSeenAt.toISOString().slice(0, 10) },
    isChanged:
      (change?.kind === 'document-added' && change.documentId === id) ||
      (change?.kind === 'appeared' && isOriginal),
  }));
}

/** The changes of a publication bring the same documents again and again: each is read once. */
function remembering(tag: Tagger): Tagger {
  const known = new Map<string, TagMatch[]>();
  return (passages) =>
    passages.flatMap((passage) => {
      if (passage.changed !== undefined) return tag([passage]);
      const key = `${passage.place}\n${passage.text}`;
      const found = known.get(key) ?? tag([passage]);
      known.set(key, found);
      return found;
    });
}
