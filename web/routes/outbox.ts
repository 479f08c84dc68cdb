import { Hono } from 'hono';
import { notFoundPage } from '../pages/errors.ts';
import { mailPage, outboxPage } from '../pages/outbox.ts';
import type { OutboxPorts } from '../ports.ts';
import { framingPolicy, mailPolicy } from '../security.ts';
import type { Show } from '../show.ts';

const pageSize = 50;

/** Mails that stay here because no mail server is set. They bear addresses: nobody caches them. */
export function outboxRoutes(outbox: OutboxPorts, show: Show): Hono {
  const app = new Hono();

  app.use(async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });

  app.get('/', async (c) => {
    const after = c.req.query('po');
    const mails = await outbox.list({ limit: pageSize, ...(after !== undefined && { after }) });
    return show(c, outboxPage(mails, after === undefined));
  });

  app.get('/:id', async (c) => {
    const mail = await outbox.find(c.req.param('id'));
    if (mail === undefined) return show(c, notFoundPage, 404);
    c.header('content-security-policy', framingPolicy);
    return show(c, mailPage(mail));
  });

  app.get('/:id/html', async (c) => {
    const html = (await outbox.find(c.req.param('id')))?.html ?? null;
    if (html === null) return show(c, notFoundPage, 404);
    c.header('content-security-policy', mailPolicy);
    return c.html(html);
  });

  return app;
}
