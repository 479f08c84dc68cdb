import type { PdfItem } from '../pdf/item.ts';

/** What was recognised on a page: its words as runs on it, and how sure they are. */
export interface RecognisedWords {
  readonly items: readonly PdfItem[];
  /** 0-1, by letters; 0 without any. */
  readonly confidence: number;
}

interface Word {
  readonly line: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** 0-100 */
  readonly confidence: number;
  readonly text: string;
}

/** Below this a word is more often a stain, a stamp or a signature. */
const leastConfidence = 30;
const wordLevel = '5';

/** Words of tesseract's TSV as runs in points, those of a line on one base line. */
export function wordsOf(
  tsv: string,
  { dpi, width }: { readonly dpi: number; readonly width: number },
): RecognisedWords {
  const all = tsv.split('\n').flatMap((row) => wordIn(row.split('\t')) ?? []);
  const words = all.filter(({ confidence }) => confidence >= leastConfidence);
  const letters = words.reduce((sum, { text }) => sum + text.length, 0);
  const sure = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  const size = sizeOf(words);
  const lines = linesOf(words).map((line) => mendParagraphSign(line, width));
  const confidence = letters === 0 ? 0 : Math.round(sure / letters) / 100;
  return {
    items: lines.flatMap((line) => runsOf(line, 72 / dpi, size)),
    confidence,
  };
}

function wordIn(row: readonly string[]): Word | undefined {
  const [level, , block, par, line, , left, top, width, height, confidence, text = ''] = row;
  if (level !== wordLevel || text.trim() === '') return undefined;
  const [x = 0, y = 0, w = 0, h = 0, sure = 0] = [left, top, width, height, confidence].map(Number);
  return {
    line: `${block}/${par}/${line}`,
    ...{ left: x, top: y, width: w, height: h, confidence: sure, text: text.trim() },
  };
}

function linesOf(words: readonly Word[]): Word[][] {
  const lines = new Map<string, Word[]>();
  for (const word of words) lines.set(word.line, [...(lines.get(word.line) ?? []), word]);
  return [...lines.values()];
}

/**
 * Tesseract takes "§ 7." for "87." or "$7.". A line of such a number alone, in the middle of the
 * page, is the head of a paragraph.
 */
function mendParagraphSign(line: Word[], pageWidth: number): Word[] {
  const [word] = line;
  if (word === undefined) return line;
  const isCentred = Math.abs(word.left + word.width / 2 - pageWidth / 2) < 0.04 * pageWidth;
  const wrong =
    line.length === 1 && isCentred ? /^[8$S]([1-9]\d{0,2}[a-z]?\.)$/ : /^\$(\d+[a-z]?\.)$/;
  return [{ ...word, text: word.text.replace(wrong, '§ $1') }, ...line.slice(1)];
}

// Letters that reach from the foot of the line to its head, and those that hang below it.
const tall = /[A-Zbdfhkl\dĄĆĘŁŃÓŚŹŻ]/u;
const hanging = /[gjpqyąęĄĘ,;()[\]§„]/u;

/** The size of the page's letters in pixels: capitals are about seven tenths of it. */
function sizeOf(words: readonly Word[]): number {
  const heights = words
    .filter(({ text }) => tall.test(text) && !hanging.test(text))
    .map(({ height }) => height)
    .sort((a, b) => a - b);
  return (heights[Math.floor(heights.length / 2)] ?? 20) / 0.7;
}

/** One size for all of the page but what is clearly larger, so that no word looks raised. */
function runsOf(line: readonly Word[], scale: number, usual: number): PdfItem[] {
  const own = line.some(({ text }) => tall.test(text)) ? sizeOf(line) : usual;
  const size = own > 1.4 * usual ? own : usual;
  const foot = footOf(line, size);
  return line.map(({ left, width, text }) => ({
    // Words are known to end, however close the next one stands.
    text: `${text} `,
    x: left * scale,
    y: foot * scale,
    width: width * scale,
    size: size * scale,
    turn: 0,
  }));
}

function footOf(line: readonly Word[], size: number): number {
  // A dash stands in the middle of the line: its foot tells nothing.
  const standing = line.filter(({ text }) => /[\p{L}\d]/u.test(text) && !hanging.test(text));
  const feet = (standing.length > 0 ? standing : line)
    .map(({ top, height }) => top + height - (standing.length > 0 ? 0 : 0.2 * size))
    .sort((a, b) => a - b);
  return feet[Math.floor(feet.length / 2)] ?? 0;
}
