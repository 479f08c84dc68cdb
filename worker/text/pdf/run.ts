import type { PdfItem } from './item.ts';

/** Where a text is drawn: its start, its direction and how long one unit of advance is there. */
export interface Track {
  readonly x: number;
  readonly y: number;
  /** Unit vector of the writing. */
  readonly along: readonly [x: number, y: number];
  /** Height of the letters. */
  readonly size: number;
  /** Points for one unit of the text's own advance. */
  readonly scale: number;
}

/** Gaps in sizes of the letters: below the first none is seen, past the second words lie apart. */
const gaps = { least: 0.1, most: 0.6, back: -0.2, shift: 0.1 };

interface Open {
  readonly x: number;
  readonly y: number;
  readonly track: Track;
  /** In pieces: a long text made letter by letter would be kept as a chain of all its beginnings. */
  readonly text: string[];
  /** How far from its start the last letter ends, in points. */
  end: number;
  isSpaced: boolean;
}

/** Letters gathered into runs: as far as they stand on one line, next to one another. */
export class RunBuilder {
  readonly items: PdfItem[] = [];
  #open: Open | undefined;

  /**
   * One letter from `start` to `end`, both from the start of the track in its own units.
   *
   * @param spacing what is added between all letters, so that it tells nothing of words
   */
  add(letter: string, track: Track, start: number, end: number, spacing: number): void {
    const x = track.x + start * track.scale * track.along[0];
    const y = track.y + start * track.scale * track.along[1];
    const open = this.#openFor(track, x, y, spacing * track.scale) ?? this.#begin(track, x, y);
    open.text.push(letter);
    open.end = distance(open, x, y) + (end - start) * track.scale;
  }

  /** White between words, or a letter that takes no room. */
  space(): void {
    if (this.#open !== undefined) this.#open.isSpaced = true;
  }

  mark(letter: string): void {
    this.#open?.text.push(letter);
  }

  end(): PdfItem[] {
    this.#close();
    return this.items;
  }

  /** The open run, when a letter that begins here goes on with it. */
  #openFor(track: Track, x: number, y: number, spacing: number): Open | undefined {
    const open = this.#open;
    if (open === undefined || !isSameLine(open, track, x, y)) return undefined;
    const gap = (distance(open, x, y) - open.end) / track.size;
    if (gap < gaps.back || gap > gaps.most) return undefined;
    const net = gap - Math.max(0, spacing) / track.size;
    if (open.isSpaced || net > gaps.least) open.text.push(' ');
    open.isSpaced = false;
    return open;
  }

  #begin(track: Track, x: number, y: number): Open {
    this.#close();
    this.#open = { x, y, track, text: [], end: 0, isSpaced: false };
    return this.#open;
  }

  #close(): void {
    const open = this.#open;
    this.#open = undefined;
    if (open === undefined || open.text.length === 0) return;
    const [x, y] = open.track.along;
    const turn = Math.round((Math.atan2(y, x) * 180) / Math.PI);
    this.items.push({
      text: open.text.join('') + (open.isSpaced ? ' ' : ''),
      x: open.x,
      y: open.y,
      width: open.end,
      size: open.track.size,
      turn: (turn + 360) % 360,
    });
  }
}

function distance({ x, y, track }: Open, toX: number, toY: number): number {
  return (toX - x) * track.along[0] + (toY - y) * track.along[1];
}

function isSameLine(open: Open, track: Track, x: number, y: number): boolean {
  const { along, size } = open.track;
  if (track === open.track) return true;
  if (Math.abs(track.size - size) > 0.02 * size) return false;
  if (along[0] * track.along[0] + along[1] * track.along[1] < 0.999) return false;
  return Math.abs((y - open.y) * along[0] - (x - open.x) * along[1]) < gaps.shift * size;
}
