import type { NotWatched } from '../crawler/source.ts';
import { nothingFound, type SourceCoverage } from './coverage.ts';
import type { Entry } from './entry.ts';
import { dayInWords, dayOf, dayShort } from './polish.ts';
import { publicationOf } from './windows.ts';

/** A voivodeship. */
export interface Region {
  /** TERYT, two digits. */
  readonly code: string;
  /** „dolnośląskie” */
  readonly name: string;
}

/** `unknown` is not `unchanged`: it stands wherever a source was not read in whole. */
export type RegionState = 'changed' | 'new' | 'consulted' | 'gone' | 'unchanged' | 'unknown';

/** What is known of one voivodeship in a period. */
export interface RegionRow {
  readonly region: Region;
  readonly state: RegionState;
  /** Relevant changes only. */
  readonly entries: readonly Entry[];
  /** One sentence: what was found, or why we do not know. */
  readonly finding: string;
  /** Two or three words for a tile: „do 20.11”. */
  readonly note: string;
  /** „do 31 grudnia 2027”, where a changed document says so. */
  readonly validity: string | null;
}

/** Sixteen rows, always; a region without sources is „nie wiemy”. `today`: day in Poland. */
export function regionRows(
  regions: readonly Region[],
  relevant: readonly Entry[],
  coverage: readonly SourceCoverage[],
  unwatched: readonly NotWatched[],
  today: string,
): RegionRow[] {
  return regions.map((region) => {
    const entries = relevant.filter(({ change }) => change.source.region === region.code);
    const sources = coverage.filter(({ source }) => source.region === region.code);
    const missing = unwatched.filter((place) => place.region === region.code);
    return rowOf(region, entries, sources, missing, today);
  });
}

function rowOf(
  region: Region,
  entries: readonly Entry[],
  sources: readonly SourceCoverage[],
  missing: readonly NotWatched[],
  today: string,
): RegionRow {
  const base = { region, entries, validity: validityOf(entries) };
  if (entries.length > 0) return { ...base, ...stateOf(entries, today) };
  const isWhole = sources.length > 0 && sources.every(({ read }) => read === 'whole');
  if (isWhole) return { ...base, state: 'unchanged', finding: unchanged(missing), note: '' };
  return { ...base, state: 'unknown', finding: whyUnknown(sources), note: sinceShort(sources) };
}

/** „Bez zmian” holds only for what is read; the rest is named. */
function unchanged(missing: readonly NotWatched[]): string {
  if (missing.length === 0) return 'Bez zmian.';
  const names = missing.map(({ name }) => name).join('; ');
  return `Bez zmian w tym, co czytamy. Jeszcze nie obserwujemy: ${names}.`;
}

function stateOf(entries: readonly Entry[], today: string) {
  const open = entries
    .flatMap(({ change }) => change.deadlines)
    .map(({ day }) => day)
    .filter((day) => day >= today)
    .sort()[0];
  const finding = entries.map(({ summary }) => summary).join(' ');
  if (open !== undefined) {
    return { state: 'consulted' as const, finding, note: `do ${dayShort(open)}` };
  }
  const documents = new Set(entries.map(publicationOf)).size;
  const note = documents === 1 ? '1 dokument' : `dokumentów: ${documents}`;
  if (entries.every(({ change }) => change.kind === 'withdrawn')) {
    return { state: 'gone' as const, finding, note };
  }
  const isNew = entries.some(({ change }) => change.kind === 'appeared');
  return { state: isNew ? ('new' as const) : ('changed' as const), finding, note };
}

/** „źródło niedostępne od …” is never „bez zmian”. */
function whyUnknown(sources: readonly SourceCoverage[]): string {
  const broken = sources.filter(({ read }) => read !== 'whole');
  if (broken.length === 0) return 'Nie wiemy: nie czytamy jeszcze źródeł tego województwa.';
  return `Nie wiemy: ${broken.map(whyUnread).join('; ')}.`;
}

/** Why one source gives no certainty, without a full stop. */
export function whyUnread({ source, gaps }: SourceCoverage): string {
  const [gap] = gaps;
  if (source.state === 'off') return `${source.name} – nie czytamy: brak wpisanej zgody`;
  if (source.state === 'never') return `${source.name} – jeszcze nieodczytane`;
  if (gap === undefined) return `${source.name} – nie odczytano w tym okresie`;
  const from = dayInWords(dayOf(gap.from));
  const to = gap.to === null ? '' : ` do ${dayInWords(dayOf(gap.to))}`;
  return `${source.name} – źródło niedostępne od ${from}${to}`;
}

function sinceShort(sources: readonly SourceCoverage[]): string {
  const gap = sources.flatMap(({ gaps }) => gaps)[0];
  return gap === undefined ? '' : `od ${dayShort(dayOf(gap.from))}`;
}

function validityOf(entries: readonly Entry[]): string | null {
  const validTo = entries.at(-1)?.change.publication.facts.validTo;
  return validTo === undefined ? null : `do ${dayInWords(validTo)}`;
}

/** The opening sentences of the chapter; how many regions are not known is always said. */
export function regionsInWords(
  rows: readonly RegionRow[],
  coverage: readonly SourceCoverage[],
): string {
  const sources = coverage.filter(({ source }) => source.kind === 'regional');
  const changed = rows.filter(({ entries }) => entries.length > 0);
  const unknown = rows.filter(({ state }) => state === 'unknown');
  const names = changed.map(({ region }) => ofRegion(region.name)).join(', ');
  const found =
    changed.length === 0
      ? nothingFound('zmian w dokumentach regionalnych', sources)
      : `Zmiany dotyczą ${changed.length === 1 ? 'województwa' : 'województw:'} ${names}.`;
  if (unknown.length === 0 || sources.length === 0) return found;
  return `${found} O ${unknown.length} z ${rows.length} województw nie wiemy, czy coś się zmieniło.`;
}

/** „śląskie” → „śląskiego”: all sixteen names decline alike. */
const ofRegion = (name: string) => name.replace(/ie$/, 'iego');
