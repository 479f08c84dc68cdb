/** Widths of Helvetica in thousandths of the font size, from the space (32) to the tilde (126). */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
  556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
  611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
  667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
  222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** Glyph names and look-alikes (for the width) of what Polish text needs beyond ASCII. */
const beyondAscii: Readonly<Record<string, readonly [name: string, like: string]>> = {
  ą: ['aogonek', 'a'],
  ć: ['cacute', 'c'],
  ę: ['eogonek', 'e'],
  ł: ['lslash', 'l'],
  ń: ['nacute', 'n'],
  ó: ['oacute', 'o'],
  ś: ['sacute', 's'],
  ź: ['zacute', 'z'],
  ż: ['zdotaccent', 'z'],
  Ą: ['Aogonek', 'A'],
  Ć: ['Cacute', 'C'],
  Ę: ['Eogonek', 'E'],
  Ł: ['Lslash', 'L'],
  Ń: ['Nacute', 'N'],
  Ó: ['Oacute', 'O'],
  Ś: ['Sacute', 'S'],
  Ź: ['Zacute', 'Z'],
  Ż: ['Zdotaccent', 'Z'],
  '§': ['section', 'a'],
  '–': ['endash', 'a'],
  '—': ['emdash', '@'],
  '„': ['quotedblbase', '('],
  '”': ['quotedblright', '('],
  '…': ['ellipsis', '@'],
  '•': ['bullet', 'r'],
  '©': ['copyright', 'w'],
  '\u00ad': ['hyphen', '-'],
  '\u00a0': ['space', ' '],
};

export const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Width of a text in points. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, char) => sum + widthOfChar(char), 0) * (size / 1000);
}

function widthOfChar(char: string): number {
  if (superscripts.includes(char)) return 350;
  const like = beyondAscii[char]?.[1] ?? char;
  return widths[(like.codePointAt(0) ?? 0) - 32] ?? 556;
}

/** One byte per character: ASCII as it is, everything else from 128 on, as first met. */
export class Encoding {
  readonly #codes = new Map<string, number>();

  codeOf(char: string): number {
    const point = char.codePointAt(0) ?? 32;
    if (point >= 32 && point <= 126) return point;
    const code = this.#codes.get(char) ?? 128 + this.#codes.size;
    if (code > 255) throw new Error(`wanted at most 128 characters beyond ASCII, found "${char}"`);
    this.#codes.set(char, code);
    return code;
  }

  /** `128 /aogonek /lslash …` for the font's encoding. */
  differences(): string {
    const names = [...this.#codes.keys()].map((char) => `/${beyondAscii[char]?.[0] ?? uni(char)}`);
    return names.length === 0 ? '' : `128 ${names.join(' ')}`;
  }

  /** The map from codes to letters that makes the text readable. */
  toUnicode(): string {
    const ascii = '<20> <7E> <0020>';
    const others = [...this.#codes].map(([char, code]) => `<${hex(code, 2)}> <${utf16(char)}>`);
    return [
      '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Own def',
      '1 begincodespacerange <00> <FF> endcodespacerange',
      `1 beginbfrange ${ascii} endbfrange`,
      ...(others.length === 0 ? [] : [`${others.length} beginbfchar`, ...others, 'endbfchar']),
      'endcmap end end',
    ].join('\n');
  }
}

const hex = (value: number, digits: number) =>
  value.toString(16).toUpperCase().padStart(digits, '0');
const utf16 = (char: string) =>
  Array.from({ length: char.length }, (_, at) => hex(char.charCodeAt(at), 4)).join('');
const uni = (char: string) => `uni${utf16(char)}`;
