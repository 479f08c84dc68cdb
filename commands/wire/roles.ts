import { nextSlot } from '../../crawler/schedule.ts';
import type { QueueName, Step } from '../../crawler/step.ts';
import { ensureSources, openDueRuns } from '../../prisma/sources.ts';
import type { App } from './open-app.ts';
import { openRelay, type Relay } from './relay.ts';
import { runStep } from './run-step.ts';
import { reachableSources } from './starts.ts';
import { handlersOf } from './steps.ts';

/** What one process does of the whole. */
export type Role = 'crawler' | 'worker' | 'reports';

const queueOfRole: Readonly<Record<Role, QueueName>> = {
  crawler: 'crawl',
  worker: 'process',
  reports: 'send',
};

/** The queue that a role works on. */
export function queueOf(role: Role): QueueName {
  return queueOfRole[role];
}

/**
 * Steps at once in one process: hosts are waited for, texts are computed, mails go one by one, so
 * that a killed process leaves at most one dialogue whose end nobody knows.
 */
const concurrency: Readonly<Record<QueueName, number>> = { crawl: 6, process: 4, send: 1 };

export interface Roles {
  readonly relay: Relay;
  close(): Promise<void>;
}

/** Start the workers of some roles, and the relay that feeds them. */
export async function startRoles(app: App, roles: readonly Role[]): Promise<Roles> {
  const relay = openRelay(app);
  const handlers = handlersOf(app);
  const workers = await Promise.all(
    roles.map((role) => {
      const queue = queueOf(role);
      return app.queues.work(queue, concurrency[queue], async ({ step, row }) => {
        // A page that another process added a moment ago is no unknown source here.
        await app.refreshSources();
        await runStep({ step: step as Step, row }, { ...app, handlers });
        relay.poke();
      });
    }),
  );
  relay.poke();
  return {
    relay,
    async close() {
      await relay.close();
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

/** Open the runs of every source that is due by the app's clock. @returns their ids. */
export async function openDue(app: App): Promise<string[]> {
  await app.refreshSources();
  const watched = await reachableSources(app);
  const now = app.clock.now();
  return app.client.$transaction(
    async (db) => {
      await ensureSources(
        db,
        watched.map(({ id }) => id),
        now,
      );
      const slots = watched.map((source) => ({
        id: source.id,
        nextSlot: (after: Date) => nextSlot(source, after),
      }));
      return openDueRuns(db, slots, now);
    },
    { timeout: 30_000 },
  );
}

const tickEveryMs = 20_000;

/** For a process that only shows: know what was added and removed, a little later. */
export function startRefreshing({ refreshSources, log }: App): () => void {
  const refresh = () => {
    refreshSources().catch((err) => log.warn({ err }, 'added pages not looked up'));
  };
  const timer = setInterval(refresh, tickEveryMs);
  return () => clearInterval(timer);
}

/** Look every 20 seconds for sources that are due; any number of processes may do so. */
export function startTicking(app: App, relay: Relay): () => void {
  const tick = () => {
    openDue(app)
      .then((opened) => opened.length > 0 && relay.poke())
      .catch((err) => app.log.warn({ err }, 'due sources not looked up'));
  };
  tick();
  const timer = setInterval(tick, tickEveryMs);
  return () => clearInterval(timer);
}
