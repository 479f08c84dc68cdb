import type { Lexicon } from './lexicon.ts';
import type { Part } from './pairing.ts';
import type { Words } from './tokens.ts';
import type { Unit } from './units.ts';
import { PlainWording } from './wording.ts';

/** A unit with its label inside its block: an article that moved takes its points along. */
export class Inner extends PlainWording implements Part {
  readonly unit: Unit;
  #path: string | undefined = undefined;

  constructor(unit: Unit, lexicon: Lexicon) {
    super(unit.text, lexicon);
    this.unit = unit;
  }

  /** `ust. 2 pkt 3`; `''` for the block's own words. */
  get path(): string {
    const { label, block } = this.unit;
    this.#path ??= label.slice(block.length).trim();
    return this.#path;
  }

  get label(): string {
    return this.unit.label;
  }

  get number(): string {
    return this.path || 'own words';
  }
}

/**
 * An outermost unit with all that lies in it, a line each: an article, a section, an annex's
 * paragraph. Most are the same in both texts: what only the others need is made when it is asked for.
 */
export class Block implements Part {
  readonly label: string;
  readonly number: string;
  readonly units: readonly Unit[];
  readonly lexicon: Lexicon;
  words: Words | undefined = undefined;
  ids: Int32Array | undefined = undefined;
  ends: Part['ends'] = undefined;
  /** Whether its first unit is its own words: others stand below it. */
  readonly #hasOwn: boolean;
  #length = -1;
  #text: string | undefined = undefined;
  #parts: readonly Inner[] | undefined = undefined;

  /** @param units at least one */
  constructor(units: readonly Unit[], lexicon: Lexicon) {
    const [first] = units;
    this.label = first?.block ?? '';
    this.number = numberOf(first);
    this.units = units;
    this.lexicon = lexicon;
    this.#hasOwn = first?.label === first?.block;
  }

  get parts(): readonly Inner[] {
    this.#parts ??= this.units.map((unit) => new Inner(unit, this.lexicon));
    return this.#parts;
  }

  get length(): number {
    if (this.#length === -1) this.#length = this.#measure();
    return this.#length;
  }

  get text(): string {
    this.#text ??= this.units
      .map(({ text }, at) => (this.#markAt(at) === '' ? text : `${this.#markAt(at)} ${text}`))
      .join('\n');
    return this.#text;
  }

  /** The longest text of its units. */
  get key(): string {
    let longest = '';
    for (const { text } of this.units) if (text.length > longest.length) longest = text;
    return longest;
  }

  isSameAs(other: Part): boolean {
    const areSame = other instanceof Block ? this.#hasSameUnits(other) : undefined;
    return areSame ?? (this.length === other.length && this.text === other.text);
  }

  /** `undefined` where the two are cut into other units: their whole texts will tell. */
  #hasSameUnits(other: Block): boolean | undefined {
    if (this.units.length !== other.units.length) return undefined;
    for (let at = 0; at < this.units.length; at += 1) {
      const [one, its] = [this.units[at]?.text, other.units[at]?.text];
      if (one?.length !== its?.length || this.#markAt(at) !== other.#markAt(at)) return undefined;
      // Under the same marks and as long: what differs here differs as a whole.
      if (one !== its) return false;
    }
    return true;
  }

  /** What stands before a unit's text; the block's own marker is left off. */
  #markAt(at: number): string {
    return at === 0 && this.#hasOwn ? '' : (this.units[at]?.marker ?? '');
  }

  #measure(): number {
    let length = this.units.length - 1;
    for (let at = 0; at < this.units.length; at += 1) {
      const mark = this.#markAt(at);
      length += (this.units[at]?.text.length ?? 0) + (mark === '' ? 0 : mark.length + 1);
    }
    return length;
  }
}

/** Group units by the block that they name, in order. */
export function blocksOf(units: readonly Unit[], lexicon: Lexicon): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (let at = 1; at <= units.length; at += 1) {
    if (at < units.length && !isStart(units[at], units[at - 1])) continue;
    blocks.push(new Block(units.slice(start, at), lexicon));
    start = at;
  }
  return blocks;
}

/** Whether another block begins. */
function isStart(unit: Unit | undefined, before: Unit | undefined): boolean {
  return unit?.block !== before?.block || unit?.label === unit?.block;
}

/** Sections have a number beside their label; an article's label is its number. */
function numberOf(first: Unit | undefined): string {
  if (first === undefined) return '';
  return first.number === first.label ? first.block : first.number;
}
