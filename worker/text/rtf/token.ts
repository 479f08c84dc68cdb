/** One thing that an RTF file says, in the order of the file. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  /** `\par`, `\u380`: a control word and its number, if any. */
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  /** `\~`, `\*`: a control sign. */
  | { readonly kind: 'sign'; readonly name: string }
  /** Bytes of text as they stand, each a char code below 256. */
  | { readonly kind: 'text'; readonly bytes: string };

const pattern =
  /\\([a-z]+)(-?\d{1,10})? ?|\\'([\da-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+/giy;

/** The tokens of an RTF file given as latin1. Pictures in binary are stepped over. */
export function* tokensOf(source: string): Generator<Token> {
  pattern.lastIndex = 0;
  const finder = new RegExp(pattern);
  for (let match = finder.exec(source); match !== null; match = finder.exec(source)) {
    const token = tokenOf(match);
    if (token === undefined) continue;
    if (token.kind === 'word' && token.name === 'bin') finder.lastIndex += token.value ?? 0;
    else yield token;
  }
}

function tokenOf([all, name, number, hex, sign, brace]: RegExpExecArray): Token | undefined {
  if (name !== undefined)
    return { kind: 'word', name, value: number === undefined ? undefined : Number(number) };
  if (hex !== undefined)
    return { kind: 'text', bytes: String.fromCharCode(Number.parseInt(hex, 16)) };
  if (sign !== undefined) return { kind: 'sign', name: sign };
  if (brace !== undefined) return { kind: brace === '{' ? 'open' : 'close' };
  return /^[\r\n]/.test(all) ? undefined : { kind: 'text', bytes: all };
}
