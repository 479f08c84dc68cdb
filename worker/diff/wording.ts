import type { Lexicon } from './lexicon.ts';
import type { SharedEnds } from './shared-ends.ts';
import { cut, type Words } from './tokens.ts';

/** A text whose words are cut once, when `idsOf` or `wordsOf` first asks for them. */
export interface Wording {
  readonly text: string;
  /** Letters of the text. */
  readonly length: number;
  /** Those of which it was made; none for a text of its own. */
  readonly parts: readonly Wording[];
  readonly lexicon: Lexicon;
  words: Words | undefined;
  ids: Int32Array | undefined;
  /** What it shares with the wording that it was last held against: see `endsOf`. */
  ends: (SharedEnds & { readonly other: Wording }) | undefined;
  /** Equal for equal texts in equal parts; others may share it. */
  readonly key: string;
  /** Letter for letter. */
  isSameAs(other: Wording): boolean;
}

const noParts: readonly Wording[] = [];

export class PlainWording implements Wording {
  readonly text: string;
  readonly lexicon: Lexicon;
  words: Words | undefined = undefined;
  ids: Int32Array | undefined = undefined;
  ends: Wording['ends'] = undefined;

  constructor(text: string, lexicon: Lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  get length(): number {
    return this.text.length;
  }

  get parts(): readonly Wording[] {
    return noParts;
  }

  get key(): string {
    return this.text;
  }

  isSameAs(other: Wording): boolean {
    return this.text === other.text;
  }
}

/** The words as they stand, with markers. */
export function wordsOf(wording: Wording): Words {
  wording.words ??= cut(wording.text, wording.lexicon);
  return wording.words;
}

/** Equal for two texts that differ in case, punctuation, spaces and hyphenation only. */
export function idsOf(wording: Wording): Int32Array {
  wording.ids ??= wording.parts.length === 0 ? wordsOf(wording).ids : joinedIds(wording.parts);
  return wording.ids;
}

export function joinedIds(parts: readonly Wording[]): Int32Array {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return idsOf(only);
  const all = parts.map(idsOf);
  const joined = new Int32Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const ids of all) {
    joined.set(ids, at);
    at += ids.length;
  }
  return joined;
}
