import type { Filter } from '../../../worker/filter.ts';
import { parseQuery } from '../../../worker/search/parse.ts';
import { fold } from '../../../worker/search/words.ts';
import { chance, type Pool, zipf } from './pool.ts';

export interface Question {
  readonly kind: string;
  readonly filter: Filter;
}

/** What analysts type: `count` questions of each kind, the same at every run. */
export function questionsOf(pool: Pool, count: number): Question[] {
  const random = chance(11);
  const tag = () => pool.tags[zipf(random, pool.tags.length)] ?? { id: '', trigger: '' };
  const common = () => pool.words[zipf(random, 200)] ?? '';
  const rare = () => pool.words[2_000 + Math.floor(random() * 30_000)] ?? '';
  const kinds: Readonly<Record<string, () => Question['filter']>> = {
    'common phrase': () => words(`"${tag().trigger}"`),
    'common words': () => words(tag().trigger),
    'rare word': () => words(rare()),
    'common and rare word': () => words(`${common()} ${rare()}`),
    'two common words': () => words(`${common()} ${common()}`),
    'filters alone': () => ({ tags: [tag().id], relevantOnly: true }),
    'phrase and filters': () => ({
      ...words(`"${tag().trigger}"`),
      tags: [tag().id],
      relevantOnly: true,
    }),
    'no diacritics': () => words(fold(tag().trigger)),
    'rare, no diacritics': () => words(fold(rare())),
    'minus and OR': () => words(`${common()} OR ${common()} -${common()}`),
    'a period long ago': () => ({
      ...words(tag().trigger),
      from: new Date('2020-03-01T00:00:00Z'),
      to: new Date('2020-05-01T00:00:00Z'),
    }),
    nothing: () => ({ relevantOnly: true }),
  };
  return Array.from({ length: count }).flatMap(() =>
    Object.entries(kinds).map(([kind, make]) => ({ kind, filter: make() })),
  );
}

function words(text: string): Filter {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem}`);
  return { query: parsed.query };
}
