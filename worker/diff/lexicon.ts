/** Numbers for words, so that they are compared without looking at letters. One for each comparison. */
export interface Lexicon {
  /** Equal for words that count as the same; 0 for a mark that is no word. */
  idOf(written: string): number;
  /** The word behind a number, as it is compared. */
  keyOf(id: number): string;
  /** One cell for each word, all zero: who counts here leaves it so. */
  scratch(): Int32Array;
  /** Room for a text of so many words: written over with each text. */
  buffers(words: number): Buffers;
}

export interface Buffers {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

function newBuffers(words: number): Buffers {
  return { ids: new Int32Array(words), ends: new Int32Array(words) };
}

export function newLexicon(): Lexicon {
  const ids = new Map<string, number>();
  const byKey = new Map<string, number>([['', 0]]);
  const keys = [''];
  let counts = new Int32Array(1024);
  let room = newBuffers(256);
  const add = (written: string): number => {
    const key = keyOf(written);
    const id = byKey.get(key) ?? keys.push(key) - 1;
    byKey.set(key, id);
    ids.set(written, id);
    return id;
  };
  return {
    idOf: (written) => ids.get(written) ?? add(written),
    keyOf: (id) => keys[id] ?? '',
    scratch() {
      if (counts.length < keys.length) counts = new Int32Array(keys.length * 2);
      return counts;
    },
    buffers(words) {
      if (room.ids.length < words) room = newBuffers(words * 2);
      return room;
    },
  };
}

const plainWord = /^\p{L}+$/u;

/** Lower case, no punctuation: `„Gmina` → `gmina`. Digits, per cents and signs are kept. */
function keyOf(written: string): string {
  const bare = written.normalize('NFC').toLowerCase().trim();
  return plainWord.test(bare) ? bare : bareKey(bare);
}

/**
 * Dots, commas, dashes and slashes count between digits only: 1,5 is not 15, but 100.000 is 100 000.
 * A mark of a footnote (²⁾) is no word: footnotes are renumbered with every edition.
 */
function bareKey(word: string): string {
  return word
    .replace(/[\s\u00A0\u202F]+|[⁰¹²³⁴-⁹]+⁾/gu, '')
    .replace(/(?<=(?:^|\D)\d{1,3}(?:\.\d{3})*)\.(?=\d{3}(?!\d))/gu, '')
    .replace(/(?<=\d)[–—−‑-](?=\d)/gu, '~')
    .replace(/(?<!\d)[.,/:](?=.)|[.,/:](?!\d)|[^\p{L}\p{N}%‰§€$+=<>~.,/:]/gu, '');
}
