import { setTimeout as wait } from 'node:timers/promises';
import { nextSlot } from '../../crawler/schedule.ts';
import { countOpenHints, findQuarantined } from '../../prisma/hints.ts';
import { ensureSources, openRun } from '../../prisma/sources.ts';
import type { App } from './open-app.ts';
import type { Roles } from './roles.ts';
import { reachableSources } from './starts.ts';

const lookEveryMs = 40;
/** Nothing was finished for so long (real time): something is stuck, and waiting will not help. */
const stuckAfterMs = 120_000;

/** Open a run of every source now, whatever the schedule says. @returns their ids. */
export async function openAll(app: App): Promise<string[]> {
  const now = app.clock.now();
  await app.refreshSources();
  const watched = await reachableSources(app);
  return app.client.$transaction(async (db) => {
    await ensureSources(
      db,
      watched.map(({ id }) => id),
      now,
    );
    const opened: string[] = [];
    for (const source of watched) {
      const run = await openRun(db, source.id, now, nextSlot(source, now));
      if (run !== undefined) opened.push(run);
    }
    return opened;
  });
}

/**
 * Wait until every step that could run has run.
 *
 * @param onLook called at each look, about 25 times a second
 * @throws when nothing moves any more.
 */
export async function untilIdle(
  { client }: App,
  { relay }: Roles,
  onLook: () => Promise<void> = async () => {},
): Promise<void> {
  let open = -1;
  let movedAt = performance.now();
  relay.poke();
  for (;;) {
    const now = await countOpenHints(client);
    if (now === 0) return;
    await onLook();
    if (now !== open) movedAt = performance.now();
    open = now;
    if (performance.now() - movedAt > stuckAfterMs) throw await stuck(client, open);
    await wait(lookEveryMs);
  }
}

async function stuck(client: App['client'], open: number): Promise<Error> {
  const failed = await findQuarantined(client);
  const named = failed.map(({ step, row, problem }) => `${step} ${row}: ${problem}`);
  return new Error(
    `wanted all steps done, found ${open} that do not move; given up: ${named.join('; ') || 'none'}`,
  );
}
