/** How far a declaration is looked for: real pages put long scripts before it (seen at 2,100). */
const headBytes = 8192;
const inMeta = /<meta\b[^>]{0,300}?\bcharset\s*=\s*["']?\s*([\w.:-]{2,40})/i;
const inProlog = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([\w.:-]{2,40})["']/i;

/**
 * The charset that the header names, else the document: its WHATWG name, `unknown` for a name
 * that nobody knows, `undefined` where nothing is declared.
 */
export function declaredCharset(body: Uint8Array, contentType: string): string | undefined {
  const [, label] = /\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(contentType) ?? [];
  const inHeader = label === undefined ? undefined : nameOf(label);
  if (inHeader !== undefined && inHeader !== 'unknown') return inHeader;
  return inDocument(body) ?? inHeader;
}

function inDocument(body: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(body.subarray(0, headBytes));
  const label = inProlog.exec(head)?.[1] ?? inMeta.exec(head)?.[1];
  const name = label === undefined ? undefined : nameOf(label);
  // A declaration that can be read byte by byte is not UTF-16, whatever it says (HTML standard).
  return name?.startsWith('utf-16') ? 'utf-8' : name;
}

function nameOf(label: string): string {
  try {
    return new TextDecoder(spelled(label)).encoding;
  } catch (error) {
    if (error instanceof RangeError) return 'unknown';
    throw error;
  }
}

/** Spellings that sites use and the standard does not know. */
function spelled(label: string): string {
  const name = label.toLowerCase();
  if (/^(win|windows|cp|ms)[-_]?1250$/.test(name)) return 'windows-1250';
  if (/^iso[-_]?8859[-_]?2$/.test(name)) return 'iso-8859-2';
  if (/^utf[-_]?8$/.test(name)) return 'utf-8';
  return name;
}
