import { isAscii, isUtf8 } from 'node:buffer';
import { Attached } from './attached.ts';
import { declaredCharset } from './charset-declared.ts';
import { guessPolish } from './charset-polish.ts';

/**
 * `wrong-declaration`: the bytes are evidently of another charset than declared, and were read as
 * that. `broken-bytes`: some bytes mean nothing in it. `double-encoded`: the text was encoded
 * twice before it came to us ("Ĺ‚" for "ł"); it stays as it is.
 */
export type CharsetWarning =
  | 'unknown-charset'
  | 'wrong-declaration'
  | 'broken-bytes'
  | 'double-encoded';

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** WHATWG name of the charset that was used, such as `utf-8` or `windows-1250`. */
  readonly charset: string;
  readonly warnings: readonly CharsetWarning[];
}

/**
 * Bytes as text. In this order: byte order mark, the bytes themselves where they are plainly
 * UTF-8 or UTF-16, HTTP header, declaration in the document, letters of Polish. Decoders do not
 * complain when ISO-8859-2 is taken for Windows-1250 ("gęśl" becomes "gę¶l"), so letters also
 * correct a declaration. Linear in the body. Never throws.
 */
export function decode(body: Uint8Array, contentType: string): Decoded {
  const known = decoded.get(body);
  if (known?.contentType === contentType) return known.as;
  const as = decodeAnew(body, contentType);
  decoded.set(body, { contentType, as });
  return as;
}

/** An answer is judged and read in the same breath: its bytes are decoded once. */
const decoded = new Attached<Uint8Array, { contentType: string; as: Decoded }>();

function decodeAnew(body: Uint8Array, contentType: string): Decoded {
  const marked = byteOrderMark(body);
  if (marked !== undefined) return read(body, marked, []);
  const wide = wideWithoutMark(body);
  if (wide !== undefined) return read(body, wide, []);

  const declared = declaredCharset(body, contentType);
  if (declared === 'unknown') return read(body, fallback(body), ['unknown-charset']);
  const charset = evident(body, declared);
  const isCorrected = declared !== undefined && declared !== charset && !isAscii(body);
  return read(body, charset, isCorrected ? ['wrong-declaration'] : []);
}

function read(body: Uint8Array, charset: string, found: readonly CharsetWarning[]): Decoded {
  const text = new TextDecoder(charset).decode(body);
  const warnings = [...found];
  if (isBroken(text)) warnings.push('broken-bytes');
  if (isDoubleEncoded(text)) warnings.push('double-encoded');
  return { text, charset, warnings };
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 of a mostly Latin text has a zero in nearly every second byte. */
function wideWithoutMark(body: Uint8Array): string | undefined {
  const head = body.subarray(0, 512);
  const zeros = [0, 0];
  for (const [index, byte] of head.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = head.length * 0.2;
  if (head.length < 4 || body.length % 2 !== 0) return undefined;
  if (odd > many && even < odd / 10) return 'utf-16le';
  if (even > many && odd < even / 10) return 'utf-16be';
  return undefined;
}

/** Charsets that Polish sites declare without meaning them. */
const doubtful = ['utf-8', 'windows-1250', 'iso-8859-2', 'windows-1252', 'iso-8859-1'];

function evident(body: Uint8Array, declared: string | undefined): string {
  if (declared !== undefined && !doubtful.includes(declared)) return declared;
  if (isAscii(body)) return declared ?? 'utf-8';
  if (isMostlyUtf8(body)) return 'utf-8';
  return guessPolish(body, declared);
}

function fallback(body: Uint8Array): string {
  return isMostlyUtf8(body) ? 'utf-8' : guessPolish(body, undefined);
}

/**
 * Whether the bytes above 127 form UTF-8 sequences. A few broken ones are forgiven (a character
 * cut in two by the site's own code); in Windows-1250 nearly all of them would be broken.
 */
function isMostlyUtf8(body: Uint8Array): boolean {
  if (isUtf8(body)) return true;
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < body.length; ) {
    const length = sequenceLength(body, at);
    if (length > 1) whole += 1;
    if (length === 0) broken += 1;
    at += Math.max(length, 1);
  }
  return broken === 0 || whole > broken * 10;
}

/** Bytes of the character that starts here; 0 when none does. */
function sequenceLength(body: Uint8Array, at: number): number {
  const wanted = lengthOf(body[at] ?? 0);
  for (let next = at + 1; next < at + wanted; next += 1)
    if (((body[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return wanted;
}

/** Bytes of a character by its first byte; 0 for one that starts none. */
function lengthOf(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const polish = /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]/g;

/** U+FFFD or controls of the C1 block: no charset's text holds them on purpose. */
function isBroken(text: string): boolean {
  return /[\u0080-\u009f\ufffd]/.test(text);
}

/** Polish letters in UTF-8, read as Windows-1250 or 1252: "Ä…", "Ĺ‚", "Å‚", "Ăł", "Ã³" … */
const doubled = /[ÄĹÅĂĂÃ][\u0080-\u00bf…‚„†‡‰‹›™š‘’“”•–—śťžźşĽłąŹŚŤŽÓż˘ˇŁ]/g;

function isDoubleEncoded(text: string): boolean {
  const pairs = count(text, doubled);
  return pairs >= 3 && pairs > count(text.replace(doubled, ''), polish);
}
