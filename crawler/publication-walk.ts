import { isAllowed } from './address.ts';
import { type Asked, ask, type Question } from './ask.ts';
import type { SnapshotId } from './brand.ts';
import type { Ports } from './crawl.ts';
import { NotAllowed } from './errors.ts';
import { type Facts, mergeFacts } from './facts.ts';
import { isMoved } from './movement.ts';
import { openPatience, type Patience } from './patience.ts';
import type { Listed, ListedDocument, Reading, Source } from './source.ts';
import { saysOf } from './suspicion.ts';
import type { Trail } from './trail.ts';

const mostPages = 200;
const mostDocuments = 500;

/** So many publications with one and the same first page: the site answers something else. */
const mostTwins = 3;

/** What the parts of one walk share. */
interface Walk {
  readonly source: Source;
  readonly ports: Ports;
  readonly trail: Trail;
  readonly patience: Patience;
  /** Copies by address, of this run: no address is asked twice. */
  readonly copies: Map<string, SnapshotId>;
  /** Key → SHA-256 of its first page. */
  readonly firstPages: Map<string, string>;
  /** Key → facts of the publications that were read whole. */
  readonly facts: Map<string, Facts>;
}

export interface PublicationWalk {
  /** All of them could be had and read. */
  readonly isWell: boolean;
  /** By key, of those that were read whole. */
  readonly facts: ReadonlyMap<string, Facts>;
}

/**
 * Pages and documents of every publication that moved, one publication after the other, so that a
 * walk that is cut short leaves whole ones behind.
 */
export async function walkPublications(
  source: Source,
  ports: Ports,
  trail: Trail,
  rows: ReadonlyMap<string, Listed>,
): Promise<PublicationWalk> {
  const patience = openPatience();
  const maps = { copies: listCopies(trail), firstPages: new Map(), facts: new Map() };
  const walk: Walk = { source, ports, trail, patience, ...maps };
  for (const row of rows.values()) {
    if (!isMoved(row, ports.known(row.key), source) || isOutOfReach(row, patience)) continue;
    await walkPublication(row, walk);
    await keepEvidence(row, walk);
  }
  for (const end of patience.ends) trail.problem(end);
  const areTwins = blameTwins(walk);
  return { isWell: !areTwins && patience.failures === 0, facts: walk.facts };
}

/** A list page may be a document, too: the text of a page that is watched by itself. */
function listCopies({ pages }: Trail): Map<string, SnapshotId> {
  return new Map(
    pages.flatMap(({ role, address, snapshotId, problem }) =>
      role === 'list' && snapshotId !== null && problem === null ? [[address, snapshotId]] : [],
    ),
  );
}

/** Its host is left alone: it stays as it is known. */
function isOutOfReach({ pages = [], documents = [] }: Listed, patience: Patience): boolean {
  const first = pages[0] ?? documents[0]?.address;
  return first !== undefined && patience.isOver(first);
}

async function walkPublication(row: Listed, walk: Walk): Promise<void> {
  const before = walk.patience.failures;
  const readings = await walkPages(row, walk);
  if (walk.patience.failures === before)
    walk.facts.set(row.key, mergeFacts(titled(row), ...readings.map(({ facts }) => facts)));
  if (!isWanted(walk.source, row, readings)) return;
  const named = [row.documents ?? [], ...readings.map(({ documents }) => documents)].flat();
  const documents = byAddress(named).slice(0, mostDocuments);
  for (const { address } of documents) {
    if (!walk.patience.isOver(address)) await keepDocument(address, row.key, walk);
  }
}

const titled = ({ title, facts }: Listed): Facts => ({ title, ...facts });

/** Each document once, as it is named first. */
export function byAddress(documents: readonly ListedDocument[]): ListedDocument[] {
  const first = new Map<string, ListedDocument>();
  for (const document of documents)
    if (!first.has(document.address)) first.set(document.address, document);
  return [...first.values()];
}

/** Breadth first, each address once, at most 200. */
async function walkPages(row: Listed, walk: Walk): Promise<Reading[]> {
  const readings: Reading[] = [];
  const pages = new Set(row.pages ?? []);
  const extras = new Set<string>();
  // A set is walked in the order of insertion, what is added on the way included.
  for (const address of pages) {
    if (walk.patience.isOver(address)) break;
    const asked = await askPage(address, row.key, walk, extras.has(address));
    walk.patience.note(address, asked);
    if (asked.kind !== 'read') continue;
    readings.push(asked.reading);
    if (isWanted(walk.source, row, readings)) addAll(asked.reading, pages, extras);
  }
  return readings;
}

function addAll(reading: Reading, pages: Set<string>, extras: Set<string>): void {
  for (const extra of reading.extras ?? []) extras.add(extra);
  addPages(pages, reading);
}

/** Whether a publication concerns the field, by what is known of it so far. */
export function isWanted(source: Source, row: Listed, readings: readonly Reading[]): boolean {
  if (source.deepens === undefined) return true;
  return source.deepens(mergeFacts(row.facts, ...readings.map(({ facts }) => facts)));
}

/** To those of a publication; what is over 200 is left out, by the crawl as by the reading. */
export function addPages(pages: Set<string>, { pages: further, extras = [] }: Reading): void {
  for (const address of [...further, ...extras]) if (pages.size < mostPages) pages.add(address);
}

const nothing: Reading = { facts: {}, documents: [], pages: [] };

async function askPage(
  address: string,
  key: string,
  walk: Walk,
  mayLack: boolean,
): Promise<Asked<Reading>> {
  const { source, ports, trail, copies, firstPages } = walk;
  const question = { role: 'publication', address, publicationKey: key, mayLack } as const;
  if (!isAllowed(address, source.hosts)) return passOver(question, trail);
  const asked = await ask(question, (page) => source.read?.(page()) ?? nothing, ports, trail);
  if (asked.kind !== 'read') return asked;
  copies.set(address, asked.snapshot.id);
  if (!firstPages.has(key)) firstPages.set(key, asked.snapshot.sha256);
  return asked;
}

/** Pages that are kept and never read: whatever they say, and whether they are there. */
async function keepEvidence({ evidence = [], key }: Listed, walk: Walk): Promise<void> {
  const { source, ports, trail, patience } = walk;
  for (const address of evidence) {
    if (patience.isOver(address) || !isAllowed(address, source.hosts)) return;
    const question = { role: 'publication', address, publicationKey: key, mayLack: true } as const;
    patience.note(address, await ask(question, () => undefined, ports, trail));
  }
}

/** A dead link to a file is a fact about the site, not a failed run. */
async function keepDocument(address: string, key: string, walk: Walk): Promise<void> {
  const { source, ports, trail, patience, copies } = walk;
  const question = { role: 'document', address, publicationKey: key } as const;
  const copy = copies.get(address);
  if (copy !== undefined) {
    trail.page({ ...question, snapshotId: copy, problem: null });
    return;
  }
  if (!isAllowed(address, source.hosts)) {
    passOver(question, trail);
    return;
  }
  const asked = await ask(question, () => undefined, ports, trail);
  if (asked.kind === 'read') copies.set(address, asked.snapshot.id);
  if (asked.kind !== 'gone') patience.note(address, asked);
}

function passOver({ role, address, publicationKey }: Question, trail: Trail): Asked<never> {
  const problem = 'Adres leży na innej stronie, której to źródło nie obejmuje.';
  trail.page({ role, address, publicationKey, snapshotId: null, problem });
  return { kind: 'failed', error: new NotAllowed(`${address}: not a host of its source`) };
}

/** Different publications with the same first page, byte for byte: none of them is believed. */
function blameTwins({ firstPages, facts, trail }: Walk): boolean {
  const twins = twinsOf(firstPages);
  if (twins.size === 0) return false;
  for (const key of twins) facts.delete(key);
  trail.blame(
    ({ role, publicationKey }) => role === 'publication' && twins.has(publicationKey ?? ''),
    saysOf('same-page'),
  );
  trail.problem(`${saysOf('same-page')} Pozycji: ${twins.size}.`);
  return true;
}

/** Keys whose first page at least two others have, too. */
function twinsOf(firstPages: ReadonlyMap<string, string>): Set<string> {
  const counts = new Map<string, number>();
  for (const sha256 of firstPages.values()) counts.set(sha256, (counts.get(sha256) ?? 0) + 1);
  const twins = [...firstPages].filter(([, sha256]) => (counts.get(sha256) ?? 0) >= mostTwins);
  return new Set(twins.map(([key]) => key));
}
