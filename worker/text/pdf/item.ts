import type { Rule } from './rule.ts';

/** A run of text on a page. Points; `y` is the baseline, counted down from the top. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** Direction of the writing in degrees, clockwise; 0 runs to the right. */
  readonly turn: number;
}

/** The runs of one page, in the order of the file. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Straight lines that are drawn on it, such as the borders of tables. */
  readonly rules?: readonly Rule[];
}

/**
 * The page as its main text is read: turned so that most letters run to the right. What runs
 * otherwise (a watermark, a stamp on the margin) is left out.
 */
export function upright(page: PdfPage): PdfPage {
  const turn = mainTurn(page.items);
  const items = keepSpaces(page.items.filter((item) => item.turn === turn));
  if (turn === 0) return { ...page, items };
  const sideways = turn % 180 !== 0;
  return {
    number: page.number,
    width: sideways ? page.height : page.width,
    height: sideways ? page.width : page.height,
    items: items.map((item) => ({ ...item, turn: 0, ...turnBack(item, turn, page) })),
    rules: (page.rules ?? []).map((rule) => turnRule(rule, turn, page)),
  };
}

/** Runs of white alone say only that a word ends: the run before them keeps that as a space. */
function keepSpaces(items: readonly PdfItem[]): PdfItem[] {
  return items.flatMap((item, at) => {
    if (item.text.trim() === '') return [];
    return [isSpaced(item, items[at + 1]) ? { ...item, text: `${item.text} ` } : item];
  });
}

function isSpaced(item: PdfItem, next: PdfItem | undefined): boolean {
  if (next === undefined || next.text.trim() !== '' || next.width === 0) return false;
  const isBeside = Math.abs(next.x - item.x - item.width) < 0.5 * item.size;
  return isBeside && Math.abs(next.y - item.y) < item.size;
}

function mainTurn(items: readonly PdfItem[]): number {
  const letters = new Map<number, number>();
  for (const { turn, text } of items) letters.set(turn, (letters.get(turn) ?? 0) + text.length);
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function turnBack({ x, y }: Point, turn: number, { width, height }: PdfPage): Point {
  const angle = (turn * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const fromLeft = (cos < 0 ? -cos * width : 0) + (sin < 0 ? -sin * height : 0);
  const fromTop = (cos < 0 ? -cos * height : 0) + (sin > 0 ? sin * width : 0);
  return { x: x * cos + y * sin + fromLeft, y: y * cos - x * sin + fromTop };
}

function turnRule({ x1, y1, x2, y2 }: Rule, turn: number, page: PdfPage): Rule {
  const start = turnBack({ x: x1, y: y1 }, turn, page);
  const end = turnBack({ x: x2, y: y2 }, turn, page);
  return { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
}
