const months = [
  'stycznia',
  'lutego',
  'marca',
  'kwietnia',
  'maja',
  'czerwca',
  'lipca',
  'sierpnia',
  'września',
  'października',
  'listopada',
  'grudnia',
];
const inWords = new RegExp(`\\b(\\d{1,2})\\s+(${months.join('|')})\\s+(\\d{4})`, 'iu');
const dayFirst = /\b(\d{1,2})[-.](\d{1,2})[-.](\d{4})\b/;
const yearFirst = /\b(\d{4})-(\d{2})-(\d{2})(?!\d)/;

/**
 * The first calendar day that a text names, as `YYYY-MM-DD`: `2026-09-09 09:03`, `17-08-2026`,
 * `07.02.2023` or `3 października 2025 r.`. `undefined` without one, or when there is no such day.
 * Sites write Warsaw wall time, so a day is taken as it stands, never moved between zones.
 */
export function dayOf(text: string): string | undefined {
  const found = [parseYearFirst(text), parseDayFirst(text), parseWords(text)];
  return found.find((day) => day !== undefined);
}

function parseYearFirst(text: string): string | undefined {
  const [, year, month, day] = yearFirst.exec(text) ?? [];
  return toDay(Number(year), Number(month), Number(day));
}

function parseDayFirst(text: string): string | undefined {
  const [, day, month, year] = dayFirst.exec(text) ?? [];
  return toDay(Number(year), Number(month), Number(day));
}

function parseWords(text: string): string | undefined {
  const [, day, month = '', year] = inWords.exec(text) ?? [];
  return toDay(Number(year), months.indexOf(month.toLowerCase()) + 1, Number(day));
}

/** `undefined` for a day that the calendar does not have, such as 30 February. */
function toDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
