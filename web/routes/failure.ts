import type { ErrorHandler } from 'hono';
import { failurePage, pausePage } from '../pages/errors.ts';
import type { WebPorts } from '../ports.ts';
import type { Show } from '../show.ts';

const retryAfterSeconds = '60';

/** A pause of the database is said to be one; anything else is logged and shown as our defect. */
export function failureHandler(ports: WebPorts, show: Show): ErrorHandler {
  return (error, c) => {
    if (ports.isUnavailable(error)) {
      c.header('retry-after', retryAfterSeconds);
      return show(c, pausePage, 503);
    }
    const { method, path } = c.req;
    return show(c, failurePage(ports.report(error, { method, path })), 500);
  };
}
