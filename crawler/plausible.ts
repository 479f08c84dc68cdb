import { dayOf } from './dates.ts';
import type { FactName, Facts } from './facts.ts';

/** Years before this are placeholders of databases (`0001-01-01`, `1900-01-01`), not days of acts. */
const firstYear = 1918;

/** How many years ahead of today a date may lie: done deeds none, plans as long as plans run. */
const yearsAhead: Partial<Record<FactName, number>> = {
  publishedOn: 1,
  documentDate: 1,
  adoptedOn: 1,
  consultationFrom: 3,
  consultationTo: 3,
  deadline: 5,
  inForceOn: 20,
  validTo: 30,
};

/**
 * Facts without dates that cannot be: sentinels, the year 2206, a consultation that ends before it
 * begins. Such a field keeps what was known of it, so that a slip of a site is no change; a
 * publication that never had a sane date has none.
 *
 * @param known facts as they were read last; `undefined` of a new publication
 */
export function plausibleFacts(facts: Facts, known: Facts | undefined, now: Date): Facts {
  const doubtful = new Set<FactName>([...impossible(facts, now), ...swapped(facts)]);
  if (facts.title?.trim() === '') doubtful.add('title');
  if (doubtful.size === 0) return facts;
  const kept = Object.entries(facts).filter(([name]) => !doubtful.has(name as FactName));
  const before = [...doubtful].flatMap((name) => {
    const value = known?.[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...kept, ...before]);
}

function impossible(facts: Facts, now: Date): FactName[] {
  const thisYear = now.getUTCFullYear();
  return Object.entries(yearsAhead).flatMap(([name, ahead]) => {
    const year = yearOf(facts[name as FactName]);
    const isSane = year === undefined || (year >= firstYear && year <= thisYear + ahead);
    return isSane ? [] : [name as FactName];
  });
}

/** The text of a fact that says no day in figures is not for judging here. */
function yearOf(value: string | undefined): number | undefined {
  const [, year] = /^(\d{4})(-\d{2}-\d{2})?$/.exec(value ?? '') ?? [];
  return year === undefined ? undefined : Number(year);
}

function swapped({ consultationFrom, consultationTo }: Facts): FactName[] {
  const from = dayOf(consultationFrom ?? '');
  const to = dayOf(consultationTo ?? '');
  return from !== undefined && to !== undefined && from > to
    ? ['consultationFrom', 'consultationTo']
    : [];
}
