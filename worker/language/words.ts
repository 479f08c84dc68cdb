/** A word of a text, with its place in it (UTF-16 offsets). */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when a sentence or clause ends between this word and the one before. */
  readonly afterBreak: boolean;
}

/** Words with inner hyphens (`opiekuńczo-leczniczy`, `DPS-ach`); a final plus belongs to `EFS+`. */
const wordPattern = /[\p{L}\p{N}]+(?:[-‑’'][\p{L}\p{N}]+)*\+?/gu;

/** A full stop ends a sentence only before a capital; after "ds." and "im." the phrase goes on. */
const breakPattern = /[;:!?•|]|\.\s+(?=\p{Lu})/u;

/** Cut a text into words. Linear; an empty or wordless text gives `[]`. */
export function splitWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const between = text.slice(end, index + 1);
    words.push({ text: word, start: index, end: index + word.length, afterBreak: breaks(between) });
    end = index + word.length;
  }
  return words;
}

/** `between` reaches one letter into the next word, so that its case can be seen. */
function breaks(between: string): boolean {
  return between.length > 2 && breakPattern.test(between);
}
