import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Page, renderPage, type Shell } from './layout.ts';

/** Answer a request with a whole page. */
export type Show = (
  c: Context,
  page: Page,
  status?: ContentfulStatusCode,
) => Response | Promise<Response>;

export function showIn(shell: Shell): Show {
  return (c, page, status = 200) => c.html(renderPage(shell, page), status);
}
