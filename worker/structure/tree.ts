import type { Unit } from '../diff/units.ts';
import type { PlanSection } from './plan-sections.ts';
import { nestSections } from './sections.ts';

/** Parts of an act, outermost first; names as the Polish drafting rules have them, in English. */
export const nodeKinds = [
  'part',
  'book',
  'title',
  'branch',
  'chapter',
  'subchapter',
  'notice',
  'annex',
  'article',
  'paragraph',
  'section',
  'point',
  'letter',
  'indent',
  'double-indent',
  'closing',
  'preamble',
  'signature',
  'note',
  'heading',
] as const;

export type NodeKind = (typeof nodeKinds)[number];

/** One node of the tree of a text: an act by its units, a plan by its headings. */
export interface StructureNode {
  readonly kind: NodeKind;
  /** `12a`, `24¹`, `III`, `2` for the second indent; `''` where it has none. */
  readonly number: string;
  /** As lawyers cite it: `art. 5 ust. 2`. */
  readonly label: string;
  /** What is written before it: `2)`. */
  readonly marker: string;
  /** Its own words, without those of its children; one paragraph a line. */
  readonly text: string;
  readonly page?: number;
  /** Of a plan's section: the standard part that its heading names. */
  readonly is?: PlanSection;
  readonly children: readonly StructureNode[];
}

interface Growing extends Omit<StructureNode, 'children' | 'text' | 'marker' | 'page'> {
  text: string;
  marker: string;
  page?: number;
  readonly children: Growing[];
}

/**
 * The tree of a text from its units in their order. What a label only implies is there, too:
 * `Art. 1. 1.` opens article 1 although it has no words of its own.
 */
export function treeOf(units: readonly Unit[]): StructureNode[] {
  const roots: Growing[] = [];
  const open: Growing[] = [];
  for (const unit of units) {
    if (unit.label === '') roots.push(leaf('heading', '', unit));
    else place(stepsOf(unit), unit, roots, open);
  }
  return isPlan(roots) ? nestSections(roots) : roots;
}

/** Nothing but headings, and text before the first. */
const isPlan = (roots: readonly StructureNode[]) =>
  roots.every(({ kind }) => kind === 'heading') && roots.some(({ label }) => label !== '');

interface Step {
  readonly kind: NodeKind;
  readonly number: string;
  readonly label: string;
}

function place(steps: readonly Step[], unit: Unit, roots: Growing[], open: Growing[]): void {
  const shared = sharedSteps(steps, open);
  const rest = steps.slice(shared);
  const [first] = rest;
  if (first === undefined) return;
  closeTo(first, open, shared === 0 ? undefined : steps[shared - 1]);
  let siblings = open.at(-1)?.children ?? roots;
  for (const step of rest.slice(0, -1)) {
    const known = siblings.at(-1);
    siblings = enter(known?.label === step.label ? known : grow(step, siblings), open);
  }
  const node = grow(rest.at(-1) ?? first, siblings);
  fill(node, unit);
  enter(node, open);
}

function enter(node: Growing, open: Growing[]): Growing[] {
  if (isHead(node.kind)) open.push(node);
  return node.children;
}

/** How many of a label's first steps name what is open: `załącznik nr 1` of its § 2. */
function sharedSteps(steps: readonly Step[], open: readonly Growing[]): number {
  const labels = new Set(open.map(({ label }) => label));
  return steps.findLastIndex(({ label }, at) => at < steps.length - 1 && labels.has(label)) + 1;
}

const outside: ReadonlySet<NodeKind> = new Set([
  'annex',
  'notice',
  'note',
  'preamble',
  'signature',
]);

/** Chapters stay open until one of their own rank or above begins, inside what is named anyway. */
function closeTo({ kind }: Step, open: Growing[], inside: Step | undefined): void {
  const rank = nodeKinds.indexOf(kind);
  const least = open.findIndex(({ label }) => label === inside?.label) + 1;
  while (open.length > least) {
    const last = open.at(-1);
    if (last === undefined || nodeKinds.indexOf(last.kind) < rank) break;
    open.pop();
  }
  if (inside === undefined && outside.has(kind)) open.length = 0;
}

function grow({ kind, number, label }: Step, siblings: Growing[]): Growing {
  const node: Growing = { kind, number, label, marker: '', text: '', children: [] };
  siblings.push(node);
  return node;
}

function fill(node: Growing, { text, marker, page }: Unit): void {
  node.text = text;
  node.marker = marker;
  if (page !== undefined) node.page = page;
}

function leaf(kind: NodeKind, number: string, unit: Unit): Growing {
  const node: Growing = { kind, number, label: unit.label, marker: '', text: '', children: [] };
  fill(node, unit);
  return node;
}

const kinds: Readonly<Record<string, NodeKind>> = {
  'część wspólna': 'closing',
  'podwójne tiret': 'double-indent',
  preambuła: 'preamble',
  podpis: 'signature',
  obwieszczenie: 'notice',
  część: 'part',
  księga: 'book',
  tytuł: 'title',
  dział: 'branch',
  rozdział: 'chapter',
  oddział: 'subchapter',
  załącznik: 'annex',
  'art.': 'article',
  '§': 'paragraph',
  'ust.': 'section',
  pkt: 'point',
  'lit.': 'letter',
  tiret: 'indent',
  przypis: 'note',
};

/** What may hold articles, and stays open until its like begins. */
const isHead = (kind: NodeKind) => nodeKinds.indexOf(kind) <= nodeKinds.indexOf('annex');

/** One step of a label; an annex may have no number, the closing words of points never have one. */
const stepPattern =
  /^(?:(?<word>część wspólna|preambuła|podpis|obwieszczenie)|(?<word>załącznik)(?: nr (?<number>\S+))?|(?<word>część|księga|tytuł|dział|rozdział|oddział|art\.|§|ust\.|pkt|lit\.|podwójne tiret|tiret|przypis) (?<number>(?:dwudziest|trzydziest)\p{L}+ \p{L}+|\S+))(?=\s|$)/u;

/** The steps that a label names: `załącznik nr 1 § 2 pkt 3`; a heading is one step. */
function stepsOf({ label, number }: Unit): Step[] {
  const steps: Step[] = [];
  let rest = label;
  while (rest !== '') {
    const match = stepPattern.exec(rest);
    const kind = kinds[match?.groups?.word ?? ''];
    if (match === null || kind === undefined) return [{ kind: 'heading', number, label }];
    const cited = [steps.at(-1)?.label, match[0]].filter(Boolean).join(' ');
    const written = match.groups?.number ?? '';
    steps.push({
      kind,
      number: kind === 'indent' || kind === 'double-indent' ? ordinal(written) : written,
      label: cited,
    });
    rest = rest.slice(match[0].length).trimStart();
  }
  return steps;
}

const ordinals =
  'pierwsze drugie trzecie czwarte piąte szóste siódme ósme dziewiąte dziesiąte'.split(' ');

function ordinal(word: string): string {
  const at = ordinals.indexOf(word);
  return at === -1 ? word : String(at + 1);
}
