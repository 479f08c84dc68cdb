import type { RawAnswer } from '../../crawler/answer.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { Source } from '../../crawler/source.ts';
import type { PageKind } from '../../crawler/verdict.ts';
import type { Kept, LastCopy, VisitPorts } from '../../crawler/visit.ts';
import { parkHost } from '../../prisma/hosts.ts';
import type { RunCost } from '../../prisma/runs.ts';
import {
  findLastCopies,
  findLastCopy,
  recordSnapshot,
  type Touch,
} from '../../prisma/snapshots.ts';
import { fetcherOf } from './browsing.ts';
import type { App } from './open-app.ts';
import { robotsOf } from './robots-of.ts';
import { storedPage } from './stored-page.ts';
import { inTurn } from './take-turn.ts';

/** The visits of one walk over a source, and what is known of them afterwards. */
export interface Visits {
  portsFor(kind: PageKind): VisitPorts;
  readonly cost: RunCost;
  /** Copies that were found to stand: to be written with the end of the walk. */
  readonly touched: readonly Touch[];
}

/** @param starts addresses that are surely visited: their last copies are looked up together */
export async function openVisits(
  app: App,
  source: Source,
  starts: readonly string[],
): Promise<Visits> {
  const { client, clock, passage } = app;
  const last = await findLastCopies(client, starts);
  const cost = { requests: 0, notModified: 0, bytes: 0 };
  const touched: Touch[] = [];
  const portsFor = (kind: PageKind): VisitPorts => ({
    userAgent: app.userAgent,
    now: clock.now,
    isPermitted: app.isPermitted,
    async request(request, pauseMs) {
      const fetcher = fetcherOf(app, source, kind);
      const answer = await inTurn(app, hostOf(request.address), pauseMs, () =>
        passage('request', () => fetcher({ ...request, now: clock.now() })),
      );
      cost.requests += 1;
      cost.notModified += answer.notModified ? 1 : 0;
      cost.bytes += answer.body.byteLength;
      return answer;
    },
    robots: (address) => robotsOf(app, source, address),
    park: (address, until) => parkHost(client, hostOf(address), until, clock.now()),
    findLastCopy: async (address) => last.get(address) ?? (await findLastCopy(client, address)),
    pageOf: (snapshot, body) => storedPage(app, source, snapshot, body),
    touch: async (snapshot, headers) => void touched.push({ snapshot, headers, at: clock.now() }),
    keep: (address, answer, kept, before) =>
      keep(app, source, { address, before, touched }, answer, kept),
  });
  return { portsFor, cost, touched };
}

interface Place {
  readonly address: string;
  readonly before: LastCopy | undefined;
  readonly touched: Touch[];
}

/** Body first, then its row. Equal bytes are the same copy, seen once more. */
async function keep(
  { client, store, clock, passage }: App,
  source: Source,
  { address, before, touched }: Place,
  answer: RawAnswer,
  { verdict, reason }: Kept,
): Promise<Snapshot> {
  const sha256 = await passage('store', () => store.put(answer.body));
  const { headers, finalAddress, status, body } = answer;
  if (verdict === 'good' && before?.snapshot.sha256 === sha256) {
    touched.push({ snapshot: before.snapshot, headers, at: clock.now() });
    return before.snapshot;
  }
  return recordSnapshot(client, {
    ...{ address, sha256, verdict, reason, sourceId: source.id, takenAt: clock.now() },
    ...{ finalAddress, status, headers, bytes: body.byteLength },
    contentType: headers['content-type'] ?? '',
  });
}

function hostOf(address: string): string {
  return new URL(address).host;
}
