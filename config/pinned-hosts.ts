import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CannotStart } from './errors.ts';

const day = 24 * 3_600_000;

/** A certificate that an analyst vouches for, where a site's own is expired or lacks its issuer. */
const PinnedHost = z
  .strictObject({
    /** Without scheme, port or path: `dzienniki.przykladowe.example`. */
    host: z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'wanted a host name in lower case'),
    /** SHA-256 fingerprint of the certificate. */
    sha256: z
      .string()
      .regex(/^([0-9a-f]{2}:?){31}[0-9a-f]{2}$/i, 'wanted the 64 hexadecimal digits of SHA-256')
      .optional(),
    /** The issuer's certificate that the site does not send, PEM. */
    issuer: z.string().startsWith('-----BEGIN CERTIFICATE-----').optional(),
    /** The last day on which it holds. */
    until: z.iso.date(),
    /** Who looked at the certificate and vouches for it, with office. */
    by: z.string().min(3),
    /** Why the site cannot be read otherwise, and how the certificate was checked; in Polish. */
    because: z.string().min(20),
  })
  .refine(({ sha256, issuer }) => (sha256 === undefined) !== (issuer === undefined), {
    message: 'wanted exactly one of sha256 and issuer',
  });

export type PinnedHost = Readonly<z.infer<typeof PinnedHost>>;

const file = new URL('./pinned-hosts.json', import.meta.url);

/**
 * What analysts vouch for in `config/pinned-hosts.json`.
 *
 * @throws CannotStart naming every fault of the file at once.
 */
export function readPinnedHosts(path: URL = file): PinnedHost[] {
  const result = z.array(PinnedHost).safeParse(parse(readFileSync(path, 'utf8')));
  if (result.success) return result.data;
  throw new CannotStart(
    `config/pinned-hosts.json is not usable:\n${z.prettifyError(result.error)}`,
    2,
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CannotStart(`config/pinned-hosts.json is no JSON: ${(cause as Error).message}`, 2, {
      cause,
    });
  }
}

/** Full days until a pin ends; negative after it. */
export function daysLeft({ until }: Pick<PinnedHost, 'until'>, now: Date): number {
  const today = Date.parse(now.toISOString().slice(0, 10));
  return Math.round((Date.parse(until) - today) / day);
}
