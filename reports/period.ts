/// <reference lib="esnext.temporal" />

const zone = 'Europe/Warsaw';

const monthNames = [
  'styczeń',
  'luty',
  'marzec',
  'kwiecień',
  'maj',
  'czerwiec',
  'lipiec',
  'sierpień',
  'wrzesień',
  'październik',
  'listopad',
  'grudzień',
] as const;

/** Two calendar months in Poland: January-February … November-December. */
export interface Period {
  /** `2026-09/2026-10` */
  readonly id: string;
  /** „wrzesień–październik 2026” */
  readonly name: string;
  /** Midnight in Warsaw, as an instant. */
  readonly from: Date;
  /** Exclusive: midnight in Warsaw after the last day. */
  readonly to: Date;
}

/** The period in which a moment lies, by the wall clock of Warsaw. */
export function periodOf(moment: Date): Period {
  const local = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone);
  return periodFrom(local.year, local.month - ((local.month - 1) % 2));
}

/** The two months before. */
export function previousPeriod(period: Period): Period {
  return periodOf(new Date(period.from.getTime() - 1));
}

/** The two months after. */
export function nextPeriod(period: Period): Period {
  return periodOf(period.to);
}

/**
 * The period of an id like `2026-09/2026-10`.
 *
 * @throws {RangeError} when the text names no such pair of months.
 */
export function parsePeriod(id: string): Period {
  const [, year, month] = /^(\d{4})-(\d{2})\/\d{4}-\d{2}$/.exec(id) ?? [];
  const period = month === undefined ? undefined : periodFrom(Number(year), Number(month));
  if (period?.id === id && Number(month) % 2 === 1) return period;
  throw new RangeError(`wanted a period like "2026-09/2026-10", found "${id}"`);
}

function periodFrom(year: number, firstMonth: number): Period {
  if (firstMonth < 1 || firstMonth > 11) throw new RangeError(`no period starts in ${firstMonth}`);
  const first = Temporal.PlainDate.from({ year, month: firstMonth, day: 1 });
  const names = [monthNames[firstMonth - 1], monthNames[firstMonth]];
  return {
    id: `${yearMonth(first)}/${yearMonth(first.add({ months: 1 }))}`,
    name: `${names.join('–')} ${year}`,
    from: midnight(first),
    to: midnight(first.add({ months: 2 })),
  };
}

const yearMonth = (date: Temporal.PlainDate) => date.toString().slice(0, 7);

/** Midnight has another distance from UTC on either side of a clock change. */
function midnight(date: Temporal.PlainDate): Date {
  return new Date(date.toZonedDateTime(zone).epochMilliseconds);
}
