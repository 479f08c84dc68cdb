import { z } from 'zod';
import type { SourceId } from '../../../crawler/brand.ts';
import { dayOf } from '../../../crawler/dates.ts';
import { LayoutChanged } from '../../../crawler/errors.ts';
import { factsOf } from '../../../crawler/facts.ts';
import type { Source } from '../../../crawler/source.ts';
import type { Answer } from '../../replica/answers.ts';
import { makePdf } from '../../support/pdf.ts';

/** One thing that a small site publishes. */
export interface Item {
  readonly id: string;
  readonly title: string;
  /** As the site writes it. */
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly body: string;
  /** When it was touched last. */
  readonly mark: string;
}

/** A source with the small site that it reads. */
export interface SmallSite {
  readonly source: Source;
  render(items: readonly Item[]): Answer[];
}

const host = 'serwis.example.pl';
const at = (path: string) => `https://${host}${path}`;

export const items: readonly Item[] = Array.from({ length: 12 }, (_, n) => ({
  id: `${101 + n}`,
  title: `Uchwała w sprawie usług społecznych nr ${n + 1}, część „ż”`,
  day: `2026-08-${`${n + 10}`}`,
  from: '2026-08-20',
  to: `2026-09-${`${n + 10}`}`,
  body: `Ministerstwo Przykładów, Wydział ${n % 3}`,
  mark: `2026-08-${`${n + 10}`}`,
}));

const common = {
  everyHours: 12,
  pauseMs: 0,
  fetchWith: 'http',
  hosts: [host],
  listing: 'complete',
} as const;

const cell = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A bulletin in HTML: a list with dates, a page and a PDF for each resolution. */
const bulletinSource: Source = {
  ...common,
  id: 'bulletin' as SourceId,
  name: 'Biuletyn przykładowy',
  kind: 'regional',
  start: [at('/wykaz')],
  sane: { leastRows: 1, dropLimit: 0.4, landmark: 'Biuletyn Informacji Przykładowej' },
  list: (page) => ({
    publications: page
      .html()
      .some('table.wykaz tbody tr')
      .map((row) => {
        const link = row.one('td.tytul a');
        return {
          key: link.link.pathname,
          title: link.text,
          address: link.link.href,
          facts: factsOf({ title: link.text, publishedOn: row.one('td.data').text }),
          pages: [link.link.href],
        };
      }),
  }),
  read: (page) => {
    const card = page.html().one('dl.metryka');
    return {
      facts: factsOf({
        body: card.one('dd.organ').text,
        consultationFrom: card.one('dd.od').text,
        consultationTo: card.one('dd.do').text,
      }),
      documents: page
        .html()
        .all('a.plik')
        .map((link) => ({ address: link.link.href, name: link.text, role: 'plan' as const })),
      pages: [],
    };
  },
};

const frame = (title: string, body: string) =>
  `<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>${title}</title></head><body>
<header>Biuletyn Informacji Przykładowej</header>${body}<footer>Licznik odwiedzin</footer></body></html>`;

function page(path: string, file: string, body: string): Answer {
  return { host, path, file, body, headers: { 'content-type': 'text/html; charset=utf-8' } };
}

export const bulletin: SmallSite = {
  source: bulletinSource,
  render: (all) => [
    page(
      '/wykaz',
      'wykaz.html',
      frame(
        'Uchwały',
        `<table class="wykaz"><tbody>${all
          .map(
            (one) =>
              `<tr><td class="tytul"><a href="/uchwala/${one.id}">${cell(one.title)}</a></td><td class="data" data-zmiana="${one.mark}">${one.day}</td></tr>`,
          )
          .join('')}</tbody></table>`,
      ),
    ),
    ...all.flatMap((one) => [
      page(
        `/uchwala/${one.id}`,
        `uchwala-${one.id}.html`,
        frame(
          cell(one.title),
          `<dl class="metryka"><dd class="organ">${cell(one.body)}</dd><dd class="od">${one.from}</dd><dd class="do">${one.to}</dd></dl><a class="plik" href="/plik/${one.id}.pdf">Załącznik</a>`,
        ),
      ),
      {
        ...{ host, path: `/plik/${one.id}.pdf`, file: `${one.id}.pdf` },
        body: makePdf([one.title]),
        headers: { 'content-type': 'application/pdf' },
      },
    ]),
  ],
};

/** The same with marks: a resolution is read again only when its own moved. */
export const datedBulletin: SmallSite = {
  ...bulletin,
  source: {
    ...bulletinSource,
    list: (page) => {
      const marks = page.html().all('td.data');
      const { publications } = bulletinSource.list(page);
      return {
        publications: publications.map((one, n) => ({
          ...one,
          mark: marks[n]?.attribute('data-zmiana') ?? '',
        })),
      };
    },
  },
};

/** A register: everything in one CSV. */
export const register: SmallSite = {
  source: {
    ...common,
    id: 'register' as SourceId,
    name: 'Rejestr przykładowy',
    kind: 'work-list',
    start: [at('/rejestr.csv')],
    sane: { leastRows: 1, dropLimit: 0.4 },
    list: (all) => ({
      publications: all.rows(';').map((row) => ({
        key: wanted(all.url, row.Numer),
        title: row.Tytuł ?? '',
        address: at('/rejestr.csv'),
        facts: factsOf({
          title: row.Tytuł,
          body: row.Organ,
          publishedOn: dayOf(row.Data ?? '') ?? row.Data,
          deadline: row.Termin,
        }),
      })),
    }),
  },
  render: (all) => [
    {
      ...{ host, path: '/rejestr.csv', file: 'rejestr.csv' },
      body: [
        'Numer;Tytuł;Organ;Data;Termin',
        ...all.map(({ id, title, body, day, to }) => `UD${id};"${title}";"${body}";${day};${to}`),
        '',
      ].join('\r\n'),
      headers: { 'content-type': 'text/csv; charset=utf-8' },
    },
  ],
};

function wanted(url: URL, cell: string | undefined): string {
  if (cell) return cell;
  throw new LayoutChanged(url, 'Numer', 'one', 0);
}

const act = z.object({ Id: z.number().min(1), Title: z.string().min(1), Day: z.string() });

/** A journal: an API with an entry for each act, and its text as a page. */
export const journal: SmallSite = {
  source: {
    ...common,
    id: 'journal' as SourceId,
    name: 'Dziennik przykładowy',
    kind: 'journal',
    start: [at('/api/acts')],
    sane: { leastRows: 1, dropLimit: 0.4 },
    list: (all) => ({
      publications: all.json(z.array(act)).map(({ Id, Title }) => ({
        key: `${Id}`,
        title: Title,
        address: at(`/api/acts/${Id}`),
        facts: factsOf({ title: Title }),
        pages: [at(`/api/acts/${Id}`)],
      })),
    }),
    read: (one) => {
      const { Id, Title, Day } = one.json(act);
      return {
        facts: factsOf({ title: Title, publishedOn: Day.slice(0, 10) }),
        documents: [{ address: at(`/api/acts/${Id}/text.html`), name: 'Tekst', role: 'other' }],
        pages: [],
      };
    },
  },
  render: (all) => [
    data('/api/acts', all.map(toAct)),
    ...all.flatMap((one) => [
      data(`/api/acts/${one.id}`, toAct(one)),
      page(`/api/acts/${one.id}/text.html`, `tekst-${one.id}.html`, frame(one.title, one.body)),
    ]),
  ],
};

const toAct = ({ id, title, day }: Item) => ({
  Id: Number(id),
  Title: title,
  Day: `${day}T00:00:00`,
});

function data(path: string, value: unknown): Answer {
  const file = `${path.slice(1).replaceAll('/', '-')}.json`;
  return {
    ...{ host, path, file },
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json' },
  };
}
