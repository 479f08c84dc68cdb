import type { SnapshotId } from '../../../crawler/brand.ts';
import type { Page } from '../../../crawler/page.ts';
import { sightings } from '../../../crawler/sightings.ts';
import type { Snapshot } from '../../../crawler/snapshot.ts';
import type { Source } from '../../../crawler/source.ts';
import { pageOf } from '../../../crawler/visit.ts';
import { findKnown, recordPlan } from '../../../prisma/publications.ts';
import { findRun, findTrail, markRunRead, type TrailPage } from '../../../prisma/runs.ts';
import { settleChanges } from '../../../prisma/settling.ts';
import { learnStart } from '../../../prisma/sources.ts';
import { findTextHashes } from '../../../prisma/versions.ts';
import { planRun, spareUnchanged } from '../../../worker/plan-run.ts';
import { readPageText } from '../../../worker/text/page-text.ts';
import { hashContent } from '../../../worker/version.ts';
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
    const known = await findKnown(client, source.id);
    const planned = planRun({ at, isComplete: run.isComplete }, seen, known);
    const plan =
      source.text === undefined
        ? planned
        : spareUnchanged(planned, hashesOf(source, pages), await findTextHashes(client, source.id));
    const lessons = lessonsIn(source, pages, sources);
    return async (db) => {
      for (const { id, address } of lessons) await learnStart(db, id, address, at);
      await recordPlan(db, run, plan, at);
      const isFeed = source.listing === 'feed';
      await settleChanges(db, source.id, { at, isComplete: run.isComplete, isFeed });
      await markRunRead(db, run.id, at);
    };
  };

  async function toPage({ snapshot, ...page }: TrailPage) {
    if (snapshot === null || page.role === 'document') return { ...page, snapshot };
    const body = await store.get(snapshot.sha256);
    let parsed: Page | undefined;
    const parse = () => {
      parsed ??= pageOf(snapshot, body);
      return parsed;
    };
    return { ...page, snapshot, page: parse };
  }
}

/** What the pages that are documents themselves say, by copy. */
function hashesOf(
  source: Source,
  pages: readonly { readonly snapshot: Snapshot | null; page?(): Page }[],
): (id: SnapshotId) => string | undefined {
  const read = new Map(
    pages.flatMap(({ snapshot, page }) => (snapshot && page ? [[snapshot.id, page]] : [])),
  );
  return (id) => {
    const page = read.get(id);
    const result = page && readPageText(source, page());
    return result?.kind === 'read' ? hashContent({ kind: 'text', text: result.text }) : undefined;
  };
}
