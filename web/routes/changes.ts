import { Hono } from 'hono';
import { changePage } from '../pages/change.ts';
import { changesPage, wrongSearchPage } from '../pages/changes.ts';
import { notFoundPage } from '../pages/errors.ts';
import type { WebPorts } from '../ports.ts';
import { coverageFor } from '../search/certainty.ts';
import { choicesOf } from '../search/choices.ts';
import { parseSearch } from '../search/search.ts';
import type { Show } from '../show.ts';

const pageSize = 25;

/** The list of changes and each change. */
export function changeRoutes(ports: WebPorts, show: Show): Hono {
  const app = new Hono();

  app.get('/', async (c) => {
    const health = await ports.health();
    const { tags } = ports.choices;
    const choices = choicesOf(ports.choices, health);
    const search = parseSearch(new URL(c.req.url).searchParams, choices);
    if (search.problems.length > 0) return show(c, wrongSearchPage(search, { choices, tags }), 400);

    const { filter, after } = search;
    const found = await ports.findChanges(filter, {
      limit: pageSize,
      ...(after !== undefined && { after }),
    });
    const now = ports.now();
    const coverage = coverageFor(filter, health, now);
    return show(c, changesPage({ search, choices, tags, found, coverage, now }));
  });

  app.get('/:id', async (c) => {
    const change = await ports.findChange(c.req.param('id'));
    if (change === undefined) return show(c, notFoundPage, 404);
    const view = c.req.query('widok') === 'obok' ? 'sides' : 'column';
    const isWhole = c.req.query('calosc') === 'tak';
    return show(c, changePage(change, { view, isWhole }, ports.now()));
  });

  return app;
}
