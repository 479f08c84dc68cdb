import { polishQuotes } from '../diff/quotes.ts';
import { genitiveOf, namedActIn } from './amended-act.ts';
import { cite, type Place } from './citation.ts';
import { type AmendmentKind, type Order, ordersIn, placeIn, type Target } from './instruction.ts';
import type { StructureNode } from './tree.ts';
import { wordingOf } from './wording.ts';

export type { AmendmentKind } from './instruction.ts';

export interface Amendment {
  /** The unit of the amending act that says it: `art. 1 pkt 2 lit. a`. */
  readonly unit: string;
  /** The amended act as it is named: `ustawa o pomocy społecznej`; `''` where it is not. */
  readonly act: string;
  /** The place in that act: `art. 17 ust. 1 pkt 3`; of an addition, what is added; `''` is all. */
  readonly target: string;
  readonly kind: AmendmentKind;
  /** The new wording, its own units as a tree; empty where words are replaced or repealed. */
  readonly wording: readonly StructureNode[];
  /** Quoted words: of a replacement the old and the new ones, of a new sentence or title that. */
  readonly words: readonly string[];
}

/** What stands above a provision: the act that it amends, and where in it. */
interface Context {
  readonly act: string;
  readonly place: Place;
}

/**
 * Every amendment that an act makes to others, in its order: one for each place that a provision
 * names. Never throws; time grows with the length of the act.
 */
export function amendmentsIn(tree: readonly StructureNode[]): Amendment[] {
  return tree.flatMap((node) => amendmentsOf(node, { act: '', place: {} }));
}

/** A place as lawyers cite it in another act: „art. 17 ust. 1 ustawy o pomocy społecznej”. */
export function citeIn({ target, act }: Pick<Amendment, 'target' | 'act'>): string {
  return [target, genitiveOf(act)].filter(Boolean).join(' ');
}

function amendmentsOf(node: StructureNode, above: Context): Amendment[] {
  const { instruction, quoted } = splitQuotation(polishQuotes(node.text));
  const { act, isRepealed, rest } = namedActIn(instruction);
  if (act !== undefined && isRepealed)
    return [
      { unit: node.label, act, target: '', kind: 'repealed', wording: [], words: [] },
      ...node.children.flatMap((child) => amendmentsOf(child, above)),
    ];
  const base = act === undefined ? above : { act, place: {} };
  const said = { unit: node.label, act: base.act, quoted, words: wordsIn(instruction) };
  const orders = ordersIn(rest, base.place);
  const context = { act: base.act, place: placeIn(rest, base.place) };
  return [
    ...orders.flatMap((order) => order.targets.map((target) => amendmentOf(said, order, target))),
    ...node.children.flatMap((child) => amendmentsOf(child, context)),
  ];
}

/** An instruction ends where the new wording begins: with „ after a colon. */
function splitQuotation(text: string): { instruction: string; quoted: string } {
  const at = text.search(/:\s*„/u);
  if (at === -1) return { instruction: text, quoted: '' };
  const quoted = text.slice(text.indexOf('„', at) + 1);
  return { instruction: text.slice(0, at + 1), quoted: quoted.replace(/”\s*[.,;]*\s*$/u, '') };
}

const wordsIn = (instruction: string) =>
  [...instruction.matchAll(/„([^”]+)”/gu)].map(([, said = '']) => said);

interface Said {
  readonly unit: string;
  readonly act: string;
  readonly quoted: string;
  readonly words: readonly string[];
}

function amendmentOf(
  { unit, act, quoted, words }: Said,
  { kind }: Order,
  { place, cited }: Target,
): Amendment {
  const isNew = quoted !== '' && (kind === 'new-wording' || kind === 'added');
  const wording = isNew && cite(place) !== '' ? wordingOf(quoted, place) : [];
  const said = isNew && wording.length === 0 ? [quoted] : words;
  return { unit, act, target: cited, kind, wording, words: said };
}
