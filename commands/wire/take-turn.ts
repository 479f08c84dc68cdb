import type { Clock } from '../../config/clock.ts';
import { HostUnavailable } from '../../crawler/errors.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { findHost, reserveTurn } from '../../prisma/hosts.ts';

export interface Line {
  readonly client: PrismaClient;
  readonly clock: Clock;
}

/** A busy machine may miss a turn; one that misses so many is too busy to crawl. */
const mostTurns = 20;
/** Of the pause: who is later than this for a turn would ask right before the next in the line. */
const mostLate = 0.25;

/**
 * Take the next place in the line at a host, and wait for it. A turn that was missed is left, and
 * another one taken, so that the pause between two requests holds whatever delays a process.
 *
 * @throws {HostUnavailable} for a host that rests, or whose budget is spent
 */
export async function takeTurn(line: Line, host: string, pauseMs: number): Promise<void> {
  for (let turns = 0; turns < mostTurns; turns += 1)
    if ((await waitForTurn(line, host, pauseMs)) <= pauseMs * mostLate) return;
  throw new HostUnavailable(`${host}: wanted a turn, found that ${mostTurns} were missed`);
}

/** @returns how late it is for the turn, in milliseconds. */
async function waitForTurn({ client, clock }: Line, host: string, pauseMs: number) {
  const now = clock.now();
  const turn = await reserveTurn(client, host, pauseMs, now);
  if ('refused' in turn) throw new HostUnavailable(`${host}: ${turn.refused}`, turn.until);
  const due = now.getTime() + turn.waitMs;
  if (turn.waitMs > 0) {
    await clock.sleep(Math.max(due - clock.now().getTime(), 0));
    await refuseParked({ client, clock }, host);
  }
  return clock.now().getTime() - due;
}

/** Who asked meanwhile may have found the host dead, or been asked for rest. */
async function refuseParked({ client, clock }: Line, host: string): Promise<void> {
  const { parkedUntil = null } = (await findHost(client, host)) ?? {};
  if (parkedUntil !== null && parkedUntil > clock.now())
    throw new HostUnavailable(`${host}: parked while we waited`, parkedUntil);
}
