import type { Part } from './pairing.ts';
import { wordingOf } from './tokens.ts';
import type { Unit } from './units.ts';

/** An outermost unit with all that lies in it: an article, a section, an annex's paragraph. */
export interface Block extends Part {
  readonly label: string;
  readonly units: readonly Unit[];
}

/** Group units by the block that they name, in order. */
export function blocksOf(units: readonly Unit[]): Block[] {
  const groups: Unit[][] = [];
  for (const unit of units) {
    const open = groups.at(-1);
    if (open?.[0]?.block === unit.block && unit.label !== unit.block) open.push(unit);
    else groups.push([unit]);
  }
  return groups.map((members) => {
    const [first] = members;
    const label = first?.block ?? '';
    return {
      label,
      number: numberOf(first),
      units: members,
      wording: wordingOf(wholeText(members)),
    };
  });
}

/** Units as one text, each with the marker that it stands under; the block's own is left off. */
export function wholeText(units: readonly Unit[]): string {
  return units
    .map(({ marker, text, label, block }) =>
      label === block || marker === '' ? text : `${marker} ${text}`,
    )
    .join('\n');
}

/** Sections have a number beside their label; an article's label is its number. */
function numberOf(first: Unit | undefined): string {
  if (first === undefined) return '';
  return first.number === first.label ? first.block : first.number;
}
