import type { PdfItem } from './item.ts';
import { joinItems, type Line } from './line.ts';
import { rowsOf } from './row.ts';
import type { Rule } from './rule.ts';

/** A grid of rules on a page. */
export interface Grid {
  readonly left: number;
  readonly right: number;
  /** Heights of the lines between its rows, from the top. */
  readonly ys: readonly number[];
  readonly verticals: readonly Rule[];
}

const near = 3;
const mostPairs = 4_000_000;

/** Grids with at least two columns, from the top of the page. */
export function findGrids(rules: readonly Rule[]): Grid[] {
  const level = rules.map(ordered);
  const across = level.filter(({ y1, y2, x1, x2 }) => y2 - y1 < 1 && x2 - x1 > near);
  const down = level.filter(({ y1, y2, x1, x2 }) => x2 - x1 < 1 && y2 - y1 > near);
  if (across.length * down.length > mostPairs) return [];
  return connected(across, down)
    .flatMap((group) => toGrid(group) ?? [])
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

const ordered = ({ x1, y1, x2, y2 }: Rule): Rule => ({
  x1: Math.min(x1, x2),
  y1: Math.min(y1, y2),
  x2: Math.max(x1, x2),
  y2: Math.max(y1, y2),
});

interface Group {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
}

/** Rules that touch one another, directly or by others. */
function connected(across: readonly Rule[], down: readonly Rule[]): Group[] {
  const freeAcross = new Set(across);
  const freeDown = new Set(down);
  const groups: Group[] = [];
  for (const first of down) {
    if (!freeDown.delete(first)) continue;
    const group = { across: [] as Rule[], down: [first] };
    // The list grows while it is walked: each new rule brings those that touch it.
    for (const vertical of group.down)
      for (const horizontal of takeFrom(freeAcross, (one) => touch(one, vertical))) {
        group.across.push(horizontal);
        group.down.push(...takeFrom(freeDown, (one) => touch(horizontal, one)));
      }
    groups.push(group);
  }
  return groups;
}

function takeFrom(rules: Set<Rule>, wanted: (rule: Rule) => boolean): Rule[] {
  const taken = [...rules].filter(wanted);
  for (const rule of taken) rules.delete(rule);
  return taken;
}

function touch(across: Rule, down: Rule): boolean {
  return (
    down.x1 >= across.x1 - near &&
    down.x1 <= across.x2 + near &&
    across.y1 >= down.y1 - near &&
    across.y1 <= down.y2 + near
  );
}

function toGrid({ across, down }: Group): Grid | undefined {
  const xs = cluster(down.map(({ x1 }) => x1));
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  const ys = cluster(across.map(({ y1 }) => y1)).filter(
    (y) => covered(across, y) >= 0.6 * (right - left),
  );
  return xs.length < 3 || ys.length < 2 ? undefined : { left, right, ys, verticals: down };
}

/** How much of the width the rules at one height cover; cells may draw their borders twice. */
function covered(across: readonly Rule[], y: number): number {
  const parts = across.filter(({ y1 }) => Math.abs(y1 - y) <= near).sort((a, b) => a.x1 - b.x1);
  let [sum, edge] = [0, Number.NEGATIVE_INFINITY];
  for (const { x1, x2 } of parts) {
    sum += Math.max(0, x2 - Math.max(x1, edge));
    edge = Math.max(edge, x2);
  }
  return sum;
}

/** Sorted values, of those that lie together the first. */
function cluster(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of values.toSorted((a, b) => a - b))
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(value);
  return kept;
}

export function isInside({ x, y, width, size }: PdfItem, { left, right, ys }: Grid): boolean {
  const middle = x + width / 2;
  const height = y - size / 3;
  return middle > left && middle < right && height > (ys[0] ?? 0) && height < (ys.at(-1) ?? 0);
}

/** A grid's rows as lines whose cells are kept apart. */
export function gridLines(grid: Grid, items: readonly PdfItem[], page: number): Line[] {
  return grid.ys.slice(1).flatMap((bottom, at) => {
    const top = grid.ys[at] ?? 0;
    const inside = items.filter(({ y, size }) => y - size / 3 > top && y - size / 3 < bottom);
    const cells = cellsOf(grid, inside, (top + bottom) / 2);
    const text = cells.flat().join(' ');
    if (text === '') return [];
    const size = inside[0]?.size ?? 0;
    const { left, right } = grid;
    return [{ page, text, x: left, right, y: bottom, size, left, end: right, cells }];
  });
}

/** Lines of each cell, between the vertical rules that cross this height. */
function cellsOf({ verticals }: Grid, items: readonly PdfItem[], height: number): string[][] {
  const edges = cluster(
    verticals.filter(({ y1, y2 }) => y1 <= height && y2 >= height).map(({ x1 }) => x1),
  );
  return edges.slice(1).flatMap((right, at) => {
    const left = edges[at] ?? 0;
    const inside = items.filter(({ x, width }) => x + width / 2 > left && x + width / 2 <= right);
    return right - left < 2 * near ? [] : [rowsOf(inside).map((row) => joinItems(row.items))];
  });
}
