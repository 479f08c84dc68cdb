import type { CrawlOptions, Known } from './crawl.ts';
import type { FactName, Facts } from './facts.ts';
import type { ListWalk } from './list-walk.ts';
import { plausibleFacts } from './plausible.ts';
import type { Listed, Source } from './source.ts';
import { good, saysOf, suspect, type Verdict } from './suspicion.ts';

/** What a walk is held against. */
export interface Past extends Required<Pick<CrawlOptions, 'present' | 'insists'>> {
  known(key: string): Known | undefined;
}

/** In shorter lists everything may well change between two looks. */
const leastPresent = 5;
/** One field in so many publications, and in this share of all: no office works like that. */
const leastChanged = 6;
const massShare = 0.6;

/**
 * Whether the rows of a list continue what was seen before. The same number of quite other keys is
 * a renumbered list; marks that only went back are an old copy from somebody's cache.
 */
export function judgeRows(source: Source, { rows, isComplete }: ListWalk, past: Past): Verdict {
  if (past.insists || source.listing === 'feed' || past.present < leastPresent) return good;
  const pairs = [...rows.values()].map((row) => ({ row, known: past.known(row.key) }));
  const known = pairs.filter((pair) => pair.known !== undefined).length;
  const isWhole = source.listing === 'complete' && isComplete;
  const least = isWhole ? past.present * (1 - source.sane.dropLimit) : 1;
  if (rows.size >= leastPresent && known < least)
    return suspect('renumbered', `Znanych pozycji: ${known}, poprzednio: ${past.present}.`);
  return judgeMarks(pairs, isWhole && known < past.present);
}

interface Pair {
  readonly row: Listed;
  readonly known: Known | undefined;
}

/** One mark alone may well go back, when an office takes down what it added last. */
function judgeMarks(pairs: readonly Pair[], lacksSome: boolean): Verdict {
  const back = pairs.filter(isBack).length;
  if (back === 0 || (back === 1 && !lacksSome) || pairs.some(isAhead)) return good;
  return suspect('stale', `Pozycji cofniętych w czasie: ${back}.`);
}

const isDated = (mark: string | undefined) => /^\d{4}-\d{2}-\d{2}/.test(mark ?? '');

function isBack({ row: { mark }, known }: Pair): boolean {
  return isDated(mark) && isDated(known?.mark) && `${mark}` < `${known?.mark}`;
}

/** New, or moved on; a mark that is no date may have moved either way. */
function isAhead(pair: Pair): boolean {
  return pair.known === undefined || (pair.row.mark !== pair.known.mark && !isBack(pair));
}

/**
 * Whether what was read is a change of the world, or of how a site writes: all dates in another
 * form, a column that moved, names without their accents.
 *
 * @param read facts by key, of the publications that were read whole in this walk
 */
export function judgeFacts(read: ReadonlyMap<string, Facts>, past: Past): Verdict {
  if (past.insists) return good;
  const counts = new Map<string, number>();
  let compared = 0;
  for (const [key, facts] of read) {
    const known = past.known(key);
    if (known?.facts === undefined) continue;
    compared += 1;
    const after = plausibleFacts(facts, known.facts, known.fetchedAt);
    for (const name of changedFields(known.facts, after))
      counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const all = Math.max(compared, past.present);
  const [name, count] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0]);
  if (count < leastChanged || count < all * massShare) return good;
  return suspect('mass-change', `Pole „${name}”, pozycji: ${count} z ${all}.`);
}

function changedFields(before: Facts, after: Facts): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as Set<FactName>;
  // The title may be the list's own, which is no fact of the pages.
  const isTold = (name: FactName) => name !== 'title' || (before.title && after.title);
  return [...names].filter((name) => before[name] !== after[name] && isTold(name));
}

/** What stood for so long is how the site is now, not a slip of it. */
const believedAfterMs = 72 * 3_600_000;
const odd = ['renumbered', 'stale', 'mass-change'] as const;

/**
 * Whether a site that was not believed for being odd has gone on like this for three days. Then
 * its next answer is believed: ministers do change, and registers are renumbered.
 *
 * @param problems of the last run
 */
export function insists(
  problems: readonly string[],
  lastGoodAt: Date | undefined,
  now: Date,
): boolean {
  const wasOdd = odd.some((reason) => problems[0]?.startsWith(saysOf(reason)));
  return wasOdd && now.getTime() - (lastGoodAt?.getTime() ?? 0) >= believedAfterMs;
}
