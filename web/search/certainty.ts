import type { SourceHealth } from '../../crawler/health.ts';
import { coverageOf, type SourceCoverage } from '../../reports/coverage.ts';
import type { Filter } from '../../worker/filter.ts';

/**
 * How far the sources that a search asks about were read in its time. Only where each was read
 * as a whole does an empty result mean that nothing changed.
 */
export function coverageFor(
  filter: Filter,
  health: readonly SourceHealth[],
  now: Date,
): SourceCoverage[] {
  const asked = health.filter((source) => isAsked(filter, source));
  const gaps = asked.flatMap((source) => source.gaps);
  const window = { from: filter.from ?? startOfAll, to: filter.to ?? now };
  return coverageOf(asked, gaps, window).map(withDoubt);
}

/** A source that answers strangely right now may hide its newest changes. */
function withDoubt(coverage: SourceCoverage): SourceCoverage {
  const isDoubtful = coverage.source.state === 'suspect' && coverage.read === 'whole';
  return isDoubtful ? { ...coverage, read: 'partly' } : coverage;
}

/** A gap that ended long ago still hides what happened in it, so an open search looks far back. */
const startOfAll = new Date(0);

function isAsked(filter: Filter, { id, kind, region, body }: SourceHealth): boolean {
  return (
    admits(filter.sources, id) &&
    admits(filter.sourceKinds, kind) &&
    admits(filter.regions, region) &&
    admits(filter.bodies, body)
  );
}

function admits(list: readonly string[] | undefined, value: string | null): boolean {
  return list === undefined || (value !== null && list.includes(value));
}
