import { type Asked, ask, isMisread } from './ask.ts';
import type { Ports } from './crawl.ts';
import { isNews } from './movement.ts';
import { openPatience, type Patience } from './patience.ts';
import { problemAt } from './problem.ts';
import type { Listed, Listing, Source } from './source.ts';
import { openTrail, type Trail } from './trail.ts';

export interface ListWalk {
  /** By key, in the order of the list; the last row of a key counts. */
  readonly rows: ReadonlyMap<string, Listed>;
  /** Rows that the pages showed, those outside the field included. */
  readonly examined: number;
  /** What the site says it has, over all starts; `undefined` when one does not say. */
  readonly total: number | undefined;
  readonly isComplete: boolean;
  /** Something that should have been read was not. */
  readonly isCut: boolean;
  /** The list is not believed, or nothing of it could be had. */
  readonly refusal: 'suspect' | 'failed' | undefined;
}

/** How the walk from one start ended; `unmoved`: before its end, where nothing moves any more. */
type End = 'end' | 'unmoved' | 'cut' | 'suspect' | 'failed';

/** One start with the pages behind it. */
interface Strand {
  readonly start: string;
  readonly rows: Listed[];
  /** Rows that its pages showed; `rows` may hold only those of the field. */
  examined: number;
  readonly visited: Set<string>;
  total: number | undefined;
}

const mostListPages = 500;

/** Starts that are walked at once: while one answer is stored, the next is asked for. */
const mostAtOnce = 4;

/**
 * The first start alone, so that a dead host or a redesign is met once; then several at a time.
 * After one that is not believed no further one begins. @returns in the order of the starts
 */
async function inTurn<Walked extends { readonly end: End }>(
  starts: readonly string[],
  walkFrom: (start: string) => Promise<Walked>,
): Promise<Walked[]> {
  const walked = new Map<number, Walked>();
  let next = 0;
  const goOn = async (most: number) => {
    for (let done = 0; done < most && next < starts.length; done += 1) {
      if ([...walked.values()].some(({ end }) => end === 'suspect')) return;
      const at = next;
      next += 1;
      walked.set(at, await walkFrom(starts[at] ?? ''));
    }
  };
  await goOn(1);
  await Promise.all(Array.from({ length: mostAtOnce }, () => goOn(Number.POSITIVE_INFINITY)));
  return [...walked].toSorted(([a], [b]) => a - b).map(([, one]) => one);
}

/** All list pages from all starts; stops at the first that is not believed. */
export async function walkLists(
  source: Source,
  starts: readonly string[],
  ports: Ports,
  trail: Trail,
  isWhole: boolean,
): Promise<ListWalk> {
  const stopsEarly = source.listing === 'recent' && !isWhole;
  const patience = openPatience();
  const walked = await inTurn(starts, async (start) => {
    const strand: Strand = { start, rows: [], examined: 0, visited: new Set(), total: undefined };
    if (patience.isOver(start)) return { strand, own: openTrail(), end: 'failed' as const };
    const own = openTrail();
    const end = await walk(strand, source, ports, { trail: own, patience }, stopsEarly);
    return { strand, own, end };
  });
  for (const { own } of walked) trail.join(own);
  const strands = walked.map(({ strand }) => strand);
  const ends = walked.map(({ end }) => end);
  const rows = byKey(strands.flatMap((strand) => strand.rows));
  const outside = strands.reduce((all, strand) => all + strand.examined - strand.rows.length, 0);
  return {
    rows,
    examined: rows.size + outside,
    total: sum(strands.map(({ total }) => total)),
    isComplete: source.listing !== 'feed' && ends.every((end) => end === 'end'),
    isCut: ends.some((end) => end === 'cut' || end === 'failed'),
    refusal: refusalOf(ends),
  };
}

function refusalOf(ends: readonly End[]): ListWalk['refusal'] {
  if (ends.includes('suspect')) return 'suspect';
  return ends.every((end) => end === 'failed') ? 'failed' : undefined;
}

function sum(totals: readonly (number | undefined)[]): number | undefined {
  const known = totals.filter((total) => total !== undefined);
  return known.length < totals.length ? undefined : known.reduce((all, total) => all + total, 0);
}

/** Each key once: sites list one thing twice, and rows shift between pages while we read. */
export function byKey(rows: readonly Listed[]): Map<string, Listed> {
  return new Map(rows.map((row) => [row.key, row]));
}

async function walk(
  strand: Strand,
  source: Source,
  ports: Ports,
  { trail, patience }: { readonly trail: Trail; readonly patience: Patience },
  stopsEarly: boolean,
): Promise<End> {
  const isNewsHere = (listing: Listing) => !stopsEarly || hasNews(listing, ports, source);
  for (let address = strand.start; ; ) {
    strand.visited.add(address);
    const question = { role: 'list', address, publicationKey: null } as const;
    const asked = await ask(question, (page) => source.list(page()), ports, trail);
    patience.note(address, asked);
    if (asked.kind !== 'read') return endOf(asked, strand);

    const step = take(strand, asked.reading, trail);
    if (step === 'last') return closed(strand, trail, strand.total ?? 0);
    if (!isNewsHere(asked.reading)) return 'unmoved';
    if (step === 'circle') return closed(strand, trail, strand.total);
    address = step.next;
  }
}

/** A first page that cannot be had leaves nothing; a later one leaves what was read before. */
function endOf(asked: Exclude<Asked<Listing>, { kind: 'read' }>, { visited }: Strand): End {
  if (asked.kind === 'failed' && isMisread(asked.error)) return 'suspect';
  return visited.size === 1 ? 'failed' : 'cut';
}

/** `circle`: nothing new stands on the page, or its next page was seen before. */
function take(
  strand: Strand,
  listing: Listing,
  trail: Trail,
): { next: string } | 'last' | 'circle' {
  const repeats = repeatsAll(strand, listing);
  const isCircle = repeats || isLoop(listing, strand);
  noteDuplicates(listing, trail, strand.start);
  // Shown twice is not announced twice: repeated pages do not count towards the total.
  if (!repeats) {
    // A clone: a title that is a piece of its page's string would hold that page to the end.
    for (const row of listing.publications) strand.rows.push(structuredClone(row));
    strand.examined += listing.examined ?? listing.publications.length;
  }
  strand.total = listing.total ?? strand.total;
  if (listing.next === undefined) return 'last';
  return isCircle ? 'circle' : { next: listing.next };
}

/** A page without rows tells nothing: the walk goes on. */
function hasNews({ publications }: Listing, ports: Ports, source: Source): boolean {
  if (publications.length === 0) return true;
  return publications.some((row) => isNews(row, ports.known(row.key), source));
}

function repeatsAll({ rows }: Strand, { publications }: Listing): boolean {
  if (rows.length === 0 || publications.length === 0) return false;
  const keys = new Set(rows.map(({ key }) => key));
  return publications.every(({ key }) => keys.has(key));
}

function isLoop({ next }: Listing, { visited }: Strand): boolean {
  return next !== undefined && (visited.has(next) || visited.size >= mostListPages);
}

/**
 * Whether all that was announced was read. A list that ran in a circle without announcing a
 * number (`undefined`) may have hidden something: it is cut.
 */
function closed(
  { examined, start }: Strand,
  trail: Trail,
  total: number | undefined,
): 'end' | 'cut' {
  if (total !== undefined && examined >= total) return 'end';
  const announced = total === undefined ? '' : `, zapowiedziano: ${total}`;
  const sentence = `Lista nie została odczytana do końca (pozycji: ${examined}${announced}).`;
  trail.problem(problemAt(start, sentence));
  return 'cut';
}

function noteDuplicates({ publications }: Listing, trail: Trail, address: string): void {
  const seen = new Set<string>();
  const twice = publications
    .map(({ key }) => key)
    .filter((key) => seen.size === seen.add(key).size);
  if (twice.length === 0) return;
  const named = [...new Set(twice)].slice(0, 5).join(', ');
  trail.problem(problemAt(address, `Lista podaje te same pozycje więcej niż raz: ${named}.`));
}
