/** The words of a dictionary with the inflection classes that they take. */
export interface WordList {
  /** `undefined` for an unknown word. */
  flagsOf(word: string): string | undefined;
  /**
   * The classes of `form` cut to `length` letters with `ending` put on, without making that word:
   * a form is looked up under some hundred endings, and nearly none is a word.
   *
   * @param hashes of the beginnings of the form, as `hashBeginnings` gives them.
   */
  flagsOfJoined(
    hashes: Int32Array,
    form: string,
    length: number,
    ending: string,
  ): string | undefined;
}

/**
 * Index a Hunspell word list (`word/FLAGS` a line) without cutting it into 300,000 strings: only the
 * offset and the hash of each line are kept, in an open-addressed table. Polish takes about 60 ms
 * and 8 MB beside the text itself. Words are found in lower case; equal words have their classes
 * joined.
 */
export function indexWordList(text: string): WordList {
  const table: Table = { text, starts: new Int32Array(size), hashes: new Int32Array(size) };
  for (const start of lineStarts(text)) put(table, start);
  return {
    flagsOf: (word) => find(table, mixed(hash(seed, word, 0, word.length)), word),
    flagsOfJoined: (hashes, form, length, ending) => {
      const value = mixed(hash(hashes[length] ?? seed, ending, 0, ending.length));
      if (!mayHave(table, value)) return undefined;
      return find(table, value, form.slice(0, length) + ending);
    },
  };
}

/** The hash of each beginning of a form, from the empty one to the whole. */
export function hashBeginnings(form: string): Int32Array {
  const hashes = new Int32Array(form.length + 1);
  hashes[0] = seed;
  for (let at = 0; at < form.length; at += 1)
    hashes[at + 1] = hash(hashes[at] ?? seed, form, at, at + 1);
  return hashes;
}

interface Table {
  readonly text: string;
  /** Where a word begins in the text; 0 for an empty slot. */
  readonly starts: Int32Array;
  readonly hashes: Int32Array;
}

/** A power of two, some three times the words of the language. */
const size = 1 << 20;
const seed = 0x811c9dc5 | 0;

const slash = 0x2f;
const newline = 0x0a;

/** Offsets of the words; the first line is the count. An offset of 0 can never occur. */
function* lineStarts(text: string): Generator<number> {
  let end = text.indexOf('\n');
  while (end !== -1 && end + 1 < text.length) {
    yield end + 1;
    end = text.indexOf('\n', end + 1);
  }
}

function put({ text, starts, hashes }: Table, start: number): void {
  const value = mixed(hash(seed, text, start, wordEnd(text, start)));
  let slot = value & (size - 1);
  while (starts[slot] !== 0) slot = (slot + 1) & (size - 1);
  starts[slot] = start;
  hashes[slot] = value;
}

function mayHave({ starts, hashes }: Table, value: number): boolean {
  for (let slot = value & (size - 1); starts[slot] !== 0; slot = (slot + 1) & (size - 1))
    if (hashes[slot] === value) return true;
  return false;
}

function find({ text, starts, hashes }: Table, value: number, word: string): string | undefined {
  let found: string | undefined;
  let slot = value & (size - 1);
  for (let start = starts[slot]; start !== undefined && start !== 0; start = starts[slot]) {
    if (hashes[slot] === value && standsAt(text, start, word))
      found = (found ?? '') + flagsAt(text, start + word.length);
    slot = (slot + 1) & (size - 1);
  }
  return found;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== slash && text.charCodeAt(end) !== newline)
    end += 1;
  return end;
}

/** FNV-1a over lower-cased code units, going on from `value`. */
function hash(value: number, text: string, start: number, end: number): number {
  let sum = value;
  for (let at = start; at < end; at += 1)
    sum = Math.imul(sum ^ lower(text.charCodeAt(at)), 0x01000193);
  return sum;
}

function mixed(value: number): number {
  return value ^ (value >>> 15);
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let at = 0; at < word.length; at += 1)
    if (lower(text.charCodeAt(start + at)) !== lower(word.charCodeAt(at))) return false;
  const next = text.charCodeAt(start + word.length);
  return next === slash || next === newline || Number.isNaN(next);
}

function flagsAt(text: string, end: number): string {
  if (text.charCodeAt(end) !== slash) return '';
  const newlineAt = text.indexOf('\n', end);
  return text.slice(end + 1, newlineAt === -1 ? text.length : newlineAt);
}

const lowered = Uint16Array.from({ length: 0x180 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

function lower(code: number): number {
  return lowered[code] ?? code;
}
