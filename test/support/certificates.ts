import { X509Certificate } from 'node:crypto';
import { generate } from 'selfsigned';

export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

const dayMs = 24 * 3_600_000;
const now = Date.now();

interface Wishes {
  readonly name: string;
  /** Who signs it; by default itself. */
  readonly by?: Certificate;
  readonly isAuthority?: boolean;
  /** Days from now; negative for one that has expired. */
  readonly days?: number;
}

/** A certificate with a key of its own. */
export async function certify(wishes: Wishes): Promise<Certificate> {
  const { name, by, isAuthority = false, days = 90 } = wishes;
  const { private: key, cert } = await generate([{ name: 'commonName', value: name }], {
    ...{ keyType: 'ec', algorithm: 'sha256' },
    notBeforeDate: new Date(now - 400 * dayMs),
    notAfterDate: new Date(now + days * dayMs),
    extensions: [
      { name: 'basicConstraints', cA: isAuthority, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: isAuthority, critical: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: name }] },
    ],
    ...(by && { ca: { key: by.key, cert: by.cert } }),
  });
  return { key, cert };
}

/** `AB:01:…`, as analysts copy it from a browser. */
export function fingerprintOf({ cert }: Certificate): string {
  return new X509Certificate(cert).fingerprint256;
}
