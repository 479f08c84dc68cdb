import {
  attributeOf,
  childrenOf,
  find,
  type HtmlNode,
  isFileLink,
  isUnseen,
  linkShare,
  namesOf,
  nothing,
  textOf,
  type Weight,
  type Weights,
  weigh,
} from './main-text-tree.ts';
import { isBoxTitle, isFurnitureName } from './noise-names.ts';

/** The part of a page that is its content, and what of it is left out. */
export interface MainPart {
  readonly node: HtmlNode;
  isLeftOut(node: HtmlNode): boolean;
}

const roles = new Set('navigation banner contentinfo search complementary dialog alert'.split(' '));
const marks =
  /^(main-?content|content-?main|content|tresc|treść|article|artykul|main|(post|entry|page)-content|item-page)$/;
const leaves = /^(p|ul|ol|li|dl|h[1-6]|blockquote|pre|span|b|strong|em|i|a)$/;

/** A page has at least so large a share of what is seen on it in its content. */
const leastShare = 0.35;
/** Going down stops where no part holds nearly all plain text. */
const nearlyAll = 0.85;
/** Letters: more than these in a part with a telling name, and it is content after all. */
const largeBox = 1500;
/** Letters. */
const longestTitle = 60;

/**
 * Find the content of a page of any make: without menus, banners and side boxes, in `main`, the
 * one `article`, the element whose name says so, or the smallest part that holds nearly all text.
 * In doubt it takes too much: a line of a footer is harmless, a lost deadline is not.
 */
export function mainPart(root: HtmlNode): MainPart {
  const body = find(root, ({ name }) => name === 'body')[0] ?? root;
  const leftOut = furnitureOf(body);
  const isLeftOut = (node: HtmlNode) => leftOut.has(node) || isUnseen(node);
  const weights = weigh(body, isLeftOut);
  return { node: namedPart(body, weights) ?? densestPart(body, weights), isLeftOut };
}

/** Parts that are no content by their tag, role, name or heading, unless too much lies in them. */
function furnitureOf(body: HtmlNode): Set<HtmlNode> {
  const weights = weigh(body, isUnseen);
  const most = leastShare * seenIn(weights.get(body));
  const leftOut = new Set<HtmlNode>();
  const isSmall = (node: HtmlNode) => seenIn(weights.get(node)) < most;
  const isOut = (node: HtmlNode, weight: Weight, inContent: boolean) =>
    node !== body && isSmall(node) && isFurniture(node, weight, inContent);
  const enter = (node: HtmlNode, inContent: boolean): void => {
    const weight = weights.get(node);
    if (weight === undefined || leftOut.has(node)) return;
    if (isOut(node, weight, inContent)) {
      leftOut.add(node);
      return;
    }
    for (const part of boxUnder(node, weights, isSmall)) leftOut.add(part);
    const isInside = inContent || isContentName(node);
    for (const child of childrenOf(node)) enter(child, isInside);
  };
  enter(body, false);
  return leftOut;
}

const isContentName = ({ name }: HtmlNode) => name === 'main' || name === 'article';

const seenIn = ({ plain, linked }: Weight = nothing) => plain + linked;

function isFurniture(node: HtmlNode, weight: Weight, inContent: boolean): boolean {
  const { name } = node;
  if (name === 'nav' || name === 'footer') return true;
  // Inside an article the header holds its title.
  if (name === 'header') return !inContent;
  if (name === 'aside') return !inContent || linkShare(weight) > 0.4;
  if (name === 'form') return weight.plain < 600;
  if (roles.has(attributeOf(node, 'role'))) return true;
  return namesOf(node).some(isFurnitureName) && isBox(node, weight);
}

/** Whether a part with a telling name may well be what its name says. */
function isBox(node: HtmlNode, weight: Weight): boolean {
  const isContent = ({ name }: HtmlNode) => name === 'main' || name === 'h1';
  if (linkShare(weight) <= 0.3 && weight.plain >= largeBox) return false;
  return find(node, isContent).length === 0;
}

/** What stands under a heading such as "Czytaj także": the box around it, or the links after it. */
function boxUnder(
  node: HtmlNode,
  weights: Weights,
  isSmall: (node: HtmlNode) => boolean,
): readonly HtmlNode[] {
  if (!isHeading(node) || seenIn(weights.get(node)) > longestTitle) return [];
  if (!isBoxTitle(textOf(node))) return [];
  const { parent } = node;
  const box = parent && isOpening(node, parent) ? parent : undefined;
  const isWhole = box !== undefined && isSmall(box) && !isLeafOfText(box);
  if (isWhole && linkShare(weights.get(box) ?? nothing) > 0.2) return [box];
  return [node, ...linksAfter(node, weights)];
}

const isLeafOfText = ({ name = '' }: HtmlNode) => name === 'body' || name === 'main';

function isHeading({ name = '', type }: HtmlNode): boolean {
  return type !== 'text' && /^(h[1-6]|strong|b|p|div|span|legend|dt|caption)$/.test(name);
}

/** Whether a node is the first that is seen in its parent. */
function isOpening(node: HtmlNode, parent: HtmlNode): boolean {
  const first = childrenOf(parent).find((child) => textOf(child) !== '');
  return first === node;
}

/** The siblings after a heading, up to the next one, as far as they are mostly links. */
function linksAfter(heading: HtmlNode, weights: Weights): HtmlNode[] {
  const siblings = childrenOf(heading.parent ?? heading);
  const after = siblings.slice(siblings.indexOf(heading) + 1);
  const end = after.findIndex(
    (node) =>
      /^h[1-6]$/.test(node.name ?? '') ||
      (textOf(node) !== '' && linkShare(weights.get(node) ?? { plain: 1, linked: 0 }) <= 0.5),
  );
  return after.slice(0, end < 0 ? undefined : end);
}

/** The element that says that it is the content, if enough lies in it. */
function namedPart(body: HtmlNode, weights: Weights): HtmlNode | undefined {
  const least = leastShare * seenIn(weights.get(body));
  const isMain = (node: HtmlNode) => node.name === 'main' || attributeOf(node, 'role') === 'main';
  const isBodyOfArticle = (node: HtmlNode) => attributeOf(node, 'itemprop') === 'articleBody';
  const articles = find(body, ({ name }) => name === 'article');
  const isMarked = (node: HtmlNode) => namesOf(node).some((name) => marks.test(name));
  const candidates = [
    ...find(body, isMain),
    ...find(body, isBodyOfArticle),
    ...(articles.length === 1 ? articles : []),
    ...find(body, isMarked),
  ];
  return candidates.find((node) => seenIn(weights.get(node)) > least);
}

/** Go down while one child holds nearly all of what its parent holds, title and files included. */
function densestPart(body: HtmlNode, weights: Weights): HtmlNode {
  const least = nearlyAll * seenIn(weights.get(body));
  for (let node = body; ; ) {
    const next = childrenOf(node).find((child) => seenIn(weights.get(child)) >= least);
    if (least === 0 || next === undefined || leaves.test(next.name ?? '')) return node;
    const left = childrenOf(node).filter((child) => child !== next && weights.has(child));
    if (left.some(holdsTitleOrFile)) return node;
    node = next;
  }
}

function holdsTitleOrFile(part: HtmlNode): boolean {
  const isTelling = (node: HtmlNode) => node.name === 'h1' || isFileLink(node);
  return find(part, isTelling).length > 0;
}
