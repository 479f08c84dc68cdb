/** What is remembered of one host, shared by all processes that ask it. */
export interface HostState {
  /** No request may start before. */
  readonly nextAt: Date;
  /** The host asked us (Retry-After) to stay away until then. */
  readonly parkedUntil: Date | null;
  readonly requestsToday: number;
  /** `YYYY-MM-DD` in Poland: the day that `requestsToday` counts. */
  readonly day: string;
}

/**
 * A turn: how long to wait before asking, and the state to keep; or why there is none: the host
 * rests, or was asked as often as a day allows.
 */
export type Turn =
  | { readonly waitMs: number; readonly state: HostState }
  | { readonly refused: 'resting' | 'budget'; readonly until: Date };

/** Requests to one host and day. At a pause of 5 s a host could be asked 17,280 times. */
export const dailyBudget = 10_000;

/** By day, while officials and citizens use the site, this share of the budget is ours. */
const workdayShare = 0.7;
const longestParkMs = 24 * 3_600_000;
/** A parked host that is free again so soon is waited for. */
const shortParkMs = 60_000;

/** A host that was never asked. */
export function freshHost(now: Date): HostState {
  return { nextAt: now, parkedUntil: null, requestsToday: 0, day: warsawDay(now) };
}

/** Milliseconds until a host may be asked again; 0 when it may be asked now. */
export function nextTurn({ nextAt, parkedUntil }: HostState, now: Date): number {
  const earliest = Math.max(nextAt.getTime(), parkedUntil?.getTime() ?? 0);
  return Math.max(earliest - now.getTime(), 0);
}

/**
 * Take the next turn at a host. Turns queue up: each moves `nextAt` by one pause, so any number of
 * processes that keep the state in one row never ask faster than one by one.
 *
 * @param pauseMs the larger of the source's pause and the host's Crawl-delay
 */
export function reserve(
  state: HostState,
  pauseMs: number,
  now: Date,
  budget: number = dailyBudget,
): Turn {
  const today = rolled(state, now);
  const parkedMs = (today.parkedUntil?.getTime() ?? 0) - now.getTime();
  if (today.parkedUntil !== null && parkedMs > shortParkMs)
    return { refused: 'resting', until: today.parkedUntil };
  if (today.requestsToday >= allowance(budget, now))
    return { refused: 'budget', until: later(now) };

  const waitMs = nextTurn(today, now);
  const nextAt = new Date(now.getTime() + waitMs + pauseMs);
  return { waitMs, state: { ...today, nextAt, requestsToday: today.requestsToday + 1 } };
}

/** The host asked for rest. Never longer than 24 h: absurd values are mistakes. */
export function park(state: HostState, until: Date, now: Date): HostState {
  const latest = now.getTime() + longestParkMs;
  const wanted = Math.max(until.getTime(), state.parkedUntil?.getTime() ?? 0);
  return { ...state, parkedUntil: new Date(Math.min(wanted, latest)) };
}

/** Whether the readers of Polish offices' sites are mostly asleep or off: nights and weekends. */
export function isQuiet(now: Date): boolean {
  const { weekday, hour } = warsawParts(now);
  return weekday === 'Sat' || weekday === 'Sun' || hour < 7 || hour >= 18;
}

function allowance(budget: number, now: Date): number {
  return isQuiet(now) ? budget : Math.floor(budget * workdayShare);
}

/** By day the evening brings the rest of the budget; at night the next day a new one. */
function later(now: Date): Date {
  const hour = new Date(now.getTime() - (now.getTime() % 3_600_000) + 3_600_000);
  for (let step = 0; step < 48; step += 1) {
    const at = new Date(hour.getTime() + step * 3_600_000);
    if (warsawDay(at) !== warsawDay(now) || (isQuiet(at) && !isQuiet(now))) return at;
  }
  return new Date(now.getTime() + longestParkMs);
}

function rolled(state: HostState, now: Date): HostState {
  const day = warsawDay(now);
  const parkedUntil =
    state.parkedUntil !== null && state.parkedUntil > now ? state.parkedUntil : null;
  return state.day === day
    ? { ...state, parkedUntil }
    : { ...state, parkedUntil, day, requestsToday: 0 };
}

const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Warsaw',
  weekday: 'short',
  hour: 'numeric',
  hourCycle: 'h23',
});
const calendar = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Warsaw' });

/** The calendar day in Poland, `YYYY-MM-DD`. */
export function warsawDay(now: Date): string {
  return calendar.format(now);
}

function warsawParts(now: Date): { weekday: string; hour: number } {
  const parts = new Map(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return { weekday: parts.get('weekday') ?? '', hour: Number(parts.get('hour')) };
}
