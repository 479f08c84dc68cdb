import { quarterNumber } from '../worker/quarter.ts';
import { type Entry, groupEntries } from './entry.ts';
import type { Quarter } from './quarter.ts';
import { numberOf, shortTitle } from './title.ts';
import { publicationOf } from './windows.ts';

/** How the planned quarter of one work-list entry moved within the period. */
export interface PlannedShift {
  readonly number: string;
  readonly title: string;
  readonly before: Quarter;
  readonly after: Quarter;
  readonly entries: readonly Entry[];
}

/** First known plan against the last one; entries whose plan cannot be read are left out. */
export function shiftsOf(entries: readonly Entry[]): PlannedShift[] {
  return groupEntries(entries, publicationOf).flatMap((group) => {
    const moves = group.flatMap((entry) => movesIn(entry));
    const first = moves[0];
    const last = moves.at(-1);
    if (first === undefined || last === undefined || first.before === last.after) return [];
    const { change } = last.entry;
    return [
      {
        number: numberOf(change) ?? change.publication.key,
        title: shortTitle(change.publication.title),
        before: first.before,
        after: last.after,
        entries: moves.map(({ entry }) => entry),
      },
    ];
  });
}

function movesIn(entry: Entry) {
  const { detail } = entry.change;
  if (detail.kind !== 'facts') return [];
  return detail.fields.flatMap(({ field, before, after }) => {
    if (field !== 'plannedQuarter' || before === null || after === null) return [];
    const [from, to] = [quarterNumber(before), quarterNumber(after)];
    return from === undefined || to === undefined ? [] : [{ entry, before: from, after: to }];
  });
}
