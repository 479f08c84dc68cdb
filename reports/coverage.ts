import type { Gap, SourceHealth } from '../crawler/health.ts';
import { counted } from './polish.ts';
import { forms } from './wording.ts';

/** A stretch of time, the end exclusive. */
export interface Window {
  readonly from: Date;
  readonly to: Date;
}

/** How far one source was read in a period. Only `whole` allows „bez zmian”. */
export interface SourceCoverage {
  readonly source: SourceHealth;
  readonly read: 'whole' | 'partly' | 'none';
  /** Cut to the period; `to` is `null` while the gap lasts. */
  readonly gaps: readonly Gap[];
}

/** What was read of each source in a period, by its health and its gaps. Pure. */
export function coverageOf(
  health: readonly SourceHealth[],
  gaps: readonly Gap[],
  period: Window,
): SourceCoverage[] {
  return health.map((source) => {
    const own = gapsOf(source, gaps, period);
    return { source, read: readOf(source, own, period), gaps: own };
  });
}

function gapsOf(source: SourceHealth, gaps: readonly Gap[], { from, to }: Window): Gap[] {
  const stored = [...gaps.filter(({ sourceId }) => sourceId === source.id), ...source.gaps];
  const known = [...unwatched(source, from), ...stored];
  const unique = new Map(known.map((gap) => [gap.from.getTime(), gap]));
  return [...unique.values()]
    .filter((gap) => gap.from < to && (gap.to === null || gap.to > from))
    .map((gap) => ({ ...gap, from: gap.from < from ? from : gap.from }))
    .sort((a, b) => a.from.getTime() - b.from.getTime());
}

/** Starting a source within a day of the period's start costs nothing worth telling. */
const lateStartMs = 24 * 3_600_000;

/** The part of a period before the source was read for the first time. */
function unwatched({ id, watchedSince }: SourceHealth, from: Date): Gap[] {
  if (watchedSince === null || watchedSince.getTime() - from.getTime() <= lateStartMs) return [];
  const reason = 'Źródło nie było jeszcze czytane.';
  return [{ sourceId: id, from, to: watchedSince, reason }];
}

function readOf(source: SourceHealth, gaps: readonly Gap[], { from, to }: Window) {
  if (source.state === 'off' || source.state === 'never') return 'none';
  if (source.lastGoodAt === null || source.lastGoodAt < from) return 'none';
  if (gaps.some((gap) => gap.from <= from && (gap.to === null || gap.to >= to))) return 'none';
  return gaps.length > 0 || source.state === 'failing' ? 'partly' : 'whole';
}

/**
 * What may be said when nothing was found. „Nie stwierdzono” stands only for sources that were
 * read; for the others the answer is „nie wiemy”, with their names.
 *
 * @param what - genitive, e.g. „zmian w wykazach prac”
 */
export function nothingFound(what: string, coverage: readonly SourceCoverage[]): string {
  const whole = coverage.filter(({ read }) => read === 'whole');
  const all = coverage.length;
  if (all === 0) return `Nie wiemy: nie czytamy jeszcze żadnego źródła, które by to pokazało.`;
  if (whole.length === 0) return `Nie wiemy. Nie odczytano w całości ${noneOf(all)}.`;
  const checked = `W tym okresie nie stwierdzono ${what} – sprawdzono ${whole.length} z ${counted(all, ['źródła', 'źródeł', 'źródeł'])}.`;
  const unread = coverage.filter(({ read }) => read !== 'whole').map(({ source }) => source.name);
  return unread.length === 0
    ? checked
    : `${checked} O pozostałych nie wiemy: ${unread.join(', ')}.`;
}

const noneOf = (all: number) =>
  all === 1 ? 'jedynego źródła' : `żadnego z ${counted(all, ['źródła', 'źródeł', 'źródeł'])}`;

/** „odczytano w całości 4 z 5 źródeł”. */
export function coverageInWords(coverage: readonly SourceCoverage[]): string {
  const whole = coverage.filter(({ read }) => read === 'whole').length;
  const all = coverage.length;
  return whole === all
    ? `odczytano w całości ${all === 1 ? 'jedyne źródło' : `wszystkie ${counted(all, forms.source)}`}`
    : `odczytano w całości ${whole} z ${counted(all, ['źródła', 'źródeł', 'źródeł'])}`;
}
