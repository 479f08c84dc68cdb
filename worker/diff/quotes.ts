/**
 * Which paragraphs stand inside quoted new wording („…”), where an "Art. 5." is another act's.
 *
 * A quotation that runs over paragraphs begins with „ at a paragraph's start or after a colon. One
 * that is never closed is no quotation: a lost mark must not swallow the rest of an act.
 */
export function quotedParagraphs(texts: readonly string[]): boolean[] {
  const quoted = texts.map(() => false);
  for (let at = 0; at < texts.length; at += 1) {
    const end = opensQuotation(texts[at] ?? '') ? endOfQuotation(texts, at) : undefined;
    if (end === undefined) continue;
    const opensHere = (texts[at] ?? '').startsWith('„');
    quoted.fill(true, opensHere ? at : at + 1, end + 1);
    at = end;
  }
  return quoted;
}

/** The longest new wording seen in an act took some 200 paragraphs. */
const longestQuotation = 600;

function opensQuotation(text: string): boolean {
  if (text.startsWith('„')) return true;
  return /:\s*„/u.test(text) && depthAfter(0, text.slice(text.search(/:\s*„/u))) > 0;
}

function endOfQuotation(texts: readonly string[], start: number): number | undefined {
  let depth = 0;
  const last = Math.min(texts.length, start + longestQuotation);
  for (let at = start; at < last; at += 1) {
    depth = depthAfter(depth, texts[at] ?? '');
    if (depth === 0) return at;
  }
  return undefined;
}

function depthAfter(depth: number, text: string): number {
  let level = depth;
  for (const mark of text) {
    if (mark === '„') level += 1;
    if (mark === '”' || mark === '"' || mark === '“') level = Math.max(0, level - 1);
  }
  return level;
}
