/** Font character sets of Windows, as the code pages in which their bytes are written. */
const pageOfCharset: Readonly<Record<number, number>> = {
  0: 1252,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const known = new Set([874, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258]);

const letters = new Map<number, readonly string[]>();

/** `undefined`: the font leaves it to the document. */
export const codePageOf = (charset: number): number | undefined => pageOfCharset[charset];

/** Bytes of one code page as text; an unknown page is read as that of Poland. */
export function decodeBytes(bytes: string, codePage: number): string {
  const table = tableOf(known.has(codePage) ? codePage : 1250);
  return [...bytes].map((byte) => table[byte.charCodeAt(0)] ?? '\uFFFD').join('');
}

function tableOf(codePage: number): readonly string[] {
  const made = letters.get(codePage);
  if (made !== undefined) return made;
  const decoder = new TextDecoder(`windows-${codePage}`);
  const table = [...decoder.decode(Uint8Array.from({ length: 256 }, (_, at) => at))];
  letters.set(codePage, table);
  return table;
}
