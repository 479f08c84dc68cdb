import { Hono } from 'hono';
import { judgeHealth, judgeReadiness } from '../operations.ts';
import type { Liveness, WebPorts } from '../ports.ts';

/** What supervisors and dashboards ask. An answer that can not be had is a bad one, not an error page. */
export function operationRoutes(ports: WebPorts): Hono {
  const app = new Hono();
  const liveness = () => ports.liveness().catch((): Liveness => ({ database: false, pulses: [] }));

  app.use('/:check{healthz|readyz|metrics}', async (c, next) => {
    await next();
    c.res.headers.set('cache-control', 'no-store');
  });

  app.get('/healthz', async (c) => {
    const { status, body } = judgeHealth(await liveness());
    return c.json(body, status);
  });

  app.get('/readyz', async (c) => {
    const { status, body } = judgeReadiness(await liveness());
    return c.json(body, status);
  });

  app.get('/metrics', async (c) => {
    c.header('content-type', 'text/plain; version=0.0.4; charset=utf-8');
    return c.body(await ports.metrics());
  });

  return app;
}
