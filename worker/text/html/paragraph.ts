import type { Paragraph } from '../../document-text.ts';
import { superscript } from '../superscript.ts';
import { isUnitLabel } from '../unit-label.ts';
import { isFurniture, isNoise, withoutCounter } from './furniture.ts';
import { isMenu } from './main-content.ts';
import { attributeOf, childrenOf, type HtmlNode, textOf } from './node.ts';

const blocks = new Set(
  (
    'p div section article main header blockquote pre ul ol li dl dt dd figure figcaption address ' +
    'h1 h2 h3 h4 h5 h6 table caption thead tbody tfoot tr td th center fieldset form details ' +
    'summary hr body html'
  ).split(' '),
);
const isHeadingName = (name: string) => /^h[1-6]$/.test(name);

/** Paragraphs of a part of a page, in its order. */
export function paragraphsIn(root: HtmlNode): Paragraph[] {
  const writer = new Writer(root.name !== 'body' && root.type !== 'root');
  write(root, writer, 'text');
  writer.flush('text');
  return writer.paragraphs();
}

class Writer {
  readonly #found: Paragraph[] = [];
  /** False where the whole page is read, so that its header is not content. */
  readonly inContent: boolean;
  #text = '';

  constructor(inContent: boolean) {
    this.inContent = inContent;
  }

  add(text: string): void {
    this.#text += text;
  }

  flush(kind: Paragraph['kind']): void {
    const text = withoutCounter(this.#text.replace(/\s+/g, ' ').trim());
    this.#text = '';
    if (text !== '' && !isNoise(text)) this.#found.push({ text, kind });
  }

  /** The number of a unit that stands in a block of its own goes before the text of its unit. */
  paragraphs(): Paragraph[] {
    const joined: Paragraph[] = [];
    for (const paragraph of this.#found) {
      const last = joined.at(-1);
      const number = last !== undefined && last.kind !== 'row' && isUnitLabel(last.text);
      if (number && paragraph.kind !== 'row')
        joined.splice(-1, 1, { kind: 'text', text: `${last.text} ${paragraph.text}` });
      else joined.push(asText(paragraph));
    }
    return joined;
  }
}

const asText = (paragraph: Paragraph): Paragraph =>
  isUnitLabel(paragraph.text) ? { ...paragraph, kind: 'text' } : paragraph;

function write(node: HtmlNode, writer: Writer, kind: Paragraph['kind']): void {
  if (node.type === 'text') writer.add(node.data ?? '');
  const { name = '' } = node;
  if (isFurniture(node, writer.inContent) || isMenu(node)) return;
  const special = specials[name];
  if (special !== undefined) special(node, writer, kind);
  else if (blocks.has(name)) writeBlock(node, writer, kind);
  else writeInside(node, writer, kind);
}

type WriteNode = (node: HtmlNode, writer: Writer, kind: Paragraph['kind']) => void;

const specials: Readonly<Record<string, WriteNode>> = {
  br: (_, writer, kind) => writer.flush(kind),
  sup: (node, writer) => writer.add(superscript(textOf(node).replace(/\s+/g, ' '))),
  tr: (node, writer, kind) =>
    isDataRow(node) ? writeRow(node, writer) : writeBlock(node, writer, kind),
  ol: writeList,
};

function writeInside(node: HtmlNode, writer: Writer, kind: Paragraph['kind']): void {
  for (const child of childrenOf(node)) write(child, writer, kind);
}

function writeBlock(node: HtmlNode, writer: Writer, kind: Paragraph['kind']): void {
  const isHeading = isHeadingName(node.name ?? '');
  writer.flush(isHeading ? 'text' : kind);
  if (isHeading && isOfSpans(node)) spread(node, writer);
  else writeInside(node, writer, isHeading ? 'heading' : kind);
  writer.flush(isHeading ? 'heading' : kind);
}

/** A title of several spans with nothing between them: the parts are set apart by style alone. */
function isOfSpans(node: HtmlNode): boolean {
  const children = childrenOf(node);
  return children.length > 1 && children.every(({ name }) => name === 'span');
}

function spread(node: HtmlNode, writer: Writer): void {
  for (const child of childrenOf(node)) {
    writeInside(child, writer, 'heading');
    writer.add(' ');
  }
}

function writeList(list: HtmlNode, writer: Writer, kind: Paragraph['kind']): void {
  writer.flush(kind);
  childrenOf(list)
    .filter(({ name }) => name === 'li')
    .forEach((item, at) => {
      writer.add(`${itemNumber(list, item, at)} `);
      writeInside(item, writer, kind);
      writer.flush(kind);
    });
}

/** The number that a browser prints before an item of an ordered list. */
function itemNumber(list: HtmlNode, item: HtmlNode, at: number): string {
  const start = Number(attributeOf(list, 'start')) || 1;
  const value = Number(attributeOf(item, 'value')) || start + at;
  return /^a$/i.test(attributeOf(list, 'type'))
    ? `${String.fromCharCode(96 + Math.min(value, 26))}.`
    : `${value}.`;
}

const cellsOf = (row: HtmlNode) =>
  childrenOf(row).filter(({ name }) => name === 'td' || name === 'th');

/** Tables of layout have one cell a row, or tables inside. */
function isDataRow(row: HtmlNode): boolean {
  const holdsTable = (node: HtmlNode): boolean =>
    node.name === 'table' || childrenOf(node).some(holdsTable);
  const cells = cellsOf(row);
  return cells.length > 1 && !cells.some(holdsTable);
}

function writeRow(row: HtmlNode, writer: Writer): void {
  const cells = cellsOf(row).map((cell) =>
    paragraphsIn({ type: 'tag', name: 'div', children: childrenOf(cell) })
      .map(({ text }) => text)
      .join(' '),
  );
  writer.flush('text');
  if (cells.every((cell) => cell === '')) return;
  writer.add(cells.join(' | '));
  writer.flush('row');
}
