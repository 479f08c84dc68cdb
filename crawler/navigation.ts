import { retryAfter } from './answer.ts';
import { ExpectedError, HostUnavailable, SuspectAnswer } from './errors.ts';
import { followRedirect } from './redirect.ts';

/**
 * Hold the last step of a browser against the rules that the crawler itself follows.
 *
 * @param hops every address that the page's own frame asked for, in order: redirects by status,
 *   by `meta refresh` and by script alike
 * @returns what `followRedirect` throws at the newest hop, if it may not be taken
 */
export function refusalOf(
  hops: readonly URL[],
  hosts: readonly string[],
): ExpectedError | undefined {
  const [last] = hops.slice(-1);
  if (last === undefined || hops.length === 1) return undefined;
  try {
    followRedirect(hops.slice(0, -1), last.href, hosts);
    return undefined;
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
}

/** @throws {HostUnavailable} for a status with which a host asks to be left alone */
export function checkStatus(
  status: number,
  headers: Readonly<Record<string, string>>,
  url: string,
  now: Date,
): void {
  if (status < 500 && status !== 429 && status !== 408) return;
  const notBefore = retryAfter(headers['retry-after'], now);
  throw new HostUnavailable(`${url}: wanted an answer, found status ${status}`, notBefore);
}

const suspects: Readonly<Record<string, string>> = {
  'net::ERR_CONTENT_DECODING_FAILED': 'encoding',
  'net::ERR_CONTENT_DECODING_INIT_FAILED': 'encoding',
  'net::ERR_TOO_MANY_REDIRECTS': 'redirect-loop',
  'net::ERR_RESPONSE_HEADERS_TOO_BIG': 'headers',
  'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_LENGTH': 'headers',
  'net::ERR_INVALID_HTTP_RESPONSE': 'headers',
};

/**
 * @param code Chromium's name of what went wrong with a request: `net::ERR_…`
 * @param hasBegun its headers had come, so that its body was cut
 */
export function failureOf(
  code: string,
  url: string,
  hasBegun: boolean,
): HostUnavailable | SuspectAnswer {
  const message = `${url}: wanted a page, found ${code}`;
  const reason = suspects[code] ?? (hasBegun ? 'truncated' : undefined);
  return reason === undefined ? new HostUnavailable(message) : new SuspectAnswer(reason, message);
}

/**
 * Headers of a page as they hold for its rendered text. Validators belong to the bytes that were
 * sent, so they are left out, and with them those that describe these bytes.
 */
export function headersOfRendered(
  headers: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const kept = Object.entries(headers).filter(([name]) => !ofBytes.has(name));
  return { ...Object.fromEntries(kept), 'content-type': 'text/html; charset=utf-8' };
}

const ofBytes = new Set([
  ...['etag', 'last-modified', 'content-length', 'content-encoding', 'transfer-encoding'],
  ...['content-md5', 'digest', 'content-range', 'accept-ranges'],
]);
