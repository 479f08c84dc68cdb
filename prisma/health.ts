import type { SourceId } from '../crawler/brand.ts';
import type { Gap, HealthState, SourceHealth } from '../crawler/health.ts';
import { problemOfFiles } from '../crawler/problem.ts';
import type { Source } from '../crawler/source.ts';
import type { Db } from './db.ts';
import type { Gap as GapRow, SourceState } from './generated/client.ts';

const dayMs = 24 * 3_600_000;

/** How every declared source fares. `isAllowed` tells whether it may be asked at all. */
export async function findHealth(
  db: Db,
  sources: readonly Source[],
  isAllowed: (source: Source) => boolean,
  now: Date,
): Promise<SourceHealth[]> {
  const states = await db.sourceState.findMany({
    include: { gaps: { orderBy: { from: 'desc' } } },
  });
  const stateOf = new Map(states.map((state) => [state.id, state]));
  const costOf = await findCosts(db, new Date(now.getTime() - dayMs));
  const filesOf = await findUnreadFiles(db);
  return sources.map((source) => ({
    ...describe(source),
    ...record(stateOf.get(source.id), filesOf.get(source.id) ?? []),
    ...(isAllowed(source) ? {} : { state: 'off' as const }),
    ...(costOf.get(source.id) ?? { requestsLastDay: 0, notModifiedShare: null }),
  }));
}

type UnreadFile = Parameters<typeof problemOfFiles>[0][number];

/** By source, the newest first: what is listed, but could not be had or read. */
async function findUnreadFiles(db: Db): Promise<Map<string, UnreadFile[]>> {
  const rows = await db.document.findMany({
    where: { problem: { not: null }, isRemoved: false, publication: { isWithdrawn: false } },
    select: { name: true, problem: true, publication: { select: { sourceId: true } } },
    orderBy: { firstSeenAt: 'desc' },
  });
  return Map.groupBy(
    rows.map(({ name, problem, publication: { sourceId } }) => ({
      ...{ name, sourceId, problem: problem ?? '' },
    })),
    ({ sourceId }) => sourceId,
  );
}

async function findCosts(db: Db, since: Date) {
  const costs = await db.run.groupBy({
    by: ['sourceId'],
    where: { finishedAt: { gt: since } },
    _sum: { requests: true, notModified: true },
  });
  return new Map(
    costs.map(({ sourceId, _sum: { requests, notModified } }) => [
      sourceId,
      {
        requestsLastDay: requests ?? 0,
        notModifiedShare: requests ? (notModified ?? 0) / requests : null,
      },
    ]),
  );
}

function describe({ id, name, kind, body, region, channel, start, hosts }: Source) {
  return {
    ...{ id, name, kind },
    body: body ?? null,
    region: region ?? null,
    channel: channel ?? null,
    address: start[0] ?? `https://${hosts[0]}/`,
  };
}

function record(
  row: (SourceState & { gaps: GapRow[] }) | undefined,
  unread: readonly UnreadFile[],
) {
  if (row === undefined)
    return {
      state: 'never' as const,
      lastVerdict: null,
      watchedSince: null,
      ...{ reasons: [], lastRunAt: null, lastGoodAt: null, nextDueAt: null, listed: 0, gaps: [] },
    };
  const { problems, lastRunAt, lastGoodAt, nextDueAt, listed, gaps } = row;
  return {
    state: healthState(row),
    lastVerdict: row.lastVerdict as SourceHealth['lastVerdict'],
    reasons: [...(problems as string[]), ...[problemOfFiles(unread) ?? []].flat()],
    watchedSince: row.baselineAt,
    ...{ lastRunAt, lastGoodAt, nextDueAt, listed },
    gaps: gaps.map(toGap),
  };
}

function healthState({ lastVerdict: verdict }: SourceState): HealthState {
  if (verdict === null) return 'never';
  if (verdict === 'failed') return 'failing';
  return verdict === 'suspect' ? 'suspect' : 'ok';
}

function toGap({ sourceId, from, to, reason }: GapRow): Gap {
  return { sourceId: sourceId as SourceId, from, to, reason };
}

/** Gaps that touch a stretch of time, oldest first. */
export async function findGaps(db: Db, from: Date, to: Date): Promise<Gap[]> {
  const rows = await db.gap.findMany({
    where: { from: { lt: to }, OR: [{ to: null }, { to: { gt: from } }] },
    orderBy: { from: 'asc' },
  });
  return rows.map(toGap);
}
