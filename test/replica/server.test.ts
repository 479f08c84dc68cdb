import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { openReplica, type Replica } from './server.ts';
import { tinyWorld } from './tiny-world.ts';
import { readWorld } from './world.ts';

const open: Replica[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((replica) => replica.close()));
});

let now = new Date('2026-09-01T07:00:00Z');

async function serve(entries: readonly object[], at = '2026-09-01T07:00:00Z'): Promise<Replica> {
  now = new Date(at);
  const index = '2026-09-01T0600Z/a.example/index.json';
  const world = readWorld(tinyWorld({ [index]: entries }));
  const replica = await openReplica(world, () => now);
  open.push(replica);
  return replica;
}

interface Got {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function get(
  { url }: Replica,
  path: string,
  { host = 'a.example', method = 'GET', ...headers }: Record<string, string> = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}${path}`, { method, headers: { host, ...headers } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks).toString();
        resolve({ status: answer.statusCode, headers: answer.headers, body });
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}

const page = { path: '/', file: 'first.html' };

describe('a host', () => {
  test('is chosen by the Host header, whatever its port and case', async () => {
    const replica = await serve([page]);

    expect((await get(replica, '/', { host: 'A.Example:443' })).body).toBe('<p>first</p>');
  });

  test('that the world does not know loses its connection', async () => {
    const replica = await serve([page]);

    await expect(get(replica, '/', { host: 'b.example' })).rejects.toThrow(/hang up|ECONNRESET/);
    expect(replica.requests).toEqual([{ host: 'b.example', path: '/', at: now, status: 0 }]);
  });

  test('answers 404 for what it does not have, robots.txt too', async () => {
    const replica = await serve([page]);

    expect((await get(replica, '/robots.txt')).status).toBe(404);
    expect((await get(replica, '/', { method: 'POST' })).status).toBe(405);
  });
});

describe('a page', () => {
  test('follows world time', async () => {
    const replica = await serve([page]);
    now = new Date('2026-09-03T06:00:00Z');

    expect((await get(replica, '/')).body).toBe('<p>second</p>');
  });

  test('has a type by its name, and own headers over it', async () => {
    const replica = await serve([
      page,
      { path: '/x', file: 'first.html', headers: { 'Content-Type': 'text/plain' } },
    ]);

    expect((await get(replica, '/')).headers['content-type']).toBe('text/html; charset=utf-8');
    expect((await get(replica, '/x')).headers['content-type']).toBe('text/plain');
  });

  test('with the same bytes answers 304 to its ETag', async () => {
    const replica = await serve([page]);
    const { etag } = (await get(replica, '/')).headers;
    const again = await get(replica, '/', { 'if-none-match': `W/"x", ${etag}` });

    expect(again).toMatchObject({ status: 304, body: '' });
    expect(again.headers.etag).toBe(etag);
    now = new Date('2026-09-03T06:00:00Z');
    expect((await get(replica, '/', { 'if-none-match': `${etag}` })).status).toBe(200);
    expect(replica.requests.map(({ status }) => status)).toEqual([200, 304, 200]);
  });

  test('keeps its own validators, and has none where the ETag is empty', async () => {
    const modified = 'Tue, 01 Sep 2026 05:00:00 GMT';
    const replica = await serve([
      { ...page, headers: { etag: '"mine"' } },
      { path: '/dated', file: 'first.html', headers: { etag: '', 'last-modified': modified } },
    ]);

    expect((await get(replica, '/', { 'if-none-match': '"mine"' })).status).toBe(304);
    expect((await get(replica, '/dated')).headers.etag).toBeUndefined();
    expect((await get(replica, '/dated', { 'if-modified-since': modified })).status).toBe(304);
  });

  test('is matched by a pattern on path and query', async () => {
    const replica = await serve([{ match: '^/lista\\?.*pNumber=2', status: 503 }]);

    expect((await get(replica, '/lista?typeId=2&pNumber=2')).status).toBe(503);
    expect((await get(replica, '/lista?typeId=2')).status).toBe(404);
  });

  test('redirects', async () => {
    const replica = await serve([{ path: '/old', redirect: 'https://a.example/new' }]);

    expect(await get(replica, '/old')).toMatchObject({
      status: 302,
      headers: { location: 'https://a.example/new' },
    });
  });

  test('comes late', async () => {
    const replica = await serve([{ ...page, delayMs: 80 }]);
    const start = performance.now();
    await get(replica, '/');

    expect(performance.now() - start).toBeGreaterThan(70);
  });

  test('is cut off after so many bytes', async () => {
    const replica = await serve([{ ...page, truncateAt: 5 }]);

    await expect(get(replica, '/')).rejects.toThrow(/aborted|ECONNRESET/);
  });

  test('has no body for HEAD', async () => {
    const replica = await serve([page]);

    expect(await get(replica, '/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });
});
