import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Entry, findEntry, knowsHost, type World } from './world.ts';

/** One request that arrived. `status` 0: the host is unknown and the connection was dropped. */
export interface Request {
  readonly host: string;
  /** Path and query as they were asked for. */
  readonly path: string;
  /** World time. */
  readonly at: Date;
  readonly status: number;
  /** Of which kind of false answer it was. */
  readonly lie?: string;
}

export interface Replica {
  /** `http://127.0.0.1:PORT`, the value of `MONITOR_REPLICA`. */
  readonly url: string;
  /** Everything asked so far, in order. */
  readonly requests: readonly Request[];
  close(): Promise<void>;
}

/** What is sent: made from an entry before any byte leaves. */
interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number>>;
  readonly body: Uint8Array;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/**
 * Serve a world on one loopback port as of `now()`: the Host header chooses the site, as on a
 * shared server. Unknown paths answer 404, unknown hosts lose their connection.
 */
export async function openReplica(world: World, now: () => Date): Promise<Replica> {
  const requests: Request[] = [];
  const server = createServer((request, response) => {
    answer(world, now(), request, response, requests).catch((error: Error) => {
      response.destroy(error);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('replica: no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  world: World,
  at: Date,
  request: IncomingMessage,
  response: ServerResponse,
  log: Request[],
): Promise<void> {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  const path = request.url ?? '/';
  if (!knowsHost(world, host, at)) {
    log.push({ host, path, at, status: 0 });
    request.socket.destroy();
    return;
  }
  const entry = findEntry(world, host, path, at);
  const sent = compose(entry, request);
  log.push({ host, path, at, status: sent.status, ...(entry?.lie && { lie: entry.lie }) });
  if (entry?.delayMs !== undefined) await setTimeout(entry.delayMs, undefined, { ref: false });
  send(sent, request, response, entry?.truncateAt);
}

function compose(entry: Entry | undefined, request: IncomingMessage): Answer {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { status: 405, headers: { allow: 'GET, HEAD' }, body: new Uint8Array() };
  if (entry === undefined) return plain(404, 'Not Found');
  if (entry.redirect !== undefined)
    return { ...plain(entry.status, ''), headers: { ...entry.headers, location: entry.redirect } };
  if (entry.file === undefined) return { ...plain(entry.status, ''), headers: entry.headers };
  const body = readFileSync(entry.file);
  const headers = headersOf(entry, body);
  if (entry.status === 200 && isKnownToClient(request, headers))
    return { status: 304, headers, body: new Uint8Array() };
  return { status: entry.status, headers, body };
}

/** The entry's own headers over those that follow from the file. */
function headersOf(entry: Entry, body: Uint8Array): Record<string, string> {
  const type = types[extname(entry.file ?? '').toLowerCase()] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`;
  const all = { 'content-type': type, ...(entry.status === 200 && { etag }), ...entry.headers };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

function isKnownToClient({ headers }: IncomingMessage, own: Record<string, string>): boolean {
  const asked = headers['if-none-match'];
  if (asked !== undefined) {
    const tags = asked.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    return own.etag !== undefined && tags.includes(own.etag.replace(/^W\//, ''));
  }
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Date.parse(own['last-modified'] ?? '') <= since;
}

function send(
  { status, headers, body }: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  truncateAt: number | undefined,
): void {
  const length = status === 304 ? {} : { 'content-length': body.byteLength };
  response.writeHead(status, { ...length, ...headers });
  if (request.method === 'HEAD' || status === 304) response.end();
  else if (truncateAt === undefined || truncateAt >= body.byteLength) response.end(body);
  else response.write(body.subarray(0, truncateAt), () => request.socket.destroy());
}

function plain(status: number, text: string): Answer {
  const body = new TextEncoder().encode(text);
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body };
}
