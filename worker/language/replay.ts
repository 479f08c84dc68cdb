import type { Relevance } from '../relevance.ts';
import type { TagMatch } from '../tag.ts';

/** One change under the taxonomy in force and under another. */
export interface ReplayedTags {
  readonly id: string;
  readonly title: string;
  readonly before: readonly TagMatch[];
  readonly after: readonly TagMatch[];
  readonly relevance: { readonly before: Relevance; readonly after: Relevance };
}

/** A change that shows an effect, with the words that earned (or had earned) the tag. */
export interface EffectExample {
  readonly changeId: string;
  readonly title: string;
  readonly words: string;
  readonly place: string;
}

export interface Moved {
  readonly count: number;
  /** The first few. */
  readonly examples: readonly EffectExample[];
}

export interface TagEffect {
  readonly tag: string;
  readonly label: string;
  readonly gained: Moved;
  readonly lost: Moved;
}

/** What another taxonomy would change. */
export interface RetagEffect {
  readonly changes: number;
  /** Changes whose tags would differ. */
  readonly touched: number;
  /** Only tags that some change would gain or lose. */
  readonly tags: readonly TagEffect[];
  readonly relevance: { readonly gained: Moved; readonly lost: Moved };
}

interface Tally {
  readonly label: string;
  readonly gained: Collector;
  readonly lost: Collector;
}

/** Counts what changes gain and lose, one at a time: a year of them never lies in memory. */
export interface EffectCounter {
  add(change: ReplayedTags): boolean;
  effect(): RetagEffect;
}

/** @param mostExamples kept of each tag and direction. */
export function countEffects(mostExamples = 3): EffectCounter {
  const tallies = new Map<string, Tally>();
  const relevance = { gained: collect(mostExamples), lost: collect(mostExamples) };
  let [changes, touched] = [0, 0];
  const tally = ({ tag, label }: TagMatch) => {
    const known = tallies.get(tag) ?? {
      ...{ label, gained: collect(mostExamples), lost: collect(mostExamples) },
    };
    tallies.set(tag, known);
    return known;
  };
  return {
    /** @returns whether its tags differ. */
    add(change) {
      const gained = missingIn(change.after, change.before);
      const lost = missingIn(change.before, change.after);
      for (const match of gained) tally(match).gained.add(toExample(change, match));
      for (const match of lost) tally(match).lost.add(toExample(change, match));
      countRelevance(change, relevance);
      const isTouched = gained.length + lost.length > 0;
      changes += 1;
      touched += isTouched ? 1 : 0;
      return isTouched;
    },
    effect: () => ({
      ...{ changes, touched },
      tags: [...tallies]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([tag, { label, gained, lost }]) => ({
          ...{ tag, label, gained: gained.moved(), lost: lost.moved() },
        })),
      relevance: { gained: relevance.gained.moved(), lost: relevance.lost.moved() },
    }),
  };
}

interface Collector {
  add(example: EffectExample): void;
  moved(): Moved;
}

function collect(most: number): Collector {
  const examples: EffectExample[] = [];
  let count = 0;
  return {
    add(example) {
      count += 1;
      if (examples.length < most) examples.push(example);
    },
    moved: () => ({ count, examples }),
  };
}

function missingIn(matches: readonly TagMatch[], others: readonly TagMatch[]): TagMatch[] {
  const known = new Set(others.map(({ tag }) => tag));
  return matches.filter(({ tag }) => !known.has(tag));
}

function toExample({ id, title }: ReplayedTags, { words, place }: TagMatch): EffectExample {
  return { changeId: id, title, words: words.replace(/\s+/gu, ' '), place };
}

function countRelevance(
  { id, title, relevance: { before, after } }: ReplayedTags,
  { gained, lost }: { readonly gained: Collector; readonly lost: Collector },
): void {
  if (before.isRelevant === after.isRelevant) return;
  const reasons = after.isRelevant ? after.reasons : before.reasons;
  const example = { changeId: id, title, words: reasons.join('; '), place: '' };
  (after.isRelevant ? gained : lost).add(example);
}
