/** Which inflection classes a word of the dictionary takes; `undefined` for an unknown word. */
export type WordList = (word: string) => string | undefined;

/**
 * Index a Hunspell word list (`word/FLAGS` a line) without cutting it into 300,000 strings: only the
 * offset of each line is kept, in an open-addressed table. Polish takes about 60 ms and 4 MB beside
 * the text itself. Words are found in lower case; equal words have their classes joined.
 */
export function indexWordList(text: string): WordList {
  const table = new Int32Array(1 << 20);
  for (const start of lineStarts(text)) put(table, text, start);
  return (word) => find(table, text, word);
}

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

function put(table: Int32Array, text: string, start: number): void {
  let slot = hash(text, start, wordEnd(text, start)) & (table.length - 1);
  while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
  table[slot] = start;
}

function find(table: Int32Array, text: string, word: string): string | undefined {
  let found: string | undefined;
  let slot = hash(word, 0, word.length) & (table.length - 1);
  for (let start = table[slot]; start !== undefined && start !== 0; start = table[slot]) {
    if (standsAt(text, start, word)) found = (found ?? '') + flagsAt(text, start + word.length);
    slot = (slot + 1) & (table.length - 1);
  }
  return found;
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && text.charCodeAt(end) !== slash && text.charCodeAt(end) !== newline)
    end += 1;
  return end;
}

/** FNV-1a over lower-cased code units. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at += 1)
    value = Math.imul(value ^ lower(text.charCodeAt(at)), 0x01000193);
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
