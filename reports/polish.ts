/// <reference lib="esnext.temporal" />

const zone = 'Europe/Warsaw';

const monthsOf = [
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
] as const;

const weekdaysOf = [
  'poniedziałku',
  'wtorku',
  'środy',
  'czwartku',
  'piątku',
  'soboty',
  'niedzieli',
] as const;

/** One, few (2-4, 22-24 …) and many: `['zmiana', 'zmiany', 'zmian']`. */
export type Forms = readonly [one: string, few: string, many: string];

/** The form that Polish uses after a whole number. */
export function plural(count: number, [one, few, many]: Forms): string {
  const size = Math.abs(count);
  if (size === 1) return one;
  const isTeen = size % 100 >= 12 && size % 100 <= 14;
  return size % 10 >= 2 && size % 10 <= 4 && !isTeen ? few : many;
}

/** „5 612 zmian”, with no-break spaces. */
export const counted = (count: number, forms: Forms) =>
  `${grouped(count)}\u00a0${plural(count, forms)}`;

/** `5612` as „5 612”, minus is −. */
export function grouped(count: number): string {
  const digits = `${Math.abs(count)}`.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  return count < 0 ? `−${digits}` : digits;
}

/** The calendar day in Poland, `YYYY-MM-DD`. */
export const dayOf = (moment: Date) => local(moment).toPlainDate().toString();

/** Whole days from a moment's day in Poland to `day`; negative once it has passed. */
export function daysUntil(day: string, now: Date): number {
  return local(now).toPlainDate().until(Temporal.PlainDate.from(day)).days;
}

/** Whole days between two days; `undefined` when one of them is no date. */
export function daysBetween(from: string, to: string): number | undefined {
  const [first, last] = [dateFrom(from), dateFrom(to)];
  return first === undefined || last === undefined ? undefined : first.until(last).days;
}

/** „23 listopada 2026”. Whatever is no date comes back as it stands. */
export function dayInWords(day: string): string {
  const date = dateFrom(day);
  if (date === undefined) return day;
  return `${date.day}\u00a0${monthsOf[date.month - 1]}\u00a0${date.year}`;
}

/** „poniedziałku 23 listopada 2026”, to stand after „do”. */
export function weekdayInWords(day: string): string {
  const date = dateFrom(day);
  return date === undefined ? day : `${weekdaysOf[date.dayOfWeek - 1]} ${dayInWords(day)}`;
}

/** „23.11”, for badges, tables and figures only. */
export function dayShort(day: string): string {
  const date = dateFrom(day);
  return date === undefined ? day : `${date.day}.${`${date.month}`.padStart(2, '0')}`;
}

/** `listopada`, of a day. */
export const monthOf = (day: string) => monthsOf[Number(day.slice(5, 7)) - 1] ?? '';

/** „12 października 2026, 9.47”, by the clock of Warsaw. */
export function momentInWords(moment: Date): string {
  const { hour, minute } = local(moment);
  return `${dayInWords(dayOf(moment))}, ${hour}.${`${minute}`.padStart(2, '0')}`;
}

/** „4 dni”, „1 dzień”, „dziś”, „po terminie”. */
export function daysLeft(days: number): string {
  if (days < 0) return 'po terminie';
  return days === 0 ? 'dziś' : counted(days, ['dzień', 'dni', 'dni']);
}

const local = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);

function dateFrom(day: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  try {
    return Temporal.PlainDate.from(day, { overflow: 'reject' });
  } catch {
    return undefined; // 31.02: a site's slip is shown as it stands, not mended
  }
}
