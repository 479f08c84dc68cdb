import type { RunId, SourceId } from '../crawler/brand.ts';
import type { CrawlResult } from '../crawler/crawl.ts';
import type { Db } from './db.ts';
import type { Run as Row } from './generated/client.ts';
import { raiseHints } from './hints.ts';
import { toSnapshot } from './snapshots.ts';

export interface Run {
  readonly id: RunId;
  readonly sourceId: SourceId;
  /** World time of the start of the walk; `null` before it. */
  readonly startedAt: Date | null;
  /** World time of the end of the walk; `null` while it lasts. */
  readonly finishedAt: Date | null;
  readonly isComplete: boolean;
  readonly isBaseline: boolean;
}

/** How much a run asked of the site. */
export interface RunCost {
  readonly requests: number;
  readonly notModified: number;
  readonly bytes: number;
}

export async function findRun(db: Db, id: string): Promise<Run | undefined> {
  const row = await db.run.findUnique({ where: { id } });
  if (row === null) return undefined;
  const { sourceId, startedAt, finishedAt, isComplete, isBaseline } = row;
  return {
    id: row.id as RunId,
    sourceId: sourceId as SourceId,
    ...{ startedAt, finishedAt, isComplete, isBaseline },
  };
}

export async function startRun(db: Db, id: RunId, now: Date): Promise<void> {
  await db.run.update({ where: { id }, data: { startedAt: now } });
}

/** What the next walk must know of the one before. */
export interface LastRun {
  /** Publications that the last good run listed; `undefined` before the first one. */
  readonly previousCount: number | undefined;
  /** It could not reach all that it wanted. */
  readonly wasCut: boolean;
  /** When the last run that read everything started; `undefined` before the first. */
  readonly since: Date | undefined;
  /** Problems of the last run, the gravest first. */
  readonly problems: readonly string[];
  /** When a run was believed last; `undefined` before the first. */
  readonly lastGoodAt: Date | undefined;
  /** Its address, as another source names it. */
  readonly learnedStart: string | undefined;
}

export async function findLastRun(db: Db, sourceId: SourceId): Promise<LastRun> {
  const state = await db.sourceState.findUniqueOrThrow({ where: { id: sourceId } });
  return {
    previousCount: state.baselineAt === null ? undefined : state.listed,
    wasCut: state.lastVerdict !== 'good',
    since: state.cursorAt ?? undefined,
    problems: state.problems as string[],
    lastGoodAt: state.lastGoodAt ?? undefined,
    learnedStart: state.learnedStart ?? undefined,
  };
}

export async function markRunRead(db: Db, id: RunId, at: Date): Promise<void> {
  await db.run.update({ where: { id }, data: { readAt: at } });
}

/**
 * Write the end of a walk: its trail, its verdict, the source's health, and, when something
 * good came of it, word that it is to be read. A run without a good list leaves a gap open.
 */
export async function finishRun(
  db: Db,
  run: Run,
  result: CrawlResult,
  cost: RunCost,
  now: Date,
): Promise<void> {
  const state = await db.sourceState.findUniqueOrThrow({ where: { id: run.sourceId } });
  const isGood = result.verdict === 'good' || result.verdict === 'partial';
  const isBaseline = isGood && state.baselineAt === null;
  await recordWalk(db, run, result, cost);
  await db.run.update({
    where: { id: run.id },
    data: { finishedAt: now, readAt: isGood ? null : now, isBaseline },
  });
  const problems = [...result.problems];
  await db.sourceState.update({
    where: { id: run.sourceId },
    data: { lastRunAt: now, lastVerdict: result.verdict, problems },
  });
  if (!isGood) return openGap(db, run.sourceId, state.lastGoodAt ?? now, problems[0] ?? '');
  await db.sourceState.update({
    where: { id: run.sourceId },
    data: { lastGoodAt: now, ...progressOf(run, result, isBaseline, now) },
  });
  await db.gap.updateMany({ where: { sourceId: run.sourceId, to: null }, data: { to: now } });
  await raiseHints(db, [{ step: 'read', row: run.id }]);
}

/** A feed is asked again from where it was last read whole: what a partial run missed is there. */
function progressOf(run: Run, result: CrawlResult, isBaseline: boolean, now: Date) {
  return {
    ...(isBaseline && { baselineAt: now }),
    ...((result.isComplete || isBaseline) && { listed: result.listed }),
    ...(result.verdict === 'good' && { cursorAt: run.startedAt ?? now }),
  };
}

async function recordWalk(db: Db, run: Run, result: CrawlResult, cost: RunCost): Promise<void> {
  const { verdict, listed, isComplete, problems, pages } = result;
  await db.runPage.deleteMany({ where: { runId: run.id } });
  await db.runPage.createMany({ data: pages.map((page) => ({ ...page, runId: run.id })) });
  await db.run.update({
    where: { id: run.id },
    data: {
      ...{ verdict, listed, isComplete, problems: [...problems] },
      ...cost,
      bytes: BigInt(cost.bytes),
    },
  });
}

async function openGap(db: Db, sourceId: SourceId, from: Date, reason: string): Promise<void> {
  const open = await db.gap.count({ where: { sourceId, to: null } });
  if (open > 0) return;
  await db.gap.createMany({ data: [{ sourceId, from, reason }], skipDuplicates: true });
}

/** The trail of a finished run in its order, pages that could not be had included. */
export async function findTrail(db: Db, runId: RunId) {
  const rows = await db.runPage.findMany({
    where: { runId },
    orderBy: { ordinal: 'asc' },
    include: { snapshot: true },
  });
  return rows.map(({ role, address, publicationKey, problem, snapshot }) => ({
    role: role as 'list' | 'publication' | 'document',
    address,
    publicationKey,
    problem,
    snapshot: snapshot === null ? null : toSnapshot(snapshot),
  }));
}

export type TrailPage = Awaited<ReturnType<typeof findTrail>>[number];

/** How far some runs are: those that ended, and one of those that have begun. */
export async function findProgress(
  db: Db,
  ids: readonly string[],
): Promise<{ readonly ended: number; readonly current: string | undefined }> {
  const runs = await db.run.findMany({
    where: { id: { in: [...ids] } },
    select: { sourceId: true, startedAt: true, finishedAt: true },
  });
  const current = runs.find((run) => run.startedAt !== null && run.finishedAt === null);
  const ended = runs.filter(({ finishedAt }) => finishedAt !== null).length;
  return { ended, current: current?.sourceId };
}

/** What came of a run, for people. */
export interface RunOutcome {
  readonly runId: string;
  readonly sourceId: string;
  /** `null` while it is not finished. */
  readonly verdict: CrawlResult['verdict'] | null;
  /** Publications: in the list; of these seen first; otherwise changed. */
  readonly listed: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Answers that were not believed. */
  readonly suspect: number;
  /** Of the source's clock. */
  readonly ms: number;
  readonly bytes: number;
  readonly requests: number;
  /** Answers 304. */
  readonly notModified: number;
  readonly isBaseline: boolean;
  readonly problems: readonly string[];
}

/** What came of runs, in the order of their sources. */
export async function findOutcomes(db: Db, ids: readonly string[]): Promise<RunOutcome[]> {
  const rows = await db.run.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { sourceId: 'asc' },
  });
  return Promise.all(rows.map((row) => toOutcome(db, row)));
}

async function toOutcome(db: Db, row: Row): Promise<RunOutcome> {
  const { id, sourceId, startedAt, finishedAt, listed, requests, notModified, isBaseline } = row;
  const ofSource = {
    sourceId,
    takenAt: { gte: startedAt ?? row.slot, lte: finishedAt ?? row.slot },
  };
  const moved = await db.change.groupBy({
    by: ['publicationId'],
    where: { sourceId, seenAt: finishedAt ?? row.slot, kind: { not: 'appeared' } },
  });
  const added = await db.publication.count({ where: { firstRunId: id } });
  return {
    ...{ runId: id, sourceId, listed, requests, notModified, isBaseline },
    verdict: row.verdict as RunOutcome['verdict'],
    new: added,
    changed: moved.length,
    unchanged: Math.max(listed - added - moved.length, 0),
    suspect: await db.snapshot.count({ where: { ...ofSource, verdict: 'suspect' } }),
    ms: (finishedAt?.getTime() ?? 0) - (startedAt?.getTime() ?? 0),
    bytes: Number(row.bytes),
    problems: row.problems as string[],
  };
}
