import type { Entry } from './entry.ts';
import { numberOf, shortTitle } from './title.ts';
import { type Task, tasksOf } from './to-do.ts';
import { publicationOf } from './windows.ts';

/** A day that is worth noting, and why. */
export interface CalendarDay {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly what: string;
  readonly title: string;
  /** The words from which the day was read, or `null` for a typed field of the source. */
  readonly sentence: string | null;
  readonly entry: Entry;
}

/** Ends of consultations and days of entry into force from `today` up to `until`. */
export function calendarOf(relevant: readonly Entry[], today: string, until: string) {
  const days = [...tasksOf(relevant, today).map(fromTask), ...inForce(relevant)];
  return days
    .filter(({ day }) => day >= today && day <= until)
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The acts that enter into force between two days, soonest first. */
export function inForce(relevant: readonly Entry[]): CalendarDay[] {
  const latest = new Map(relevant.map((entry) => [publicationOf(entry), entry]));
  return [...latest.values()].flatMap((entry) => {
    const { inForceOn } = entry.change.publication.facts;
    if (inForceOn === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(inForceOn)) return [];
    return [
      { day: inForceOn, what: 'Wejście w życie', title: titleOf(entry), sentence: null, entry },
    ];
  });
}

function fromTask({ day, deadline, entry }: Task): CalendarDay {
  const isComputed = deadline.certainty === 'computed';
  return {
    day,
    what: isComputed ? 'Koniec terminu (obliczony)' : 'Koniec terminu',
    title: titleOf(entry),
    sentence: deadline.sentence,
    entry,
  };
}

function titleOf({ change }: Entry): string {
  const number = numberOf(change);
  const title = shortTitle(change.publication.title);
  return number === null ? title : `${title} (${number})`;
}
