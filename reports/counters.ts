import type { SourceKind } from '../crawler/source.ts';
import type { SourceCoverage } from './coverage.ts';
import { type Entry, groupEntries } from './entry.ts';
import { consultationDays, publicationOf } from './windows.ts';

export const counterNames = [
  'newDrafts',
  'changedDrafts',
  'openConsultations',
  'medianDays',
  'promulgated',
  'regionalChanged',
] as const;

export type CounterName = (typeof counterNames)[number];

/** A number; `null` where we do not know, because no source of that kind was read. */
export type Counts = Readonly<Record<CounterName, number | null>>;

const drafts: readonly SourceKind[] = ['draft-act', 'parliament'];
const consulted: readonly SourceKind[] = [...drafts, 'regional'];

/** The period in numbers, from its relevant changes. `today` is a day in Poland. */
export function countsOf(
  relevant: readonly Entry[],
  coverage: readonly SourceCoverage[],
  today: string,
): Counts {
  const known = (kinds: readonly SourceKind[], count: number) =>
    coverage.some(({ source, read }) => kinds.includes(source.kind) && read !== 'none')
      ? count
      : null;
  const isNew = ({ change }: Entry) => change.kind === 'appeared';
  const of = (kinds: readonly SourceKind[]) =>
    relevant.filter(({ change }) => kinds.includes(change.source.kind));
  return {
    newDrafts: known(drafts, publications(of(drafts).filter(isNew))),
    changedDrafts: known(drafts, publications(of(drafts).filter((entry) => !isNew(entry)))),
    openConsultations: known(consulted, publications(of(consulted).filter(isOpen(today)))),
    medianDays: median(groupEntries(of(drafts), publicationOf).flatMap(daysGiven)),
    promulgated: known(['journal'], publications(of(['journal']).filter(isNew))),
    regionalChanged: known(['regional'], publications(of(['regional']))),
  };
}

const publications = (entries: readonly Entry[]) => new Set(entries.map(publicationOf)).size;

const isOpen =
  (today: string) =>
  ({ change }: Entry) =>
    change.deadlines.some(({ day }) => day >= today);

function daysGiven(group: readonly Entry[]): number[] {
  const days = group.at(-1) === undefined ? undefined : consultationDays(group);
  return days === undefined ? [] : [days];
}

/** The middle one, or the lower of the two; `null` of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
