import type { Clock } from '../../config/clock.ts';
import { HostUnavailable } from '../../crawler/errors.ts';
import { isDead } from '../../crawler/patience.ts';
import { deadHostRestMs } from '../../crawler/visit.ts';
import type { PrismaClient } from '../../prisma/generated/client.ts';

/** Where one stands in line at hosts, and whose time it is. */
export interface Line {
  readonly client: PrismaClient;
  readonly clock: Clock;
}

/** What this process knows of a host beside its row, which is written a moment later. */
interface Contact {
  /** Settled when what is asked there now has its answer. */
  readonly now: Promise<unknown>;
  /** The host was dead when it was last asked, and rests until then; world time. */
  readonly deadUntil?: Date;
}

const contacts = new WeakMap<PrismaClient, Map<string, Contact>>();

/**
 * Ask a host while nobody else in this process asks it. Whoever waited for an answer that never
 * came does not ask again: a dead host is probed once, by however many sources it has.
 */
export async function oneAtATime<T>(
  { client, clock }: Line,
  host: string,
  ask: () => Promise<T>,
): Promise<T> {
  const hosts = contacts.get(client) ?? new Map<string, Contact>();
  contacts.set(client, hosts);
  const asked = (hosts.get(host)?.now ?? Promise.resolve()).then(() => {
    const { deadUntil } = hosts.get(host) ?? {};
    if (deadUntil !== undefined && deadUntil > clock.now())
      throw new HostUnavailable(`${host}: found dead a moment ago`, deadUntil);
    return ask();
  });
  const now = asked.catch((error: unknown) => {
    if (!(error instanceof HostUnavailable) || !isDead(error)) return;
    hosts.set(host, { now, deadUntil: new Date(clock.now().getTime() + deadHostRestMs) });
  });
  hosts.set(host, { ...hosts.get(host), now });
  return asked;
}
