import type { Paragraph } from '../document-text.ts';
import { preambleStart } from './lead.ts';
import type { Unit } from './units.ts';

/** A unit being filled; without a text while nothing but its marker was read. */
interface Draft extends Omit<Unit, 'text'> {
  text: string | undefined;
}

/** Units of an act, filled paragraph by paragraph; the last one is open. */
export class Drafts {
  readonly #units: Draft[] = [];
  readonly #notes: Draft[] = [];
  /** What stands before the first unit, a paragraph each: the title, the preamble. */
  readonly #opening: string[] = [];

  constructor() {
    this.openUnnumbered('', 1);
  }

  open(
    place: { readonly label: string; readonly block: string },
    marker: string,
    page: number | undefined,
    text?: string,
  ): void {
    const { label, block } = place;
    this.#units.push(draft(label, label, block, marker, text, page));
  }

  /** A unit that has words for its name: nothing can be renumbered. */
  openUnnumbered(label: string, page: number | undefined, text?: string): void {
    this.#units.push(draft(label, '', label, '', text, page));
  }

  /** Go on with the open unit. */
  addLine(line: string): void {
    const last = this.#units.at(-1);
    if (last === undefined) return;
    last.text = last.text === undefined ? line : `${last.text}\n${line}`;
    if (this.#units.length === 1) this.#opening.push(line);
  }

  addNote({ text, page }: Paragraph): void {
    const [, marker = '', rest = text] = noteMark.exec(text) ?? [];
    const number = marker.normalize('NFKC').replace(')', '') || this.#notes.length + 1;
    const label = `przypis ${number}`;
    this.#notes.push(draft(label, '', label, marker, rest, page));
  }

  /** Those that say something, notes last. */
  toUnits(): Unit[] {
    this.#nameLead();
    return this.#units.filter(isFilled).concat(this.#notes.filter(isFilled));
  }

  /** A preamble is a unit of its own; most acts have none. */
  #nameLead(): void {
    const first = this.#units[0];
    const start = preambleStart(this.#opening);
    if (first === undefined || start === undefined) return;
    first.text = this.#opening.slice(0, start).join('\n');
    const text = this.#opening.slice(start).join('\n');
    this.#units.splice(1, 0, draft('preambuła', '', 'preambuła', '', text, first.page));
  }
}

function isFilled(unit: Draft): unit is Draft & Unit {
  return unit.text !== undefined;
}

/** Written out: an act has thousands. */
function draft(
  label: string,
  number: string,
  block: string,
  marker: string,
  text: string | undefined,
  page: number | undefined,
): Draft {
  return page === undefined
    ? { label, number, block, marker, text }
    : { label, number, block, marker, text, page };
}

const noteMark = /^([⁰¹²³⁴-⁹]+⁾?|\d{1,3}\)|\*+[)⁾]?)\s*(.*)$/su;
