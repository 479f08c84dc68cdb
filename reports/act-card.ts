import type { ChangeRecord } from '../worker/change.ts';
import type { Deadline } from '../worker/deadline.ts';
import type { TagMatch } from '../worker/tag.ts';
import { type Entry, groupEntries } from './entry.ts';
import { type Excerpt, excerptsOf } from './excerpt.ts';
import { type StagePlace, stagePlaceOf } from './stage.ts';
import { numberOf } from './title.ts';
import { oneLine } from './typography.ts';

/** An editor's remark on one publication, set apart and signed. */
export interface Comment {
  readonly text: string;
  readonly author: string;
}

/** All that a report says of one act or publication. */
export interface ActCard {
  /** The anchor in the page. */
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly address: string;
  readonly body: string | null;
  readonly stage: string | null;
  readonly place: StagePlace | null;
  /** The kind of bar in the margin: the weightiest thing that happened. */
  readonly bar: 'new' | 'text' | 'facts' | 'gone';
  readonly entries: readonly Entry[];
  readonly excerpts: readonly Excerpt[];
  readonly deadlines: readonly Deadline[];
  readonly tags: readonly TagMatch[];
  readonly reasons: readonly string[];
  readonly comment: Comment | null;
}

/** One card per act; publications of no known act stand alone. */
export function cardsOf(
  entries: readonly Entry[],
  comments: Readonly<Record<string, Comment>>,
): ActCard[] {
  return groupEntries(entries, actOf).map((group) => cardOf(group, comments));
}

/** What joins entries to one act: its number, else the publication. */
export const actOf = ({ change }: Entry) =>
  change.act ?? `${change.source.id}/${change.publication.key}`;

function cardOf(
  entries: readonly [Entry, ...Entry[]],
  comments: Readonly<Record<string, Comment>>,
): ActCard {
  const changes = entries.map(({ change }) => change);
  const newest = changes.at(-1) ?? entries[0].change;
  const { facts } = newest.publication;
  return {
    id: `poz-${entries[0].number}`,
    title: oneLine(newest.publication.title),
    number: numberOf(newest),
    address: newest.publication.address,
    body: facts.responsibleBody ?? facts.body ?? newest.source.name,
    stage: facts.stage ?? facts.status ?? null,
    place: stagePlaceOf(newest),
    bar: barOf(changes),
    entries,
    excerpts: changes.flatMap((change) => quotedIn(change)).slice(0, 3),
    deadlines: newest.deadlines,
    tags: uniqueTags(changes),
    reasons: [...new Set(changes.flatMap(({ significance }) => significance.reasons))].slice(0, 5),
    comment: comments[newest.publication.key] ?? null,
  };
}

const quotedIn = ({ detail }: ChangeRecord) =>
  detail.kind === 'text' ? excerptsOf(detail.units, 3) : [];

function barOf(changes: readonly ChangeRecord[]): ActCard['bar'] {
  const kinds = new Set(changes.map(({ kind }) => kind));
  if (kinds.has('withdrawn')) return 'gone';
  if (kinds.has('appeared')) return 'new';
  return kinds.has('text') ? 'text' : 'facts';
}

/** Each tag once, the core ones first. */
export function uniqueTags(changes: readonly ChangeRecord[]): TagMatch[] {
  const weights = ['core', 'support', 'context'];
  const byTag = new Map(changes.flatMap(({ tags }) => tags).map((match) => [match.tag, match]));
  return [...byTag.values()].sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}
