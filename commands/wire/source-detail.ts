import { dailyBudget, warsawDay } from '../../crawler/courtesy.ts';
import { mayFetch, readRobots } from '../../crawler/robots.ts';
import type { Source } from '../../crawler/source.ts';
import { findAdded } from '../../prisma/added-sources.ts';
import { findHealth } from '../../prisma/health.ts';
import { findHost } from '../../prisma/hosts.ts';
import { findRobots } from '../../prisma/robots.ts';
import type { Records } from './open-records.ts';
import { ownName } from './sender.ts';
import { isAllowed } from './watched.ts';

/** One source with what its hosts say and how much of them is used up. */
export async function sourceDetail(records: Records, source: Source) {
  const { client, clock, permissions } = records;
  const now = clock.now();
  const [health] = await findHealth(client, [source], isAllowed(records), now);
  const added = await findAdded(client);
  const { id, everyHours, pauseMs, hosts, start, listing, needsPermission } = source;
  return {
    ...health,
    ...{ everyHours, pauseMs, listing, start },
    /** How an analyst added it; `null` for a source of the code. */
    added: added.find((page) => page.id === id) ?? null,
    needsPermission: needsPermission === true,
    permission: permissions.find((permission) => permission.sources.includes(id)) ?? null,
    hosts: await Promise.all(hosts.map((host) => hostDetail(records, source, host))),
  };
}

export type SourceDetail = Awaited<ReturnType<typeof sourceDetail>>;

async function hostDetail({ client, clock, settings }: Records, { start }: Source, name: string) {
  const now = clock.now();
  const state = await findHost(client, name);
  const known = await findRobots(client, name);
  const userAgent = ownName(settings);
  const address = start.find((one) => new URL(one).host === name) ?? `https://${name}/`;
  return {
    name,
    robots: known === undefined ? 'not asked yet' : decision(known, address, userAgent),
    robotsAt: known?.at ?? null,
    requestsToday: state?.day === warsawDay(now) ? state.requestsToday : 0,
    budget: dailyBudget,
    parkedUntil: state?.parkedUntil ?? null,
  };
}

type Known = NonNullable<Awaited<ReturnType<typeof findRobots>>>;

function decision({ status, text }: Known, address: string, userAgent: string) {
  const robots = readRobots(status, text ?? '');
  if (robots.kind === 'later') return 'server error';
  const rules = robots.kind === 'rules' ? robots.text : null;
  return mayFetch(rules, address, userAgent) ? 'allowed' : 'forbidden';
}
