import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RawAnswer } from '../../crawler/answer.ts';
import type { Sha256, SnapshotId } from '../../crawler/brand.ts';
import { decode } from '../../crawler/charset.ts';
import { crawl, type Fetched, type Known, type Sighting, sightings } from '../../crawler/crawl.ts';
import { SuspectAnswer } from '../../crawler/errors.ts';
import type { Facts } from '../../crawler/facts.ts';
import { parsePage } from '../../crawler/page.ts';
import type { Snapshot } from '../../crawler/snapshot.ts';
import type { ListedDocument, Source } from '../../crawler/source.ts';
import { judgeAnswer } from '../../crawler/verdict.ts';
import { compareTexts } from '../../worker/diff/compare.ts';
import { compareFacts } from '../../worker/diff/facts.ts';
import type { DocumentText } from '../../worker/document-text.ts';
import { readBytes } from '../../worker/text/read.ts';
import type { FoundChange } from './ledger.ts';
import { findEntry, type Moment, type World } from './world.ts';

/** What is remembered of a publication between two moments. */
interface Memory {
  mark: string | undefined;
  fetchedAt: Date;
  facts: Facts;
  documents: ReadonlyMap<string, Remembered>;
  absentSince: Date | undefined;
}

interface Remembered extends ListedDocument {
  readonly text: DocumentText | undefined;
}

/**
 * Read a world with the pure parts of crawler and worker alone: no HTTP, no database, no queue.
 * Gives what a monitor that looks once at each moment would find, tags, acts and deadlines apart:
 * so a world's ledger can be checked in a second, and a miss of the whole told from one of parts.
 */
export async function rehearse(world: World, sources: readonly Source[]): Promise<FoundChange[]> {
  const found: FoundChange[] = [];
  for (const source of sources) {
    const memory = new Map<string, Memory>();
    for (const moment of world.moments)
      found.push(...(await look(world, source, moment, memory, moment === world.moments[0])));
  }
  return found;
}

type Change = Omit<FoundChange, 'seenAt' | 'source' | 'tags' | 'deadlines'>;

async function look(
  world: World,
  source: Source,
  { at }: Moment,
  memory: Map<string, Memory>,
  isBaseline: boolean,
): Promise<FoundChange[]> {
  const bodies = new Map<SnapshotId, Uint8Array>();
  const answers = new Map<string, Fetched>();
  const fetch = (address: string, kind: 'list' | 'publication' | 'document') => {
    const answer = answers.get(address) ?? ask(world, source, address, kind, at, bodies);
    answers.set(address, answer);
    return Promise.resolve(answer);
  };
  const known = (key: string): Known | undefined => memory.get(key);
  const run = await crawl(source, { fetch, known }, memory.size || undefined);
  if (run.verdict === 'suspect' || run.verdict === 'failed') return [];
  const seen = sightings(
    source,
    run.pages.map((page) => ({ ...page, ...copyOf(page.address, answers) })),
  );
  const changes: Change[] =
    run.isComplete && source.listing === 'complete' ? withdraw(seen, memory, at) : [];
  for (const sighting of seen)
    changes.push(...(await remember(source, sighting, memory, at, bodies, answers)));
  if (isBaseline) return [];
  return changes.map((change) => ({
    ...change,
    seenAt: at,
    source: source.id,
    tags: [],
    deadlines: [],
  }));
}

function copyOf(address: string, answers: ReadonlyMap<string, Fetched>) {
  const answer = answers.get(address);
  return answer?.kind === 'stored' ? answer : { snapshot: null };
}

function ask(
  world: World,
  source: Source,
  address: string,
  kind: 'list' | 'publication' | 'document',
  at: Date,
  bodies: Map<SnapshotId, Uint8Array>,
): Fetched {
  const url = new URL(address);
  const entry = findEntry(world, url.host, `${url.pathname}${url.search}`, at);
  if (entry?.file === undefined) return { kind: 'gone', status: 404 };
  if (entry.truncateAt !== undefined) return failed('truncated');
  const body = readFileSync(entry.file);
  const headers = { 'content-type': 'application/octet-stream', ...entry.headers };
  const answer: RawAnswer = {
    status: 200,
    headers,
    finalAddress: address,
    body,
    notModified: false,
  };
  const judged = judgeAnswer(answer, source, kind);
  if (judged.verdict === 'suspect') return failed(judged.reason);
  const sha256 = createHash('sha256').update(body).digest('hex') as Sha256;
  const snapshot = snapshotOf(source, answer, sha256, at);
  bodies.set(snapshot.id, body);
  const page = () => parsePage(url, decode(body, snapshot.contentType).text);
  return { kind: 'stored', snapshot, page };
}

function failed(reason: string): Fetched {
  return { kind: 'failed', error: new SuspectAnswer(reason, reason) };
}

function snapshotOf(source: Source, answer: RawAnswer, sha256: Sha256, takenAt: Date): Snapshot {
  return {
    id: `${answer.finalAddress} ${takenAt.toISOString()}` as SnapshotId,
    sourceId: source.id,
    address: answer.finalAddress,
    finalAddress: answer.finalAddress,
    takenAt,
    status: answer.status,
    contentType: answer.headers['content-type'] ?? '',
    sha256,
    bytes: answer.body.byteLength,
  };
}

/** Two absences at least a day apart, and nothing in between. */
function withdraw(seen: readonly Sighting[], memory: Map<string, Memory>, at: Date): Change[] {
  const keys = new Set(seen.map(({ key }) => key));
  return [...memory].flatMap(([key, known]): Change[] => {
    if (keys.has(key)) known.absentSince = undefined;
    else if (known.absentSince === undefined) known.absentSince = at;
    else if (at.getTime() - known.absentSince.getTime() >= 24 * 3_600_000) {
      memory.delete(key);
      return [{ key, change: 'withdrawn' }];
    }
    return [];
  });
}

async function remember(
  source: Source,
  sighting: Sighting,
  memory: Map<string, Memory>,
  at: Date,
  bodies: ReadonlyMap<SnapshotId, Uint8Array>,
  answers: ReadonlyMap<string, Fetched>,
): Promise<Change[]> {
  const { key, listed, facts, isComplete } = sighting;
  if (!isComplete) return [];
  const before = memory.get(key);
  const texts = new Map<string, Remembered>();
  for (const document of sighting.documents) {
    const read = await readText(source, document, sighting, bodies, answers);
    const text = read ?? before?.documents.get(document.address)?.text;
    texts.set(document.address, { ...document, text });
  }
  memory.set(key, {
    mark: listed.mark,
    fetchedAt: at,
    facts,
    documents: texts,
    absentSince: undefined,
  });
  if (before === undefined) return [{ key, change: 'appeared' }];
  return [
    ...factChanges(key, before.facts, facts),
    ...documentChanges(key, before.documents, texts),
  ];
}

function factChanges(key: string, before: Facts, after: Facts): Change[] {
  const fields = compareFacts(before, after).map(
    (change) => [change.field, [change.before, change.after]] as const,
  );
  return fields.length === 0 ? [] : [{ key, change: 'facts', fields: Object.fromEntries(fields) }];
}

function documentChanges(
  key: string,
  before: ReadonlyMap<string, Remembered>,
  after: ReadonlyMap<string, Remembered>,
): Change[] {
  const removed = [...before].filter(([address]) => !after.has(address));
  return [
    ...removed.map(([, { name }]): Change => ({ key, change: 'document-removed', document: name })),
    ...[...after].flatMap(([address, now]): Change[] => {
      const old = before.get(address);
      if (old === undefined) return [{ key, change: 'document-added', document: now.name }];
      if (old.text === undefined || now.text === undefined) return [];
      const { units } = compareTexts(old.text, now.text);
      return units.length === 0 ? [] : [{ key, change: 'text', document: now.name, units }];
    }),
  ];
}

/** A page that is a document itself is read by its source, a file by its content. */
async function readText(
  source: Source,
  { address }: ListedDocument,
  { documentSnapshots }: Sighting,
  bodies: ReadonlyMap<SnapshotId, Uint8Array>,
  answers: ReadonlyMap<string, Fetched>,
): Promise<DocumentText | undefined> {
  const id = documentSnapshots.get(address);
  const body = id === undefined ? undefined : bodies.get(id);
  const answer = answers.get(address);
  const isPage = answer?.kind === 'stored' && answer.snapshot.address.endsWith('.html');
  if (isPage && source.text !== undefined) {
    const paragraphs = source.text(answer.page()).map((text) => ({ text, kind: 'text' as const }));
    return {
      format: 'html',
      paragraphs,
      warnings: [],
      confidence: 1,
      reader: 'page' as DocumentText['reader'],
    };
  }
  if (body === undefined) return undefined;
  const result = await readBytes(body, { address });
  return result.kind === 'read' ? result.text : undefined;
}
