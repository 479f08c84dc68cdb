/**
 * An analyst's word that a host's certificate, which nobody vouches for, is its own: by the
 * certificate's fingerprint, or by the issuer's certificate that the host forgets to send.
 */
export interface Pin {
  readonly host: string;
  /** SHA-256 of the certificate: 64 hexadecimal digits, colons between them or not. */
  readonly sha256?: string | undefined;
  /** The missing issuer's certificate, PEM. */
  readonly issuer?: string | undefined;
  /** The last day on which it holds, `YYYY-MM-DD`; then the host is checked like any other. */
  readonly until: string;
}

/** The pins of a host that hold at a moment. */
export function pinsOf(pins: readonly Pin[], host: string, now: Date): Pin[] {
  const today = now.toISOString().slice(0, 10);
  return pins.filter((pin) => pin.host === host.toLowerCase() && pin.until >= today);
}

/** Whether a certificate is the pinned one. @param fingerprint as TLS libraries write it: `AB:01:…` */
export function isPinned(pins: readonly Pin[], fingerprint: string): boolean {
  return pins.some(({ sha256 }) => sha256 !== undefined && bare(sha256) === bare(fingerprint));
}

const bare = (fingerprint: string) => fingerprint.replaceAll(':', '').toLowerCase();
