import type { SnapshotId } from '../../../crawler/brand.ts';
import type { Page } from '../../../crawler/page.ts';
import { sightings } from '../../../crawler/sightings.ts';
import type { Snapshot } from '../../../crawler/snapshot.ts';
import type { Source } from '../../../crawler/source.ts';
import { findKnown, recordPlan } from '../../../prisma/publications.ts';
import { findRun, findTrail, markRunRead, type TrailPage } from '../../../prisma/runs.ts';
import { settleChanges } from '../../../prisma/settling.ts';
import { learnStart } from '../../../prisma/sources.ts';
import { findTextHashes } from '../../../prisma/versions.ts';
import { planRun, spareUnchanged } from '../../../worker/plan-run.ts';
import type { App } from '../open-app.ts';
import type { Handler } from '../run-step.ts';
import { lessonsIn } from '../starts.ts';
import { storedPage } from '../stored-page.ts';

/** snapshots → versions: what a finished run saw, read again from its stored copies. */
export function readRun(app: App): Handler {
  const { client, sourceIndex, sources, pageMemory } = app;
  return async (row) => {
    const run = await findRun(client, row);
    const source = run && sourceIndex.get(run.sourceId);
    if (run === undefined || source === undefined || run.finishedAt === null) return async () => {};
    const at = run.finishedAt;
    const trail = await findTrail(client, run.id);
    const pages = await Promise.all(trail.map((page) => toPage(app, source, page)));
    const seen = sightings(pageMemory.remembering(source), pages);
    const known = await findKnown(client, source.id);
    const planned = planRun({ at, isComplete: run.isComplete }, seen, known);
    const plan =
      source.text === undefined
        ? planned
        : spareUnchanged(
            planned,
            hashesOf(app, source, pages),
            await findTextHashes(client, source.id),
          );
    const lessons = lessonsIn(source, pages, sources);
    return async (db) => {
      for (const { id, address } of lessons) await learnStart(db, id, address, at);
      await recordPlan(db, run, plan, at);
      const isFeed = source.listing === 'feed';
      await settleChanges(db, source.id, { at, isComplete: run.isComplete, isFeed });
      await markRunRead(db, run.id, at);
    };
  };
}

async function toPage(app: App, source: Source, { snapshot, ...page }: TrailPage) {
  if (snapshot === null || page.role === 'document') return { ...page, snapshot };
  const stored = await storedPage(app, source, snapshot);
  return { ...page, snapshot, page: () => stored };
}

/** What the pages that are documents themselves say, by copy. */
function hashesOf(
  { pageMemory }: App,
  source: Source,
  pages: readonly { readonly snapshot: Snapshot | null; page?(): Page }[],
): (id: SnapshotId) => string | undefined {
  const read = new Map(
    pages.flatMap(({ snapshot, page }) => (snapshot && page ? [[snapshot.id, page]] : [])),
  );
  return (id) => {
    const page = read.get(id);
    return page && pageMemory.textHashOf(source, page());
  };
}
