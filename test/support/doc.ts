import { makeOle } from './ole.ts';
import { superscripts } from './pdf-font.ts';

/** One paragraph, or the cells of a row. */
export type DocBlock = string | readonly string[];

export interface DocOptions {
  readonly footnotes?: readonly string[];
  /** Text that its marks call deleted; it stands behind the first paragraph. */
  readonly deleted?: string;
  readonly hidden?: string;
  readonly isEncrypted?: true;
  /** Its paragraphs are items of an automatic list. */
  readonly isListed?: true;
}

const textAt = 0x800;
const page = 512;
const code = { raised: 0x2a48, hidden: 0x083c, deleted: 0x0800, inTable: 0x2416, rowEnd: 0x2417 };

interface Run {
  readonly text: string;
  readonly letters: readonly number[];
  readonly paragraph: readonly number[];
}

/**
 * A Word 97 file, for tests and invented documents: UTF-16 text, numbers above the line (⁰-⁹),
 * rows of tables. The same blocks always give the same bytes.
 */
export function makeDoc(blocks: readonly DocBlock[], options: DocOptions = {}): Uint8Array {
  const runs = [...blocks.flatMap((block) => runsOf(block, options)), ...extras(options)];
  const notes = (options.footnotes ?? []).map((note) => `\u0002 ${note}\r`).join('');
  const body = runs.map(({ text }) => text).join('');
  const whole = Buffer.from(`${body}${notes}\r`, 'utf16le');
  const formatAt = Math.ceil((textAt + whole.length) / page);
  const document = Buffer.alloc((formatAt + 2 * Math.ceil(runs.length / 20) + 8) * page);
  whole.copy(document, textAt);
  const letters = formatPages(runs, 'letters', document, formatAt);
  const paragraphs = formatPages(runs, 'paragraph', document, formatAt + letters.length);
  const table = tableOf(body.length + notes.length + 1, letters, paragraphs);
  writeHead(document, table, { body: body.length, notes: notes.length, ...options });
  return makeOle({ WordDocument: document, '1Table': table.bytes });
}

function runsOf(block: DocBlock, { isListed }: DocOptions): Run[] {
  const list = isListed ? [0x0b, 0x46, 1, 0] : [];
  if (typeof block === 'string') return raise(`${block}\r`, list);
  const inTable = operation(code.inTable);
  return [
    ...block.flatMap((cell) => raise(`${cell}\u0007`, inTable)),
    { text: '\u0007', letters: [], paragraph: [...inTable, ...operation(code.rowEnd)] },
  ];
}

function raise(text: string, paragraph: readonly number[]): Run[] {
  return text
    .split(new RegExp(`([${superscripts}]+)`))
    .filter((part) => part !== '')
    .map((part) => {
      const isRaised = superscripts.includes(part.charAt(0));
      const plain = [...part]
        .map((char) => (isRaised ? superscripts.indexOf(char) : char))
        .join('');
      return { text: plain, letters: isRaised ? operation(code.raised) : [], paragraph };
    });
}

function extras({ deleted, hidden }: DocOptions): Run[] {
  return [
    ...(deleted ? [{ text: `${deleted}\r`, letters: operation(code.deleted), paragraph: [] }] : []),
    ...(hidden ? [{ text: `${hidden}\r`, letters: operation(code.hidden), paragraph: [] }] : []),
  ];
}

const operation = (sprm: number) => [sprm & 0xff, sprm >> 8, 1];

/** Format of up to 20 runs a page. @returns the pages' numbers. */
function formatPages(
  runs: readonly Run[],
  of: 'letters' | 'paragraph',
  document: Buffer,
  first: number,
): number[] {
  const entry = of === 'letters' ? 1 : 13;
  const numbers: number[] = [];
  let place = textAt;
  for (let at = 0; at < runs.length; at += 20) {
    const some = runs.slice(at, at + 20);
    const bytes = document.subarray((first + numbers.length) * page).subarray(0, page);
    let free = page - 2;
    bytes.writeUInt8(some.length, page - 1);
    some.forEach((run, index) => {
      bytes.writeUInt32LE(place, index * 4);
      place += run.text.length * 2;
      bytes.writeUInt32LE(place, (index + 1) * 4);
      const properties = run[of];
      if (properties.length === 0 && of === 'letters') return;
      const data = of === 'letters' ? [properties.length, ...properties] : papx(properties);
      free = (free - data.length) & ~1;
      Buffer.from(data).copy(bytes, free);
      bytes.writeUInt8(free / 2, (some.length + 1) * 4 + index * entry);
    });
    numbers.push(first + numbers.length);
  }
  return numbers;
}

/** Half a length, the number of the style, properties: evened out with a harmless one. */
function papx(properties: readonly number[]): number[] {
  const content = [0, 0, ...properties];
  return [0, Math.ceil(content.length / 2), ...content, ...(content.length % 2 === 1 ? [0] : [])];
}

function tableOf(letters: number, chpx: readonly number[], papx: readonly number[]) {
  const pieces = Buffer.alloc(5 + 8 + 8);
  pieces.writeUInt8(2, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(letters, 9);
  pieces.writeUInt32LE(textAt, 15);
  const list = (pages: readonly number[]) => {
    const bytes = Buffer.alloc((pages.length + 1) * 4 + pages.length * 4);
    pages.forEach((number, at) => {
      bytes.writeUInt32LE(number, (pages.length + 1) * 4 + at * 4);
    });
    return bytes;
  };
  const parts = [pieces, list(chpx), list(papx)];
  const bytes = Buffer.concat([...parts, Buffer.alloc(64)]);
  const places = parts.map((part, at) => ({
    at: parts.slice(0, at).reduce((sum, { length }) => sum + length, 0),
    length: part.length,
  }));
  return { bytes, places };
}

function writeHead(
  document: Buffer,
  { places }: ReturnType<typeof tableOf>,
  counts: DocOptions & { readonly body: number; readonly notes: number },
): void {
  document.writeUInt16LE(0xa5ec, 0);
  document.writeUInt16LE(0x0200 | (counts.isEncrypted ? 0x0100 : 0), 0x0a);
  document.writeUInt32LE(textAt, 0x18);
  document.writeUInt32LE(counts.body, 0x4c);
  document.writeUInt32LE(counts.notes, 0x50);
  [0x1a2, 0xfa, 0x102].forEach((field, at) => {
    document.writeUInt32LE(places[at]?.at ?? 0, field);
    document.writeUInt32LE(places[at]?.length ?? 0, field + 4);
  });
}
