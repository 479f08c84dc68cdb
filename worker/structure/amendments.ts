import { splitUnits } from '../diff/units.ts';
import { cite, citedAt, type Place, within } from './citation.ts';
import { type StructureNode, treeOf } from './tree.ts';

/** What an amending provision does to a place of another act. */
export type AmendmentKind =
  | 'new-wording'
  | 'added'
  | 'repealed'
  | 'words-replaced'
  | 'words-added'
  | 'words-removed'
  | 'renumbered';

export interface Amendment {
  /** The unit of the amending act that says it: `art. 1 pkt 2 lit. a`. */
  readonly unit: string;
  /** The amended act as it is named: `ustawa o pomocy społecznej`; `''` where it is not. */
  readonly act: string;
  /** The place in that act: `art. 17 ust. 1 pkt 3`; of an addition, what is added. */
  readonly target: string;
  readonly kind: AmendmentKind;
  /** The new wording, its own units as a tree; empty where words are replaced or repealed. */
  readonly wording: readonly StructureNode[];
  /** Quoted words: of a replacement the old and the new ones. */
  readonly words: readonly string[];
}

/** What stands above a provision: the act that it amends, and where in it. */
interface Context {
  readonly act: string;
  readonly place: Place;
}

/** Every amendment that an act makes to others, in its order. Never throws. */
export function amendmentsIn(tree: readonly StructureNode[]): Amendment[] {
  return tree.flatMap((node) => amendmentsOf(node, { act: '', place: {} }));
}

function amendmentsOf(node: StructureNode, above: Context): Amendment[] {
  const { instruction, quoted } = splitQuotation(node.text);
  const context = contextOf(instruction, above);
  const own = actionOf(instruction);
  const here = own === undefined ? [] : [amendmentOf(node, instruction, quoted, own, context)];
  return [
    ...here.filter((one) => one !== undefined),
    ...node.children.flatMap((child) => amendmentsOf(child, context)),
  ];
}

/** An instruction ends where the new wording begins: with „ after a colon. */
function splitQuotation(text: string): { instruction: string; quoted: string } {
  const at = text.search(/:\s*„/u);
  if (at === -1) return { instruction: text, quoted: '' };
  const quoted = text.slice(text.indexOf('„', at) + 1);
  return { instruction: text.slice(0, at + 1), quoted: quoted.replace(/["”]\s*[.,;]*\s*$/u, '') };
}

const namedAct =
  /\bw\s+(?<kind>ustawie|rozporządzeniu|uchwale)\s+(?:(?:\p{Lu}\p{L}*\s+){0,6})?z\s+dnia\s+\d{1,2}\s+\p{L}+\s+\d{4}\s+r\.\s*(?:[–-]\s*)?(?<title>.+?)(?=\s*\((?:Dz\.|M\.\s?P\.)|\s+wprowadza\s|\s+użyt\p{L}+|\s+(?:w|po)\s+art\.|\s+art\.\s|,\s|:|$)/iu;
const nominative: Readonly<Record<string, string>> = {
  ustawie: 'ustawa',
  rozporządzeniu: 'rozporządzenie',
  uchwale: 'uchwała',
};

/** „ustawa o pomocy społecznej”, „ustawa – Kodeks pracy”. */
function nameOf(kind: string, title: string): string {
  const dash = /^(?:o|w sprawie)\s/iu.test(title) ? ' ' : ' – ';
  return `${nominative[kind.toLowerCase()] ?? kind}${dash}${title.trim()}`;
}

/** A place as lawyers cite it in another act: „art. 17 ust. 1 ustawy o pomocy społecznej”. */
export function citeIn({ target, act }: Pick<Amendment, 'target' | 'act'>): string {
  const genitive = act
    .replace(/^ustawa/u, 'ustawy')
    .replace(/^rozporządzenie/u, 'rozporządzenia')
    .replace(/^uchwała/u, 'uchwały');
  return act === '' ? target : `${target} ${genitive}`;
}

function contextOf(instruction: string, above: Context): Context {
  const { kind, title } = namedAct.exec(instruction)?.groups ?? {};
  const act = title === undefined ? above.act : nameOf(kind ?? '', title);
  const base = title === undefined ? above.place : {};
  const place = lastPlace(afterAct(instruction));
  return { act, place: place === undefined ? base : within(base, place) };
}

/** References to the journal ("Dz. U. poz. 5 i 6") are no places. */
const afterAct = (instruction: string) =>
  instruction.replace(namedAct, ' ').replace(/\((?:Dz\.|M\.\s?P\.)[^)]*\)/gu, ' ');

/** The place after the first "w", "użyte w", "po", "uchyla się" or at the beginning. */
function lastPlace(words: string): Place | undefined {
  const starts = [...words.matchAll(/(?:^|[\s(])(?=(?:art\.|§|ust\.|pkt|lit\.|tiret)\s)/gu)];
  for (const { index } of starts) {
    const found = citedAt(words.slice(index).trimStart());
    if (found !== undefined) return found.place;
  }
  return undefined;
}

const actions: readonly (readonly [AmendmentKind, RegExp])[] = [
  ['renumbered', /oznacza się jako|otrzymuj\p{L}+ oznaczenie|oznacza się odpowiednio/iu],
  [
    'words-replaced',
    /(?:wyraz\p{L}*|zwrot|kwot\p{L}*|liczb\p{L}*|cyfr\p{L}*)\s.*zastępuje się|zastępuje się wyraz/isu,
  ],
  ['words-removed', /skreśla się (?:wyraz|zwrot)|(?:wyraz\p{L}*)\s.*skreśla się/isu],
  ['words-added', /dodaje się (?:wyraz|zwrot|zdanie|przecinek)/iu],
  ['added', /dodaje się/iu],
  ['repealed', /uchyla się|skreśla się|traci moc/iu],
  ['new-wording', /otrzymuj(?:e|ą) brzmienie|w brzmieniu/iu],
];

function actionOf(instruction: string): AmendmentKind | undefined {
  return actions.find(([, pattern]) => pattern.test(instruction))?.[0];
}

function amendmentOf(
  { label }: StructureNode,
  instruction: string,
  quoted: string,
  kind: AmendmentKind,
  { act, place }: Context,
): Amendment | undefined {
  const target = kind === 'added' ? within(place, addedPlace(instruction) ?? place) : place;
  // "Uchyla się uchwałę…" of the act itself names no place of another one.
  if (cite(target) === '') return undefined;
  const words = [...instruction.matchAll(/„([^”"]+)[”"]/gu)].map(([, said = '']) => said);
  const wording = kind === 'new-wording' || kind === 'added' ? wordingOf(quoted, target) : [];
  return { unit: label, act, target: cite(target), kind, wording, words };
}

/** "po ust. 1 dodaje się ust. 1a w brzmieniu" adds ust. 1a. */
function addedPlace(instruction: string): Place | undefined {
  const [, after] = /dodaje się\s+(.+)$/su.exec(instruction) ?? [];
  return after === undefined ? undefined : citedAt(after.trimStart())?.place;
}

/**
 * The tree of new wording. A quoted point has no article around it, so the places above it are
 * put before it while it is cut, and left off again.
 */
function wordingOf(quoted: string, target: Place): StructureNode[] {
  if (quoted === '') return [];
  const lines = quoted.split('\n').map((line) => line.replace(/^„\s*/u, '').trim());
  const own = lines.filter((line) => line !== '');
  const above = /^Art\./u.test(own[0] ?? '') ? [] : markersAbove(target);
  const paragraphs = [...above, ...own].map((text) => ({ text, kind: 'text' as const }));
  return descend(treeOf(splitUnits(paragraphs)), above.length);
}

const dots = '…';

/** `Art. 29. …`, `1. …`, `2) …`: what a target lies in, without its own last step. */
function markersAbove(target: Place): string[] {
  const first = (value: string) => value.split(/[\s,–—-]/u)[0] ?? value;
  const marks = [
    target.art === undefined ? [] : [`Art. ${first(target.art)}. ${dots}`],
    target['§'] === undefined ? [] : [`§ ${first(target['§'])}. ${dots}`],
    target.ust === undefined ? [] : [`${first(target.ust)}. ${dots}`],
    target.pkt === undefined ? [] : [`${first(target.pkt)}) ${dots}`],
    target.lit === undefined ? [] : [`${first(target.lit)}) ${dots}`],
  ].flat();
  return target.tiret === undefined ? marks.slice(0, -1) : marks;
}

function descend(nodes: readonly StructureNode[], levels: number): StructureNode[] {
  let found = nodes;
  for (let level = 0; level < levels; level += 1) found = found.at(-1)?.children ?? [];
  return [...found];
}
