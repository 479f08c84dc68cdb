import type { Lexicon } from './lexicon.ts';
import type { SharedEnds } from './shared-ends.ts';
import { cut, type Words } from './tokens.ts';

/** A text whose words are cut once, when `idsOf` or `wordsOf` first asks for them. */
export interface Wording {
  readonly text: string;
  /** Letters of the text. */
  readonly length: number;
  /** Those of which it was made; none for a text of its own. */
  readonly parts: readonly MarkedPart[];
  readonly lexicon: Lexicon;
  words: Words | undefined;
  ids: Int32Array | undefined;
  /** What it shares with the wording that it was last held against: see `endsOf`. */
  ends: (SharedEnds & { readonly other: Wording }) | undefined;
}

/** A part of a wording, with what stands before it: `2)`; `''` where nothing does. */
export interface MarkedPart extends Wording {
  readonly mark: string;
}

const noParts: readonly MarkedPart[] = [];

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

  get parts(): readonly MarkedPart[] {
    return noParts;
  }
}

/**
 * Several parts as one, a line each: their words one after the other. Most are known by their parts
 * alone: the whole text is written when somebody asks for it.
 */
export class JoinedWording<Part extends MarkedPart = MarkedPart> implements Wording {
  readonly parts: readonly Part[];
  readonly length: number;
  readonly lexicon: Lexicon;
  words: Words | undefined = undefined;
  ids: Int32Array | undefined = undefined;
  ends: Wording['ends'] = undefined;
  #text: string | undefined = undefined;

  constructor(parts: readonly Part[], lexicon: Lexicon) {
    this.parts = parts;
    this.lexicon = lexicon;
    let length = parts.length - 1;
    for (const { mark, text } of parts) length += text.length + (mark === '' ? 0 : mark.length + 1);
    this.length = length;
  }

  get text(): string {
    this.#text ??= this.parts
      .map(({ mark, text }) => (mark === '' ? text : `${mark} ${text}`))
      .join('\n');
    return this.#text;
  }
}

/** Letter for letter. Whole texts are written only for two that are cut into other parts. */
export function areSameText(one: Wording, other: Wording): boolean {
  if (one.length !== other.length) return false;
  const [from, to] = [one.parts, other.parts];
  if (from.length === 0 || from.length !== to.length) return one.text === other.text;
  for (let at = 0; at < from.length; at += 1) {
    const [part, partner] = [from[at], to[at]];
    if (part?.mark !== partner?.mark || part?.text.length !== partner?.text.length)
      return one.text === other.text;
    // Under the same marks and as long: what differs here differs as a whole.
    if (part?.text !== partner?.text) return false;
  }
  return true;
}

/** Equal for equal texts in equal parts; others may share it: the longest of its parts. */
export function textKeyOf(wording: Wording): string {
  let longest = wording.parts.length === 0 ? wording.text : '';
  for (const { text } of wording.parts) if (text.length > longest.length) longest = text;
  return longest;
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
