import type { Paragraph } from '../document-text.ts';

/**
 * Which paragraphs stand inside quoted new wording („…”), where an "Art. 5." is another act's.
 * They are looked at in their order, as far as somebody asks.
 *
 * A quotation that runs over paragraphs begins with „ at a paragraph's start or after a colon. One
 * that is never closed is no quotation: a lost mark must not swallow the rest of an act.
 */
export class Quotations {
  readonly #paragraphs: readonly Paragraph[];
  readonly #quoted: Uint8Array;
  readonly #effects = new Map<number, Effect>();
  #seen = 0;

  constructor(paragraphs: readonly Paragraph[]) {
    this.#paragraphs = paragraphs;
    this.#quoted = new Uint8Array(paragraphs.length);
  }

  has(at: number): boolean {
    while (this.#seen <= at && this.#seen < this.#paragraphs.length) this.#look(this.#seen);
    return this.#quoted[at] === 1;
  }

  #look(at: number): void {
    this.#seen = at + 1;
    const text = this.#paragraphs[at]?.text ?? '';
    if (!someMark.test(text)) return;
    const plain = polishQuotes(text);
    const end = opensQuotation(plain) ? this.#endOf(at) : undefined;
    if (end === undefined) return;
    this.#quoted.fill(1, plain.startsWith('„') ? at : at + 1, end + 1);
    this.#seen = end + 1;
  }

  #endOf(start: number): number | undefined {
    let depth = 0;
    const last = Math.min(this.#paragraphs.length, start + longestQuotation);
    for (let at = start; at < last; at += 1) {
      const { change, least } = this.#effectAt(at);
      depth = Math.max(depth + change, least);
      if (depth === 0) return at;
    }
    return undefined;
  }

  #effectAt(at: number): Effect {
    const known = this.#effects.get(at);
    if (known !== undefined) return known;
    const text = this.#paragraphs[at]?.text ?? '';
    const effect = someMark.test(text) ? effectOf(polishQuotes(text)) : noEffect;
    this.#effects.set(at, effect);
    return effect;
  }
}

const someMark = /[„“”"«»‟″]|,,|''/u;
const anyMark = /[“”"«»‟″]|,,|''/u;
// At a word's beginning a mark opens, elsewhere it closes, whichever of them it is.
const opening = /(?<=^|[\s(:[<])(?:[“”"«»‟″]|,,|'')(?=[^\s.,;:)])/gu;
const closing = /[“”"«»‟″]|''/gu;

/** Quotation marks of every kind as „ and ”: "", «», “”, and two commas of old typewriters. */
export function polishQuotes(text: string): string {
  return anyMark.test(text) ? text.replace(opening, '„').replace(closing, '”') : text;
}

/** The longest new wording seen in an act took some 200 paragraphs. */
const longestQuotation = 600;

function opensQuotation(text: string): boolean {
  if (text.startsWith('„')) return true;
  const colon = text.search(/:\s*„/u);
  return colon !== -1 && effectOf(text.slice(colon)).least > 0;
}

/** What a paragraph does to the depth of quotation, which is never below none. */
interface Effect {
  /** Marks opened less marks closed. */
  readonly change: number;
  /** The depth behind it when none was open before. */
  readonly least: number;
}

const noEffect: Effect = { change: 0, least: 0 };

function effectOf(text: string): Effect {
  let change = 0;
  let least = 0;
  for (const [mark] of text.matchAll(/[„”]/gu)) {
    const step = mark === '„' ? 1 : -1;
    change += step;
    least = Math.max(0, least + step);
  }
  return { change, least };
}
