import { type Chapter, chapterKinds } from './heads.ts';
import { citation, type Level, levels } from './markers.ts';

/** Where the walk through an act stands: what is open, and what was read last. */
export interface Place {
  /** The annex, notice or clause around the units; `''` in the act itself. */
  scope: string;
  /** Open chapters, outermost first. */
  heads: readonly Chapter[];
  /** The open number of each level. */
  numbers: Partial<Record<Level, string>>;
  /** The paragraph before. */
  before: string;
  /** Labels of points given so far. */
  readonly points: Set<string>;
}

export const startPlace = (): Place => ({
  ...{ scope: '', heads: [], numbers: {}, before: '' },
  points: new Set(),
});

export function enterScope(place: Place, scope: string): void {
  Object.assign(place, { scope, heads: [], numbers: {} });
}

/** A chapter closes those of its own rank and below. @returns its label within the act */
export function enterChapter(place: Place, chapter: Chapter): string {
  const rank = chapterKinds.indexOf(chapter.kind);
  const outer = place.heads.filter(({ kind }) => chapterKinds.indexOf(kind) < rank);
  place.heads = [...outer, chapter];
  place.numbers = {};
  return [place.scope, ...place.heads.map(({ label }) => label)].filter(Boolean).join(' ');
}

/** A point needs something to be a point of. */
export function fits(level: Level, { numbers, scope, before }: Place): boolean {
  const isOpen = (one: Level) => numbers[one] !== undefined;
  if (level === 'art' || level === 'paragraph') return true;
  const hasPlace = scope !== '' || isOpen('art') || isOpen('paragraph');
  if (level !== 'tiret' && level !== 'double') return hasPlace;
  return isOpen('lit') || isOpen('tiret') || (hasPlace && before.endsWith(':'));
}

/** Open a level: deeper ones close. In an act with articles a § lies in its article. */
export function enter(level: Level, number: string, place: Place, hasArticles: boolean): void {
  const written = numberFor(level, number, place);
  const isTop = level === 'paragraph' && !hasArticles;
  const numbers = isTop ? {} : outside(level, place.numbers);
  numbers[level] = written;
  place.numbers = numbers;
  if (level === 'pkt') place.points.add(labelOf(place).label);
}

/** The open numbers of the levels outside of one. Loops: this runs for every line of an act. */
function outside(level: Level, numbers: Place['numbers']): Place['numbers'] {
  const kept: Place['numbers'] = {};
  for (const one of levels) {
    if (one === level) break;
    const number = numbers[one];
    if (number !== undefined) kept[one] = number;
  }
  return kept;
}

function numberFor(level: Level, number: string, place: Place): string {
  if (level === 'tiret' || level === 'double')
    return String(Number(place.numbers[level] ?? '0') + 1);
  return level === 'pkt' ? pointNumber(number, place) : number;
}

/** A number typed twice ("7) 8) 7) 8) 12)") is a slip: the list goes on with the next one. */
function pointNumber(number: string, place: Place): string {
  const [last, next] = [Number(place.numbers.pkt), Number(number)];
  if (Number.isNaN(last) || Number.isNaN(next) || next <= 1 || next > last) return number;
  const { lit, tiret, double, ...numbers } = place.numbers;
  const again = labelOf({ ...place, numbers: { ...numbers, pkt: number } }).label;
  return place.points.has(again) ? String(last + 1) : number;
}

export function labelOf({ scope, numbers }: Place): { label: string; block: string } {
  // A clause or a notice is one whole; an annex has articles of its own.
  const isWhole = scope !== '' && !scope.startsWith('załącznik');
  let label = scope;
  let block = isWhole ? scope : '';
  for (const level of levels) {
    const number = numbers[level];
    if (number === undefined) continue;
    label = label === '' ? citation(level, number) : `${label} ${citation(level, number)}`;
    if (block === '') block = label;
  }
  return { label, block: block === '' ? scope : block };
}

/** A list whose last item has no mark behind it goes on: with words for all its items. */
const unfinished = /[^,;.:]$/u;
const linking = /(?:^|\s)(?:i|oraz|lub|albo|bądź|a także)$/iu;

/** Of the open lists the one whose closing words begin with a dash here, if they do. */
export function closedList({ numbers, before }: Place): Level | undefined {
  if (before.endsWith(':')) return undefined;
  const isLast = unfinished.test(before) && !linking.test(before);
  const deepest = (['double', 'tiret', 'lit', 'pkt'] as const).find(
    (level) => numbers[level] !== undefined,
  );
  return deepest === 'pkt' || isLast ? deepest : undefined;
}

/** Close a list, and all that is below it. */
export function leave(level: Level, place: Place): void {
  place.numbers = outside(level, place.numbers);
}
