import { setTimeout as wait } from 'node:timers/promises';
import { holdAgainstLedger } from '../../commands/wire/walk-world.ts';
import { type OpenWalk, walkOn } from '../pipeline/open-walk.ts';

/** Walk to the end of the world, whatever fails on the way: as a service, which is there to stay. */
export async function walkThrough(walk: OpenWalk): Promise<void> {
  for (const end = Date.now() + 150_000; Date.now() < end; await wait(250)) {
    try {
      return await walkOn(walk);
    } catch {
      // The database is away: the next look finds it, or the one after.
    }
  }
  throw new Error('the walk did not come to its end within 150 s');
}

/** Until so many requests have reached the sites: the walk is well under way. */
export async function untilAsked({ replica }: OpenWalk, times: number): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; await wait(5))
    if (replica.requests.length >= times) return;
  throw new Error(`wanted ${times} requests, found ${replica.requests.length}`);
}

/** What the ledger and the steps say once all is over: nothing lost, nothing invented. */
export async function judge({ world, app }: OpenWalk) {
  const { missed, invented } = await holdAgainstLedger(world, app);
  const hints = await app.client.hint.count();
  const accepted = await app.client.mail.count({ where: { state: 'accepted' } });
  const mails = await app.client.mail.count();
  return { missed, invented, hints, unsent: mails - accepted };
}

export const nothingLost = { missed: [], invented: [], hints: 0, unsent: 0 };

/** Figures that DESIGN section 9 promises are printed where they are measured. */
export function tell(what: string, ms: number): void {
  process.stdout.write(`measured: ${what}: ${(ms / 1_000).toFixed(1)} s\n`);
}
