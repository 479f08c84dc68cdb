import { Hono } from 'hono';
import { trimTrailingSlash } from 'hono/trailing-slash';
import type { Sha256 } from '../crawler/brand.ts';
import { icon } from './icon.ts';
import { damagedCopyPage, foreignRequestPage, notFoundPage } from './pages/errors.ts';
import { overviewPage } from './pages/overview.ts';
import { regionsPage } from './pages/regions.ts';
import { reportsPage } from './pages/reports.ts';
import { sourcesPage } from './pages/sources.ts';
import type { WebPorts } from './ports.ts';
import { changeRoutes } from './routes/changes.ts';
import { failureHandler } from './routes/failure.ts';
import { leavingRoutes } from './routes/leaving.ts';
import { operationRoutes } from './routes/operations.ts';
import { outboxRoutes } from './routes/outbox.ts';
import { overviewOf } from './routes/overview.ts';
import { regionsOf } from './routes/regions.ts';
import { isOwnRequest, reportPolicy, secureHeaders } from './security.ts';
import { showIn } from './show.ts';
import { copyResponse } from './snapshot-copy.ts';
import { styleResponse, styleSheetOf } from './style-sheet.ts';

/** The whole web page: question → page. Nothing but leaving changes anything. */
export function createApp(ports: WebPorts): Hono {
  const app = new Hono();
  const sheet = styleSheetOf(ports.styles);
  const show = showIn({
    outboxIsShown: ports.outbox !== undefined,
    footNote: ports.footNote,
    styleAddress: sheet.address,
  });

  app.use(secureHeaders);
  app.use(trimTrailingSlash());
  app.route('/', leavingRoutes(ports, show));
  app.use(async (c, next) => (isOwnRequest(c.req.raw) ? next() : show(c, foreignRequestPage, 403)));
  app.onError(failureHandler(ports, show));
  app.notFound((c) => show(c, notFoundPage, 404));

  app.route('/', operationRoutes(ports));
  app.get('/style.css', (c) => styleResponse(sheet, c.req.raw));
  app.get('/znak.svg', (c) => c.body(icon, 200, { 'content-type': 'image/svg+xml' }));
  app.get('/', async (c) => show(c, overviewPage(await overviewOf(ports))));
  app.route('/zmiany', changeRoutes(ports, show));
  app.get('/regiony', async (c) => show(c, regionsPage(await regionsOf(ports))));
  app.get('/zrodla', async (c) => {
    const { permissions } = ports;
    const [health, unwatched] = [await ports.health(), await ports.unwatched()];
    return show(c, sourcesPage({ now: ports.now(), health, unwatched, permissions }));
  });
  app.get('/raporty', async (c) => show(c, reportsPage(await ports.listReports())));
  app.get('/raporty/:id', async (c) => {
    const html = await ports.findReportHtml(c.req.param('id'));
    if (html === undefined) return show(c, notFoundPage, 404);
    c.header('content-security-policy', reportPolicy);
    return c.html(html);
  });
  app.get('/kopie/:sha256{[0-9a-f]{64}}', async (c) => {
    const sha256 = c.req.param('sha256') as Sha256;
    const copy = await ports.findCopy(sha256);
    if (copy === undefined) return show(c, notFoundPage, 404);
    return copy === 'damaged' ? show(c, damagedCopyPage, 500) : copyResponse(sha256, copy);
  });
  if (ports.outbox !== undefined) app.route('/poczta', outboxRoutes(ports.outbox, show));

  return app;
}
