import { endOfWord, hash, hashWordAt, mixed, newline, seed, slash } from './word-bytes.ts';

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
 * and 6 MB beside the list itself. Words are found in lower case; equal words have their classes
 * joined.
 *
 * @param list in UTF-8, as it lies in its file: as a text it would take twice the room.
 */
export function indexWordList(list: Uint8Array): WordList {
  const table: Table = { list, starts: new Int32Array(size), hashes: new Uint16Array(size) };
  for (const start of lineStarts(list)) put(table, start);
  return {
    flagsOf: (word) => find(table, mixed(hash(seed, word, 0, word.length)), word),
    flagsOfJoined: (hashes, form, length, ending) => {
      const value = mixed(hash(hashes[length] ?? seed, ending, 0, ending.length));
      if (!mayHave(table, value)) return undefined;
      return find(table, value, form.slice(0, length) + ending);
    },
  };
}

interface Table {
  readonly list: Uint8Array;
  /** Where a word begins in the list; 0 for an empty slot. */
  readonly starts: Int32Array;
  /** Their upper halves: the lower ones say the slot. */
  readonly hashes: Uint16Array;
}

/** A power of two, some three times the words of the language. */
const size = 1 << 20;

/** Offsets of the words; the first line is the count. An offset of 0 can never occur. */
function* lineStarts(list: Uint8Array): Generator<number> {
  let end = list.indexOf(newline);
  while (end !== -1 && end + 1 < list.length) {
    yield end + 1;
    end = list.indexOf(newline, end + 1);
  }
}

function put({ list, starts, hashes }: Table, start: number): void {
  const value = hashWordAt(list, start);
  let slot = value & (size - 1);
  while (starts[slot] !== 0) slot = (slot + 1) & (size - 1);
  starts[slot] = start;
  hashes[slot] = value >>> 16;
}

function mayHave({ starts, hashes }: Table, value: number): boolean {
  const upper = value >>> 16;
  for (let slot = value & (size - 1); starts[slot] !== 0; slot = (slot + 1) & (size - 1))
    if (hashes[slot] === upper) return true;
  return false;
}

function find({ list, starts, hashes }: Table, value: number, word: string): string | undefined {
  let found: string | undefined;
  let slot = value & (size - 1);
  for (let start = starts[slot]; start !== undefined && start !== 0; start = starts[slot]) {
    const end = hashes[slot] === value >>> 16 ? endOfWord(list, start, word) : undefined;
    if (end !== undefined) found = (found ?? '') + flagsAt(list, end);
    slot = (slot + 1) & (size - 1);
  }
  return found;
}

/** Classes are letters of ASCII. */
function flagsAt(list: Uint8Array, end: number): string {
  let flags = '';
  if (list[end] !== slash) return flags;
  for (let at = end + 1; at < list.length && list[at] !== newline; at += 1)
    flags += String.fromCharCode(list[at] ?? 0);
  return flags;
}
