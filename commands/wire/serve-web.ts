import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { CannotStart } from '../../config/errors.ts';
import { createApp } from '../../web/app.ts';
import type { App } from './open-app.ts';
import { webPorts } from './web-ports.ts';

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serve the web page. @throws CannotStart when the port is taken. */
export async function serveWeb(app: App): Promise<WebServer> {
  const styles = readFileSync(new URL('../../web/style.css', import.meta.url), 'utf8');
  const { port, listenHost } = app.settings;
  const pages = createApp(webPorts(app, styles));
  const server = serve({ fetch: pages.fetch, port, hostname: listenHost });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause) =>
      reject(
        new CannotStart(
          `wanted to listen on ${listenHost}:${port}, found: ${cause.message}; set PORT to a free one`,
          1,
          { cause },
        ),
      ),
    );
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${listenHost}:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}
