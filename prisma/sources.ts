import type { SourceId } from '../crawler/brand.ts';
import type { Hint } from '../crawler/step.ts';
import type { Db } from './db.ts';
import { raiseHints } from './hints.ts';

/** When a source is due, as the caller's schedule says. */
export interface Slots {
  readonly id: SourceId;
  /** The first slot after a moment. */
  nextSlot(after: Date): Date;
}

/** Make sure that every declared source has a state; a new one is due at once. */
export async function ensureSources(db: Db, ids: readonly SourceId[], now: Date): Promise<void> {
  await db.sourceState.createMany({
    data: ids.map((id) => ({ id, nextDueAt: now })),
    skipDuplicates: true,
  });
}

/**
 * Open one run for each source that is due, and say that it is to be crawled. Missed slots cost
 * one catch-up run. A source whose last run is not read yet waits for it.
 *
 * @returns the ids of the runs.
 */
export async function openDueRuns(db: Db, sources: readonly Slots[], now: Date): Promise<string[]> {
  const slots = new Map(sources.map((source) => [source.id as string, source]));
  // The lock makes processes that look at the same time take turns, and look again after it.
  const due = await db.$queryRaw<{ id: string; nextDueAt: Date }[]>`
    SELECT id, next_due_at AS "nextDueAt" FROM source
    WHERE id = ANY (${[...slots.keys()]}) AND (next_due_at <= ${now} OR second_look_at <= ${now})
      AND NOT EXISTS (SELECT FROM run WHERE source_id = source.id AND read_at IS NULL)
    ORDER BY id FOR UPDATE`;
  const opened: string[] = [];
  for (const { id, nextDueAt } of due) {
    const next = slots.get(id)?.nextSlot(now);
    const run =
      next && (await openRun(db, id as SourceId, now, nextDueAt <= now ? next : nextDueAt));
    if (run !== undefined) opened.push(run);
  }
  return opened;
}

/** Open a run now, whatever the schedule says. `undefined` when this slot has one already. */
export async function openRun(
  db: Db,
  sourceId: SourceId,
  slot: Date,
  nextDueAt: Date,
): Promise<string | undefined> {
  const [run] = await db.run.createManyAndReturn({
    data: [{ sourceId, slot }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (run === undefined) return undefined;
  await db.sourceState.update({ where: { id: sourceId }, data: { nextDueAt, secondLookAt: null } });
  const hint: Hint = { step: 'crawl', row: run.id };
  await raiseHints(db, [hint]);
  return run.id;
}

/** Ask for a second look at a source, no later than `at`. */
export async function wantSecondLook(db: Db, sourceId: SourceId, at: Date): Promise<void> {
  await db.$executeRaw`
    UPDATE source SET second_look_at = least(coalesce(second_look_at, ${at}), ${at})
    WHERE id = ${sourceId}`;
}

/** When the next source is due for a second look, or `undefined` when none is wanted. */
export async function nextSecondLook(db: Db): Promise<Date | undefined> {
  const { _min } = await db.sourceState.aggregate({ _min: { secondLookAt: true } });
  return _min.secondLookAt ?? undefined;
}

/** Addresses that pages of other sources named, by the source that starts there. */
export async function findLearned(db: Db): Promise<Map<string, string>> {
  const rows = await db.sourceState.findMany({
    where: { learnedStart: { not: null } },
    select: { id: true, learnedStart: true },
  });
  return new Map(rows.map(({ id, learnedStart }) => [id, learnedStart ?? '']));
}

/** Keep the address that another source named; a source that had none is due at once. */
export async function learnStart(db: Db, id: SourceId, address: string, now: Date): Promise<void> {
  await db.sourceState.upsert({
    where: { id },
    create: { id, learnedStart: address, nextDueAt: now },
    update: { learnedStart: address },
  });
}
