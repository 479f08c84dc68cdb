import { type Chapter, chapterKinds } from './heads.ts';
import { citation, depths, type Level } from './markers.ts';

/** A unit that is open, inside those around it: `ust. 2` of `art. 5`. */
interface Open {
  readonly level: Level;
  readonly number: string;
  readonly outer: Open | undefined;
  /** `art. 5 ust. 2`, with the annex, notice or clause that it lies in. */
  readonly label: string;
  /** The label of the outermost. */
  readonly block: string;
}

/** Where the walk through an act stands: what is open, and what was read last. */
export interface Place {
  /** The annex, notice or clause around the units; `''` in the act itself. */
  scope: string;
  /** Open chapters, outermost first. */
  heads: readonly Chapter[];
  /** The innermost open unit. */
  open: Open | undefined;
  /** The paragraph before. */
  before: string;
  /** Labels of points given so far. */
  readonly points: Set<string>;
}

export const startPlace = (): Place => ({
  ...{ scope: '', heads: [], open: undefined, before: '' },
  points: new Set(),
});

export function enterScope(place: Place, scope: string): void {
  Object.assign(place, { scope, heads: [], open: undefined });
}

/** A chapter closes those of its own rank and below. @returns its label within the act */
export function enterChapter(place: Place, chapter: Chapter): string {
  const rank = chapterKinds.indexOf(chapter.kind);
  const outer = place.heads.filter(({ kind }) => chapterKinds.indexOf(kind) < rank);
  place.heads = [...outer, chapter];
  place.open = undefined;
  return [place.scope, ...place.heads.map(({ label }) => label)].filter(Boolean).join(' ');
}

export function isOpen(level: Level, place: Place): boolean {
  return numberAt(level, place) !== undefined;
}

/** The number under which a level is open. */
function numberAt(level: Level, { open }: Place): string | undefined {
  for (let unit = open; unit !== undefined; unit = unit.outer)
    if (unit.level === level) return unit.number;
  return undefined;
}

/** A point needs something to be a point of. */
export function fits(level: Level, place: Place): boolean {
  if (level === 'art' || level === 'paragraph') return true;
  const hasPlace = place.scope !== '' || isOpen('art', place) || isOpen('paragraph', place);
  if (level !== 'tiret' && level !== 'double') return hasPlace;
  if (isOpen('lit', place) || isOpen('tiret', place)) return true;
  return hasPlace && place.before.endsWith(':');
}

/** Open a level: deeper ones close. In an act with articles a § lies in its article. */
export function enter(level: Level, number: string, place: Place, hasArticles: boolean): void {
  const isTop = level === 'paragraph' && !hasArticles;
  const outer = isTop ? undefined : outside(level, place);
  place.open = unitIn(outer, level, numberFor(level, number, place), place.scope);
  if (level === 'pkt') place.points.add(place.open.label);
}

/** What is open around a level. */
function outside(level: Level, place: Place): Open | undefined {
  let { open } = place;
  while (open !== undefined && depths[open.level] >= depths[level]) open = open.outer;
  return open;
}

function unitIn(outer: Open | undefined, level: Level, number: string, scope: string): Open {
  const around = outer?.label ?? scope;
  const label = around === '' ? citation(level, number) : `${around} ${citation(level, number)}`;
  // A clause or a notice is one whole; an annex has articles of its own.
  const isWhole = scope !== '' && !scope.startsWith('załącznik');
  return { level, number, outer, label, block: outer?.block ?? (isWhole ? scope : label) };
}

function numberFor(level: Level, number: string, place: Place): string {
  if (level === 'tiret' || level === 'double')
    return String(Number(numberAt(level, place) ?? 0) + 1);
  return level === 'pkt' ? pointNumber(number, place) : number;
}

/** A number typed twice ("7) 8) 7) 8) 12)") is a slip: the list goes on with the next one. */
function pointNumber(number: string, place: Place): string {
  const [last, next] = [Number(numberAt('pkt', place)), Number(number)];
  if (Number.isNaN(last) || Number.isNaN(next) || next <= 1 || next > last) return number;
  const again = unitIn(outside('pkt', place), 'pkt', number, place.scope);
  return place.points.has(again.label) ? String(last + 1) : number;
}

export function labelOf({ scope, open }: Place): { label: string; block: string } {
  return open ?? { label: scope, block: scope };
}

/** A list whose last item has no mark behind it goes on: with words for all its items. */
const unfinished = /[^,;.:]$/u;
const linking = /(?:^|\s)(?:i|oraz|lub|albo|bądź|a także)$/iu;

/** Of the open lists the one whose closing words begin with a dash here, if they do. */
export function closedList({ open, before }: Place): Level | undefined {
  if (open === undefined || depths[open.level] < depths.pkt || before.endsWith(':'))
    return undefined;
  const isLast = unfinished.test(before) && !linking.test(before);
  return open.level === 'pkt' || isLast ? open.level : undefined;
}

/** Close a list, and all that is below it. */
export function leave(level: Level, place: Place): void {
  place.open = outside(level, place);
}
