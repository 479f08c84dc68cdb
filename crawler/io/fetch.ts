import { Agent, type Dispatcher } from 'undici';
import { checkAddress } from '../address.ts';
import { type RawAnswer, type Request, retryAfter } from '../answer.ts';
import { ExpectedError, HostUnavailable, SuspectAnswer } from '../errors.ts';
import { hostFault } from '../host-fault.ts';
import { followRedirect, isRedirect } from '../redirect.ts';
import { acceptedEncodings, unpack } from '../unpack.ts';
import { type ConnectorOptions, guardedConnector } from './connector.ts';

export { guardedLookup, resolveAll } from './connector.ts';

export interface FetcherOptions extends ConnectorOptions {
  /** See `userAgentOf`. */
  readonly userAgent: string;
  /** `http://127.0.0.1:PORT`: every request goes there, address and Host header unchanged. */
  readonly replica?: URL | undefined;
  /** For one request with all its redirects, in real time. */
  readonly deadlineMs?: number;
}

/**
 * Ask one address and give its complete answer, whatever it is, but for a few.
 *
 * @throws {HostUnavailable} no name, no connection, no end before the deadline, 408, 429, 5xx
 * @throws {NotAllowed} an address that the source may not ask, or one in a private network
 * @throws {SuspectAnswer} a cut or bloated body, a redirect that leads away or round
 */
export interface Fetcher {
  (request: Request): Promise<RawAnswer>;
  close(): Promise<void>;
}

const mostConnectMs = 10_000;
const mostMs = 60_000;
/** Headers longer than this are an attack or a fault; real ones stay below 4 kB. */
const mostHeaderBytes = 32_768;

export function openFetcher(options: FetcherOptions): Fetcher {
  // A signal does not reach a connection that is still being made.
  const connectMs = Math.min(mostConnectMs, options.deadlineMs ?? mostMs);
  const agent = new Agent({
    allowH2: false,
    connections: 2,
    maxHeaderSize: mostHeaderBytes,
    connect:
      options.replica === undefined
        ? guardedConnector({ ...options, connectMs })
        : { timeout: connectMs },
  });
  const ask = (request: Request) => askHopByHop(agent, options, request);
  return Object.assign(ask, { close: () => agent.destroy() });
}

async function askHopByHop(agent: Agent, options: FetcherOptions, request: Request) {
  const signal = AbortSignal.timeout(options.deadlineMs ?? mostMs);
  const visited: URL[] = [];
  let url = checkAddress(request.address, request.hosts);
  for (;;) {
    visited.push(url);
    const response = await open(agent, options, request, url, signal);
    const headers = flatten(response.headers);
    if (!isRedirect(response.statusCode))
      return await finish(response, headers, request, url, signal);
    discard(response);
    url = followRedirect(visited, headers.location, request.hosts);
  }
}

async function open(
  agent: Agent,
  { replica, userAgent }: FetcherOptions,
  { etag, lastModified }: Request,
  url: URL,
  signal: AbortSignal,
): Promise<Dispatcher.ResponseData> {
  const headers = {
    host: url.host,
    'user-agent': userAgent,
    accept: '*/*',
    'accept-language': 'pl, en;q=0.3',
    'accept-encoding': acceptedEncodings,
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
  const origin = replica?.origin ?? url.origin;
  const path = `${url.pathname}${url.search}`;
  try {
    return await agent.request({ origin, path, method: 'GET', headers, signal });
  } catch (error) {
    throw translate(error, url, 'an answer');
  }
}

async function finish(
  response: Dispatcher.ResponseData,
  headers: Record<string, string>,
  request: Request,
  url: URL,
  signal: AbortSignal,
): Promise<RawAnswer> {
  const { statusCode: status } = response;
  if (status >= 500 || status === 429 || status === 408) {
    discard(response);
    const notBefore = retryAfter(headers['retry-after'], request.now);
    throw new HostUnavailable(`${url}: wanted an answer, found status ${status}`, notBefore);
  }
  const notModified = status === 304;
  try {
    const encoding = notModified ? '' : (headers['content-encoding'] ?? '');
    const body = await unpack(response.body, encoding, request.maxBytes);
    return { status, headers, finalAddress: url.href, body, notModified };
  } catch (error) {
    throw signal.aborted ? translate(signal.reason, url, 'the whole body') : cut(error, url);
  } finally {
    discard(response);
  }
}

/** Let go of what is left of a body, and of its connection. */
function discard({ body }: Dispatcher.ResponseData): void {
  body.on('error', () => undefined);
  body.destroy();
}

/** A connection that ends inside a body has cut it: never a stored copy. */
function cut(error: unknown, url: URL): unknown {
  if (error instanceof ExpectedError || codeOf(error) === '') return error;
  const message = `${url}: wanted the whole body, found its end missing`;
  return new SuspectAnswer('truncated', message, { cause: error });
}

function translate(error: unknown, url: URL, wanted: string): unknown {
  const code = codeOf(error);
  if (error instanceof ExpectedError || code === '') return error;
  const message = `${url}: wanted ${wanted}, found ${code}`;
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code.startsWith('HPE_'))
    return new SuspectAnswer('headers', message, { cause: error });
  return new HostUnavailable(message, undefined, { cause: error, fault: hostFault(code) });
}

/** What the network calls it; empty for an error of ours. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if (error.name === 'TimeoutError') return 'no end before the deadline';
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

function flatten(headers: Dispatcher.ResponseData['headers']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), [value].flat().join(', ')]),
  );
}
