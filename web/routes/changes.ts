import { Hono } from 'hono';
import { dayInWords, dayOf } from '../../reports/polish.ts';
import { oneLine } from '../../reports/typography.ts';
import type { ChangeRecord, Evidence, TextDiff } from '../../worker/change.ts';
import { changePage } from '../pages/change.ts';
import { changesPage, wrongSearchPage } from '../pages/changes.ts';
import { notFoundPage } from '../pages/errors.ts';
import { type Redline, redlinePage, redlinePolicy } from '../pages/redline.ts';
import { changeAddress } from '../parts/item.ts';
import type { ComparedTexts, WebPorts } from '../ports.ts';
import { coverageFor } from '../search/certainty.ts';
import { choicesOf, namesOf } from '../search/choices.ts';
import { countsOf } from '../search/counts.ts';
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
    const names = namesOf(ports.choices, health);
    const search = parseSearch(new URL(c.req.url).searchParams, choices, names);
    if (search.problems.length > 0) return show(c, wrongSearchPage(search, { choices, tags }), 400);

    const { filter, after, order } = search;
    const found = await ports.findChanges(filter, {
      limit: pageSize,
      ...(after !== undefined && { after }),
      ...(order !== 'newest' && { order }),
    });
    const now = ports.now();
    const coverage = coverageFor(filter, health, now);
    const counts = countsOf(found.facets, health);
    const page = changesPage({ search, choices, tags, found, coverage, counts, now });
    return show(c, page, found.isTooSlow ? 503 : 200);
  });

  app.get('/:id', async (c) => {
    const change = await ports.findChange(c.req.param('id'));
    if (change === undefined) return show(c, notFoundPage, 404);
    const view = c.req.query('widok') === 'obok' ? 'sides' : 'column';
    const isWhole = c.req.query('calosc') === 'tak';
    return show(c, changePage(change, { view, isWhole }, ports.now()));
  });

  app.get('/:id/porownanie', async (c) => {
    const id = c.req.param('id');
    const [change, texts] = [await ports.findChange(id), await ports.findTexts(id)];
    if (change?.detail.kind !== 'text' || texts === undefined) return show(c, notFoundPage, 404);
    c.header('content-security-policy', `${redlinePolicy(ports.styles)}; frame-ancestors 'none'`);
    const redline = redlineOf({ ...change, detail: change.detail }, texts);
    return c.html(redlinePage(redline, ports.styles));
  });

  return app;
}

/** Both texts under the document's name and the day on which each was fetched. */
function redlineOf(change: ChangeRecord & { detail: TextDiff }, texts: ComparedTexts): Redline {
  const { detail: diff, document, publication, evidence, significance } = change;
  const name = oneLine(document?.name ?? publication.title);
  const of = (proof: Evidence | null) =>
    proof === null ? name : `${name}, ${dayInWords(dayOf(proof.takenAt))}`;
  return {
    ...{ older: of(evidence.before), newer: of(evidence.after) },
    ...{ texts, diff, significance, back: changeAddress(change) },
  };
}
