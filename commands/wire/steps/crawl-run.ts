import type { RawAnswer } from '../../../crawler/answer.ts';
import { crawl } from '../../../crawler/crawl.ts';
import { HostUnavailable, NotAllowed } from '../../../crawler/errors.ts';
import { insists } from '../../../crawler/judge-walk.ts';
import { type Robots, readRobots, robotsAddress } from '../../../crawler/robots.ts';
import type { Snapshot } from '../../../crawler/snapshot.ts';
import type { Source } from '../../../crawler/source.ts';
import type { PageKind } from '../../../crawler/verdict.ts';
import { type Kept, type LastCopy, type VisitPorts, visit } from '../../../crawler/visit.ts';
import { parkHost } from '../../../prisma/hosts.ts';
import { findMarks } from '../../../prisma/publications.ts';
import { findRobots, type StoredRobots, saveRobots } from '../../../prisma/robots.ts';
import { findLastRun, findRun, finishRun, type RunCost, startRun } from '../../../prisma/runs.ts';
import { findLastCopy, recordSnapshot, touchCopy } from '../../../prisma/snapshots.ts';
import { fetcherOf } from '../browsing.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { App } from '../open-app.ts';
import type { Handler } from '../run-step.ts';
import { startsOf } from '../starts.ts';
import { storedPage } from '../stored-page.ts';
import { takeTurn } from '../take-turn.ts';

/** A host's rules are asked for once a day. */
const robotsLastMs = 24 * 3_600_000;
const mostRobotsBytes = 1_000_000;

/** source → snapshots: one walk through a source. */
export function crawlRun(app: App): Handler {
  return async (row) => {
    const run = await findRun(app.client, row);
    const source = run && app.sourceIndex.get(run.sourceId);
    if (run === undefined || source === undefined || run.finishedAt !== null) return async () => {};
    const startedAt = app.clock.now();
    await startRun(app.client, run.id, startedAt);
    const { result, cost } = await walk(app, source, startedAt);
    const { verdict, listed, problems } = result;
    app.log.info({ sourceId: source.id, runId: run.id, verdict, listed, problems, ...cost }, 'run');
    return (db) => finishRun(db, { ...run, startedAt }, result, cost, app.clock.now());
  };
}

async function walk(app: App, source: Source, now: Date) {
  const cost = { requests: 0, notModified: 0, bytes: 0 };
  const problem = source.fetchWith === 'browser' ? app.browsing.problem() : undefined;
  const marks = await findMarks(app.client, source.id);
  const last = await findLastRun(app.client, source.id);
  const { previousCount, wasCut } = last;
  const result = await crawl(
    app.pageMemory.remembering(source),
    {
      fetch: async (address, kind) =>
        problem === undefined
          ? visit(source, address, kind, visitPorts(app, source, kind, cost))
          : { kind: 'failed', error: problem },
      known: (key) => marks.get(key),
    },
    previousCount,
    {
      isWhole: previousCount === undefined || wasCut,
      starts: startsOf(source, now, last),
      present: [...marks.values()].filter(({ isPresent }) => isPresent).length,
      insists: insists(last.problems, last.lastGoodAt, now),
    },
  );
  return { result, cost };
}

type Counted = { -readonly [Name in keyof RunCost]: RunCost[Name] };

function visitPorts(app: App, source: Source, kind: PageKind, cost: Counted): VisitPorts {
  const { client, clock, passage } = app;
  const fetcher = fetcherOf(app, source, kind);
  return {
    userAgent: app.userAgent,
    now: clock.now,
    isPermitted: app.isPermitted,
    async request(request) {
      const host = hostOf(request.address);
      const answer = await oneAtATime(app, host, () => passage('request', () => fetcher(request)));
      cost.requests += 1;
      cost.notModified += answer.notModified ? 1 : 0;
      cost.bytes += answer.body.byteLength;
      return answer;
    },
    robots: (address) => robotsOf(app, source, address),
    takeTurn: (address, pauseMs) => takeTurn(app, hostOf(address), pauseMs),
    park: (address, until) => parkHost(client, hostOf(address), until, clock.now()),
    findLastCopy: (address) => findLastCopy(client, address),
    pageOf: (snapshot, body) => storedPage(app, source, snapshot, body),
    touch: (snapshot, headers) => touchCopy(client, snapshot, headers, clock.now()),
    keep: (address, answer, kept, last) => keep(app, source, { address, last }, answer, kept),
  };
}

/** Body first, then its row. Equal bytes are the same copy, seen once more. */
async function keep(
  { client, store, clock, passage }: App,
  source: Source,
  { address, last }: { readonly address: string; readonly last: LastCopy | undefined },
  answer: RawAnswer,
  { verdict, reason }: Kept,
): Promise<Snapshot> {
  const sha256 = await passage('store', () => store.put(answer.body));
  if (verdict === 'good' && last?.snapshot.sha256 === sha256) {
    await touchCopy(client, last.snapshot, answer.headers, clock.now());
    return last.snapshot;
  }
  return recordSnapshot(client, {
    ...{ address, sha256, verdict, reason, sourceId: source.id, takenAt: clock.now() },
    finalAddress: answer.finalAddress,
    status: answer.status,
    contentType: answer.headers['content-type'] ?? '',
    bytes: answer.body.byteLength,
    headers: answer.headers,
  });
}

/** By host, as this process last saw them: they are looked up before every request. */
const robotsSeen = new WeakMap<App['client'], Map<string, StoredRobots>>();

async function knownRobots({ client }: App, host: string): Promise<StoredRobots | undefined> {
  const seen = robotsSeen.get(client) ?? new Map<string, StoredRobots>();
  robotsSeen.set(client, seen);
  const known = seen.get(host) ?? (await findRobots(client, host));
  if (known !== undefined) seen.set(host, known);
  return known;
}

async function robotsOf(app: App, source: Source, address: string): Promise<Robots> {
  const { client, clock, fetcher } = app;
  const now = clock.now();
  const known = await knownRobots(app, hostOf(address));
  if (known !== undefined && now.getTime() - known.at.getTime() < robotsLastMs)
    return readRobots(known.status, known.text ?? '');
  robotsSeen.get(client)?.delete(hostOf(address));
  await takeTurn(app, hostOf(address), source.pauseMs);
  const { status, text } = await oneAtATime(app, hostOf(address), () =>
    askRobots(fetcher, robotsAddress(address), source.hosts, now),
  );
  if (status < 500) await saveRobots(client, hostOf(address), { text, status, at: now });
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

function hostOf(address: string): string {
  return new URL(address).host;
}
