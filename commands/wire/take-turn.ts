import { type HostState, nextTurn, reserve, type Turn } from '../../crawler/courtesy.ts';
import { HostUnavailable } from '../../crawler/errors.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';
import { findHost, moveHost, reserveTurn } from '../../prisma/hosts.ts';
import { type Line, oneAtATime } from './one-at-a-time.ts';

/** Ask when it is our turn: a slow answer makes whoever waits behind it keep its pause, too. */
export function inTurn<T>(
  line: Line,
  host: string,
  pauseMs: number,
  ask: () => Promise<T>,
): Promise<T> {
  return oneAtATime(line, host, async () => {
    await takeTurn(line, host, pauseMs);
    return await ask();
  });
}

/** A busy machine may miss a turn; one that misses so many is too busy to crawl. */
const mostTurns = 20;
/** Of the pause: who is later than this for a turn would ask right before the next in the line. */
const mostLate = 0.25;

/**
 * Take the next place in the line at a host, and wait for it. A turn that was missed is left, and
 * another one taken, so that the pause between two requests holds whatever delays a process. What
 * delays it passes on the machine's own time: a world's time leaps whenever somebody sleeps there.
 *
 * @throws {HostUnavailable} for a host that rests, or whose budget is spent
 */
export async function takeTurn(line: Line, host: string, pauseMs: number): Promise<void> {
  if (await takeNext(line, host, pauseMs)) return;
  for (let turns = 0; turns < mostTurns; turns += 1)
    if ((await waitForTurn(line, host, pauseMs)) <= pauseMs * mostLate) return;
  const message = `${host}: wanted a turn, found that ${mostTurns} were missed`;
  throw new HostUnavailable(message, undefined, { fault: 'no-turn' });
}

/** Hosts as this process left them: mostly nobody has asked them since. */
const left = new WeakMap<PrismaClient, Map<string, HostState>>();

function leftBy(client: PrismaClient): Map<string, HostState> {
  const hosts = left.get(client) ?? new Map<string, HostState>();
  left.set(client, hosts);
  return hosts;
}

/**
 * Wait out the pause after our own last turn, and take the next one, if nobody else stood in the
 * line meanwhile: one statement in place of three.
 *
 * @returns false when there is more to know than this process knows, or the turn was missed
 */
async function takeNext({ client, clock }: Line, host: string, pauseMs: number): Promise<boolean> {
  const before = leftBy(client).get(host);
  const waitMs = before === undefined ? 0 : nextTurn(before, clock.now());
  if (before === undefined || waitMs > pauseMs) return false;
  if (waitMs > 0) await clock.sleep(waitMs);
  const startedAt = performance.now();
  const turn = reserve(before, pauseMs, clock.now());
  if ('refused' in turn || turn.waitMs > 0) return false;
  if (!(await moveHost(client, host, before, turn.state))) return false;
  leftBy(client).set(host, turn.state);
  return performance.now() - startedAt <= pauseMs * mostLate;
}

/** @returns how late it is for the turn, in milliseconds. */
async function waitForTurn({ client, clock }: Line, host: string, pauseMs: number) {
  const startedAt = performance.now();
  const now = clock.now();
  const turn = await reserveTurn(client, host, pauseMs, now);
  if ('refused' in turn) throw refusal(host, turn);
  leftBy(client).set(host, turn.state);
  const due = now.getTime() + turn.waitMs;
  if (turn.waitMs > 0) {
    await clock.sleep(Math.max(due - clock.now().getTime(), 0));
    await refuseParked({ client, clock }, host);
  }
  return performance.now() - startedAt - turn.waitMs;
}

function refusal(host: string, { refused, until }: Extract<Turn, { refused: string }>) {
  const fault = refused === 'budget' ? refused : 'silent';
  return new HostUnavailable(`${host}: wanted a turn, found: ${refused}`, until, { fault });
}

/** Who asked meanwhile may have found the host dead, or been asked for rest. */
async function refuseParked({ client, clock }: Line, host: string): Promise<void> {
  const { parkedUntil = null } = (await findHost(client, host)) ?? {};
  if (parkedUntil !== null && parkedUntil > clock.now())
    throw new HostUnavailable(`${host}: parked while we waited`, parkedUntil);
}
