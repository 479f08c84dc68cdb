import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Page = string | ((request: IncomingMessage, response: ServerResponse) => void);

export interface SmallSite {
  /** `http://127.0.0.1:PORT`: what stands in for the whole internet. */
  readonly url: URL;
  /** `host/path` of everything asked, in order. */
  readonly seen: readonly string[];
  close(): Promise<void>;
}

/** A server for pages by path, under whatever host name they are asked for. */
export async function openSite(pages: Readonly<Record<string, Page>>): Promise<SmallSite> {
  const seen: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    seen.push(`${request.headers.host}${path}`);
    const page = pages[path] ?? missing;
    if (typeof page === 'function') page(request, response);
    else response.writeHead(200, { 'Content-Type': typeOf(path) }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const missing: Page = (_request, response) => response.writeHead(404).end();

const typeOf = (path: string) =>
  path.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';

export const html = (body: string, head = '') =>
  `<!doctype html><html lang="pl"><head><title>Strona</title>${head}</head><body>${body}</body></html>`;
