import type { Lexicon } from './lexicon.ts';
import type { Part } from './pairing.ts';
import { joinedWording, wordingOf } from './tokens.ts';
import type { Unit } from './units.ts';

/** An outermost unit with all that lies in it: an article, a section, an annex's paragraph. */
export interface Block extends Part {
  readonly label: string;
  readonly units: readonly Inner[];
}

/** A unit with its label inside its block: an article that moved takes its points along. */
export interface Inner extends Part {
  readonly unit: Unit;
  readonly label: string;
  /** `ust. 2 pkt 3`; `''` for the block's own words. */
  readonly path: string;
}

/** Group units by the block that they name, in order. */
export function blocksOf(units: readonly Unit[], lexicon: Lexicon): Block[] {
  const starts = startsOf(units);
  return starts.map((start, at) => toBlock(units.slice(start, starts[at + 1]), lexicon));
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

function toBlock(members: readonly Unit[], lexicon: Lexicon): Block {
  const [first] = members;
  const label = first?.block ?? '';
  const units = members.map((unit) => toInner(unit, label, lexicon));
  const wordings = units.map(({ wording }) => wording);
  return {
    label,
    number: numberOf(first),
    units,
    wording: joinedWording(wholeText(members), wordings, lexicon),
  };
}

function toInner(unit: Unit, block: string, lexicon: Lexicon): Inner {
  const path = unit.label.slice(block.length).trim();
  const number = path || 'own words';
  return { unit, label: unit.label, path, number, wording: wordingOf(unit.text, lexicon) };
}

/** Units as one text, each with the marker that it stands under; the block's own is left off. */
function wholeText(units: readonly Unit[]): string {
  const [only] = units;
  if (units.length === 1 && only?.label === only?.block) return only?.text ?? '';
  return units.map(markedText).join('\n');
}

function markedText({ marker, text, label, block }: Unit): string {
  return label === block || marker === '' ? text : `${marker} ${text}`;
}

/** Sections have a number beside their label; an article's label is its number. */
function numberOf(first: Unit | undefined): string {
  if (first === undefined) return '';
  return first.number === first.label ? first.block : first.number;
}
