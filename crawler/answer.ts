/** One question to one address. */
export interface Request {
  readonly address: string;
  /** Hosts that the source may touch; each redirect is checked against them. */
  readonly hosts: readonly string[];
  /** For `Retry-After` in seconds: the moment, in the caller's clock, that it counts from. */
  readonly now: Date;
  /** Most bytes of the decompressed body. */
  readonly maxBytes: number;
  /** Validators of the last good answer: the host may then say "not modified". */
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What a host answered, decompressed and complete, not judged yet. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case; several of one name joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  /** The address that answered, after redirects. */
  readonly finalAddress: string;
  /** Empty for 304. */
  readonly body: Uint8Array;
  readonly notModified: boolean;
}

/** Most bytes of a list, a publication's page, JSON or CSV: the largest known list has 10.5 MB. */
export const maxPageBytes = 30_000_000;
export const maxDocumentBytes = 100_000_000;

/** The page or document is not there (any more). */
export function isGone(status: number): status is 404 | 410 {
  return status === 404 || status === 410;
}

const longestPauseMs = 24 * 3_600_000;
/** A host that names no time, or one that has passed, is left alone for so long. */
const leastPauseMs = 60_000;

/**
 * When a host wants to be asked again: `Retry-After` in seconds or as an HTTP date. At least a
 * minute, at most 24 hours from `now`; `undefined` when it says nothing that can be read.
 */
export function retryAfter(header: string | undefined, now: Date): Date | undefined {
  const text = header?.trim() ?? '';
  const wanted = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now.getTime();
  if (text === '' || Number.isNaN(wanted)) return undefined;
  return new Date(now.getTime() + Math.min(Math.max(wanted, leastPauseMs), longestPauseMs));
}
