import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { CannotStart } from '../../config/errors.ts';
import { createApp } from '../../web/app.ts';
import { operationRoutes } from '../../web/routes/operations.ts';
import type { App } from './open-app.ts';
import { webPorts } from './web-ports.ts';

export interface WebServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serve the web page. @throws CannotStart when the port is taken. */
export async function serveWeb(app: App): Promise<WebServer> {
  const styles = readFileSync(new URL('../../web/style.css', import.meta.url), 'utf8');
  return listen(
    createApp(webPorts(app, styles)),
    app.settings.port,
    app.settings.listenHost,
    'PORT',
  );
}

/** Serve what supervisors ask of a process without the page: does its own queue work? */
export async function serveHealth(
  app: App,
  port: number,
  queues: readonly string[],
): Promise<WebServer> {
  const ports = webPorts(app, '');
  const liveness = async () => {
    const { database, pulses } = await ports.liveness();
    return { database, pulses: pulses.filter(({ queue }) => queues.includes(queue)) };
  };
  const pages = operationRoutes({ ...ports, liveness });
  return listen(pages, port, app.settings.listenHost, 'HEALTH_PORT');
}

/** @throws CannotStart naming the setting when the port is taken. */
async function listen(
  pages: Hono,
  port: number,
  listenHost: string,
  setting: string,
): Promise<WebServer> {
  const server = serve({ fetch: pages.fetch, port, hostname: listenHost });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (cause) =>
      reject(
        new CannotStart(
          `wanted to listen on ${listenHost}:${port}, found: ${cause.message}; set ${setting} to a free one`,
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
