/** What bytes are by their content; names and headers lie. `text` covers CSV and plain text. */
export type ContentKind =
  | 'html'
  | 'json'
  | 'xml'
  | 'text'
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'rtf'
  | 'binary'
  | 'empty';

const magics: readonly (readonly [string, ContentKind])[] = [
  ['%PDF-', 'pdf'],
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'ole'],
  ['{\\rtf', 'rtf'],
  ['\u001f\u008b', 'binary'],
  ['\u0089PNG', 'binary'],
  ['\u00ff\u00d8\u00ff', 'binary'],
  ['GIF8', 'binary'],
];

const htmlStart =
  /^<(!doctype\s+html|html|head|body|title|meta|div|script|p|h1|table|br|center|form|iframe)\b/i;
const xhtml = /<(!doctype\s+html|html)\b/i;
const looseHtml = /<(html|body|div|span|a|p)\b/i;

/**
 * What a body is, by its first bytes.
 *
 * @param text the body decoded, as far as it is text
 */
export function contentKind(body: Uint8Array, text: string): ContentKind {
  // A TextDecoder of that name reads windows-1252, where these marks are other letters.
  const head = Buffer.from(body.subarray(0, 1024)).toString('latin1');
  // The PDF standard lets up to 1,024 bytes stand before the mark.
  const found = magics.find(([magic]) => head.startsWith(magic))?.[1];
  if (found !== undefined) return found;
  if (head.includes('%PDF-') && !/^\s*</.test(head)) return 'pdf';
  return textKind(text);
}

function textKind(text: string): ContentKind {
  const start = text.slice(0, 4096).trimStart();
  if (start === '' && text.trim() === '') return 'empty';
  if (start.includes('\u0000')) return 'binary';
  if (start.startsWith('<')) return markupKind(withoutComments(start));
  // A quote begins many a CSV: only what can hold data counts as JSON.
  return /^[[{]/.test(start) || /^(null|true|false)\s*$/.test(start) ? 'json' : 'text';
}

function markupKind(start: string): ContentKind {
  if (htmlStart.test(start)) return 'html';
  if (start.startsWith('<?xml')) return xhtml.test(start) ? 'html' : 'xml';
  return looseHtml.test(start) ? 'html' : 'xml';
}

function withoutComments(start: string): string {
  let rest = start;
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4);
    if (end < 0) return '<html>';
    rest = rest.slice(end + 3).trimStart();
  }
  return rest;
}
