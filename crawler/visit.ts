import { isGone, maxDocumentBytes, maxPageBytes, type RawAnswer, type Request } from './answer.ts';
import { decode } from './charset.ts';
import type { Fetched } from './crawl.ts';
import {
  ExpectedError,
  HostUnavailable,
  NotAllowed,
  SnapshotDamaged,
  SuspectAnswer,
} from './errors.ts';
import { isStale } from './freshness.ts';
import { type Page, parsePage } from './page.ts';
import { isDead, isOurs } from './patience.ts';
import { redacted } from './redact.ts';
import { crawlDelayMs, mayFetch, type Robots } from './robots.ts';
import type { Snapshot } from './snapshot.ts';
import type { Source } from './source.ts';
import { suspect, type Verdict } from './suspicion.ts';
import { judgeAnswer, type PageKind } from './verdict.ts';

/** The newest good copy of an address, and what to send for a conditional request. */
export interface LastCopy {
  readonly snapshot: Snapshot;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** Its `Date` header. */
  readonly date?: string | null;
  /** When it was last known to stand. */
  readonly checkedAt?: Date;
}

/** All this needs of the world. */
export interface VisitPorts {
  /**
   * Ask in the next turn at the address's host, at least so many milliseconds after the one before.
   * @throws {HostUnavailable} when there is no turn
   */
  request(request: Request, pauseMs: number): Promise<RawAnswer>;
  robots(address: string): Promise<Robots>;
  /** Leave a host alone until then. */
  park(address: string, until: Date): Promise<void>;
  findLastCopy(address: string): Promise<LastCopy | undefined>;
  /** A kept copy, to be read: its body, or that in the store. @throws {SnapshotDamaged} */
  pageOf(snapshot: Snapshot, body?: Uint8Array): Promise<Page>;
  /** Keep an answer for ever: its body first, then its row. `last`: the copy that it follows. */
  keep(
    address: string,
    answer: RawAnswer,
    verdict: Kept,
    last: LastCopy | undefined,
  ): Promise<Snapshot>;
  /** The last copy still stands. */
  touch(snapshot: Snapshot, headers: RawAnswer['headers']): Promise<void>;
  /** A permission against robots.txt, recorded with who, when and on what ground. */
  isPermitted(source: Source): boolean;
  readonly userAgent: string;
  now(): Date;
}

export interface Kept {
  readonly verdict: 'good' | 'suspect';
  readonly reason: string | null;
}

/**
 * Ask one address as its source allows, and keep what it answers.
 *
 * Robots and permission first, then the host's turn, then the request, conditional where a copy
 * is at hand. A suspect answer is kept as evidence, but never becomes the address's copy.
 */
export async function visit(
  source: Source,
  address: string,
  kind: PageKind,
  ports: VisitPorts,
): Promise<Fetched> {
  try {
    return await ask(source, address, kind, ports);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const rest = error instanceof HostUnavailable ? restOf(error, ports.now()) : undefined;
    if (rest !== undefined) await ports.park(address, rest);
    return { kind: 'failed', error };
  }
}

/** A dead host is probed once, by whichever source comes first; then all of them wait. */
export const deadHostRestMs = 10 * 60_000;

function restOf(error: HostUnavailable, now: Date): Date | undefined {
  if (isOurs(error)) return undefined;
  if (error.notBefore !== undefined) return error.notBefore;
  return isDead(error) ? new Date(now.getTime() + deadHostRestMs) : undefined;
}

async function ask(
  source: Source,
  address: string,
  kind: PageKind,
  ports: VisitPorts,
): Promise<Fetched> {
  const delayMs = await checkRobots(source, address, ports);
  const last = await ports.findLastCopy(address);
  const question = { source, address, kind, pauseMs: Math.max(source.pauseMs, delayMs) };
  try {
    return await askFor(question, last, ports);
  } catch (error) {
    // The host says that our copy still stands, but the store has lost it: only its bytes help.
    if (error instanceof SnapshotDamaged)
      return askFor(question, last && { ...last, etag: null, lastModified: null }, ports);
    throw error;
  }
}

interface Question {
  readonly source: Source;
  readonly address: string;
  readonly kind: PageKind;
  readonly pauseMs: number;
}

/** @throws {SnapshotDamaged} when the answer is a copy that the store no longer has. */
async function askFor(
  { source, address, kind, pauseMs }: Question,
  last: LastCopy | undefined,
  ports: VisitPorts,
): Promise<Fetched> {
  const request: Request = {
    address,
    hosts: source.hosts,
    now: ports.now(),
    maxBytes: kind === 'document' ? maxDocumentBytes : maxPageBytes,
    etag: last?.etag ?? undefined,
    lastModified: last?.lastModified ?? undefined,
  };
  const answer = await ports.request(request, pauseMs);
  if (answer.notModified && last !== undefined) {
    const page = await ports.pageOf(last.snapshot);
    await ports.touch(last.snapshot, answer.headers);
    return { kind: 'stored', snapshot: last.snapshot, page: () => page };
  }
  if (isGone(answer.status)) return { kind: 'gone', status: answer.status };
  const kept = redacted(answer, source, kind);
  const judged = judge(source, kind, kept, last, ports.now());
  return keep(address, kept, judged, last, ports);
}

function judge(
  source: Source,
  kind: PageKind,
  answer: RawAnswer,
  last: LastCopy | undefined,
  now: Date,
): Verdict {
  const judged = judgeAnswer(answer, source, kind);
  if (judged.verdict === 'suspect' || last === undefined) return judged;
  return isStale(answer, last, now) ? suspect('stale') : judged;
}

/** @returns the pause that robots.txt asks for, in milliseconds. */
async function checkRobots(source: Source, address: string, ports: VisitPorts): Promise<number> {
  if (source.needsPermission && !ports.isPermitted(source))
    throw new NotAllowed(`${source.id}: wanted a legal basis in config/permissions, found none`);
  const robots = await ports.robots(address);
  if (robots.kind === 'later')
    throw new HostUnavailable(`${address}: wanted its host's robots.txt, found a server error`);
  const text = robots.kind === 'rules' ? robots.text : null;
  if (ports.isPermitted(source)) return crawlDelayMs(text, address, ports.userAgent);
  if (!mayFetch(text, address, ports.userAgent))
    throw new NotAllowed(`${address}: wanted leave to ask, found that robots.txt forbids it`);
  return crawlDelayMs(text, address, ports.userAgent);
}

async function keep(
  address: string,
  answer: RawAnswer,
  judged: Verdict,
  last: LastCopy | undefined,
  ports: VisitPorts,
): Promise<Fetched> {
  if (judged.verdict === 'suspect') {
    await ports.keep(address, answer, judged, last);
    throw new SuspectAnswer(judged.reason, judged.says);
  }
  const snapshot = await ports.keep(address, answer, { verdict: 'good', reason: null }, last);
  const page = await ports.pageOf(snapshot, answer.body);
  return { kind: 'stored', snapshot, page: () => page };
}

/** A kept copy as a page; its text is decoded and parsed only when somebody reads it. */
export function pageOf({ finalAddress, contentType }: Snapshot, body: Uint8Array): Page {
  return parsePage(new URL(finalAddress), () => decode(body, contentType));
}
