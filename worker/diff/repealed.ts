import type { Block } from './blocks.ts';
import type { Lexicon } from './lexicon.ts';
import type { Part } from './pairing.ts';
import type { Unit } from './units.ts';
import { PlainWording } from './wording.ts';

/** From one article to another, both included. */
interface Range {
  readonly from: Key;
  readonly to: Key;
}

/** `151²ᵃ` as what sorts: 151, `''`, 2, `a`. */
type Key = readonly [base: number, letters: string, raised: number, raisedLetters: string];

/**
 * Tells which articles a text itself says to be repealed: `Art. 5. (uchylony)`, `Art. 5–9.
 * (uchylone)`, and a chapter `(zawierający art. 67⁵–67¹⁷ – uchylony)`. However alike an article of
 * an older text may be to a new one, if its number is repealed, it went.
 */
export function repealedIn(blocks: readonly Block[]): (label: string) => boolean {
  const alone = new Set<string>();
  const ranges: Range[] = [];
  for (const { units } of blocks) {
    const [first] = units;
    const found = first === undefined ? undefined : goneIn(first);
    if (typeof found === 'string') alone.add(found);
    else if (found !== undefined) ranges.push(found);
  }
  const isInSome = (key: Key | undefined) =>
    key !== undefined && ranges.some((range) => isIn(key, range));
  return (label) => alone.has(label) || (ranges.length > 0 && isInSome(keyOf(numberIn(label))));
}

const gone = /^\s*\(?(?:uchylon|skreślon|utraci)/u;
const contained =
  /zawierając\p{L}*\s+art\.\s*(\S+?)\s*[–-]\s*(\S+?)\s*[–-]\s*(?:uchylon|skreślon)/u;

const numberIn = (label: string) => /^art\. (\S+)$/u.exec(label)?.[1] ?? '';

/** `art. 5`, `art. 5–9`. */
const articles = /^art\. ([^\s–-]+)(?:[–-](\S+))?$/u;

/** The label of one article that went, or from which to which they went. */
function goneIn({ label, marker, text }: Unit): string | Range | undefined {
  // A chapter has nothing before its title.
  const match = marker === '' && text.includes('zawierając') ? contained.exec(text) : null;
  if (match !== null) return toRange(match[1] ?? '', match[2] ?? '');
  const own = gone.test(text) ? articles.exec(label) : null;
  if (own === null) return undefined;
  return own[2] === undefined ? label : toRange(own[1] ?? '', own[2]);
}

function toRange(first: string, last: string): Range | undefined {
  const [from, to] = [keyOf(first), keyOf(last)];
  return from === undefined || to === undefined ? undefined : { from, to };
}

function isIn(key: Key, { from, to }: Range): boolean {
  return order(from, key) <= 0 && order(key, to) <= 0;
}

/** Asked of each article and each range: without an iterator. */
function order(one: Key, other: Key): number {
  for (let at = 0; at < one.length; at += 1) {
    const [value, against] = [one[at] ?? 0, other[at] ?? 0];
    if (value !== against) return value < against ? -1 : 1;
  }
  return 0;
}

function keyOf(number: string): Key | undefined {
  const match = /^(\d+)([a-z]*)([⁰¹²³⁴-⁹]*)([a-zᵃ-ᶻ]*)$/u.exec(number);
  if (match === null) return undefined;
  const [, base = '', letters = '', raised = '', raisedLetters = ''] = match;
  const plain = (text: string) => text.normalize('NFKC');
  return [Number(base), letters, Number(plain(raised) || 0), plain(raisedLetters)];
}

/** What a block says where it is paired. */
class Said extends PlainWording implements Part {
  readonly number: string;

  constructor(number: string, text: string, lexicon: Lexicon) {
    super(text, lexicon);
    this.number = number;
  }
}

/** Both texts as they are to be paired, and the newer units that only say what went. */
export interface Repeals {
  readonly from: readonly Part[];
  readonly to: readonly Part[];
  /** True of `Art. 5. (uchylony)` where the older text has an article 5 that says something. */
  isEcho(label: string): boolean;
}

/**
 * What a newer text calls repealed pairs with nothing: the new rules on the same matter are new
 * ones, however alike. Articles repealed in both texts all say the same; they pair by their number.
 */
export function repealsIn(from: readonly Block[], to: readonly Block[], lexicon: Lexicon): Repeals {
  const [wasGone, isGone] = [repealedIn(from), repealedIn(to)];
  const named = ({ label, number, text }: Block) => new Said(number, `${label} ${text}`, lexicon);
  // One word that stands nowhere else: nothing is like it, an empty footnote neither.
  const unlike = ({ label }: Block) =>
    new Said(`${label} –`, `uchylono${label.replaceAll(' ', '')}`, lexicon);
  const went = new Set(
    from.flatMap(({ label }) => (isGone(label) && !wasGone(label) ? [label] : [])),
  );
  if (!from.some(({ label }) => isGone(label))) return { from, to, isEcho: () => false };
  return {
    from: from.map((block) => {
      if (went.has(block.label)) return unlike(block);
      return wasGone(block.label) ? named(block) : block;
    }),
    to: to.map((block) => (isGone(block.label) ? named(block) : block)),
    isEcho: (label) => went.has(label),
  };
}
