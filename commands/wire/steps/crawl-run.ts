import { crawl } from '../../../crawler/crawl.ts';
import { insists } from '../../../crawler/judge-walk.ts';
import type { Source } from '../../../crawler/source.ts';
import { visit } from '../../../crawler/visit.ts';
import { findMarks } from '../../../prisma/publications.ts';
import { findLastRun, findRun, finishRun, startRun } from '../../../prisma/runs.ts';
import { touchCopies } from '../../../prisma/snapshots.ts';
import { findSource } from '../live-sources.ts';
import type { App } from '../open-app.ts';
import type { Handler } from '../run-step.ts';
import { startsOf } from '../starts.ts';
import { openVisits } from '../visits.ts';

/** source → snapshots: one walk through a source. */
export function crawlRun(app: App): Handler {
  return async (row) => {
    const run = await findRun(app.client, row);
    const source = run && (await findSource(app, run.sourceId));
    if (run === undefined || source === undefined || run.finishedAt !== null) return async () => {};
    const startedAt = app.clock.now();
    await startRun(app.client, run.id, startedAt);
    const { result, cost, touched } = await walk(app, source, startedAt);
    const { verdict, listed, problems } = result;
    app.log.info({ sourceId: source.id, runId: run.id, verdict, listed, problems, ...cost }, 'run');
    return async (db) => {
      await touchCopies(db, touched);
      await finishRun(db, { ...run, startedAt }, result, cost, app.clock.now());
    };
  };
}

async function walk(app: App, source: Source, now: Date) {
  const problem = source.fetchWith === 'browser' ? app.browsing.problem() : undefined;
  const marks = await findMarks(app.client, source.id);
  const last = await findLastRun(app.client, source.id);
  const { previousCount, wasCut } = last;
  const starts = startsOf(source, now, last);
  const { portsFor, cost, touched } = await openVisits(app, source, starts);
  const result = await crawl(
    app.pageMemory.remembering(source),
    {
      fetch: async (address, kind) =>
        problem === undefined
          ? visit(source, address, kind, portsFor(kind))
          : { kind: 'failed', error: problem },
      known: (key) => marks.get(key),
    },
    previousCount,
    {
      isWhole: previousCount === undefined || wasCut,
      starts,
      present: [...marks.values()].filter(({ isPresent }) => isPresent).length,
      insists: insists(last.problems, last.lastGoodAt, now),
    },
  );
  return { result, cost, touched };
}
