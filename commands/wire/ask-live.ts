import { setTimeout as wait } from 'node:timers/promises';
import type { Settings } from '../../config/env.ts';
import { CannotStart } from '../../config/errors.ts';
import { readPermissions } from '../../config/permissions.ts';
import { maxPageBytes } from '../../crawler/answer.ts';
import { ExpectedError } from '../../crawler/errors.ts';
import { crawlDelayMs, mayFetch, readRobots, robotsAddress } from '../../crawler/robots.ts';
import type { Source } from '../../crawler/source.ts';
import { fetcherOf } from './browsing.ts';
import { openWayOut } from './open-app.ts';
import { askRobots } from './robots-of.ts';
import type { Answer } from './try-page.ts';

/**
 * Ask one address of a source as a run would: permission, robots.txt, the pause, then one request.
 * Nothing is stored, so the host's daily budget does not know of it.
 *
 * @throws CannotStart when the address may not be asked, or cannot be had.
 */
export async function askLive(
  source: Source,
  address: string,
  settings: Settings,
): Promise<Answer> {
  const way = openWayOut(settings);
  const now = settings.now ?? new Date();
  try {
    const pauseMs = await waitFor(source, address, { ...way, settings, now });
    // In a replica nobody is spared by waiting.
    if (settings.replica === undefined) await wait(pauseMs);
    const question = { address, hosts: source.hosts, now, maxBytes: maxPageBytes };
    const { finalAddress, headers, body, status } = await fetcherOf(way, source, 'list')(question);
    return { address: finalAddress, status, contentType: headers['content-type'] ?? '', body };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    throw new CannotStart(`wanted ${address}, found: ${error.message}`, 1, { cause: error });
  } finally {
    await way.browsing.fetcher.close();
    await way.fetcher.close();
  }
}

interface Way extends ReturnType<typeof openWayOut> {
  readonly settings: Settings;
  readonly now: Date;
}

/** @returns the pause in milliseconds. @throws CannotStart when the source may not be asked. */
async function waitFor(
  source: Source,
  address: string,
  { fetcher, userAgent, settings, now }: Way,
): Promise<number> {
  const isPermitted = isGranted(source, settings);
  if (source.needsPermission && !isPermitted)
    throw new CannotStart(
      `wanted a permission for ${source.id}, found none; see ./monitor sources show ${source.id}, or give a saved page by --file`,
    );
  const { status, text } = await askRobots(fetcher, robotsAddress(address), source.hosts, now);
  const robots = readRobots(status, text);
  const rules = robots.kind === 'rules' ? robots.text : null;
  if (robots.kind === 'later')
    throw new CannotStart(
      `wanted robots.txt for ${address}, found a server error; try again later`,
    );
  if (!isPermitted && !mayFetch(rules, address, userAgent))
    throw new CannotStart(`wanted leave to ask ${address}, found that robots.txt forbids it`);
  return Math.max(source.pauseMs, crawlDelayMs(rules, address, userAgent));
}

function isGranted({ id }: Source, { replica }: Settings): boolean {
  return replica !== undefined || readPermissions().some(({ sources }) => sources.includes(id));
}
