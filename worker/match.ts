import { warsawDay } from '../crawler/courtesy.ts';
import type { ChangeRecord } from './change.ts';
import type { Filter } from './filter.ts';
import { askedOf } from './search/asked.ts';
import { holds, readEntry } from './search/find.ts';
import { marksOf } from './search/marks.ts';
import { piecesOf } from './search/pieces.ts';
import { type Lookups, noLookups, plainSpeech, type Speech } from './search/speech.ts';
import { toTest } from './search/test.ts';

/**
 * Whether a change is what a filter asks for: what the search index would answer. An absent
 * condition holds for everything.
 *
 * @param speech without it every form is a word of its own.
 * @param lookups what the database knows of the filter's words, for those typed without diacritics.
 */
export function matches(
  filter: Filter,
  change: ChangeRecord,
  speech: Speech = plainSpeech,
  lookups: Lookups = ownLookups(change),
): boolean {
  const { expression, from, to, relevantOnly } = askedOf(filter);
  const { seenAt, isRelevant } = change;
  if (from !== undefined && seenAt < from) return false;
  if (to !== undefined && seenAt >= to) return false;
  if (relevantOnly && !isRelevant) return false;
  if (expression === null) return true;
  const marks = marksOf(change, speech.lemmas);
  const entry = readEntry(piecesOf(change), marks, speech.lemmas);
  return holds(toTest(expression, speech, lookups), entry);
}

/** A deadline is open as of the day on which the change was seen. */
function ownLookups({ deadlines, publication, seenAt }: ChangeRecord): Lookups {
  const isOpen = deadlines.some(({ day }) => day >= warsawDay(seenAt));
  return { ...noLookups, openDeadlines: isOpen ? [publication.id] : [] };
}
