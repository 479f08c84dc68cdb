import { singleSpaced } from '../spaces.ts';
import { childrenOf, type HtmlNode, plainText } from './main-text-tree.ts';
import { joinInline } from './noise.ts';

/** One block of a page as people see it. */
export interface Line {
  readonly text: string;
  /** Letters of it that lie in links. */
  readonly linked: number;
  /** Letters of it that name a file which is linked there. */
  readonly inFiles: number;
}

const blocks = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form h1 h2 h3 h4 h5 h6 header hr html legend li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
/** Elements inside a line that often hold something of its own. */
const parts = new Set('span time small strong b em i'.split(' '));
/** Stands between them until the line is whole; no page has it. */
const seam = '\u0001';
/** Anything that would stay in a line once it is tidied. */
const visible = new RegExp(`[^\\s|${seam}]`);
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * What is seen below a node, one line per block, the cells of a row together: "Termin | 30
 * września" says more than its parts. "art. 24<sup>1</sup>" keeps its raised number.
 */
export function linesOf(
  root: HtmlNode,
  isLeftOut: (node: HtmlNode) => boolean,
  isFile: (node: HtmlNode) => boolean = () => false,
): Line[] {
  const writer = openWriter();
  write(root, { writer, isLeftOut, isFile, inLink: false, inFile: false, inRow: false });
  writer.end();
  return writer.lines;
}

/** Where a walk stands, and where it writes. */
interface Place {
  readonly writer: ReturnType<typeof openWriter>;
  readonly inLink: boolean;
  readonly inFile: boolean;
  readonly inRow: boolean;
  isLeftOut(node: HtmlNode): boolean;
  isFile(node: HtmlNode): boolean;
}

function openWriter() {
  const lines: Line[] = [];
  let text = '';
  let linked = 0;
  let inFiles = 0;
  return {
    lines,
    add(more: string, { inLink, inFile }: { inLink?: boolean; inFile?: boolean } = {}) {
      text += more;
      if (inLink) linked += more.trim().length;
      if (inFile) inFiles += more.trim().length;
    },
    end() {
      // Most blocks begin where another one does: nothing stands between them.
      const tidy = visible.test(text) ? tidied(text) : '';
      if (tidy !== '') lines.push({ text: tidy, linked, inFiles });
      text = '';
      linked = 0;
      inFiles = 0;
    },
  };
}

function tidied(text: string): string {
  const whole = text.includes(seam) ? joinInline(text.split(seam)) : text;
  const line = singleSpaced(whole);
  return line.startsWith('|') || line.endsWith('|') ? line.replace(/^[\s|]+|[\s|]+$/g, '') : line;
}

function write(node: HtmlNode, place: Place): void {
  const { writer, isLeftOut } = place;
  const { name, type, data = '' } = node;
  if (type === 'text') writer.add(data, place);
  else if (isLeftOut(node)) return;
  else if (name === 'sup') writer.add(raise(node));
  else writeElement(node, place);
}

function writeElement(node: HtmlNode, place: Place): void {
  const { writer, inRow } = place;
  const { name = '' } = node;
  const end = endOf(name, place);
  end();
  if (inRow) writer.add(markInRow(name));
  const isRow = inRow || (name === 'tr' && isDataRow(node));
  const inLink = place.inLink || name === 'a';
  const inside = { ...place, inLink, inFile: place.inFile || place.isFile(node), inRow: isRow };
  for (const child of childrenOf(node)) write(child, inside);
  end();
}

/** What stands before and after an element: the end of a line, or a seam in it. */
function endOf(name: string, { writer, inRow }: Place): () => void {
  if (parts.has(name)) return () => writer.add(seam);
  return !inRow && (blocks.has(name) || name === 'br') ? writer.end : () => {};
}

/** In a row a cell begins with a bar, and blocks are words apart. */
function markInRow(name: string): string {
  if (name === 'td' || name === 'th') return ' | ';
  return blocks.has(name) || name === 'br' ? ' ' : '';
}

/** A row of data has several short cells; tables of layout have parts of pages in theirs. */
function isDataRow(row: HtmlNode): boolean {
  const cells = childrenOf(row).filter(({ name }) => name === 'td' || name === 'th');
  return cells.length > 1 && cells.every((cell) => countBlocks(cell) <= 3);
}

function countBlocks(node: HtmlNode): number {
  return childrenOf(node).reduce(
    (sum, child) => sum + (blocks.has(child.name ?? '') ? 1 : 0) + countBlocks(child),
    0,
  );
}

/** A raised number; anything else that is raised stays as it is. */
function raise(node: HtmlNode): string {
  const text = plainText(node);
  const digits = text.trim();
  return /^\d+$/.test(digits) ? [...digits].map((one) => raised[Number(one)]).join('') : text;
}
