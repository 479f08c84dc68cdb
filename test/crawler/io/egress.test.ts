import { createServer, get, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, test } from 'vitest';
import { type Egress, type EgressOptions, openEgress } from '../../../crawler/io/egress.ts';
import { dialPublic, dialReplica, openOutlet } from '../../../crawler/io/egress-dial.ts';

const hosts = ['site.example.pl'];
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function open(options: Partial<EgressOptions> & Pick<EgressOptions, 'dial'>) {
  const egress = await openEgress({ hosts, maxBytes: 1_000_000, ...options });
  closers.push(egress.close);
  return egress;
}

/** A listener that only counts who came, and says a word. */
async function listen(talk: (socket: Socket) => void = () => undefined) {
  const sockets = new Set<Socket>();
  const server = createTcpServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  return { sockets, url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`) };
}

/** What a browser does first for every https and wss address. */
function connect({ server }: Egress, target: string): Promise<{ status: number; socket: Socket }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server);
    const asking = request({ hostname, port, method: 'CONNECT', path: target });
    asking.on('error', reject);
    asking.on('connect', ({ statusCode = 0 }, socket) => {
      socket.on('error', () => undefined);
      resolve({ status: statusCode, socket });
    });
    asking.end();
  });
}

/** What a browser does for an http address. */
function plain({ server }: Egress, address: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server);
    get({ hostname, port, path: address }, (response) =>
      collect(response).then(resolve, reject),
    ).on('error', reject);
  });
}

async function collect(response: IncomingMessage) {
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode ?? 0, body };
}

test('bytes of a declared host pass as they are', async () => {
  const echo = await listen((socket) => socket.pipe(socket));
  const egress = await open({ dial: dialReplica(echo.url) });
  const { status, socket } = await connect(egress, 'site.example.pl:443');
  expect(status).toBe(200);
  const answer = new Promise((resolve) => socket.once('data', (data) => resolve(`${data}`)));
  socket.write('\u0016anything');
  expect(await answer).toBe('\u0016anything');
  socket.destroy();
});

test.each([
  'evil.example:443',
  'site.example.pl:8443',
  'site.example.pl:5432',
  'www.site.example.pl:443',
  '127.0.0.1:443',
  'localhost:80',
  '[::1]:443',
  '[::ffff:127.0.0.1]:443',
  '2130706433:443',
  '169.254.169.254:80',
  'user@site.example.pl:443',
  '',
])('a tunnel to %j is refused, and nobody is dialled', async (target) => {
  const canary = await listen();
  const egress = await open({ dial: dialReplica(canary.url) });
  const { status } = await connect(egress, target);
  expect(status).toBe(403);
  expect(canary.sockets.size).toBe(0);
  expect(egress.refused).toHaveLength(1);
});

test.each([
  'http://evil.example/',
  'http://127.0.0.1/',
  'http://site.example.pl:6379/',
  'ftp://site.example.pl/',
  '/etc/passwd',
])('a request for %s gets no answer at all', async (address) => {
  const canary = await listen();
  const egress = await open({ dial: dialReplica(canary.url) });
  await expect(plain(egress, address)).rejects.toThrow('socket hang up');
  expect(canary.sockets.size).toBe(0);
});

test.each([
  [['127.0.0.1']],
  [['8.8.8.8', '127.0.0.1']],
  [['::ffff:10.0.0.1']],
  [['64:ff9b::7f00:1']],
  [['169.254.169.254']],
])('a declared host that leads to %j is not dialled', async (addresses) => {
  const canary = await listen();
  const egress = await open({ dial: dialPublic(async () => addresses) });
  expect((await connect(egress, 'site.example.pl:443')).status).toBe(403);
  await expect(plain(egress, 'http://site.example.pl/')).rejects.toThrow();
  expect(egress.problemOf('site.example.pl')).toMatchObject({ name: 'NotAllowed' });
  expect(canary.sockets.size).toBe(0);
});

test('a host that refuses is unavailable', async () => {
  const { url } = await listen();
  for (const close of closers.splice(0)) await close();
  const egress = await open({ dial: dialReplica(url) });
  expect((await connect(egress, 'site.example.pl:443')).status).toBe(403);
  expect(egress.problemOf('site.example.pl')).toMatchObject({
    name: 'HostUnavailable',
    message: expect.stringContaining('ECONNREFUSED'),
  });
});

test('a plain request keeps its host and loses what was meant for the proxy', async () => {
  let seen: IncomingMessage | undefined;
  const replica = await serve((message) => {
    seen = message;
  });
  const egress = await open({ dial: dialReplica(replica) });
  expect(await plain(egress, 'http://site.example.pl/lista?a=1')).toEqual({
    status: 200,
    body: 'Lista',
  });
  expect(seen).toMatchObject({ url: '/lista?a=1', headers: { host: 'site.example.pl' } });
  expect(Object.keys(seen?.headers ?? {}).filter((name) => name.startsWith('proxy'))).toEqual([]);
});

test('in a replica TLS ends at the proxy, with a key that only this process has', async () => {
  const hostsSeen: string[] = [];
  const replica = await serve(({ headers }) => hostsSeen.push(headers.host ?? ''));
  const { dial, tls, keyHash } = await openOutlet({ replica });
  const egress = await open({ dial, tls });
  const ask = async (host: string) => {
    const { socket } = await connect(egress, 'site.example.pl:443');
    const secure = connectTls({ socket, servername: 'site.example.pl', rejectUnauthorized: false });
    secure.on('error', () => undefined);
    secure.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    let text = '';
    for await (const chunk of secure) text += chunk;
    return text;
  };
  expect(await ask('site.example.pl')).toContain('Lista');
  // Another name inside the tunnel than the one that it was opened for.
  expect(await ask('evil.example').catch(() => '')).not.toContain('Lista');
  expect(hostsSeen).toEqual(['site.example.pl']);
  expect(keyHash).toMatch(/^[\w+/]{43}=$/);
  expect((await openOutlet({ replica })).keyHash).not.toBe(keyHash);
});

test('all answers together have a limit', async () => {
  const endless = await listen((socket) => {
    const chunk = Buffer.alloc(65_536);
    const more = () => {
      while (!socket.destroyed && socket.write(chunk));
    };
    socket.on('drain', more);
    more();
  });
  const egress = await open({ dial: dialReplica(endless.url), maxBytes: 1_000_000 });
  const both = [1, 2].map(async () => {
    const { socket } = await connect(egress, 'site.example.pl:443');
    let bytes = 0;
    await new Promise<void>((resolve) => {
      socket.on('data', ({ length }) => {
        bytes += length;
      });
      socket.on('close', () => resolve());
    });
    return bytes;
  });
  const [one = 0, other = 0] = await Promise.all(both);
  expect(one + other).toBeLessThanOrEqual(1_000_000);
  expect(egress.isOverdrawn).toBe(true);
});

test('what is open is cut when the proxy closes', async () => {
  const silent = await listen();
  const egress = await open({ dial: dialReplica(silent.url) });
  const { socket } = await connect(egress, 'site.example.pl:443');
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.resume();
  await egress.close();
  closers.splice(closers.indexOf(egress.close), 1);
  await closed;
  await expect(connect(egress, 'site.example.pl:443')).rejects.toThrow('ECONNREFUSED');
});

async function serve(onRequest: (message: IncomingMessage) => void): Promise<URL> {
  const server = createServer((message, response) => {
    onRequest(message);
    response.end('Lista');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(
    () =>
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
  );
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}
