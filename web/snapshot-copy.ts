import type { StoredCopy } from './ports.ts';
import { copyPolicy } from './security.ts';

/**
 * A stored copy as an answer that no browser renders: text shows as plain text, all else is a
 * download. The type that the site declared decides only between these two.
 */
export function copyResponse(sha256: string, copy: StoredCopy): Response {
  const declared = copy.contentType.toLowerCase();
  const isText = showsAsText(copy.contentType);
  const headers = {
    'content-security-policy': copyPolicy,
    'content-type': isText
      ? `text/plain; charset=${charsetOf(declared)}`
      : 'application/octet-stream',
    'content-disposition': disposition(isText ? 'inline' : 'attachment', fileName(sha256, copy)),
    // The bytes of a hash never change.
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  };
  return new Response(new Uint8Array(copy.body), { headers });
}

/** True for types that a person can read as plain text. */
export function showsAsText(contentType: string): boolean {
  return /^(text\/|application\/([\w.-]+\+)?(json|xml)\b)/i.test(contentType.trim());
}

/**
 * The Content-Disposition of RFC 6266: a plain ASCII name for old readers and the full one in
 * the form of RFC 8187. No character of `name` can end the header or leave the folder.
 */
export function disposition(kind: 'inline' | 'attachment', name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[łŁ]/g, (letter) => (letter === 'ł' ? 'l' : 'L'))
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]/g, '_');
  const full = encodeURIComponent(name).replace(/['()*]/g, percentCode);
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${full}`;
}

/** The last part of the address, made harmless, behind the first digits of the hash. */
function fileName(sha256: string, { address }: StoredCopy): string {
  const path = URL.parse(address)?.pathname ?? '';
  const last = decode(path.split('/').at(-1) ?? '')
    .replace(/[\p{C}\p{Zl}\p{Zp}/\\:*?"<>|]/gu, '_')
    .replace(/^\.+/, '');
  return `${sha256.slice(0, 12)}-${[...last].slice(-80).join('') || 'kopia'}`;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A stray per cent sign in someone's address: the part as it stands names the file well enough.
    return part;
  }
}

function charsetOf(declared: string): string {
  return /charset="?([a-z0-9_-]{1,20})/.exec(declared)?.[1] ?? 'utf-8';
}

function percentCode(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}
