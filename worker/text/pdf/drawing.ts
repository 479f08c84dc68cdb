import { apply, identity, type Matrix, multiply, toMatrix } from './matrix.ts';
import { OPS } from './operator.ts';
import { isFill, type Rule, rulesOf } from './rule.ts';

/** Text of one page that a person looking at it does not see. */
export interface HiddenText {
  readonly page: number;
  /** Drawn in the invisible mode: hidden on purpose, or the text layer of a recognised scan. */
  readonly invisible: string;
  /** White where no darker shape lies below. */
  readonly white: string;
  /** Letters below 2 points. */
  readonly tiny: string;
}

/** What pdf.js says a page draws: numbers of operations, and their arguments. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Box = readonly [left: number, bottom: number, right: number, top: number];

interface Pen {
  matrix: Matrix;
  fill: string;
  mode: number;
  size: number;
}

const tinyPoints = 2;
const mostShapes = 5_000;
const mostRules = 20_000;

/** What the drawing of a page tells beside its words. */
export interface Drawing {
  readonly hidden: HiddenText;
  /** In the PDF's own coordinates, up from the foot of the page. */
  readonly rules: readonly Rule[];
}

/** Walk the drawing of a page: the words that nobody would see, and the rules of its tables. */
export function readDrawing(page: number, { fnArray, argsArray }: Operators): Drawing {
  const found = { page, invisible: '', white: '', tiny: '' };
  const walk = new Walk();
  fnArray.forEach((operation, at) => {
    const seen = walk.step(operation, asList(argsArray[at]));
    if (seen !== undefined) found[seen.how] += seen.text;
  });
  return { hidden: found, rules: walk.rules };
}

class Walk {
  #pen: Pen = { matrix: identity, fill: '#000000', mode: 0, size: 10 };
  #text: Matrix = identity;
  readonly #saved: Pen[] = [];
  readonly #shapes: Box[] = [];
  readonly rules: Rule[] = [];

  step(operation: number, args: readonly unknown[]) {
    if (operation === OPS.showText) return this.#show(args);
    this.#steps.get(operation)?.(args);
    return undefined;
  }

  readonly #steps = new Map<number, (args: readonly unknown[]) => void>([
    [OPS.save, () => this.#saved.push({ ...this.#pen })],
    [OPS.restore, () => this.#restore()],
    [OPS.transform, (args) => this.#transform(toMatrix(args))],
    [OPS.paintFormXObjectBegin, (args) => this.#enter(args)],
    [OPS.paintFormXObjectEnd, () => this.#restore()],
    [OPS.setFillRGBColor, ([fill]) => this.#change({ fill: `${fill}` })],
    [OPS.setTextRenderingMode, ([mode]) => this.#change({ mode: Number(mode) })],
    [OPS.setFont, ([, size]) => this.#change({ size: Math.abs(Number(size)) })],
    [OPS.beginText, () => this.#place(identity)],
    [OPS.setTextMatrix, ([matrix]) => this.#place(toMatrix(asList(matrix)))],
    [
      OPS.moveText,
      ([x, y]) => this.#place(multiply(this.#text, [1, 0, 0, 1, Number(x), Number(y)])),
    ],
    [OPS.constructPath, ([paint, paths, box]) => this.#draw(Number(paint), paths, asList(box))],
  ]);

  #change(part: Partial<Pen>): void {
    Object.assign(this.#pen, part);
  }

  #place(matrix: Matrix): void {
    this.#text = matrix;
  }

  #restore(): void {
    this.#pen = this.#saved.pop() ?? this.#pen;
  }

  #transform(matrix: Matrix): void {
    this.#change({ matrix: multiply(this.#pen.matrix, matrix) });
  }

  #enter([matrix]: readonly unknown[]): void {
    this.#saved.push({ ...this.#pen });
    if (matrix) this.#transform(toMatrix(asList(matrix)));
  }

  #draw(paint: number, paths: unknown, box: readonly unknown[]): void {
    const [path] = asList(paths);
    if (path instanceof Float32Array && this.rules.length < mostRules)
      for (const rule of rulesOf(paint, path, this.#pen.matrix)) this.rules.push(rule);
    this.#cover(paint, box);
  }

  /** White letters on a darker shape are meant to be seen. */
  #cover(paint: number, box: readonly unknown[]): void {
    if (!isFill(paint) || isWhite(this.#pen.fill) || this.#shapes.length > mostShapes) return;
    const [left, bottom, right, top] = box.map(Number);
    const [x1, y1] = apply(this.#pen.matrix, left ?? 0, bottom ?? 0);
    const [x2, y2] = apply(this.#pen.matrix, right ?? 0, top ?? 0);
    this.#shapes.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]);
  }

  #show([glyphs]: readonly unknown[]) {
    const text = asList(glyphs).map(letterOf).join('');
    const how = this.#howHidden();
    return how === undefined || text.trim() === '' ? undefined : { how, text };
  }

  #howHidden(): 'invisible' | 'white' | 'tiny' | undefined {
    const matrix = multiply(this.#pen.matrix, this.#text);
    if (this.#pen.mode === 3 || this.#pen.mode === 7) return 'invisible';
    if (this.#pen.size * Math.hypot(matrix[2], matrix[3]) < tinyPoints) return 'tiny';
    const [x, y] = apply(matrix, 0, 0);
    const onShape = this.#shapes.some((box) => isIn(box, x + 1, y + 1));
    return isWhite(this.#pen.fill) && !onShape ? 'white' : undefined;
  }
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? [...value] : [];
}

function letterOf(glyph: unknown): string {
  const letter =
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : '';
  return typeof letter === 'string' ? letter : '';
}

const isIn = ([left, bottom, right, top]: Box, x: number, y: number) =>
  x >= left && x <= right && y >= bottom && y <= top;

const isWhite = (color: string) => /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(color);
