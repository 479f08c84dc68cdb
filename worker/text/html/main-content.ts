import { isFurniture, linkShare } from './furniture.ts';
import { attributeOf, childrenOf, type HtmlNode, textOf } from './node.ts';

const marks = /^(main-?content|content-?main|content|tresc|treść|article|artykul|main)$/i;

/**
 * The part of a page that is its content: `main`, else the one article, else the element with a
 * telling id, else the smallest block that holds nearly all running text.
 */
export function mainContent(root: HtmlNode): HtmlNode {
  const body = find(root, (node) => node.name === 'body')[0] ?? root;
  const all = weigh(body);
  const candidates = [
    ...find(body, (node) => node.name === 'main' || attributeOf(node, 'role') === 'main'),
    ...onlyOne(find(body, (node) => node.name === 'article')),
    ...find(body, (node) => marks.test(attributeOf(node, 'id'))),
  ];
  return candidates.find((node) => weigh(node) > 0.3 * all && weigh(node) > 0) ?? densest(body);
}

/** The page's one title, where it stands before its content and not in it. */
export function titleBefore(root: HtmlNode, main: HtmlNode): HtmlNode | undefined {
  const shown = findShown(root, (node) => node.name === 'h1');
  const [title] = onlyOne(shown);
  return title !== undefined && find(main, (node) => node.name === 'h1').length === 0
    ? title
    : undefined;
}

function findShown(node: HtmlNode, wanted: (node: HtmlNode) => boolean): HtmlNode[] {
  if (node.name !== undefined && isFurniture(node, false)) return [];
  const below = childrenOf(node).flatMap((child) => findShown(child, wanted));
  return wanted(node) ? [node, ...below] : below;
}

const onlyOne = (nodes: HtmlNode[]) => (nodes.length === 1 ? nodes : []);

function find(node: HtmlNode, wanted: (node: HtmlNode) => boolean): HtmlNode[] {
  const below = childrenOf(node).flatMap((child) => find(child, wanted));
  return wanted(node) ? [node, ...below] : below;
}

/** Letters of a block that are neither in menus nor in links. */
function weigh(node: HtmlNode): number {
  if (node.type === 'text') return (node.data ?? '').trim().length;
  if (node.name === 'a' || isFurniture(node, false)) return 0;
  return childrenOf(node).reduce((sum, child) => sum + weigh(child), 0);
}

/** Go down while one child holds nine tenths of what its parent holds. */
function densest(body: HtmlNode): HtmlNode {
  let node = body;
  for (;;) {
    const all = weigh(node);
    const next = childrenOf(node).find(
      (child) => child.name !== undefined && weigh(child) >= 0.9 * all,
    );
    if (all === 0 || next === undefined || isLeafBlock(next)) return node;
    node = next;
  }
}

/** Paragraphs and tables are content, not something that holds it. */
function isLeafBlock(node: HtmlNode): boolean {
  return /^(p|table|tbody|tr|ul|ol|li|dl|h[1-6]|blockquote|pre|span|b|strong|em|i)$/.test(
    node.name ?? '',
  );
}

/** A list or block of links only, such as a menu without a name, outside of running text. */
export function isMenu(node: HtmlNode): boolean {
  if (node.name !== 'ul' && node.name !== 'ol') return false;
  const links = find(node, (one) => one.name === 'a').length;
  return links >= 8 && linkShare(node) > 0.95 && textOf(node).length / links < 40;
}
