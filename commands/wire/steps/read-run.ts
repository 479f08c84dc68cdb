import { sightings } from '../../../crawler/sightings.ts';
import { pageOf } from '../../../crawler/visit.ts';
import { findKnown, recordPlan } from '../../../prisma/publications.ts';
import { findRun, findTrail, markRunRead, type TrailPage } from '../../../prisma/runs.ts';
import { settleChanges } from '../../../prisma/settling.ts';
import { learnStart } from '../../../prisma/sources.ts';
import { planRun } from '../../../worker/plan-run.ts';
import type { App } from '../open-app.ts';
import type { Handler } from '../run-step.ts';
import { lessonsIn } from '../starts.ts';

/** snapshots → versions: what a finished run saw, read again from its stored copies. */
export function readRun({ client, store, sourceIndex, sources }: App): Handler {
  return async (row) => {
    const run = await findRun(client, row);
    const source = run && sourceIndex.get(run.sourceId);
    if (run === undefined || source === undefined || run.finishedAt === null) return async () => {};
    const at = run.finishedAt;
    const pages = await Promise.all((await findTrail(client, run.id)).map(toPage));
    const seen = sightings(source, pages);
    const plan = planRun(
      { at, isComplete: run.isComplete },
      seen,
      await findKnown(client, source.id),
    );
    const lessons = lessonsIn(source, pages, sources);
    return async (db) => {
      for (const { id, address } of lessons) await learnStart(db, id, address, at);
      await recordPlan(db, run, plan, at);
      await settleChanges(db, source.id, { at, isComplete: run.isComplete });
      await markRunRead(db, run.id, at);
    };
  };

  async function toPage({ snapshot, ...page }: TrailPage) {
    if (snapshot === null || page.role === 'document') return { ...page, snapshot };
    const body = await store.get(snapshot.sha256);
    return { ...page, snapshot, page: () => pageOf(snapshot, body) };
  }
}
