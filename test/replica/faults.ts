import type { Answer } from './answers.ts';
import { rclList, requestRejected } from './markup/rcl.ts';
import { maintenancePage } from './markup/work-list.ts';
import { hosts } from './render-sites.ts';

/** 10 September: the legislation centre's firewall rejects everything, gov.pl is closed for work. */
export function bothSitesRefuse(answers: readonly Answer[]): Answer[] {
  const refused = answers.filter(({ host, path }) => host === hosts.rcl && path !== '/robots.txt');
  const closed = answers.filter(({ host, file }) => host === hosts.gov && file?.endsWith('.html'));
  return [
    ...refused.map(({ host, path }) => ({
      host,
      ...(path && { path }),
      file: 'request-rejected.html',
      body: requestRejected('2026-09-10'),
      lie: 'firewall-rcl',
    })),
    ...closed.map((answer) => ({
      ...answer,
      file: 'przerwa.html',
      body: maintenancePage(),
      lie: 'maintenance-gov',
    })),
  ];
}

/** 24 September: half a register and half the processes, two empty lists, a page cut off. */
export function halfAnswers(answers: readonly Answer[]): Answer[] {
  return answers.flatMap((answer) => {
    const spoil = spoilers.find(([pattern]) => pattern.test(`${answer.host}/${answer.file}`));
    return spoil === undefined ? [] : [{ ...spoil[1](answer), lie: spoil[2] }];
  });
}

const spoilers: readonly (readonly [RegExp, (answer: Answer) => Answer, string])[] = [
  [
    /^www\.gov\.pl.*\.csv$/,
    (answer) => ({ ...answer, body: halfTable(`${answer.body}`) }),
    'half-table',
  ],
  [/\/prints\.json$/, (answer) => ({ ...answer, body: '[]' }), 'empty-array'],
  [
    /\/processes\.json$/,
    (answer) => ({ ...answer, body: halfArray(`${answer.body}`) }),
    'half-array',
  ],
  [/^bip.*\/lista-1\.html$/, (answer) => ({ ...answer, truncateAt: 900 }), 'cut-list'],
  [/\/lista-2-/, (answer) => ({ ...answer, body: emptyList }), 'empty-list-rcl'],
];

/** 12 October: one document of a project that was only touched answers with the firewall's page. */
export function oneFileRejected(answers: readonly Answer[]): Answer[] {
  const rejected = answers.filter(({ file }) => file === 'dokument7041.pdf');
  return rejected.map((answer) => ({
    ...answer,
    file: 'dokument7041.html',
    body: requestRejected('2026-10-12'),
    lie: 'firewall-rcl-file',
  }));
}

const emptyList = rclList({
  typeId: 2,
  projects: [],
  total: 0,
  page: 1,
  pages: 1,
  stamp: '2026-09-24',
});

function halfTable(csv: string): string {
  const rows = csv.split('\r\n');
  return `${rows.slice(0, Math.floor(rows.length / 2)).join('\r\n')}\r\n`;
}

function halfArray(json: string): string {
  const items: unknown[] = JSON.parse(json);
  return JSON.stringify(items.slice(0, Math.floor(items.length / 2) - 1), undefined, 1);
}
