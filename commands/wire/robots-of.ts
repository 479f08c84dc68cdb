import { HostUnavailable, NotAllowed } from '../../crawler/errors.ts';
import { type Robots, readRobots, robotsAddress } from '../../crawler/robots.ts';
import type { Source } from '../../crawler/source.ts';
import { findRobots, type StoredRobots, saveRobots } from '../../prisma/robots.ts';
import type { App } from './open-app.ts';
import { inTurn } from './take-turn.ts';

/** A host's rules are asked for once a day. */
const robotsLastMs = 24 * 3_600_000;
const mostRobotsBytes = 1_000_000;

/** By host, as this process last saw them: they are looked up before every request. */
const robotsSeen = new WeakMap<App['client'], Map<string, StoredRobots>>();

async function knownRobots({ client }: App, host: string): Promise<StoredRobots | undefined> {
  const seen = robotsSeen.get(client) ?? new Map<string, StoredRobots>();
  robotsSeen.set(client, seen);
  const known = seen.get(host) ?? (await findRobots(client, host));
  if (known !== undefined) seen.set(host, known);
  return known;
}

/** What the address's host says to robots, as stored, else asked anew. */
export async function robotsOf(app: App, source: Source, address: string): Promise<Robots> {
  const { client, clock, fetcher } = app;
  const now = clock.now();
  const { host } = new URL(address);
  const known = await knownRobots(app, host);
  if (known !== undefined && now.getTime() - known.at.getTime() < robotsLastMs)
    return readRobots(known.status, known.text ?? '');
  robotsSeen.get(client)?.delete(host);
  const { status, text } = await inTurn(app, host, source.pauseMs, () =>
    askRobots(fetcher, robotsAddress(address), source.hosts, now),
  );
  if (status < 500) await saveRobots(client, host, { text, status, at: now });
  return readRobots(status, text);
}

/** What a host answers for its rules. */
export async function askRobots(
  fetcher: App['fetcher'],
  address: string,
  hosts: readonly string[],
  now: Date,
): Promise<{ status: number; text: string }> {
  try {
    const answer = await fetcher({ address, hosts, now, maxBytes: mostRobotsBytes });
    return { status: answer.status, text: new TextDecoder().decode(answer.body) };
  } catch (error) {
    // A redirect that leads away from the source's hosts is no rule file of this host.
    if (error instanceof HostUnavailable || error instanceof NotAllowed) throw error;
    return { status: 404, text: '' };
  }
}
