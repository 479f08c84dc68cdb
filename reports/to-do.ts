import type { SourceKind } from '../crawler/source.ts';
import type { Deadline } from '../worker/deadline.ts';
import type { Entry } from './entry.ts';
import { numberOf, shortTitle } from './title.ts';
import { publicationOf } from './windows.ts';

/** One thing to do by a day. */
export interface Task {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly title: string;
  readonly number: string | null;
  /** „Wysłać uwagi” */
  readonly action: string;
  readonly deadline: Deadline;
  readonly entry: Entry;
}

/** Days that have not passed by `today`, soonest first, each publication and day once. */
export function tasksOf(relevant: readonly Entry[], today: string): Task[] {
  const tasks = relevant.flatMap((entry) =>
    entry.change.kind === 'withdrawn'
      ? []
      : entry.change.deadlines
          .filter(({ day }) => day >= today)
          .map((deadline) => taskOf(entry, deadline)),
  );
  const latest = new Map(tasks.map((task) => [`${publicationOf(task.entry)} ${task.day}`, task]));
  return [...latest.values()].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

function taskOf(entry: Entry, deadline: Deadline): Task {
  const { change } = entry;
  return {
    day: deadline.day,
    title: shortTitle(change.publication.title),
    number: numberOf(change),
    action: actionFor(change.source.kind),
    deadline,
    entry,
  };
}

/** What can be done about a publication of this kind before its day. */
export function actionFor(kind: SourceKind): string {
  switch (kind) {
    case 'draft-act':
      return 'Wysłać uwagi';
    case 'regional':
      return 'Wysłać uwagi do dokumentu';
    case 'parliament':
      return 'Przekazać stanowisko posłom';
    default:
      return 'Sprawdzić i odpowiedzieć';
  }
}
