import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RawAnswer } from '../../../crawler/answer.ts';
import type { Sha256, SnapshotId } from '../../../crawler/brand.ts';
import { decode } from '../../../crawler/charset.ts';
import type { Fetched } from '../../../crawler/crawl.ts';
import { SuspectAnswer } from '../../../crawler/errors.ts';
import { parsePage } from '../../../crawler/page.ts';
import { redacted } from '../../../crawler/redact.ts';
import type { Snapshot } from '../../../crawler/snapshot.ts';
import type { Source } from '../../../crawler/source.ts';
import { judgeAnswer } from '../../../crawler/verdict.ts';
import type { Recognise } from '../../../worker/text/ocr/recognise.ts';
import { findEntry, type World } from '../world.ts';

export type PageKind = 'list' | 'publication' | 'document';

/** What one look at a source was answered, each address once. */
export interface Desk {
  fetch(address: string, kind: PageKind): Promise<Fetched>;
  readonly answers: ReadonlyMap<string, Fetched>;
  readonly bodies: ReadonlyMap<SnapshotId, Uint8Array>;
  /** Reads scans; without it they have no text. */
  readonly recognise?: Recognise | undefined;
}

/** A world as of a moment behind the crawler's port: answers are judged, none travels. */
export function openDesk(world: World, source: Source, at: Date): Desk {
  const answers = new Map<string, Fetched>();
  const bodies = new Map<SnapshotId, Uint8Array>();
  const fetch = (address: string, kind: PageKind) => {
    const answer = answers.get(address) ?? ask(address, kind);
    answers.set(address, answer);
    return Promise.resolve(answer);
  };
  const ask = (address: string, kind: PageKind): Fetched => {
    const url = new URL(address);
    const entry = findEntry(world, url.host, `${url.pathname}${url.search}`, at);
    if (entry?.file === undefined) return { kind: 'gone', status: 404 };
    if (entry.truncateAt !== undefined) return failed('truncated');
    const body = readFileSync(entry.file);
    const headers = { 'content-type': 'application/octet-stream', ...entry.headers };
    const told = { status: 200, headers, finalAddress: address, body, notModified: false };
    const raw = redacted(told, source, kind);
    const judged = judgeAnswer(raw, source, kind);
    if (judged.verdict === 'suspect') return failed(judged.reason);
    const snapshot = snapshotOf(source, raw, at);
    bodies.set(snapshot.id, raw.body);
    const page = () => parsePage(url, decode(raw.body, snapshot.contentType).text);
    return { kind: 'stored', snapshot, page };
  };
  return { fetch, answers, bodies };
}

function failed(reason: string): Fetched {
  return { kind: 'failed', error: new SuspectAnswer(reason, reason) };
}

function snapshotOf(source: Source, answer: RawAnswer, takenAt: Date): Snapshot {
  const { finalAddress, body, headers, status } = answer;
  return {
    id: `${finalAddress} ${takenAt.toISOString()}` as SnapshotId,
    sourceId: source.id,
    address: finalAddress,
    finalAddress,
    takenAt,
    status,
    contentType: headers['content-type'] ?? '',
    sha256: createHash('sha256').update(body).digest('hex') as Sha256,
    bytes: body.byteLength,
  };
}
