import type { Ports, RunPage } from './crawl.ts';
import { type ExpectedError, LayoutChanged, SuspectAnswer } from './errors.ts';
import type { Page } from './page.ts';
import { problemAt, problemOf } from './problem.ts';
import type { Snapshot } from './snapshot.ts';
import type { Trail } from './trail.ts';

/** What came of asking one address and reading its answer. */
export type Asked<Reading> =
  | { readonly kind: 'read'; readonly reading: Reading; readonly snapshot: Snapshot }
  | { readonly kind: 'gone' }
  | { readonly kind: 'lacking' }
  | { readonly kind: 'failed'; readonly error: ExpectedError };

export interface Question extends Pick<RunPage, 'role' | 'address' | 'publicationKey'> {
  /** A site may or may not have it: its absence is no fault, and reads as an empty page. */
  readonly mayLack?: boolean;
}

/** Ask, read, and leave the outcome on the trail. Throws what is not an expected error. */
export async function ask<Reading>(
  { mayLack = false, ...question }: Question,
  read: (page: () => Page) => Reading,
  ports: Ports,
  trail: Trail,
): Promise<Asked<Reading>> {
  const fetched = await ports.fetch(question.address, question.role);
  if (fetched.kind === 'stored') return readStored(question, fetched, read, trail);
  if (fetched.kind === 'gone' && mayLack) {
    trail.page({ ...question, snapshotId: null, problem: null });
    return { kind: 'lacking' };
  }
  const problem =
    fetched.kind === 'gone'
      ? `Serwis odpowiedział kodem ${fetched.status}: nie ma takiej strony.`
      : problemOf(fetched.error);
  report(question, null, problem, trail);
  return fetched;
}

function readStored<Reading>(
  question: Question,
  { snapshot, page }: { snapshot: Snapshot; page(): Page },
  read: (page: () => Page) => Reading,
  trail: Trail,
): Asked<Reading> {
  try {
    const reading = read(page);
    trail.page({ ...question, snapshotId: snapshot.id, problem: null });
    return { kind: 'read', reading, snapshot };
  } catch (error) {
    if (!isMisread(error)) throw error;
    report(question, snapshot.id, problemOf(error), trail);
    return { kind: 'failed', error };
  }
}

/** What a reading may throw: the page is not what its source declares. */
export function isMisread(error: unknown): error is LayoutChanged | SuspectAnswer {
  return error instanceof LayoutChanged || error instanceof SuspectAnswer;
}

function report(
  question: Question,
  snapshotId: RunPage['snapshotId'],
  problem: string,
  trail: Trail,
): void {
  trail.page({ ...question, snapshotId, problem });
  trail.problem(problemAt(question.address, problem));
}
