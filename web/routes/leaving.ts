import { Hono } from 'hono';
import { notFoundPage } from '../pages/errors.ts';
import { leavingPage, leftPage } from '../pages/leaving.ts';
import type { WebPorts } from '../ports.ts';
import type { Show } from '../show.ts';

/**
 * Leaving by the secret link of a mail. GET shows, POST acts, at once and without a login; mail
 * programs post it themselves, from anywhere (RFC 8058), so no origin is asked for.
 */
export function leavingRoutes({ findReader, leave }: WebPorts, show: Show): Hono {
  const routes = new Hono();
  for (const path of ['/wypisz/:token', '/subskrypcje/:token'])
    routes.get(path, async (c) => {
      const token = c.req.param('token') ?? '';
      const reader = await findReader(token);
      return reader === undefined
        ? show(c, notFoundPage, 404)
        : show(c, leavingPage(token, reader));
    });
  routes.post('/wypisz/:token', async (c) =>
    (await leave(c.req.param('token'))) ? show(c, leftPage) : show(c, notFoundPage, 404),
  );
  return routes;
}
