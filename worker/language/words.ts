/** A word of a text, with its place in it (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when a sentence or clause ends between this word and the one before. */
  readonly afterBreak: boolean;
}

/** Cut a text into words. Linear; an empty or wordless text gives `[]`. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  scanWords(text, (start, end, afterBreak) => {
    words.push({ text: text.slice(start, end), start, end, afterBreak });
  });
  return words;
}

/**
 * Visit the words of a text without keeping them: letters and digits, with inner hyphens and
 * apostrophes (`opiekuńczo-leczniczy`, `DPS-ach`); a final plus belongs to `EFS+`.
 *
 * `; : ! ? • |` end a clause; a full stop only before a capital: after "ds." and "im." it goes on.
 */
export function scanWords(
  text: string,
  visit: (start: number, end: number, afterBreak: boolean) => void,
): void {
  let at = 0;
  let last = 0;
  while (at < text.length) {
    if (!isWordPart(text, at)) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    visit(at, end, last < at - 1 && hasBreak(text, last, at));
    last = end;
    at = end;
  }
}

const tail = /[-‑’']\p{Ll}{1,4}$/u;
/** A letter may take two code units. */
const longestTail = 9;

/**
 * A word without the inflected tail behind its hyphen or apostrophe: `DPS-ach`, `WTZ-ów`, `CUS-u`.
 * Looks at the end alone: a pattern over a word of megabytes may be too much for the stack.
 *
 * @returns `undefined` for a word that has none
 */
export function beforeTail(word: string): string | undefined {
  const from = Math.max(0, word.length - longestTail);
  const at = word.slice(from).search(tail);
  return at === -1 || from + at === 0 ? undefined : word.slice(0, from + at);
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (;;) {
    while (isWordPart(text, at)) at += 1;
    if (!joins(text.charCodeAt(at)) || !isWordPart(text, at + 1)) break;
    at += 2;
  }
  return text.charCodeAt(at) === plus ? at + 1 : at;
}

/** Between `from` and the word that begins at `to`. */
function hasBreak(text: string, from: number, to: number): boolean {
  let stop = false;
  for (let at = from; at < to; at += 1) {
    const kind = kindOf(text.charCodeAt(at));
    if (kind === clauseEnd) return true;
    if (kind === fullStop) stop = at + 1 < to;
    else if (kind !== space) stop = false;
  }
  return stop && text.charCodeAt(to - 1) !== dot && isCapital(text[to] ?? '');
}

const isCapital = (letter: string) => /\p{Lu}/u.test(letter);

const plus = 0x2b;
const dot = 0x2e;
const [other, wordPart, clauseEnd, fullStop, space] = [0, 1, 2, 3, 4];

/** What each UTF-16 code unit is; made once, in about 10 ms. */
const kinds = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/[\p{L}\p{N}]/u.test(letter)) return wordPart;
  if (';:!?•|'.includes(letter)) return clauseEnd;
  if (letter === '.') return fullStop;
  return /\s/u.test(letter) ? space : other;
});

function kindOf(code: number): number {
  return kinds[code] ?? other;
}

/** False past the end: the code there is no number. */
function isWordPart(text: string, at: number): boolean {
  return kinds[text.charCodeAt(at)] === wordPart;
}

/** Hyphen, non-breaking hyphen, apostrophes. */
function joins(code: number): boolean {
  return code === 0x2d || code === 0x2011 || code === 0x2019 || code === 0x27;
}
