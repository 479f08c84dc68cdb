import { isDivision, isUnitStart } from './unit-start.ts';

const most = { length: 80 };
/** Lines of a page, and how even their distances must be. */
const page = { least: 15, most: 150, evenShare: 0.6, even: 0.35 };
const leastPages = 4;

/**
 * The lines of a plain text without what the pages of its original printed: lines that come again
 * at even distances (heads, feet, dates, numbers of pages), and columns of single letters, which
 * were writing on the margin.
 */
export function dropFurniture(lines: readonly string[]): string[] {
  const places = Map.groupBy(
    lines.keys().filter((at) => mayRepeat(lines[at] ?? '')),
    (at) => keyOf(lines[at] ?? ''),
  );
  const printed = new Set([...places].filter(([, at]) => isEven(at)).map(([key]) => key));
  const margin = marginLetters(lines);
  return lines.filter((line, at) => !printed.has(keyOf(line)) && !margin.has(at));
}

const keyOf = (line: string) =>
  line
    .replace(/^\uFEFF/u, '')
    .trim()
    .replace(/\d+/g, '#')
    .toLowerCase();

function mayRepeat(line: string): boolean {
  const text = line.trim();
  if (text === '' || text.length > most.length || isUnitStart(text) || isDivision(text))
    return false;
  return !/\p{L}[.,;:]$/u.test(text);
}

function isEven(places: readonly number[]): boolean {
  if (places.length < leastPages) return false;
  const steps = places.slice(1).map((at, index) => at - (places[index] ?? 0));
  const usual = steps.toSorted((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  if (usual < page.least || usual > page.most) return false;
  const even = steps.filter((step) => Math.abs(step - usual) <= page.even * usual).length;
  return even >= page.evenShare * steps.length;
}

const leastLetters = 4;

function marginLetters(lines: readonly string[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (lines[end]?.trim().length === 1) end += 1;
    if (end - at >= leastLetters) for (let one = at; one < end; one += 1) found.add(one);
    at = Math.max(at, end - 1);
  }
  return found;
}
