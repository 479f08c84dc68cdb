import type { Settings } from '../../config/env.ts';
import { findChanges } from '../../prisma/changes.ts';
import { summarise } from '../../reports/summary.ts';
import { numberOf } from '../../reports/title.ts';
import { shorten } from '../../reports/typography.ts';
import type { ChangeRecord } from '../../worker/change.ts';
import type { Filter } from '../../worker/filter.ts';
import { openToLook } from './open-records.ts';
import { moment } from './table.ts';
import { print, printJson } from './verb.ts';

export interface Shown {
  readonly limit: number;
  readonly json?: true;
}

/** Print the changes that a filter asks for, newest first. @returns the exit code 0 */
export async function showChanges(
  settings: Settings,
  filter: Filter,
  { limit, json }: Shown,
): Promise<number> {
  const records = await openToLook(settings);
  try {
    const { client, sourceIndex } = records;
    const { changes, total } = await findChanges(client, sourceIndex, filter, { limit });
    const isMore = total > 1_000;
    if (json) printJson({ total, isMore, changes });
    else print([...changes.map(inLines), countOf(changes.length, total)].join('\n'));
    return 0;
  } finally {
    await records.close();
  }
}

/** Three lines: what and when, its title, what changed. */
export function inLines(change: ChangeRecord): string {
  const { kind, source, publication, seenAt, significance, isRelevant, settledAt, id } = change;
  const marks = [
    isRelevant ? 'relevant' : 'not relevant',
    significance.level,
    ...(settledAt === null ? ['waits for a second look'] : []),
  ];
  const number = numberOf(change) ?? publication.key;
  return [
    `${moment(seenAt)}  ${kind}  ${source.id}  ${number}  (${marks.join(', ')})  ${id}`,
    `  ${shorten(publication.title, 160)}`,
    `  ${shorten(summarise(change), 300)}`,
  ].join('\n');
}

function countOf(shown: number, total: number): string {
  return `${shown} of ${total > 1_000 ? 'more than 1000' : total} changes`;
}
