/**
 * Which paragraphs stand inside quoted new wording („…”), where an "Art. 5." is another act's.
 *
 * A quotation that runs over paragraphs begins with „ at a paragraph's start or after a colon. One
 * that is never closed is no quotation: a lost mark must not swallow the rest of an act.
 */
export function quotedParagraphs(texts: readonly string[]): boolean[] {
  const quoted = new Array<boolean>(texts.length).fill(false);
  const marked = texts.map((text) => someMark.test(text));
  if (!marked.includes(true)) return quoted;
  const plain = texts.map((text, at) => (marked[at] ? polishQuotes(text) : ''));
  const effects = plain.map((text, at) => (marked[at] ? effectOf(text) : noEffect));
  for (let at = 0; at < plain.length; at += 1) {
    const text = plain[at] ?? '';
    const end = opensQuotation(text) ? endOfQuotation(effects, at) : undefined;
    if (end === undefined) continue;
    quoted.fill(true, text.startsWith('„') ? at : at + 1, end + 1);
    at = end;
  }
  return quoted;
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

function endOfQuotation(effects: readonly Effect[], start: number): number | undefined {
  let depth = 0;
  const last = Math.min(effects.length, start + longestQuotation);
  for (let at = start; at < last; at += 1) {
    const { change, least } = effects[at] ?? { change: 0, least: 0 };
    depth = Math.max(depth + change, least);
    if (depth === 0) return at;
  }
  return undefined;
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
