/** A day as `YYYY-MM-DD`; `undefined` for one that is in no calendar (31 February). */
export function dayOf(year: number, month: number, date: number): string | undefined {
  const time = new Date(Date.UTC(year, month - 1, date));
  const isReal = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return isReal ? time.toISOString().slice(0, 10) : undefined;
}

export function addDays(day: string, days: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  time.setUTCDate(time.getUTCDate() + days);
  return time.toISOString().slice(0, 10);
}

/** The same date some months on, or the month's last day where it has no such date. */
export function addMonths(day: string, months: number): string {
  const time = new Date(`${day}T00:00:00Z`);
  const date = time.getUTCDate();
  time.setUTCDate(1);
  time.setUTCMonth(time.getUTCMonth() + months + 1, 0);
  time.setUTCDate(Math.min(date, time.getUTCDate()));
  return time.toISOString().slice(0, 10);
}

/** Count working days in Poland: no Saturdays, Sundays or public holidays. */
export function addWorkingDays(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Christmas Eve is one since 2025. */
const fixedHolidays = new Set(
  '01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-24 12-25 12-26'.split(' '),
);

function isWorkingDay(day: string): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || fixedHolidays.has(day.slice(5))) return false;
  const easter = easterSunday(Number(day.slice(0, 4)));
  return day !== addDays(easter, 1) && day !== addDays(easter, 60);
}

/** The Gregorian computus, in its anonymous form (1876). */
function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - (b >> 2) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * (c >> 2) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return addDays(`${year}-01-01`, daysBefore(year, Math.floor(n / 31)) + (n % 31));
}

function daysBefore(year: number, month: number): number {
  return (Date.UTC(year, month - 1, 1) - Date.UTC(year, 0, 1)) / 86_400_000;
}
