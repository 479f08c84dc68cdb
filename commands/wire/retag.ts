import { CannotStart } from '../../config/errors.ts';
import {
  contentHash,
  examineTaxonomy,
  readTaxonomyFiles,
  refusalOf,
  type Taxonomy,
} from '../../config/taxonomy.ts';
import type { Db } from '../../prisma/db.ts';
import {
  databaseTime,
  type NewRelevance,
  type ReplayWindow,
  rewriteRelevance,
} from '../../prisma/replay.ts';
import { forgetSearchEntries } from '../../prisma/search-index.ts';
import { replaceTags, type TaggedTarget } from '../../prisma/tags.ts';
import {
  lockTaxonomy,
  type NewTaxonomy,
  type PublishedTaxonomy,
  publishTaxonomy,
  startPublishing,
} from '../../prisma/taxonomy.ts';
import { loadLemmatiser } from '../../worker/io/dictionary.ts';
import {
  countEffects,
  type EffectCounter,
  type RetagEffect,
} from '../../worker/language/replay.ts';
import { makeTagger, type Tagger, type TagRules } from '../../worker/language/tagger.ts';
import { faultsOfRules } from '../../worker/language/taxonomy-faults.ts';
import type { Records } from './open-records.ts';
import { taggerOf } from './open-tagger.ts';
import { type ReplayedBatch, type ReplayedOutcome, replay } from './retag-replay.ts';

/** @throws CannotStart (exit code 2) naming every fault of the files. */
export function readEdited(folder?: string): Taxonomy {
  const { taxonomy, faults } = examineTaxonomy(readTaxonomyFiles(folder));
  const groupOf = new Map(taxonomy.tags.map(({ id, group }) => [id, group]));
  const ofRules = faultsOfRules(taxonomy.tags, loadLemmatiser()).map((fault) => ({
    file: `${groupOf.get(fault.tag) ?? '?'}.json`,
    ...fault,
  }));
  const all = [...faults, ...ofRules];
  if (all.length > 0) throw new CannotStart(refusalOf(all), 2);
  return taxonomy;
}

export type Looking = Pick<Records, 'client' | 'sourceIndex'>;

/** What the edited taxonomy would change in the tags of changes seen since a day. Writes nothing. */
export async function rehearseRetag(
  records: Looking,
  published: PublishedTaxonomy,
  edited: Pick<TagRules, 'tags'>,
  since: Date,
): Promise<RetagEffect> {
  const counter = countEffects();
  const taggers = [taggerOf(published), draftTagger(edited, published.number + 1)];
  for await (const { changes } of replay(records, records.client, taggers, { since }))
    for (const change of changes) counter.add(toReplayed(change));
  return counter.effect();
}

function draftTagger({ tags }: Pick<TagRules, 'tags'>, number: number): Tagger {
  return makeTagger({ version: String(number), tags }, loadLemmatiser());
}

function toReplayed({ change, title, under: [before, after] }: ReplayedOutcome) {
  if (before === undefined || after === undefined)
    throw new Error(`wanted change ${change.id} under two taxonomies`);
  return {
    ...{ id: change.id, title, before: before.given, after: after.given },
    relevance: { before: before.relevance, after: after.relevance },
  };
}

/** Ten years of changes, on a slow machine. */
const publishingMs = 3_600_000;

/**
 * Put an edited taxonomy in force, in one transaction: everything is tagged anew under its number,
 * where nobody sees it yet; then steps are kept from tagging for a moment, what they tagged meanwhile
 * is done too, and the taxonomy switched. No hint is raised: nobody is alerted to an old change, and
 * nobody twice. Whoever is stopped on the way leaves nothing behind.
 *
 * @throws CannotStart when another one is being published, or was meanwhile.
 */
export async function publishRetag(
  { client, sourceIndex }: Looking,
  published: PublishedTaxonomy,
  edited: NewTaxonomy,
): Promise<RetagEffect> {
  const number = published.number + 1;
  const taggers = [taggerOf(published), draftTagger(edited.content, number)];
  const work: Work = {
    ...{ version: String(number), taggers, counter: countEffects() },
    ...{ relevance: new Map(), touched: new Set() },
  };
  await client.$transaction(
    async (db) => {
      if (!(await startPublishing(db, published.number))) throw taken(number);
      const startedAt = await databaseTime(db);
      await retagAll(sourceIndex, db, {}, work);
      if (!(await lockTaxonomy(db, published.number))) throw taken(number);
      const late = { ...work, counter: countEffects() };
      await retagAll(sourceIndex, db, { taggedSince: startedAt }, late);
      if (!(await publishTaxonomy(db, number, edited))) throw taken(number);
      await rewriteRelevance(db, [...work.relevance.values()]);
      await forgetSearchEntries(db, [...work.touched]);
    },
    { maxWait: 20_000, timeout: publishingMs },
  );
  return work.counter.effect();
}

const taken = (number: number) =>
  new CannotStart(`wersję ${number} taksonomii publikuje właśnie ktoś inny; spróbuj ponownie`);

interface Work {
  readonly version: string;
  readonly taggers: readonly Tagger[];
  readonly counter: EffectCounter;
  readonly relevance: Map<string, NewRelevance>;
  /** Changes whose tags or relevance differ: searches must find them by the new ones. */
  readonly touched: Set<string>;
}

async function retagAll(
  sourceIndex: Looking['sourceIndex'],
  db: Db,
  window: ReplayWindow,
  work: Work,
): Promise<void> {
  for await (const batch of replay({ sourceIndex }, db, work.taggers, window)) {
    await replaceTags(db, work.version, targetsOf(batch));
    for (const outcome of batch.changes) note(outcome, work);
  }
}

function targetsOf({ publications, changes }: ReplayedBatch): TaggedTarget[] {
  return [
    ...publications.map(({ id, under }) => ({
      ...{ kind: 'publication' as const, id, tags: under[1] ?? [] },
    })),
    ...changes.map(({ change, under }) => ({
      ...{ kind: 'change' as const, id: change.id, tags: under[1]?.given ?? [] },
    })),
  ];
}

/** What stands in the database is compared, so that nothing is written that does not change. */
function note(outcome: ReplayedOutcome, { counter, relevance, touched }: Work): void {
  const { change, under } = outcome;
  const { isRelevant, reasons } = under[1]?.relevance ?? { isRelevant: false, reasons: [] };
  const isSame =
    change.isRelevant === isRelevant &&
    JSON.stringify(change.relevanceReasons) === JSON.stringify(reasons);
  if (isSame) relevance.delete(change.id);
  else relevance.set(change.id, { id: change.id, isRelevant, reasons });
  if (counter.add(toReplayed(outcome)) || !isSame) touched.add(change.id);
}

/** The edited files as they would be published; `undefined` when they say what is in force. */
export function toPublish(
  edited: Taxonomy,
  published: PublishedTaxonomy,
  by: string,
  at: Date,
): NewTaxonomy | undefined {
  const { groups, tags } = edited;
  const hash = contentHash(edited);
  if (hash === published.contentHash) return undefined;
  return { content: { groups, tags }, contentHash: hash, by, at };
}
