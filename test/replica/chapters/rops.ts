import type { Answer } from '../answers.ts';
import type { Chapter } from '../make-world.ts';
import { callsPage } from '../markup/watched-calls.ts';
import { joomlaPage } from '../markup/watched-joomla.ts';
import { officePage } from '../markup/watched-office.ts';
import type { Visit } from '../markup/watched-parts.ts';
import { wordpressPage } from '../markup/watched-wordpress.ts';
import type { RopsScene } from './rops-deeds.ts';
import * as october from './rops-october.ts';
import { officesAtStart } from './rops-offices-start.ts';
import type { RopsPage } from './rops-page.ts';
import * as september from './rops-september.ts';
import { ropsAtStart } from './rops-start.ts';

const deeds: Readonly<Record<string, (scene: RopsScene) => void>> = {
  '2026-09-03T0600Z': september.september3,
  '2026-09-07T0600Z': september.september7,
  '2026-09-14T0600Z': september.september14,
  '2026-09-21T0600Z': september.september21,
  '2026-09-28T0600Z': september.september28,
  '2026-10-05T0600Z': october.october5,
  '2026-10-19T0600Z': october.october19,
  '2026-10-26T0600Z': october.october26,
};

const quiet = ['2026-09-10T0600Z', '2026-09-24T0600Z', '2026-10-12T0600Z'];

/**
 * The centres of social policy and the regional programmes: single pages of many makes. Counters,
 * calendars, tokens and side boxes move at every moment that is not quiet, and mean nothing.
 */
export function ropsChapter(): Chapter {
  const pages = [...ropsAtStart(), ...officesAtStart()];
  let visit: Visit = { noise: 0, day: '2026-09-01' };
  return {
    sources: [...new Set(pages.map(({ source }) => source))],
    happens(moment, plant) {
      if (!quiet.includes(moment)) visit = { noise: visit.noise + 1, day: moment.slice(0, 10) };
      deeds[moment]?.({ pages, plant });
    },
    answers: () => pages.flatMap((page, at) => answersOf(page, at, visit)),
  };
}

const render: Readonly<Record<RopsPage['engine'], (page: RopsPage, visit: Visit) => string>> = {
  wordpress: wordpressPage,
  joomla: joomlaPage,
  office: officePage,
  calls: callsPage,
};

function answersOf(page: RopsPage, at: number, visit: Visit): Answer[] {
  const { hostname, pathname, search } = new URL(page.address);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  const body = render[page.engine](page, visit);
  const files = page.files.map((file) => ({
    host: hostname,
    path: file.path,
    file: `${at}-${file.path.split('/').at(-1)}`,
    headers: { 'content-type': 'application/pdf' },
    body: file.body,
  }));
  return [
    { host: hostname, path: `${pathname}${search}`, file: `strona-${at}.html`, headers, body },
    ...files,
  ];
}
