import { z } from 'zod';

/** One planted change: what a perfect monitor reports. DESIGN section 7 has the rules. */
const ledgerEntry = z.object({
  moment: z.string(),
  source: z.string(),
  key: z.string(),
  change: z.enum(['appeared', 'facts', 'text', 'document-added', 'document-removed', 'withdrawn']),
  fields: z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()])).optional(),
  document: z.string().optional(),
  units: z
    .array(
      z.object({
        unit: z.string(),
        kind: z.enum(['changed', 'added', 'removed', 'moved', 'renumbered']),
      }),
    )
    .optional(),
  tags: z.array(z.string()).optional(),
  deadline: z.string().optional(),
  act: z.string().optional(),
});

/** The shape of `expected.json`. */
export const ledger = z.array(ledgerEntry);

export type LedgerEntry = Readonly<z.infer<typeof ledgerEntry>>;

/** A change that a monitor reported, in the ledger's words. */
export interface FoundChange {
  /** World time of the run that saw it first; a withdrawal's is that of its confirmation. */
  readonly seenAt: Date;
  readonly source: string;
  readonly key: string;
  readonly change: LedgerEntry['change'];
  readonly fields?: Readonly<Record<string, readonly [string | null, string | null]>>;
  /** The document's name, for changes of or in a document. */
  readonly document?: string;
  readonly units?: readonly { readonly unit: string; readonly kind: string }[];
  readonly tags: readonly string[];
  /** Days, `YYYY-MM-DD`. */
  readonly deadlines: readonly string[];
  readonly act?: string | null;
}

/** One line that says what is missing or too much, with the parts it is made of. */
export interface Problem {
  readonly text: string;
  readonly moment: string;
  readonly source: string;
  readonly key: string;
  readonly change: LedgerEntry['change'];
}

export interface Comparison {
  /** Entries of the ledger. */
  readonly planted: number;
  /** Of these, found with every detail. */
  readonly found: number;
  readonly missed: readonly Problem[];
  readonly invented: readonly Problem[];
}

/** A found change with the moment it belongs to. */
interface Placed {
  readonly change: FoundChange;
  readonly moment: string;
}

/**
 * Hold what was found against what was planted. Every found change answers for at most one entry,
 * the one from which it differs least; entries that list details want them contained.
 *
 * @param moments of the world, in any order; a change belongs to the latest one before it.
 */
export function compareLedger(
  expected: readonly LedgerEntry[],
  found: readonly FoundChange[],
  moments: readonly Date[],
): Comparison {
  const left = new Set(found.map((change) => ({ change, moment: momentOf(change, moments) })));
  const missed: Problem[] = [];
  for (const { entry, match, wrong } of pair(expected, left)) {
    if (match === undefined) missed.push(problem(entry, `not found${hint(entry, left)}`));
    else if (wrong.length > 0) missed.push(problem(entry, wrong.join('; ')));
  }
  const first = formatMoment(moments.toSorted(byTime)[0]);
  const invented = [...left].map((placed) => inventedProblem(placed, first));
  return { planted: expected.length, found: expected.length - missed.length, missed, invented };
}

/** `2026-09-01T0600Z`: how a moment is written as a folder name. */
export function formatMoment(at: Date | undefined): string {
  if (at === undefined) return 'no moment';
  return `${at.toISOString().slice(0, 16).replace(/:/g, '')}Z`;
}

interface Pairing {
  readonly entry: LedgerEntry;
  readonly match: Placed | undefined;
  readonly wrong: readonly string[];
}

/** The nearest names and perfect pairs first, so that a half-right change never takes another entry's right one. */
function pair(expected: readonly LedgerEntry[], left: Set<Placed>): Pairing[] {
  const pairs = expected.flatMap((entry, index) =>
    [...left]
      .filter(({ change, moment }) => placeOf({ ...change, moment }) === placeOf(entry))
      .flatMap((match) => {
        const distance = nameDistance(entry, match.change);
        if (distance === undefined) return [];
        return [{ entry, index, match, distance, wrong: differences(entry, match.change) }];
      }),
  );
  const taken = new Map<number, Pairing>();
  const nearest = pairs.toSorted(
    (a, b) => a.distance - b.distance || a.wrong.length - b.wrong.length,
  );
  for (const candidate of nearest) {
    if (taken.has(candidate.index) || !left.delete(candidate.match)) continue;
    taken.set(candidate.index, candidate);
  }
  return expected.map((entry, i) => taken.get(i) ?? { entry, match: undefined, wrong: [] });
}

/** Each detail of the entry that the change lacks, wanted and found. */
function differences(entry: LedgerEntry, change: FoundChange): string[] {
  return [
    ...Object.entries(entry.fields ?? {}).flatMap(([name, wanted]) =>
      fieldDifference(name, wanted, change.fields?.[name]),
    ),
    ...(entry.units ?? [])
      .filter((wanted) => !change.units?.some((unit) => isSameUnit(unit, wanted)))
      .map((wanted) => `wanted unit ${show(wanted)}, found ${list(change.units?.map(show))}`),
    ...(entry.tags ?? [])
      .filter((tag) => !change.tags.includes(tag))
      .map((tag) => `wanted tag ${tag}, found ${list(change.tags)}`),
    ...(entry.deadline === undefined || change.deadlines.includes(entry.deadline)
      ? []
      : [`wanted deadline ${entry.deadline}, found ${list(change.deadlines)}`]),
    ...(entry.act === undefined || number(entry.act) === number(change.act ?? '')
      ? []
      : [`wanted act ${entry.act}, found ${change.act ?? 'none'}`]),
  ];
}

type Pair = readonly [string | null, string | null];

function fieldDifference(name: string, wanted: Pair, found: Pair | undefined): string[] {
  if (found === undefined) return [`wanted field ${name} ${arrow(wanted)}, found no change of it`];
  if (arrow(found) === arrow(wanted)) return [];
  return [`wanted field ${name} ${arrow(wanted)}, found ${arrow(found)}`];
}

/** Where else the same thing turned up: the usual reason of a miss. */
function hint(entry: LedgerEntry, left: ReadonlySet<Placed>): string {
  const near = [...left].filter(
    ({ change }) => change.source === entry.source && change.key === entry.key,
  );
  const named = near.map(({ change, moment }) => `${label(change)} at ${moment}`);
  return named.length === 0 ? '' : `; the same publication has ${named.slice(0, 3).join(', ')}`;
}

function inventedProblem({ change, moment }: Placed, first: string): Problem {
  const why = moment === first ? 'the baseline records nothing' : 'nothing of the kind was planted';
  const fields = Object.entries(change.fields ?? {}).map(([name, p]) => `${name} ${arrow(p)}`);
  const details = [...fields, ...(change.units ?? []).slice(0, 5).map(show)];
  const shown = details.length === 0 ? '' : ` (${details.join(', ')})`;
  return problem({ ...change, moment }, `${why}${shown}`);
}

function problem(what: Omit<LedgerEntry, 'fields' | 'units'> | PlacedWords, why: string): Problem {
  const { moment, source, key, change } = what;
  return { text: `${moment} ${source} ${key} ${label(what)}: ${why}`, moment, source, key, change };
}

interface PlacedWords extends Pick<FoundChange, 'source' | 'key' | 'change' | 'document'> {
  readonly moment: string;
}

function label({
  change,
  document,
}: Pick<FoundChange, 'change'> & { document?: string | undefined }) {
  return document === undefined ? change : `${change} “${document}”`;
}

/** The latest moment that is not after the change; before all of them the first one. */
function momentOf({ seenAt }: FoundChange, moments: readonly Date[]): string {
  const passed = moments.filter((at) => at <= seenAt).toSorted(byTime);
  return formatMoment(passed.at(-1) ?? moments.toSorted(byTime)[0]);
}

function placeOf(what: Pick<PlacedWords, 'source' | 'key' | 'change' | 'moment'>): string {
  return JSON.stringify([what.moment, what.source, what.key, what.change]);
}

/**
 * How far a document's displayed name is from the entry's: 0 the same but for case, spacing and
 * file extension, 1 when it says more ("(1a) projekt ustawy o …"), `undefined` for another.
 */
function nameDistance(entry: LedgerEntry, change: FoundChange): 0 | 1 | undefined {
  if (entry.document === undefined) return 0;
  const [wanted, found] = [bare(entry.document), bare(change.document ?? '')];
  if (wanted === found) return 0;
  return wanted !== '' && ` ${found} `.includes(` ${wanted} `) ? 1 : undefined;
}

function bare(name: string): string {
  const words = name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
  return words.replace(/\.(docx?|docm|pdf|rtf|odt|xlsx?|zip|html?|txt)$/, '');
}

function isSameUnit(a: { unit: string; kind: string }, b: { unit: string; kind: string }): boolean {
  return a.kind === b.kind && a.unit.trim() === b.unit.trim();
}

const byTime = (a: Date, b: Date) => a.getTime() - b.getTime();
const number = (act: string) => act.replace(/\s+/g, '').toUpperCase();
const show = ({ unit, kind }: { unit: string; kind: string }) => `“${unit}” ${kind}`;
const list = (items: readonly string[] | undefined) =>
  items === undefined || items.length === 0 ? 'none' : items.join(', ');
const arrow = ([before, after]: Pair) => `${quote(before)} → ${quote(after)}`;
const quote = (value: string | null) =>
  value === null || value.trim() === '' ? '∅' : `“${value.replace(/\s+/g, ' ').trim()}”`;
