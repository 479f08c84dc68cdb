import type { Gap, SourceHealth } from '../crawler/health.ts';
import type { NotWatched, SourceKind } from '../crawler/source.ts';
import type { ChangeRecord } from '../worker/change.ts';
import { type ActCard, type Comment, cardsOf } from './act-card.ts';
import { type CalendarDay, calendarOf, inForce } from './calendar.ts';
import { type Counts, countsOf } from './counters.ts';
import { coverageOf, type SourceCoverage } from './coverage.ts';
import { type Entry, entriesOf, hasFamily } from './entry.ts';
import { type Highlight, highlightsOf } from './highlights.ts';
import type { NamedPlan } from './named-plan.ts';
import { nextPeriod, type Period } from './period.ts';
import { type PlannedShift, shiftsOf } from './planned-shift.ts';
import { dayOf } from './polish.ts';
import { type Region, type RegionRow, regionRows } from './regions.ts';
import { type Task, tasksOf } from './to-do.ts';

/** All that a report is made of. */
export interface ReportInput {
  readonly period: Period;
  /** From 1, counted by the publisher. */
  readonly edition: number;
  readonly version: 'draft' | 'final';
  /** Those seen within the period, relevant or not; others are left out. */
  readonly changes: readonly ChangeRecord[];
  /** The numbers of the period before, when there was a report. */
  readonly previous?: Counts;
  readonly health: readonly SourceHealth[];
  readonly gaps: readonly Gap[];
  /** Places that ought to be watched and are not. */
  readonly unwatched?: readonly NotWatched[];
  /** The register of regional plans, as it stands when the report is built. */
  readonly register?: readonly NamedPlan[];
  /** Polish sentences: on what ground a source is read against its robots.txt, since when. */
  readonly permissions: readonly string[];
  /** All 16 voivodeships. */
  readonly regions: readonly Region[];
  readonly builtAt: Date;
  readonly publisher: string;
  readonly editors?: string;
  /** The acknowledgement that the funder asks for. */
  readonly funder?: string;
  /** By the key of the publication. */
  readonly comments?: Readonly<Record<string, Comment>>;
  readonly links: ReportLinks;
}

/** Where the report's readers find more; absolute addresses of our own web page. */
export interface ReportLinks {
  readonly change: (change: ChangeRecord) => string;
  /** The stored copy behind a claim. */
  readonly copy: (sha256: string) => string;
}

/** A report, ready to be written as HTML, as a mail or as an announcement. */
export interface Report {
  readonly title: string;
  readonly period: Period;
  readonly next: Period;
  readonly edition: number;
  readonly version: 'draft' | 'final';
  readonly builtAt: Date;
  /** The moment up to which data were looked at. */
  readonly dataCut: Date;
  readonly publisher: string;
  readonly editors: string | null;
  readonly funder: string | null;
  readonly highlights: readonly Highlight[];
  readonly tasks: readonly Task[];
  readonly counts: Counts;
  readonly previous: Counts | null;
  /** All changes, numbered. */
  readonly entries: readonly Entry[];
  readonly relevant: readonly Entry[];
  readonly plans: readonly Entry[];
  readonly shifts: readonly PlannedShift[];
  readonly drafts: readonly ActCard[];
  readonly promulgated: readonly ActCard[];
  readonly inForce: readonly CalendarDay[];
  readonly programmes: readonly Entry[];
  readonly regions: readonly RegionRow[];
  readonly register: readonly NamedPlan[];
  readonly organisations: readonly Entry[];
  readonly groups: readonly Entry[];
  readonly calendar: readonly CalendarDay[];
  readonly coverage: readonly SourceCoverage[];
  readonly unwatched: readonly NotWatched[];
  readonly permissions: readonly string[];
  readonly links: ReportLinks;
}

const reportTitle =
  'Raport z monitoringu działań organów państwa w zakresie usług społecznych i deinstytucjonalizacji';

/** The two-monthly report. Pure: the same input always gives the same report. */
export function buildReport(input: ReportInput): Report {
  const { period, builtAt } = input;
  const dataCut = builtAt < period.to ? builtAt : new Date(period.to.getTime() - 60_000);
  const coverage = coverageOf(input.health, input.gaps, { from: period.from, to: dataCut });
  const entries = entriesOf(
    input.changes.filter(({ seenAt }) => seenAt >= period.from && seenAt < period.to),
  );
  const relevant = entries.filter(({ change }) => change.isRelevant);
  return {
    title: reportTitle,
    ...metaOf(input, dataCut),
    entries,
    relevant,
    ...headlinesOf(input, relevant, coverage),
    ...chaptersOf(input, relevant, coverage),
    coverage,
    unwatched: input.unwatched ?? [],
    permissions: input.permissions,
    links: input.links,
  };
}

function metaOf(
  { period, edition, version, builtAt, publisher, ...input }: ReportInput,
  dataCut: Date,
) {
  return {
    period,
    next: nextPeriod(period),
    edition,
    version,
    builtAt,
    dataCut,
    publisher,
    editors: input.editors ?? null,
    funder: input.funder ?? null,
  };
}

function headlinesOf(
  { builtAt, previous }: ReportInput,
  relevant: readonly Entry[],
  coverage: readonly SourceCoverage[],
) {
  const today = dayOf(builtAt);
  return {
    highlights: highlightsOf(relevant, today),
    tasks: tasksOf(relevant, today),
    counts: countsOf(relevant, coverage, today),
    previous: previous ?? null,
  };
}

function chaptersOf(
  { builtAt, period, regions, unwatched = [], register = [], comments = {} }: ReportInput,
  relevant: readonly Entry[],
  coverage: readonly SourceCoverage[],
) {
  const today = dayOf(builtAt);
  const lastDay = dayOf(new Date(nextPeriod(period).to.getTime() - 1));
  const plans = of(relevant, 'work-list');
  return {
    plans,
    shifts: shiftsOf(plans),
    drafts: cardsOf(of(relevant, 'draft-act', 'parliament'), comments),
    promulgated: cardsOf(of(relevant, 'journal'), comments),
    inForce: inForce(relevant).filter(({ day }) => day >= today),
    programmes: relevant.filter((entry) => hasFamily(entry, 'dok') || hasFamily(entry, 'fin')),
    regions: regionRows(regions, relevant, coverage, unwatched, today),
    register,
    organisations: relevant.filter((entry) => hasFamily(entry, 'ngo')),
    groups: relevant.filter((entry) => hasFamily(entry, 'gr')),
    calendar: calendarOf(relevant, today, lastDay),
  };
}

const of = (entries: readonly Entry[], ...kinds: readonly SourceKind[]) =>
  entries.filter(({ change }) => kinds.includes(change.source.kind));
