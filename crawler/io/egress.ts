import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request as requestOnward,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type Duplex, pipeline } from 'node:stream';
import { type SecureContext, TLSSocket } from 'node:tls';
import { checkAddress } from '../address.ts';
import { ExpectedError, HostUnavailable, NotAllowed } from '../errors.ts';
import { type Meter, openMeter } from './egress-meter.ts';

/** Connects to the host of an address, once it was checked. @throws as `Fetcher` does */
export type Dial = (url: URL) => Promise<Socket>;

export interface EgressOptions {
  /** Host names that may be reached; all others are refused. */
  readonly hosts: readonly string[];
  readonly dial: Dial;
  /** Of all answers together; then everything is cut. */
  readonly maxBytes: number;
  /** Only in a replica: the proxy ends TLS itself, and hands on plain requests. */
  readonly tls?: SecureContext | undefined;
}

/**
 * A proxy on loopback, the only way out that a browser is given. Everything that a page asks for,
 * of whatever kind, passes the checks that the crawler's own requests pass.
 */
export interface Egress {
  /** `http://127.0.0.1:PORT`, for `--proxy-server`. */
  readonly server: string;
  /** Addresses that were refused, in order: host and port, or the whole address of plain HTTP. */
  readonly refused: readonly string[];
  /** Whether more than `maxBytes` came. */
  readonly isOverdrawn: boolean;
  /** What last went wrong with a host. */
  problemOf(hostname: string): ExpectedError | undefined;
  close(): Promise<void>;
}

/** Open connections at once: six to each host are a browser's habit. */
const mostConnections = 100;
/** A connection on which nothing moves for so long is given up. */
const idleMs = 30_000;

/** What the parts of one proxy share. */
interface Gate {
  readonly options: EgressOptions;
  readonly meter: Meter;
  readonly refused: string[];
  readonly problems: Map<string, ExpectedError>;
  readonly sockets: Set<Duplex>;
}

export async function openEgress(options: EgressOptions): Promise<Egress> {
  const meter = openMeter(options.maxBytes, () => cutAll(gate));
  const gate: Gate = { options, meter, refused: [], problems: new Map(), sockets: new Set() };
  const server = createServer((request, response) => forward(gate, request, response, request.url));
  const inside = createServer((request, response) =>
    forward(gate, request, response, `https://${request.headers.host}${request.url}`),
  );
  server.maxConnections = mostConnections;
  server.on('connection', (socket) => hold(gate, socket));
  server.on('connect', (request, socket) => {
    const serve = (plain: Duplex) => void inside.emit('connection', plain);
    tunnel(gate, request.url ?? '', socket, serve).catch(() => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    server: `http://127.0.0.1:${port}`,
    refused: gate.refused,
    get isOverdrawn() {
      return meter.isOverdrawn;
    },
    problemOf: (hostname) => gate.problems.get(hostname),
    close() {
      cutAll(gate);
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** `CONNECT host:port`: bytes pass as they are, but in a replica, where TLS ends here. */
async function tunnel(
  gate: Gate,
  target: string,
  socket: Duplex,
  serve: (plain: Duplex) => void,
): Promise<void> {
  const { dial, tls } = gate.options;
  try {
    const url = check(gate, `https://${target}/`, target);
    if (tls !== undefined) {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      const plain = new TLSSocket(socket, { isServer: true, secureContext: tls });
      serve(hold(gate, plain));
      return;
    }
    const onward = hold(gate, await dial(url));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    pipeline(socket, onward, () => undefined);
    pipeline(onward, gate.meter.measure(), socket, () => undefined);
  } catch (error) {
    note(gate, `https://${target}/`, error);
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  }
}

/** A plain request, or one out of a tunnel that ended here. */
async function forward(
  gate: Gate,
  request: IncomingMessage,
  response: ServerResponse,
  address = '',
): Promise<void> {
  try {
    const url = check(gate, address, address);
    const socket = hold(gate, await gate.options.dial(url));
    const answer = await askOnward(request, socket, url);
    response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
    pipeline(answer, gate.meter.measure(), response, () => undefined);
  } catch (error) {
    note(gate, address, error);
    // No answer at all: a page of ours would pass for one of the host's.
    response.destroy();
  }
}

function askOnward(request: IncomingMessage, socket: Socket, url: URL) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const onward = requestOnward({
      createConnection: () => socket,
      method: request.method,
      path: `${url.pathname}${url.search}`,
      headers: { ...endToEnd(request.headers), host: url.host, connection: 'close' },
    });
    onward.on('error', reject).on('response', resolve);
    pipeline(request, onward, () => undefined);
  });
}

function check({ options, refused }: Gate, address: string, shown: string): URL {
  try {
    return checkAddress(address, options.hosts);
  } catch (error) {
    if (error instanceof NotAllowed) refused.push(shown.slice(0, 200));
    throw error;
  }
}

/** Keep what went wrong: the browser only learns that there is no connection. */
function note({ problems }: Gate, address: string, error: unknown): void {
  const hostname = URL.parse(address)?.hostname ?? '';
  const isOurs = error instanceof ExpectedError;
  problems.set(hostname, isOurs ? error : unreachable(address, error));
}

function unreachable(address: string, cause: unknown): HostUnavailable {
  const found = cause instanceof Error && 'code' in cause ? cause.code : cause;
  return new HostUnavailable(`${address}: wanted a connection, found ${found}`, undefined, {
    cause,
  });
}

function hold<S extends Duplex>({ sockets }: Gate, socket: S): S {
  sockets.add(socket);
  socket.on('error', () => socket.destroy());
  socket.on('close', () => sockets.delete(socket));
  if ('setTimeout' in socket && typeof socket.setTimeout === 'function')
    socket.setTimeout(idleMs, () => socket.destroy());
  return socket;
}

function cutAll({ sockets }: Gate): void {
  for (const socket of sockets) socket.destroy();
}

/** Headers that speak of one connection only (RFC 9110, 7.6.1), and those meant for a proxy. */
const ofOneConnection = /^(connection|keep-alive|te|trailer|transfer-encoding|upgrade|proxy-.*)$/i;

function endToEnd(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(([name]) => !ofOneConnection.test(name)),
  );
}
