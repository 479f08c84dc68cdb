import { superscript } from '../superscript.ts';

/** Text of one or more runs that stand on the line, or above it. */
export interface Segment {
  text: string;
  readonly raised: boolean;
}

/** Add to the last segment, or begin one where the line is left or met again. */
export function addText(segments: Segment[], text: string, raised: boolean): void {
  const last = segments.at(-1);
  if (last !== undefined && last.raised === raised) last.text += text;
  else segments.push({ text, raised });
}

export function segmentsText(segments: readonly Segment[]): string {
  return segments.map(({ text, raised }) => (raised ? superscript(text) : text)).join('');
}

// Symbols of the Wingdings fonts that forms and lists use; by the code that `w:sym` gives.
const symbols: Readonly<Record<string, string>> = {
  F0A8: '☐',
  F06F: '☐',
  F0FE: '☒',
  F0FD: '☒',
  F0FC: '✓',
  F0A7: '•',
  F0B7: '•',
  F0D8: '•',
  F02D: '–',
  F0E0: '→',
};

/** The letter of a `w:sym`, `''` when its font alone knows it. */
export function symbolOf(code: string): string {
  const known = symbols[code.toUpperCase()];
  if (known !== undefined) return known;
  const point = Number.parseInt(code, 16);
  return point >= 0x20 && point < 0xe000 ? String.fromCodePoint(point) : '';
}
