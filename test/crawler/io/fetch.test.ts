import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import {
  brotliCompressSync,
  deflateRawSync,
  deflateSync,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { maxPageBytes } from '../../../crawler/answer.ts';
import { HostUnavailable, NotAllowed, SuspectAnswer } from '../../../crawler/errors.ts';
import { type Fetcher, type FetcherOptions, openFetcher } from '../../../crawler/io/fetch.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const now = new Date('2026-09-01T06:00:00Z');
const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(handler: Handler, host = '127.0.0.1'): Promise<URL> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  closers.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

function fetcher(options: Partial<FetcherOptions>): Fetcher {
  const opened = openFetcher({ userAgent: 'SUS-Monitor/test', ...options });
  closers.push(() => opened.close());
  return opened;
}

const site = 'https://site.example.pl';
const question = (address: string, more = {}) => ({
  address,
  hosts: ['site.example.pl', 'www.site.example.pl'],
  now,
  maxBytes: maxPageBytes,
  ...more,
});

/** Ask a server that stands for all hosts. */
async function ask(
  handler: Handler,
  path = '/',
  more: object = {},
  options: Partial<FetcherOptions> = {},
) {
  const replica = await listen(handler);
  return fetcher({ replica, ...options })(question(`${site}${path}`, more));
}

const text = 'Zażółć gęślą jaźń. '.repeat(200);

test('a replica gets the request with its host, path and query unchanged', async () => {
  let seen: IncomingMessage | undefined;
  const answer = await ask((request, response) => {
    seen = request;
    response.setHeader('Content-Type', 'text/html');
    response.setHeader('Set-Cookie', ['a=1', 'b=2']);
    response.end(text);
  }, '/lista?typeId=2&sKey=modifiedDate#top');

  expect(seen?.url).toBe('/lista?typeId=2&sKey=modifiedDate');
  expect(seen?.headers).toMatchObject({
    host: 'site.example.pl',
    'user-agent': 'SUS-Monitor/test',
    'accept-language': 'pl, en;q=0.3',
  });
  expect(answer).toMatchObject({
    status: 200,
    notModified: false,
    finalAddress: `${site}/lista?typeId=2&sKey=modifiedDate#top`,
    headers: { 'content-type': 'text/html', 'set-cookie': 'a=1, b=2' },
  });
  expect(new TextDecoder().decode(answer.body)).toBe(text);
});

test('known validators are sent, and 304 has no body', async () => {
  const answer = await ask(
    ({ headers }, response) => {
      const isKnown =
        headers['if-none-match'] === '"a1"' &&
        headers['if-modified-since'] === 'Tue, 01 Sep 2026 05:00:00 GMT';
      response.writeHead(isKnown ? 304 : 500, { ETag: '"a1"' }).end();
    },
    '/',
    { etag: '"a1"', lastModified: 'Tue, 01 Sep 2026 05:00:00 GMT' },
  );

  expect(answer).toMatchObject({ status: 304, notModified: true, headers: { etag: '"a1"' } });
  expect(answer.body).toHaveLength(0);
});

test.each([
  ['gzip', gzipSync(text)],
  ['x-gzip', gzipSync(text)],
  ['br', brotliCompressSync(text)],
  ['zstd', zstdCompressSync(text)],
  ['deflate', deflateSync(text)],
  ['deflate', deflateRawSync(text)],
  ['gzip, br', brotliCompressSync(gzipSync(text))],
  ['identity', Buffer.from(text)],
])('%s is undone', async (encoding, body) => {
  const answer = await ask((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': encoding }).end(body);
  });
  expect(new TextDecoder().decode(answer.body)).toBe(text);
});

test.each([
  ['gzip', 'encoding', Buffer.from(text)],
  ['br', 'encoding', Buffer.from('<html>not packed at all</html>')],
  ['compress', 'encoding', Buffer.from(text)],
  ['gzip, gzip, gzip', 'encoding', gzipSync(gzipSync(gzipSync(text)))],
  ['gzip', 'truncated', gzipSync(text).subarray(0, -12)],
  ['br', 'truncated', brotliCompressSync(text).subarray(0, -5)],
  ['gzip', 'bomb', gzipSync(Buffer.alloc(100_000_000))],
  ['br', 'bomb', brotliCompressSync(Buffer.alloc(200_000_000))],
  ['zstd', 'bomb', zstdCompressSync(Buffer.alloc(200_000_000))],
  ['gzip, gzip', 'bomb', gzipSync(gzipSync(Buffer.alloc(100_000_000)))],
])('a body in %s that is %s is refused', async (encoding, reason, body) => {
  const before = process.memoryUsage().rss;
  const answer = ask((_request, response) => {
    response.writeHead(200, { 'Content-Encoding': encoding }).end(body);
  });
  await expect(answer).rejects.toMatchObject({ name: 'SuspectAnswer', reason });
  expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
});

test('a body over the limit is refused while it comes, packed or not', async () => {
  let sent = 0;
  const endless: Handler = (_request, response) => {
    const chunk = Buffer.alloc(65_536, 'a');
    const more = () => {
      while (!response.destroyed && sent < 1e9) {
        sent += chunk.length;
        if (!response.write(chunk)) return;
      }
    };
    response.on('drain', more);
    more();
  };
  await expect(ask(endless, '/', { maxBytes: 1_000_000 })).rejects.toMatchObject({
    reason: 'too-large',
  });
  expect(sent).toBeLessThan(20_000_000);
});

test.each([
  ['a short Content-Length', 'HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf'],
  ['a chunk without its end', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\nhalf'],
])('%s is a cut body', async (_what, bytes) => {
  const replica = await raw((socket) => socket.end(bytes));
  await expect(fetcher({ replica })(question(site))).rejects.toMatchObject({
    name: 'SuspectAnswer',
    reason: 'truncated',
  });
});

test('a connection that is reset inside a body has cut it', async () => {
  const replica = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf', () =>
      setTimeout(() => socket.resetAndDestroy(), 30),
    );
  });
  await expect(fetcher({ replica })(question(site))).rejects.toMatchObject({ reason: 'truncated' });
});

async function raw(talk: (socket: Socket) => void): Promise<URL> {
  const server = createTcpServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => talk(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

test('headers without end are refused', async () => {
  const replica = await raw((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    socket.write(`Set-Cookie: ${'a'.repeat(100_000)}\r\n\r\n`);
  });
  await expect(fetcher({ replica })(question(site))).rejects.toMatchObject({ reason: 'headers' });
});

test('a slow drip ends at the deadline of the whole request', async () => {
  const started = performance.now();
  const answer = ask(
    (_request, response) => {
      const timer = setInterval(() => response.write('a'), 50);
      response.on('close', () => clearInterval(timer));
    },
    '/',
    {},
    { deadlineMs: 400 },
  );
  await expect(answer).rejects.toThrow(HostUnavailable);
  expect(performance.now() - started).toBeLessThan(2000);
});

test('redirects share one deadline, and silence ends at it', async () => {
  const slow: Handler = ({ url = '/0' }, response) => {
    setTimeout(
      () => response.writeHead(302, { Location: `/${Number(url.slice(1)) + 1}` }).end(),
      150,
    );
  };
  await expect(ask(slow, '/0', {}, { deadlineMs: 400 })).rejects.toThrow('deadline');
  await expect(ask(() => undefined, '/', {}, { deadlineMs: 200 })).rejects.toThrow(HostUnavailable);
});

test('a host that refuses the connection is unavailable', async () => {
  const replica = await listen(() => undefined);
  for (const close of closers.splice(0)) await close();
  await expect(fetcher({ replica })(question(site))).rejects.toThrow(HostUnavailable);
});

test.each([
  ['120', '2026-09-01T06:02:00.000Z'],
  ['Tue, 01 Sep 2026 08:30:00 GMT', '2026-09-01T08:30:00.000Z'],
  ['999999999', '2026-09-02T06:00:00.000Z'],
  ['Mon, 01 Jan 2001 00:00:00 GMT', '2026-09-01T06:01:00.000Z'],
  ['0', '2026-09-01T06:01:00.000Z'],
  ['jutro', undefined],
])('Retry-After %j with 429 and 503 means not before %s', async (header, notBefore) => {
  for (const status of [429, 503]) {
    const answer = ask((_request, response) => {
      response.writeHead(status, { 'Retry-After': header }).end('slow down');
    });
    await expect(answer).rejects.toMatchObject({
      name: 'HostUnavailable',
      notBefore: notBefore === undefined ? undefined : new Date(notBefore),
    });
  }
});

test.each([500, 502, 504, 408])('status %i is an unavailable host', async (status) => {
  await expect(ask((_request, response) => response.writeHead(status).end())).rejects.toThrow(
    HostUnavailable,
  );
});

test.each([200, 400, 401, 403, 404, 410, 451])(
  'status %i is an answer to judge',
  async (status) => {
    const answer = await ask((_request, response) => response.writeHead(status).end('x'));
    expect(answer.status).toBe(status);
  },
);

test('redirects are followed to their end, five at most', async () => {
  const steps: Handler = ({ url = '/0' }, response) => {
    const step = Number(url.slice(1));
    if (step === 5) response.end('arrived');
    else
      response
        .writeHead(301, { Location: `https://www.site.example.pl/${step + 1}#part` })
        .end('moved');
  };
  const answer = await ask(steps, '/0');
  expect(answer).toMatchObject({ status: 200, finalAddress: 'https://www.site.example.pl/5' });

  const endless: Handler = ({ url = '/0' }, response) => {
    response.writeHead(302, { Location: `/${Number(url.slice(1)) + 1}` }).end();
  };
  await expect(ask(endless, '/0')).rejects.toMatchObject({ reason: 'redirect-loop' });
});

test.each([
  ['to itself', '/', 'redirect-loop'],
  ['nowhere', undefined, 'redirect'],
  ['down to http', 'http://site.example.pl/', 'redirect'],
  ['to another site', 'https://login.example.com/', 'foreign-host'],
])('a redirect %s is suspect', async (_where, location, reason) => {
  let requests = 0;
  const answer = ask((_request, response) => {
    requests += 1;
    response.writeHead(302, location === undefined ? {} : { Location: location }).end();
  });
  await expect(answer).rejects.toMatchObject({ name: 'SuspectAnswer', reason });
  expect(requests).toBe(1);
});

test('a redirect into a private network is not allowed, and nothing there is touched', async () => {
  let touched = 0;
  const canary = await listen((_request, response) => {
    touched += 1;
    response.end();
  });
  const targets = [
    `http://127.0.0.1:${canary.port}/`,
    `http://localhost:${canary.port}/`,
    `http://2130706433:${canary.port}/`,
    `http://[::1]:${canary.port}/`,
    `http://[::ffff:127.0.0.1]:${canary.port}/`,
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://user@site.example.pl/',
    'https://site.example.pl:5432/',
    'file:///etc/passwd',
    'ftp://site.example.pl/',
  ];
  for (const Location of targets) {
    const answer = ask((_request, response) => response.writeHead(302, { Location }).end());
    await expect(answer, Location).rejects.toSatisfy(
      (error) =>
        error instanceof NotAllowed ||
        (error instanceof SuspectAnswer && error.reason === 'redirect'),
    );
  }
  expect(touched).toBe(0);
});

test('an address that is not the source’s is not allowed', async () => {
  const replica = await listen((_request, response) => response.end());
  for (const address of [
    'https://evil.example/',
    'https://site.example.pl:8080/',
    'file:///etc/passwd',
  ])
    await expect(fetcher({ replica })(question(address))).rejects.toThrow(NotAllowed);
});

test('without a replica no name that leads to a private address is dialled', async () => {
  let touched = 0;
  const canary = createTcpServer((socket) => {
    touched += 1;
    socket.destroy();
  });
  // The well-known port, so that a dial would arrive; another one where it is taken.
  await new Promise<void>((resolve) => {
    canary.once('error', () => canary.listen(0, '127.0.0.1', resolve));
    canary.listen(80, '127.0.0.1', resolve);
  });
  closers.push(() => new Promise((resolve) => canary.close(resolve)));

  const answers = [
    ['127.0.0.1'],
    ['8.8.8.8', '127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::7f00:1'],
    ['2002:7f00:1::'],
    ['100.64.0.1'],
    ['169.254.169.254'],
  ];
  for (const addresses of answers) {
    const resolve = async () => addresses;
    await expect(
      fetcher({ resolve })(question('http://site.example.pl/')),
      `${addresses}`,
    ).rejects.toThrow(NotAllowed);
  }
  expect(touched).toBe(0);
});

test('a name is looked up and checked anew for each connection', async () => {
  const asked: string[] = [];
  const resolve = async (hostname: string) => {
    asked.push(hostname);
    return ['127.0.0.1'];
  };
  const open = fetcher({ resolve });
  for (const _time of [1, 2])
    await expect(open(question('http://site.example.pl/'))).rejects.toThrow('found 127.0.0.1');
  expect(asked).toEqual(['site.example.pl', 'site.example.pl']);
});

test('a name without addresses, and one that is unknown, are an unavailable host', async () => {
  const unknown = async () => {
    throw Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
  };
  for (const resolve of [async () => [], unknown])
    await expect(fetcher({ resolve })(question('http://site.example.pl/'))).rejects.toThrow(
      HostUnavailable,
    );
});

test('a body that stalls at 99 % ends at the deadline, and is no answer', async () => {
  const stalls: Handler = (_request, response) => {
    response.writeHead(200, { 'Content-Length': 1_000 });
    response.write('a'.repeat(990));
  };
  const started = performance.now();
  await expect(ask(stalls, '/', {}, { deadlineMs: 400 })).rejects.toMatchObject({
    name: 'HostUnavailable',
    fault: 'silent',
  });
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('of a chain of thirty redirects six addresses are asked', async () => {
  let requests = 0;
  const chain: Handler = ({ url = '/0' }, response) => {
    requests += 1;
    const step = Number(url.slice(1));
    if (step === 30) response.end('arrived');
    else response.writeHead(302, { Location: `/${step + 1}` }).end();
  };
  await expect(ask(chain, '/0')).rejects.toMatchObject({ reason: 'redirect-loop' });
  expect(requests).toBe(6);
});

test('a site that sends from http to https and back is left at the loop', async () => {
  const asked: string[] = [];
  const replica = await listen(({ url = '' }, response) => {
    asked.push(url);
    const Location = url === '/a' ? `${site}/b` : 'http://site.example.pl/a';
    response.writeHead(302, { Location }).end();
  });
  const answer = fetcher({ replica })(question('http://site.example.pl/a'));
  await expect(answer).rejects.toMatchObject({ reason: 'redirect-loop' });
  expect(asked).toEqual(['/a', '/b']);
});

test('two gigabytes that are promised, and never end, are cut at the limit', async () => {
  const chunk = Buffer.alloc(65_536, 'a');
  let sent = 0;
  const huge: Handler = (_request, response) => {
    response.writeHead(200, { 'Content-Length': 2_000_000_000 });
    const more = () => {
      while (!response.destroyed) {
        sent += chunk.length;
        if (!response.write(chunk)) return;
      }
    };
    response.on('drain', more);
    more();
  };
  const before = process.memoryUsage().rss;
  await expect(ask(huge)).rejects.toMatchObject({ reason: 'too-large' });
  expect(sent).toBeLessThan(maxPageBytes * 2);
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
});

test.each([
  ['ENOTFOUND', 'unknown-name'],
  ['ESERVFAIL', 'unknown-name'],
  ['EAI_AGAIN', 'unknown-name'],
  ['ETIMEOUT', 'unknown-name'],
])('a name server that says %s is a fault of the host: %s', async (code, fault) => {
  const resolve = async () => {
    throw Object.assign(new Error(`queryA ${code}`), { code });
  };
  await expect(fetcher({ resolve })(question('http://site.example.pl/'))).rejects.toMatchObject({
    name: 'HostUnavailable',
    fault,
  });
});

test('a host that refuses the connection is a host that cannot be reached', async () => {
  const replica = await listen(() => undefined);
  for (const close of closers.splice(0)) await close();
  await expect(fetcher({ replica })(question(site))).rejects.toMatchObject({
    fault: 'unreachable',
  });
});
