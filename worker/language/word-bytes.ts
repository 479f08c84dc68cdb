// The letters of a word list in UTF-8, and hashes that are the same for a word in it and a text.

export const seed = 0x811c9dc5 | 0;

export const slash = 0x2f;
export const newline = 0x0a;

/** The hash of each beginning of a form, from the empty one to the whole. */
export function hashBeginnings(form: string): Int32Array {
  const hashes = new Int32Array(form.length + 1);
  hashes[0] = seed;
  for (let at = 0; at < form.length; at += 1)
    hashes[at + 1] = hash(hashes[at] ?? seed, form, at, at + 1);
  return hashes;
}

/** FNV-1a over lower-cased code units, going on from `value`. */
export function hash(value: number, text: string, start: number, end: number): number {
  let sum = value;
  for (let at = start; at < end; at += 1)
    sum = Math.imul(sum ^ lower(text.charCodeAt(at)), 0x01000193);
  return sum;
}

/** So that the lower bits depend on all. */
export function mixed(value: number): number {
  return value ^ (value >>> 15);
}

/** The same, mixed, of the word that begins at a place of a list. */
export function hashWordAt(list: Uint8Array, start: number): number {
  let sum = seed;
  for (let at = start; !endsWord(list[at]); at += widthAt(list, at))
    sum = Math.imul(sum ^ lower(codeAt(list, at)), 0x01000193);
  return mixed(sum);
}

/** Where the word that begins at `start` ends, if it is this one. */
export function endOfWord(list: Uint8Array, start: number, word: string): number | undefined {
  let end = start;
  for (let at = 0; at < word.length; at += 1) {
    if (lower(codeAt(list, end)) !== lower(word.charCodeAt(at))) return undefined;
    end += widthAt(list, end);
  }
  return endsWord(list[end]) ? end : undefined;
}

function endsWord(byte: number | undefined): boolean {
  return byte === slash || byte === newline || byte === undefined;
}

/** The letter at a place of the list: no word has one that takes more than two bytes. */
function codeAt(list: Uint8Array, at: number): number {
  const first = list[at] ?? 0;
  return first < 0x80 ? first : ((first & 0x1f) << 6) | ((list[at + 1] ?? 0) & 0x3f);
}

function widthAt(list: Uint8Array, at: number): number {
  return (list[at] ?? 0) < 0x80 ? 1 : 2;
}

const lowered = Uint16Array.from({ length: 0x180 }, (_, code) =>
  String.fromCharCode(code).toLowerCase().charCodeAt(0),
);

function lower(code: number): number {
  return lowered[code] ?? code;
}
