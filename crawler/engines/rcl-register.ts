import { LayoutChanged } from '../errors.ts';
import { factsOf } from '../facts.ts';
import type { Page, PageElement } from '../page.ts';
import type { Reading } from '../source.ts';

/**
 * The register of changes of a project: moment, who did it, what was done, to the minute. Only the
 * moment at which the present stage was entered is read. Who did it is nobody's business here, and
 * is taken out before the page is kept.
 */
const stageEvent = /^Zmieniono atrybut projektu nazwa etapu na:\s*\S/;
const minutes = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;

/** @throws {LayoutChanged} when it has no rows of moment, author and event */
export function readRegister(page: Page): Reading {
  const events = page
    .html()
    .some('table tbody tr')
    .map((row) => readEvent(row, page.url));
  const entered = events.filter(({ event }) => stageEvent.test(event)).map(({ at }) => at);
  return { facts: factsOf({ stageSince: entered.sort().at(-1) }), documents: [], pages: [] };
}

function readEvent(row: PageElement, url: URL): { at: string; event: string } {
  const [at, author, event] = row.all('td');
  if (!at || !author || !event || !minutes.test(at.text))
    throw new LayoutChanged(url, 'table tbody tr', 'a minute, an author and an event', row.text);
  return { at: at.text, event: event.text };
}
