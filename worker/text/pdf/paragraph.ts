import type { Paragraph } from '../../document-text.ts';
import { beginsUnit, isArticle, isDivision, isUnitStart } from '../unit-start.ts';
import type { Hyphenation } from './hyphen.ts';
import { type Line, mainSize, median } from './line.ts';

/** Lines of one flow (the body, or the notes of a page) as whole paragraphs. */
export function paragraphsOf(
  lines: readonly Line[],
  hyphens: Hyphenation,
  kind: 'text' | 'note',
): Paragraph[] {
  const leading = leadingOf(lines);
  const bodySize = mainSize(lines);
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open === undefined || startsParagraph(line, open, leading)) groups.push([line]);
    else open.push(line);
  }
  return groups.map((group) => toParagraph(group, { hyphens, kind, bodySize }));
}

interface Flow {
  readonly hyphens: Hyphenation;
  readonly kind: 'text' | 'note';
  readonly bodySize: number;
}

function toParagraph(group: readonly Line[], { hyphens, kind, bodySize }: Flow): Paragraph {
  const page = group[0]?.page ?? 1;
  const cells = group[0]?.cells;
  if (cells !== undefined) return { text: rowText(cells, hyphens), page, kind: 'row' };
  const text = joinLines(
    group.map((line) => line.text),
    hyphens,
  );
  return {
    text,
    page,
    kind: kind === 'text' && isHeading(group, text, bodySize) ? 'heading' : kind,
  };
}

function rowText(cells: readonly (readonly string[])[], hyphens: Hyphenation): string {
  return cells.map((lines) => joinLines(lines, hyphens)).join(' | ');
}

function joinLines(lines: readonly string[], hyphens: Hyphenation): string {
  return lines.length === 0 ? '' : lines.reduce((all, next) => hyphens.join(all, next));
}

/** The usual distance of baselines, in sizes of the letters. */
function leadingOf(lines: readonly Line[]): number {
  const steps = lines.flatMap((line, at) => {
    const before = lines[at - 1];
    return before !== undefined && before.page === line.page && line.y > before.y
      ? [(line.y - before.y) / line.size]
      : [];
  });
  return median(steps.filter((step) => step < 3)) || 1.2;
}

function startsParagraph(line: Line, open: readonly Line[], leading: number): boolean {
  const before = open.at(-1);
  const first = open[0];
  if (before === undefined || first === undefined) return true;
  if (line.cells !== undefined || before.cells !== undefined) return true;
  if (continuesTitle(line, before, leading) || isBrokenAtDash(line, open)) return false;
  return (
    beginsUnit(line.text, before.text) ||
    isApart(line, before, leading) ||
    endsEarly(before, line) ||
    isIndented(line, before, first)
  );
}

/** A sentence that was broken before its dash: the line before is full, and both hang alike. */
function isBrokenAtDash(line: Line, open: readonly Line[]): boolean {
  const before = open.at(-1);
  const first = open[0];
  if (before === undefined || first === undefined || !/^[–—]\s/.test(line.text)) return false;
  if (/[.,;:]$/.test(before.text) || endsEarly(before, line)) return false;
  const isHung = before === first ? line.x > first.x + 0.5 * line.size : true;
  return isHung && (before === first || Math.abs(line.x - before.x) < 0.5 * line.size);
}

/** Two centred lines of which the second goes on in small letters are one title. */
function continuesTitle(line: Line, before: Line, leading: number): boolean {
  const both = isCentred(line) && isCentred(before) && !isApart(line, before, 1.3 * leading);
  const goesOn = /^\p{Ll}/u.test(line.text) && !beginsUnit(line.text, before.text);
  // "USTAWA" and the like stand alone, whatever follows.
  return both && goesOn && /\p{Ll}/u.test(before.text);
}

/** Other letters, or more white than between lines. Across pages and columns nothing is known. */
function isApart(line: Line, before: Line, leading: number): boolean {
  if (!sameSize(line, before)) return true;
  const step = (line.y - before.y) / line.size;
  return line.page === before.page && step > 0 && step > leading * 1.25;
}

const sameSize = (a: Line, b: Line) => Math.abs(a.size - b.size) < 0.08 * a.size;

/** The next line's first word would still have fitted, so the line before ended its paragraph. */
function endsEarly(before: Line, line: Line): boolean {
  const [word = ''] = line.text.split(' ');
  const wordWidth = ((line.right - line.x) * word.length) / Math.max(1, line.text.length);
  const room = before.end - before.right;
  if (before.text.endsWith('-')) return false;
  // In the middle of a sentence a line may be a little short for many reasons.
  const goesOn = /^\p{Ll}/u.test(line.text) && /[\p{L}\p{N}⁾]$/u.test(before.text);
  return room > (goesOn ? 0.35 * (before.end - before.left) : wordWidth + 0.9 * line.size);
}

/** A first line set in, or out of a hanging paragraph; only where a sentence can begin. */
function isIndented(line: Line, before: Line, first: Line): boolean {
  const em = line.size;
  const [here, there] = [line.x - line.left, before.x - before.left];
  const begins = /^[„"(]?\p{Lu}/u.test(line.text) && /[.;:!?”)]$/.test(before.text);
  if (!begins || before === first) return begins && here > there + 0.8 * em && !hangs(line, first);
  return Math.abs(here - there) > 0.8 * em;
}

/** Stands under the words of a paragraph whose number hangs out to the left. */
function hangs(line: Line, first: Line): boolean {
  return isUnitStart(first.text) && line.x - line.left < first.x - first.left + 3 * first.size;
}

function isCentred({ x, right, left, end, size }: Line): boolean {
  const [before, after] = [x - left, end - right];
  return Math.min(before, after) > 1.5 * size && Math.abs(before - after) < 0.08 * (end - left) + 2;
}

/** A division, or a few words in bigger letters or in the middle, that are no sentence. */
function isHeading(group: readonly Line[], text: string, bodySize: number): boolean {
  if (isDivision(text) && text.length < 200) return true;
  if (isArticle(text) || (isUnitStart(text) && !isBig(group, bodySize))) return false;
  if (text.length > 250 || /(\p{Ll}{3,}\.|[,;:])$/u.test(text)) return false;
  return group.every(isCentred) || isBig(group, bodySize);
}

const isBig = (group: readonly Line[], bodySize: number) =>
  group.every((line) => line.size > 1.12 * bodySize);
