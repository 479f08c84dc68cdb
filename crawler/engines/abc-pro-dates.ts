import { dayOf } from '../dates.ts';
import type { Facts } from '../facts.ts';

/** Two dates as a journal writes them, with a time or without. */
export interface WrittenDates {
  readonly published: string | null | undefined;
  readonly made: string | null | undefined;
}

/**
 * When an act was made and when it was published, which is never earlier: where a host has them
 * the other way round, they are put right. A day outside of 1990 to the year after the journal's
 * own (`0001-01-01` for "none", a year mistyped as 2206) is no day.
 */
export function whenOf({ published, made }: WrittenDates, year: number): Facts {
  const [first, second] = [sane(made, year), sane(published, year)];
  if (first !== undefined && second !== undefined) {
    const [documentDate = first, publishedOn = second] = [first, second].sort();
    return { documentDate, publishedOn };
  }
  return {
    ...(first === undefined ? {} : { documentDate: first }),
    ...(second === undefined ? {} : { publishedOn: second }),
  };
}

function sane(written: string | null | undefined, year: number): string | undefined {
  const day = dayOf((written ?? '').slice(0, 10));
  return day !== undefined && day >= '1990' && Number(day.slice(0, 4)) <= year + 1
    ? day
    : undefined;
}

/** Keys in lower case, as deep as an answer of a journal goes. */
export function lowerKeys(value: unknown, depth = 0): unknown {
  if (depth > 4 || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => lowerKeys(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, of]) => [name.toLowerCase(), lowerKeys(of, depth + 1)]),
  );
}
