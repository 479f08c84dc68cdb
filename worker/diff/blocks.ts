import type { Lexicon } from './lexicon.ts';
import type { Part } from './pairing.ts';
import type { Unit } from './units.ts';
import { JoinedWording, type MarkedPart, PlainWording } from './wording.ts';

/** A unit with its label inside its block: an article that moved takes its points along. */
export class Inner extends PlainWording implements Part, MarkedPart {
  readonly unit: Unit;
  /** `ust. 2 pkt 3`; `''` for the block's own words. */
  readonly path: string;
  /** The block's own marker is left off. */
  readonly mark: string;

  constructor(unit: Unit, lexicon: Lexicon) {
    super(unit.text, lexicon);
    this.unit = unit;
    this.path = unit.label.slice(unit.block.length).trim();
    this.mark = this.path === '' ? '' : unit.marker;
  }

  get label(): string {
    return this.unit.label;
  }

  get number(): string {
    return this.path || 'own words';
  }
}

/** An outermost unit with all that lies in it: an article, a section, an annex's paragraph. */
export class Block extends JoinedWording<Inner> implements Part {
  readonly label: string;
  readonly number: string;

  constructor(members: readonly Unit[], lexicon: Lexicon) {
    super(
      members.map((unit) => new Inner(unit, lexicon)),
      lexicon,
    );
    this.label = members[0]?.block ?? '';
    this.number = numberOf(members[0]);
  }
}

/** Group units by the block that they name, in order. */
export function blocksOf(units: readonly Unit[], lexicon: Lexicon): Block[] {
  const starts = startsOf(units);
  return starts.map((start, at) => new Block(units.slice(start, starts[at + 1]), lexicon));
}

/** Where another block begins. */
function startsOf(units: readonly Unit[]): number[] {
  const starts: number[] = [];
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at];
    if (unit?.block !== units[at - 1]?.block || unit?.label === unit?.block) starts.push(at);
  }
  return starts;
}

/** Sections have a number beside their label; an article's label is its number. */
function numberOf(first: Unit | undefined): string {
  if (first === undefined) return '';
  return first.number === first.label ? first.block : first.number;
}
