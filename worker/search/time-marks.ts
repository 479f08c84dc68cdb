/// <reference lib="esnext.temporal" />

/**
 * When a change was seen, as marks of the index: its day, month and year (UTC).
 *
 * By them one index finds common words of a few weeks without looking at all other years.
 */
export function timeMarks(at: Date): string[] {
  const day = at.toISOString();
  return units.map(({ letters }) => `=d:${day.slice(0, letters)}`);
}

/** So many letters of `2026-09-14` name a day, a month, a year. */
const units = [
  { letters: 10, length: { days: 1 } },
  { letters: 7, length: { months: 1 } },
  { letters: 4, length: { years: 1 } },
] as const;

/** The index takes longer for each mark: 0.3 ms where a million rows are searched. */
const mostMarks = 12;

/**
 * Marks, one of which each change of a stretch bears, oldest first: of days, or else of months or
 * years, which may reach over its ends. None when it ends before it starts.
 */
export function timeCover(from: Date, to: Date): string[] {
  if (from > to) return [];
  const [first, last] = [from.toISOString(), to.toISOString()];
  const days = (to.getTime() - from.getTime()) / 86_400_000;
  const [day, month, year] = units;
  if (days < mostMarks - 1) return coverBy(day, first, last);
  return coverBy(days < 30 * (mostMarks - 1) ? month : year, first, last);
}

function coverBy({ letters, length }: (typeof units)[number], from: string, to: string) {
  const start = `${from.slice(0, letters)}-01-01`.slice(0, 10);
  const marks: string[] = [];
  for (let day = Temporal.PlainDate.from(start); ; day = day.add(length)) {
    const name = day.toString().slice(0, letters);
    if (name > to.slice(0, letters)) return marks;
    marks.push(`=d:${name}`);
  }
}
