import { type Lexicon, newLexicon } from './lexicon.ts';

/** A text cut into words. */
export interface Words {
  /** Without soft hyphens, words cut at a line's end joined. */
  readonly text: string;
  /** By word: its number in the lexicon. */
  readonly ids: Int32Array;
  /** By word: where it ends in `text`, with its punctuation and the space behind it. */
  readonly ends: Int32Array;
}

export function areSame(one: Int32Array, other: Int32Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** A text as it is compared: lower case, no punctuation, single spaces. */
export function contentKey(text: string): string {
  const lexicon = newLexicon();
  return keyOfIds(cut(text, lexicon).ids, lexicon);
}

export function keyOfIds(ids: Int32Array, lexicon: Lexicon): string {
  return Array.from(ids, (id) => lexicon.keyOf(id)).join(' ');
}

/** A key without its spaces but those between digits: "18¹ i" is "18¹i", "5 10" is not "510". */
export function squeezed(key: string): string {
  return key.replace(/(?<!\d) +| +(?!\d)/gu, '');
}

/** Cut a text into words. Marks that stand alone ("–") go with the word before, the first with the one behind. */
export function cut(written: string, lexicon: Lexicon): Words {
  const text = tidy(written);
  // A word takes a letter and a space at least, but for the last.
  const { ids, ends } = lexicon.buffers((text.length >> 1) + 1);
  let count = 0;
  for (let start = 0; start < text.length; ) {
    const wordEnd = endOfWord(text, start);
    const id = lexicon.idOf(text.slice(start, wordEnd));
    const opens = count === 0 || (id !== 0 && ids[count - 1] !== 0);
    if (opens) count += 1;
    if (opens || id !== 0) ids[count - 1] = id;
    start = endOfSpace(text, wordEnd);
    ends[count - 1] = start;
  }
  if (ids[0] === 0) count = 0;
  return { text, ids: ids.slice(0, count), ends: ends.slice(0, count) };
}

/** Where lines begin, as counts of the words before them; first 0, last the count of all words. */
export function lineStarts({ text, ends }: Words): number[] {
  const starts = [0];
  for (const [at, end] of ends.entries())
    if (at < ends.length - 1 && holdsLineEnd(text, end)) starts.push(at + 1);
  return [...starts, ends.length];
}

/** Among the spaces that end here. */
function holdsLineEnd(text: string, end: number): boolean {
  let at = end - 1;
  while (at > 0 && isSpace(text.charCodeAt(at))) {
    if (text.charCodeAt(at) === 0x0a) return true;
    at -= 1;
  }
  return false;
}

/** "1 500" and "1 500 000" are one word each. */
function endOfWord(text: string, start: number): number {
  let end = pastWord(text, start);
  while (end - start <= 11 && isDigit(text.charCodeAt(end - 1)) && isThousand(text, start, end))
    end = pastWord(text, end + 1);
  return end;
}

const hundreds = /^\d{1,3}(?:[ \u00A0\u202F]\d{3})*$/u;

function isThousand(text: string, start: number, end: number): boolean {
  const isNext =
    isSpace(text.charCodeAt(end)) &&
    isDigit(text.charCodeAt(end + 1)) &&
    isDigit(text.charCodeAt(end + 2)) &&
    isDigit(text.charCodeAt(end + 3)) &&
    !isDigit(text.charCodeAt(end + 4));
  return isNext && text[end] !== '\n' && hundreds.test(text.slice(start, end));
}

function pastWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function endOfSpace(text: string, start: number): number {
  let end = start;
  while (end < text.length && isSpace(text.charCodeAt(end))) end += 1;
  return end;
}

function isSpace(code: number): boolean {
  if (code <= 0x20) return true;
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/gu;

/** A word cut at a line's end; "dwu- i trzyosobowe" is none. */
const cutWord = /(?<=\p{Ll})[-‑]\s+(?!(?:i|lub|oraz|albo|bądź|czy|a)\s)(?=\p{Ll})/gu;

const mayBeUntidy = /[-‑]\s|[\u00AD\u200B-\u200D\u2060\uFEFF]/u;

/** Whether a text stands in `Words` as it was written. */
export function isTidy(text: string): boolean {
  return !mayBeUntidy.test(text);
}

function tidy(text: string): string {
  return mayBeUntidy.test(text) ? text.replace(invisible, '').replace(cutWord, '') : text;
}
