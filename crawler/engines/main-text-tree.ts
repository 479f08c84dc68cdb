import { Attached } from '../attached.ts';
import { singleSpaced } from '../spaces.ts';

/** What a walk over parsed HTML needs of a node; cheerio's nodes are such. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
  readonly parent?: HtmlNode | null;
}

const unseen = new Set(
  'script style noscript template head title svg iframe object canvas video audio map select option button textarea input dialog menu'.split(
    ' ',
  ),
);
const hiddenStyle = /display\s*:\s*none|visibility\s*:\s*hidden/i;

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => node.children ?? [];

export const attributeOf = (node: HtmlNode, name: string): string => node.attribs?.[name] ?? '';

/** Its classes and its id, in lower case, each by itself. */
export function namesOf(node: HtmlNode): string[] {
  const words = `${attributeOf(node, 'class')} ${attributeOf(node, 'id')}`;
  return words.trim() === '' ? [] : words.toLowerCase().trim().split(/\s+/);
}

/** What nobody sees on the page, or only uses: scripts, fields, hidden parts. */
export function isUnseen(node: HtmlNode): boolean {
  if (unseen.has(node.name ?? '')) return true;
  const { attribs } = node;
  if (attribs === undefined) return false;
  if (node.name === 'time' && isStamp(node)) return true;
  const isHidden = attribs.hidden !== undefined || attribs['aria-hidden'] === 'true';
  return isHidden || hiddenStyle.test(attribs.style ?? '');
}

/** The day of an article as its system writes it: a fact or a mark, never its text. */
function isStamp(node: HtmlNode): boolean {
  const says = `${attributeOf(node, 'class')} ${attributeOf(node, 'itemprop')}`;
  return /\b(?:entry-date|published|updated|modified|datePublished|dateModified)\b/.test(says);
}

/** Letters that are seen below a node, by whether they lie in links; without those left out. */
export interface Weight {
  readonly plain: number;
  readonly linked: number;
}

export type Weights = ReadonlyMap<HtmlNode, Weight>;

export const nothing: Weight = { plain: 0, linked: 0 };

/** The weight of every node below one, in one pass. */
export function weigh(root: HtmlNode, isLeftOut: (node: HtmlNode) => boolean): Weights {
  const weights = new Map<HtmlNode, Weight>();
  const enter = (node: HtmlNode, inLink: boolean): Weight => {
    if (node.type === 'text') return lettersOf(node, inLink);
    if (isLeftOut(node)) return nothing;
    let [plain, linked] = [0, 0];
    for (const child of childrenOf(node)) {
      const weight = enter(child, inLink || node.name === 'a');
      plain += weight.plain;
      linked += weight.linked;
    }
    const weight = { plain, linked };
    weights.set(node, weight);
    return weight;
  };
  enter(root, false);
  return weights;
}

function lettersOf({ data = '' }: HtmlNode, inLink: boolean): Weight {
  const letters = data.trim().length;
  return inLink ? { plain: 0, linked: letters } : { plain: letters, linked: 0 };
}

/** Share (0-1) of what is seen below a node that lies in links. */
export function linkShare({ plain, linked }: Weight): number {
  return plain + linked === 0 ? 0 : linked / (plain + linked);
}

/** The address of a file, by its end, or that of a name inside its query. */
const fileAddress = /\.(?:pdf|docx?|docm|odt|rtf|xlsx?|ods|zip)(?=$|[?#&;])/i;

/** Whether a link leads to a file, as far as its address and its element say. */
export function isFileLink(node: HtmlNode): boolean {
  if (node.name !== 'a') return false;
  if (node.attribs?.download !== undefined) return true;
  return fileAddress.test(attributeOf(node, 'href').trim());
}

/** Every node below one that is wanted, in the order of the page. */
export function find(root: HtmlNode, isWanted: (node: HtmlNode) => boolean): HtmlNode[] {
  return nodesOf(root).filter(isWanted);
}

/** Of roots that were looked through already: a page is, for one thing after the other. */
const known = new Attached<HtmlNode, readonly HtmlNode[]>();

function nodesOf(root: HtmlNode): readonly HtmlNode[] {
  const before = known.get(root);
  if (before !== undefined) return before;
  const nodes: HtmlNode[] = [];
  collect(root, nodes);
  if (root.type === 'root' || root.name === 'body') known.set(root, nodes);
  return nodes;
}

function collect(node: HtmlNode, nodes: HtmlNode[]): void {
  nodes.push(node);
  for (const child of childrenOf(node)) collect(child, nodes);
}

/** All text below a node, tidied. */
export function textOf(node: HtmlNode): string {
  return singleSpaced(plainText(node));
}

/** All text below a node, as it stands there. */
export function plainText(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  let text = '';
  for (const child of childrenOf(node)) text += plainText(child);
  return text;
}
