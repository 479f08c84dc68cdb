import { apply, identity, type Matrix, multiply } from './matrix.ts';
import type { RunBuilder, Track } from './run.ts';

/** A letter as pdf.js shows it: widths in thousandths of the size. */
export interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What drawing depends on, saved and restored as a whole. */
export interface State {
  matrix: Matrix;
  fill: string;
  mode: number;
  size: number;
  /** Width of a thousandth: fonts that are drawings have a measure of their own. */
  unit: number;
  charSpacing: number;
  wordSpacing: number;
  hScale: number;
  leading: number;
  rise: number;
}

export const firstState = (matrix: Matrix): State => ({
  ...{ matrix, fill: '#000000', mode: 0, size: 10, unit: 0.001 },
  ...{ charSpacing: 0, wordSpacing: 0, hScale: 1, leading: 0, rise: 0 },
});

/** The place of text inside a text object; it knows no colours. */
export class TextPlace {
  #line: Matrix = identity;
  #advance = 0;

  set(matrix: Matrix): void {
    this.#line = matrix;
    this.#advance = 0;
  }

  move(x: number, y: number): void {
    this.set(multiply(this.#line, [1, 0, 0, 1, x, y]));
  }

  /** From text to page, where the next letter stands. */
  matrix({ matrix, rise }: State): Matrix {
    return multiply(multiply(matrix, this.#line), [1, 0, 0, 1, this.#advance, rise]);
  }

  /** Draw letters and gaps: the runs get them, the place moves on. */
  show(glyphs: readonly unknown[], state: State, runs: RunBuilder): void {
    const track = trackOf(this.matrix(state), state);
    let at = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') at -= (glyph * state.size * state.hScale) / 1000;
      else if (isGlyph(glyph)) at = write(glyph, at, track, state, runs);
    }
    this.#advance += at;
  }
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

function trackOf(matrix: Matrix, { size, hScale }: State): Track {
  const [x, y] = apply(matrix, 0, 0);
  const scale = Math.hypot(matrix[0], matrix[1]) || 1;
  const sign = hScale < 0 !== size < 0 ? -1 : 1;
  return {
    ...{ x, y, scale: scale * sign },
    along: [(sign * matrix[0]) / scale, (sign * matrix[1]) / scale],
    size: Math.abs(size) * Math.hypot(matrix[2], matrix[3]) || 1,
  };
}

/** A single letter that is what it seems: all of Polish and its neighbours, but no soft hyphen. */
function isPlain(unicode: string): boolean {
  const code = unicode.charCodeAt(0);
  if (unicode.length !== 1 || code === 0xad) return false;
  return (code > 0x20 && code < 0x7f) || (code > 0xa0 && code < 0x300);
}

const blank = /^\s*$/u;
const combining = /^\p{Mn}+$/u;
const unseen = /^\p{Cf}+$/u;
const ligature = /[\uFB00-\uFB06]/gu;

/** @returns the advance behind the letter */
function write(glyph: Glyph, at: number, track: Track, state: State, runs: RunBuilder): number {
  const { unicode, width, isSpace } = glyph;
  const advance = width * state.unit * state.size * state.hScale;
  const spacing = (state.charSpacing + (isSpace ? state.wordSpacing : 0)) * state.hScale;
  const plain = unicode === '\u00ad' && width > 0 ? '-' : unicode;
  if (isPlain(plain)) runs.add(plain, track, at, at + advance, spacing);
  else if (plain === ' ' || blank.test(plain)) runs.space();
  else if (combining.test(plain)) runs.mark(plain);
  else if (!unseen.test(plain)) {
    const letter = plain.replace(ligature, (pair) => pair.normalize('NFKC'));
    runs.add(letter, track, at, at + advance, spacing);
  }
  return at + advance + spacing;
}
