import { apply, type Matrix } from './matrix.ts';
import { OPS } from './operator.ts';

/** A straight line along an axis, as tables have around their cells. Points. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const fills = new Set<number>([OPS.fill, OPS.eoFill, OPS.fillStroke, OPS.eoFillStroke]);
const strokes = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke]);

export const isFill = (paint: number) => fills.has(paint);
export const isPainted = (paint: number) => fills.has(paint) || strokes.has(paint);

const thin = 2.5;
// Steps of a path as pdf.js numbers them, and how many numbers follow each.
const [move, line, close] = [0, 1, 4];
const lengths = [2, 2, 6, 4, 0];

/** The rules that painting a path leaves: stroked straight segments, and filled slivers. */
export function rulesOf(paint: number, path: ArrayLike<number>, matrix: Matrix): Rule[] {
  if (!isPainted(paint)) return [];
  const segments = segmentsOf(path, matrix);
  if (strokes.has(paint)) return segments.filter(isStraight);
  return sliver(segments);
}

/** A border drawn as a filled box of a hair's width is one rule along its length. */
function sliver(segments: readonly Rule[]): Rule[] {
  const xs = segments.flatMap(({ x1, x2 }) => [x1, x2]);
  const ys = segments.flatMap(({ y1, y2 }) => [y1, y2]);
  const box = {
    x1: Math.min(...xs),
    y1: Math.min(...ys),
    x2: Math.max(...xs),
    y2: Math.max(...ys),
  };
  const [width, height] = [box.x2 - box.x1, box.y2 - box.y1];
  if (segments.length === 0 || segments.length > 5 || Math.min(width, height) > thin) return [];
  if (Math.max(width, height) < 2 * thin) return [];
  return [width < height ? { ...box, x2: box.x1 } : { ...box, y2: box.y1 }];
}

interface Step {
  readonly kind: number;
  /** Where the pen is after it. */
  readonly x: number;
  readonly y: number;
}

function segmentsOf(path: ArrayLike<number>, matrix: Matrix): Rule[] {
  const steps = stepsOf(path, matrix);
  return steps.flatMap(({ kind, x, y }, at) => {
    const from = steps[at - 1];
    const draws = kind === line || kind === close;
    return draws && from !== undefined ? [{ x1: from.x, y1: from.y, x2: x, y2: y }] : [];
  });
}

function stepsOf(path: ArrayLike<number>, matrix: Matrix): Step[] {
  const steps: Step[] = [];
  let start: [number, number] = [0, 0];
  for (let at = 0; at < path.length; ) {
    const kind = path[at] ?? close;
    const end = at + (lengths[kind] ?? 0);
    const [x, y] = kind === close ? start : apply(matrix, path[end - 1] ?? 0, path[end] ?? 0);
    if (kind === move) start = [x, y];
    steps.push({ kind, x, y });
    at = end + 1;
  }
  return steps;
}

function isStraight({ x1, y1, x2, y2 }: Rule): boolean {
  const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  return Math.min(width, height) < 0.5 && Math.max(width, height) > thin;
}
