import type { PlanEvidence, PlanStatement } from './statement.ts';

/** `none`: nothing was found, which is not "there is none". */
export type PlanStatus = 'none' | 'preparing' | 'consulted' | 'adopted' | 'updated' | 'expired';

/** One cell of the register with what it rests on. */
export interface PlanCell {
  /** A text as the source has it, a day `YYYY-MM-DD`, or years `2023–2026`. */
  readonly value: string;
  readonly evidence: PlanEvidence;
}

/** One plan of one voivodeship; a cell that nothing tells of is `null`. */
export interface RegionalPlan {
  readonly status: PlanStatus;
  readonly statusEvidence: PlanEvidence;
  readonly title: PlanCell | null;
  readonly years: PlanCell | null;
  readonly resolution: PlanCell | null;
  readonly adoptedOn: PlanCell | null;
  readonly validTo: PlanCell | null;
  /** `2026-09-07–2026-09-28`, or one of its ends. */
  readonly consultation: PlanCell | null;
}

export interface PlanRow {
  readonly region: string;
  readonly status: PlanStatus;
  readonly current: RegionalPlan | null;
  /** The plan after it: in preparation, in consultation or adopted before its time. */
  readonly successor: RegionalPlan | null;
}

/**
 * The register of regional plans: one row for each region, from everything that was said of its
 * plan. Statements of one plan are told apart from its successor's by the years they name.
 *
 * @param today day in Poland, `YYYY-MM-DD`: a plan whose last year has passed is expired
 */
export function planRegister(
  regions: readonly string[],
  statements: readonly PlanStatement[],
  today: string,
): PlanRow[] {
  const byRegion = Map.groupBy(statements, ({ region }) => region);
  return regions.map((region) => rowOf(region, byRegion.get(region) ?? [], today));
}

function rowOf(region: string, statements: readonly PlanStatement[], today: string): PlanRow {
  const plans = groupByPlan(statements).map((group) => planOf(group, today));
  const isValid = ({ status }: RegionalPlan) => ['adopted', 'updated', 'expired'].includes(status);
  const valid = plans.findLastIndex(isValid);
  const at = valid === -1 ? plans.findLastIndex(({ status }) => status !== 'none') : valid;
  const current = plans[at] ?? plans.at(-1) ?? null;
  const successor = at === -1 ? null : (plans.slice(at + 1).at(-1) ?? null);
  return { region, status: current?.status ?? 'none', current, successor };
}

/** Groups in the order of their years; what names no years belongs to the plan of its time. */
function groupByPlan(statements: readonly PlanStatement[]): PlanStatement[][] {
  const dated = statements.filter(({ from, to }) => from !== null || to !== null);
  const groups = new Map<number, PlanStatement[]>();
  for (const one of dated) add(groups, one.from ?? (one.to ?? 0) - 2, one);
  for (const one of statements.filter(({ from, to }) => from === null && to === null))
    add(groups, startNear([...groups.keys()], yearOf(one)) ?? yearOf(one), one);
  return [...groups].toSorted(([a], [b]) => a - b).map(([, group]) => group);
}

function add(groups: Map<number, PlanStatement[]>, from: number, one: PlanStatement): void {
  const group = groups.get(from);
  if (group === undefined) groups.set(from, [one]);
  else group.push(one);
}

const yearOf = ({ day, evidence }: PlanStatement) => Number((day ?? evidence.on).slice(0, 4));

/** The plan that was being made or was in force in a year: begun by the year after it. */
function startNear(starts: readonly number[], year: number): number | undefined {
  return starts.filter((start) => start <= year + 1).toSorted((a, b) => b - a)[0];
}

function planOf(group: readonly PlanStatement[], today: string): RegionalPlan {
  const newest = group.toSorted((a, b) => compare(dayOf(b), dayOf(a)));
  const cell = (value: (one: PlanStatement) => string | null): PlanCell | null => {
    const found = newest.find((one) => value(one) !== null);
    return found === undefined ? null : { value: value(found) ?? '', evidence: found.evidence };
  };
  const last = newest.find(({ to }) => to !== null);
  return {
    ...statusOf(newest, last?.to ?? null, today),
    title: cell(({ title }) => title),
    years: cell(({ from, to }) => (from === null || to === null ? null : `${from}–${to}`)),
    resolution: cell(({ resolution }) => resolution),
    adoptedOn: cell(({ event, day }) => (event === 'adoption' ? day : null)),
    validTo: cell(({ to }) => (to === null ? null : `${to}-12-31`)),
    consultation: cell(consultationOf),
  };
}

const dayOf = ({ day, evidence }: PlanStatement) => day ?? evidence.on;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function consultationOf({ consultation }: PlanStatement): string | null {
  if (consultation === null) return null;
  const ends = [consultation.from, consultation.to].filter((day) => day !== null);
  return ends.length === 0 ? null : ends.join('–');
}

/** The furthest that is told of a plan. What is only mentioned is not yet anything. */
function statusOf(
  statements: readonly PlanStatement[],
  lastYear: number | null,
  today: string,
): Pick<RegionalPlan, 'status' | 'statusEvidence'> {
  const told = ladder.flatMap(([event, status]) => {
    const one = statements.find((statement) => statement.event === event);
    return one === undefined ? [] : [{ status, statusEvidence: one.evidence }];
  })[0];
  const [first] = statements;
  if (first === undefined) throw new Error('register of plans: a plan without statements');
  if (told === undefined) return { status: 'none', statusEvidence: first.evidence };
  const isOver = lastYear !== null && `${lastYear}-12-31` < today;
  const isValid = told.status === 'adopted' || told.status === 'updated';
  return isValid && isOver ? { ...told, status: 'expired' } : told;
}

const ladder = [
  ['update', 'updated'],
  ['adoption', 'adopted'],
  ['publication', 'adopted'],
  ['consultation', 'consulted'],
  ['preparation', 'preparing'],
] as const;
