import type { PdfItem } from './item.ts';
import { apply, identity, type Matrix, multiply, toMatrix } from './matrix.ts';
import { OPS } from './operator.ts';
import { firstState, type State, TextPlace } from './pen.ts';
import { isFill, isPainted, type Rule, rulesOf } from './rule.ts';
import { RunBuilder } from './run.ts';

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

const tinyPoints = 2;
const mostShapes = 5_000;
const mostRules = 20_000;

/** What the drawing of a page tells. */
export interface Drawing {
  readonly items: readonly PdfItem[];
  readonly hidden: HiddenText;
  readonly rules: readonly Rule[];
}

/** How the page is looked at. */
export interface View {
  readonly page: number;
  /** From the PDF's coordinates to the reader's: down from the top, turned as the page says. */
  readonly upright: Matrix;
  /** Points for one unit of a font's widths, where that is not a thousandth. */
  unitOf(font: string): number | undefined;
}

/**
 * Walk the drawing of a page once: its words with their places, those that nobody would see, and
 * the rules of its tables. Asking pdf.js for the text by itself would read each page twice.
 */
export function readDrawing({ fnArray, argsArray }: Operators, view: View): Drawing {
  const { page } = view;
  const found = { page, invisible: '', white: '', tiny: '' };
  const walk = new Walk(view);
  fnArray.forEach((operation, at) => {
    const seen = walk.step(operation, asList(argsArray[at]));
    if (seen !== undefined) found[seen.how] += seen.text;
  });
  return { items: walk.runs.end(), hidden: found, rules: walk.rules };
}

class Walk {
  #state: State;
  readonly #view: View;
  readonly #text = new TextPlace();
  readonly #saved: State[] = [];
  readonly #shapes: Box[] = [];
  readonly rules: Rule[] = [];
  readonly runs = new RunBuilder();

  constructor(view: View) {
    this.#view = view;
    this.#state = firstState(view.upright);
  }

  step(operation: number, args: readonly unknown[]) {
    if (operation === OPS.showText) return this.#show(args);
    this.#steps.get(operation)?.(args);
    return undefined;
  }

  readonly #steps = new Map<number, (args: readonly unknown[]) => void>([
    [OPS.save, () => this.#saved.push({ ...this.#state })],
    [OPS.restore, () => this.#restore()],
    [OPS.transform, (args) => this.#transform(toMatrix(args))],
    [OPS.paintFormXObjectBegin, (args) => this.#enter(args)],
    [OPS.paintFormXObjectEnd, () => this.#restore()],
    [OPS.setFillRGBColor, ([fill]) => this.#change({ fill: `${fill}` })],
    [OPS.setTextRenderingMode, ([mode]) => this.#change({ mode: Number(mode) })],
    [OPS.setGState, ([changes]) => this.#setAll(asList(changes))],
    [OPS.setFont, (args) => this.#setFont(args)],
    [OPS.setCharSpacing, ([value]) => this.#change({ charSpacing: Number(value) })],
    [OPS.setWordSpacing, ([value]) => this.#change({ wordSpacing: Number(value) })],
    [OPS.setHScale, ([value]) => this.#change({ hScale: Number(value) / 100 })],
    [OPS.setLeading, ([value]) => this.#change({ leading: -Number(value) })],
    [OPS.setTextRise, ([value]) => this.#change({ rise: Number(value) })],
    [OPS.beginText, () => this.#text.set(identity)],
    [OPS.setTextMatrix, ([matrix]) => this.#text.set(toMatrix(asNumbers(matrix)))],
    [OPS.moveText, ([x, y]) => this.#text.move(Number(x), Number(y))],
    [OPS.setLeadingMoveText, ([x, y]) => this.#moveLeading(Number(x), Number(y))],
    [OPS.nextLine, () => this.#text.move(0, this.#state.leading)],
    [OPS.constructPath, ([paint, paths, box]) => this.#draw(Number(paint), paths, box)],
  ]);

  #change(part: Partial<State>): void {
    Object.assign(this.#state, part);
  }

  #setAll(changes: readonly unknown[]): void {
    for (const change of changes) {
      const [name, value] = asList(change);
      if (name === 'Font') this.#setFont(asList(value));
    }
  }

  #setFont([font, size]: readonly unknown[]): void {
    const unit = this.#view.unitOf(`${font}`) ?? 0.001;
    this.#change({ size: Number(size), unit });
  }

  #moveLeading(x: number, y: number): void {
    this.#change({ leading: y });
    this.#text.move(x, y);
  }

  #restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  #transform(matrix: Matrix): void {
    this.#change({ matrix: multiply(this.#state.matrix, matrix) });
  }

  #enter([matrix]: readonly unknown[]): void {
    this.#saved.push({ ...this.#state });
    if (matrix) this.#transform(toMatrix(asNumbers(matrix)));
  }

  #draw(paint: number, paths: unknown, box: unknown): void {
    // Some programs clip every word: most paths are never painted.
    if (!isPainted(paint)) return;
    const [path] = asList(paths);
    if (path instanceof Float32Array && this.rules.length < mostRules)
      for (const rule of rulesOf(paint, path, this.#state.matrix)) this.rules.push(rule);
    this.#cover(paint, asList(box));
  }

  /** White letters on a darker shape are meant to be seen. */
  #cover(paint: number, box: readonly unknown[]): void {
    if (!isFill(paint) || isWhite(this.#state.fill) || this.#shapes.length > mostShapes) return;
    const [left, bottom, right, top] = box.map(Number);
    const [x1, y1] = apply(this.#state.matrix, left ?? 0, bottom ?? 0);
    const [x2, y2] = apply(this.#state.matrix, right ?? 0, top ?? 0);
    this.#shapes.push([Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]);
  }

  #show([glyphs]: readonly unknown[]) {
    const letters = asList(glyphs);
    const how = this.#howHidden();
    this.#text.show(letters, this.#state, this.runs);
    if (how === undefined) return undefined;
    const text = letters.map(letterOf).join('');
    return text.trim() === '' ? undefined : { how, text };
  }

  #howHidden(): 'invisible' | 'white' | 'tiny' | undefined {
    const { mode, size, fill } = this.#state;
    if (mode === 3 || mode === 7) return 'invisible';
    const matrix = this.#text.matrix(this.#state);
    if (Math.abs(size) * Math.hypot(matrix[2], matrix[3]) < tinyPoints) return 'tiny';
    if (!isWhite(fill)) return undefined;
    const [x, y] = apply(matrix, 1, 1);
    return this.#shapes.some((box) => isIn(box, x, y)) ? undefined : 'white';
  }
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value instanceof Float32Array ? [...value] : [];
}

function asNumbers(value: unknown): ArrayLike<unknown> {
  return Array.isArray(value) || value instanceof Float32Array ? value : [];
}

function letterOf(glyph: unknown): string {
  const letter =
    typeof glyph === 'object' && glyph !== null && 'unicode' in glyph ? glyph.unicode : '';
  return typeof letter === 'string' ? letter : '';
}

const isIn = ([left, bottom, right, top]: Box, x: number, y: number) =>
  x >= left && x <= right && y >= bottom && y <= top;

const isWhite = (color: string) => /^#f[a-f0-9]f[a-f0-9]f[a-f0-9]$/i.test(color);
