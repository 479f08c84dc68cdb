/** The little of a parsed page's nodes that reading needs; cheerio's nodes are such. */
export interface HtmlNode {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly HtmlNode[];
}

export const childrenOf = (node: HtmlNode): readonly HtmlNode[] => node.children ?? [];

export const attributeOf = (node: HtmlNode, name: string) => node.attribs?.[name] ?? '';

/** All text below a node, white space as it stands. */
export function textOf(node: HtmlNode): string {
  if (node.type === 'text') return node.data ?? '';
  return childrenOf(node).map(textOf).join('');
}
