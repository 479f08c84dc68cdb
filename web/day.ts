/// <reference lib="esnext.temporal" />

/** True for a day that the calendar has: not 2026-02-30, and not a year that only a slip can mean. */
export function isDay(text: string): boolean {
  if (!/^(19|20)\d\d-\d\d-\d\d$/.test(text)) return false;
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() === text;
  } catch {
    return false; // the calendar has no such day, which is the answer
  }
}

/** The moment at which a day (`YYYY-MM-DD`) starts in Poland. */
export function startOfDay(day: string): Date {
  const start = Temporal.PlainDate.from(day).toZonedDateTime('Europe/Warsaw');
  return new Date(start.epochMilliseconds);
}

export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
