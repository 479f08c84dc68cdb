// A site of 300 pages on loopback, in a process of its own. Told rounds over IPC, it answers with
// what was asked of it since; its port is its first word.

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pageCount, pathOf, type Round, render } from './pages.ts';

interface Shown {
  readonly body: Buffer;
  readonly etag: string;
}

let pages = new Map<string, Shown>();
let counts = { full: 0, notModified: 0 };

function show(round: Round): void {
  pages = new Map(
    Array.from({ length: pageCount }, (_, page) => {
      const body = Buffer.from(render(page, round));
      const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 20)}"`;
      return [pathOf(page), { body, etag }];
    }),
  );
}

const server = createServer((request, response) => {
  const page = pages.get(request.url ?? '');
  if (page === undefined) return void response.writeHead(404).end();
  const { body, etag } = page;
  if (request.headers['if-none-match'] === etag) {
    counts.notModified += 1;
    return void response.writeHead(304, { etag }).end();
  }
  counts.full += 1;
  const headers = { 'content-type': 'text/html; charset=utf-8', etag };
  response.writeHead(200, { ...headers, 'content-length': body.length }).end(body);
});

server.listen(0, '127.0.0.1', () => {
  show({ noise: 0, edition: 0 });
  process.send?.({ port: (server.address() as AddressInfo).port });
});

process.on('message', (round: Round) => {
  show(round);
  process.send?.(counts);
  counts = { full: 0, notModified: 0 };
});
process.on('disconnect', () => process.exit(0));
