import { zlibSync } from 'fflate';
import { Encoding, superscripts, widthOf } from './pdf-font.ts';

/** A text at a place: points from the lower left corner, `y` the baseline. */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Points, 11 unless said. */
  readonly size?: number;
  readonly bold?: boolean;
  /** 0 black to 1 white. */
  readonly gray?: number;
  /** 3 is invisible, as in the text layer of a scan. */
  readonly renderMode?: number;
  /** Degrees, counter-clockwise. */
  readonly turn?: number;
}

export interface PdfPage {
  readonly texts: readonly PdfText[];
  /** Drawing operators of one's own, put before the texts. */
  readonly draw?: string;
  /** What viewers turn the page by, clockwise. */
  readonly rotate?: 0 | 90 | 180 | 270;
}

export interface PdfOptions {
  /** Printed at the top of every page. */
  readonly header?: string;
  /** Prints "– 3 –" at the foot of every page. */
  readonly numbered?: boolean;
  /** Leaves the map from codes to letters out, or spoils it. */
  readonly toUnicode?: 'none' | 'broken';
}

const page = { width: 595, height: 842, margin: 70, size: 11, leading: 14, gap: 6 };

/**
 * A PDF of running paragraphs on A4 pages, wrapped at words, for tests and invented documents.
 * `# ` before a paragraph makes a bold, centred heading; ⁰-⁹ are printed as small raised digits.
 * The same paragraphs always give the same bytes.
 */
export function makePdf(paragraphs: readonly string[], options: PdfOptions = {}): Uint8Array {
  const pages: PdfText[][] = [[]];
  let y = page.height - page.margin;
  for (const paragraph of paragraphs) {
    for (const line of layOut(paragraph)) {
      if (y < page.margin) y = turnOver(pages);
      pages.at(-1)?.push(...raise({ ...line, y }));
      y -= page.leading;
    }
    y -= page.gap;
  }
  return makePdfPages(
    pages.map((texts, at) => ({ texts: [...texts, ...margins(at + 1, options)] })),
    options,
  );
}

/** A PDF with texts exactly where they are asked for. */
export function makePdfPages(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const encoding = new Encoding();
  const contents = pages.map((one) => contentOf(one, encoding));
  const kids = pages.map((_, at) => `${7 + at * 2} 0 R`).join(' ');
  const toUnicode = toUnicodeOf(encoding, options);
  const objects: (string | Uint8Array)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    fontOf('Helvetica', options),
    fontOf('Helvetica-Bold', options),
    `<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [${encoding.differences()}] >>`,
    stream(toUnicode),
    ...pages.flatMap((one, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}]` +
        ` /Rotate ${one.rotate ?? 0} /Contents ${8 + at * 2} 0 R` +
        ' /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>',
      stream(contents[at] ?? ''),
    ]),
  ];
  return assemble(objects);
}

/** A file of numbered objects, the first of which is the catalogue, with a right xref table. */
export function assemble(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Uint8Array) => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, at) => {
    offsets.push(length);
    add(latin1(`${at + 1} 0 obj\n`));
    add(typeof object === 'string' ? latin1(object) : object);
    add(latin1('\nendobj\n'));
  });
  const xref = offsets.map((offset) => `${`${offset}`.padStart(10, '0')} 00000 n \n`).join('');
  add(
    latin1(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${xref}` +
        `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Uint8Array.from(Buffer.concat(parts));
}

/** A compressed stream object of a text, or of bytes that are compressed already. */
export function stream(content: string | Uint8Array): Uint8Array {
  const packed = typeof content === 'string' ? zlibSync(latin1(content)) : content;
  const head = latin1(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`);
  return Uint8Array.from(Buffer.concat([head, packed, latin1('\nendstream')]));
}

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

function toUnicodeOf(encoding: Encoding, { toUnicode }: PdfOptions): string {
  const right = encoding.toUnicode();
  return toUnicode === 'broken' ? right.replace('<0020>', '<E020>') : right;
}

function fontOf(name: string, { toUnicode }: PdfOptions): string {
  const map = toUnicode === 'none' ? '' : ' /ToUnicode 6 0 R';
  return `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding 5 0 R${map} >>`;
}

function turnOver(pages: PdfText[][]): number {
  pages.push([]);
  return page.height - page.margin;
}

function contentOf({ texts, draw = '' }: PdfPage, encoding: Encoding): string {
  return [draw, ...texts.map((text) => operatorsOf(text, encoding))].join('\n');
}

function operatorsOf(
  { x, y, text, size = page.size, bold = false, gray = 0, renderMode = 0, turn = 0 }: PdfText,
  encoding: Encoding,
): string {
  const codes = Buffer.from([...text].map((char) => encoding.codeOf(char))).toString('hex');
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const matrix = [cos, sin, -sin, cos, x, y].map((value) => value.toFixed(4)).join(' ');
  return `BT ${gray} g ${renderMode} Tr /F${bold ? 2 : 1} ${size} Tf ${matrix} Tm <${codes}> Tj ET`;
}

/** The lines of a paragraph, without their height on the page. */
function layOut(paragraph: string): Omit<PdfText, 'y'>[] {
  const heading = paragraph.startsWith('# ');
  const room = page.width - 2 * page.margin;
  return wrap(heading ? paragraph.slice(2) : paragraph, room).map((text) => ({
    text,
    size: page.size,
    bold: heading,
    x: heading ? (page.width - widthOf(text, page.size)) / 2 : page.margin,
  }));
}

function wrap(text: string, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const fits = lines.length > 0 && widthOf(longer, page.size) <= room;
    if (fits) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Split a line at its superscripts: those become small digits above the baseline. */
function raise(line: PdfText): PdfText[] {
  const size = line.size ?? page.size;
  let x = line.x;
  return line.text.split(new RegExp(`([${superscripts}]+)`)).flatMap((text) => {
    if (text === '') return [];
    const raised = superscripts.includes(text.charAt(0));
    const plain = [...text].map((char) => (raised ? superscripts.indexOf(char) : char)).join('');
    const part = { ...line, x, text: plain, size: raised ? size * 0.64 : size };
    x += widthOf(plain, part.size);
    return [raised ? { ...part, y: line.y + size * 0.36 } : part];
  });
}

function margins(number: number, { header, numbered }: PdfOptions): PdfText[] {
  const top = { x: page.margin, y: page.height - 40, size: 8 };
  const foot = { x: page.width / 2 - 10, y: 36, size: 8 };
  return [
    ...(header === undefined ? [] : [{ ...top, text: header }]),
    ...(numbered ? [{ ...foot, text: `– ${number} –` }] : []),
  ];
}
