import type { MiddlewareHandler } from 'hono';

/** Pages load their style sheet and nothing else; no script, frame or foreign form anywhere. */
const pagePolicy: Policy = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

/** A page that shows a mail in a frame of our own address. */
export const framingPolicy = policyText({ ...pagePolicy, 'frame-src': "'self'" });

/** A stored report: one self-contained file with its styles inside, no script. */
export const reportPolicy = policyText({
  ...pagePolicy,
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  'form-action': "'none'",
});

/** Bytes of others: nothing loads, nothing runs, and the origin is not ours. */
export const copyPolicy = policyText({
  'default-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
  sandbox: '',
});

/** The HTML part of a mail, shown only inside our frame. */
export const mailPolicy = policyText({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'self'",
  sandbox: '',
});

/** Headers of every answer. A handler that needs another policy has set it already. */
export const secureHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  const defaults = {
    'content-security-policy': policyText(pagePolicy),
    'cache-control': 'no-cache',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  };
  for (const [name, value] of Object.entries(defaults)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

/**
 * True for a request that no foreign page can have caused: a safe method, or an unsafe one whose
 * browser says that our own page sent it. A client that says nothing is refused as well. Schemes
 * are not compared: behind a proxy that ends TLS we see http where the browser has https.
 */
export function isOwnRequest(request: Request): boolean {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null && site !== 'same-origin') return false;
  const origin = request.headers.get('origin');
  if (origin === null) return site === 'same-origin';
  return URL.parse(origin)?.host === new URL(request.url).host;
}

type Policy = Readonly<Record<string, string>>;

function policyText(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, value]) => `${directive} ${value}`.trim())
    .join('; ');
}
