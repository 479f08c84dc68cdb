/// <reference lib="esnext.temporal" />

/** First and last day, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days of `2026`, `2026-09`, `2026-09-14`, or from one of these to another: `2026-09..2026-10`. */
export function daysOf(text: string): Days | undefined {
  const [first = '', last = first, more] = text.split(/\.\.|\//);
  const from = stretch(first);
  const to = stretch(last);
  if (more !== undefined || from === undefined || to === undefined) return undefined;
  return from.from <= to.to ? { from: from.from, to: to.to } : undefined;
}

function stretch(text: string): Days | undefined {
  const [, year, month = '01', day = '01'] =
    /^((?:19|20)\d\d)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
  if (year === undefined) return undefined;
  try {
    const from = Temporal.PlainDate.from(`${year}-${month}-${day}`, { overflow: 'reject' });
    return { from: from.toString(), to: lastDay(from, text.length).toString() };
  } catch {
    return undefined; // the calendar has no such day, which is the answer
  }
}

function lastDay(from: Temporal.PlainDate, letters: number): Temporal.PlainDate {
  if (letters === 10) return from;
  return from.add(letters === 7 ? { months: 1 } : { years: 1 }).subtract({ days: 1 });
}

/** The moment at which a day starts in Poland. */
export function startOf(day: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Warsaw');
  return new Date(start.epochMilliseconds);
}

/** The moment at which a day ends in Poland. */
export function endOf(day: string): Date {
  return startOf(Temporal.PlainDate.from(day).add({ days: 1 }).toString());
}
