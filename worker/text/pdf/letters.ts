const letter = /^\p{L}$/u;

/** How many letters a text has. Of a whole document several times: no list of them is made. */
export function countLetters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code < 0x80 ? isBasic(code) : letter.test(String.fromCodePoint(code))) count += 1;
    if (code > 0xffff) at += 1;
  }
  return count;
}

/** Letters of several runs together. */
export function lettersIn(runs: readonly { readonly text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + countLetters(text), 0);
}

/** a to z, whether big or small. */
function isBasic(code: number): boolean {
  const small = code | 0x20;
  return small >= 0x61 && small <= 0x7a;
}
