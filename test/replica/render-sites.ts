import type { Answer } from './answers.ts';
import { rclList } from './markup/rcl.ts';
import { filePath, rclCard } from './markup/rcl-card.ts';
import { printDetail, printList, processDetail, processList } from './markup/sejm.ts';
import { attachmentPath, bipList, bipPage, section } from './markup/smartsite.ts';
import { workListCsv, workListPage } from './markup/work-list.ts';
import type { BipPage, Print, Process, Project, Sites } from './sites.ts';

export const hosts = {
  gov: 'www.gov.pl',
  rcl: 'legislacja.rcl.gov.pl',
  sejm: 'api.sejm.gov.pl',
  bip: 'bip.slaskie.pl',
} as const;

export const registerId = '20874195';

/** Everything that the sites answer at a moment (`2026-09-01T0600Z`). Pure: same sites, same bytes. */
export function renderSites(sites: Sites, moment: string): Answer[] {
  return [
    ...renderWorkList(sites),
    ...renderProjects(sites, moment.slice(0, 10)),
    ...renderSejm(sites),
    ...renderBip(sites),
  ];
}

function renderWorkList({ workList, workListHeaders, noise }: Sites): Answer[] {
  return [
    page(
      hosts.gov,
      '/web/premier/wplip-rm',
      'wplip-rm.html',
      workListPage(registerId, `${5210 + noise * 41}`),
    ),
    {
      host: hosts.gov,
      path: `/register-file/Rejestr_${registerId}.csv`,
      file: `Rejestr_${registerId}.csv`,
      body: workListCsv(workList, workListHeaders),
      headers: { 'content-type': 'text/csv;charset=UTF-8' },
    },
  ];
}

function renderProjects({ projects, projectsPerPage }: Sites, stamp: string): Answer[] {
  const newest = newestFirst(projects);
  return [
    page(hosts.rcl, '/robots.txt', 'robots.txt', 'User-agent: *\nDisallow: /\n'),
    ...([2, 10] as const).flatMap((typeId) => {
      const all = newest.filter((project) => project.typeId === typeId);
      return all.length === 0 ? [] : renderList(typeId, all, projectsPerPage, stamp);
    }),
    ...projects.flatMap(renderProject),
  ];
}

export const newestFirst = (projects: readonly Project[]): Project[] =>
  projects.toSorted((a, b) => order(b.modified, a.modified) || order(b.id, a.id));

/** The list of regulations has no usable pager, as on the real site: it must fit one page. */
export function renderList(
  typeId: Project['typeId'],
  all: readonly Project[],
  perPage: number,
  stamp: string,
): Answer[] {
  const size = typeId === 10 ? all.length : perPage;
  const pages = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: pages }, (_, at) => {
    const projects = all.slice(at * size, (at + 1) * size);
    const list = { typeId, projects, total: all.length, page: at + 1, pages, stamp };
    const path = `/lista?typeId=${typeId}&sKey=modifiedDate&sOrder=desc&pSize=100&pNumber=${at + 1}`;
    return page(hosts.rcl, path, `lista-${typeId}-${at + 1}.html`, rclList(list));
  });
}

export function renderProject(project: Project): Answer[] {
  const { id, modified } = project;
  const open = project.stages.filter(({ state }) => state !== 'notstart');
  return [
    page(hosts.rcl, `/projekt/${id}`, `projekt-${id}.html`, rclCard(project, modified)),
    ...open.map((stage) =>
      page(
        hosts.rcl,
        `/projekt/${id}/katalog/${stage.id}`,
        `projekt-${id}-katalog-${stage.id}.html`,
        rclCard(project, modified, stage),
      ),
    ),
    ...open.flatMap(({ links }) => links.map((link) => dispatchRedirect(link, id))),
    ...open.flatMap((stage) =>
      stage.folders.flatMap((folder) =>
        folder.files.map((file) => ({
          host: hosts.rcl,
          path: filePath(project, stage, folder, file),
          file: `dokument${file.id}.${file.extension.toLowerCase()}`,
          body: file.body,
        })),
      ),
    ),
  ];
}

/** The Sejm's process names the dispatch; the centre leads from there to its project. */
function dispatchRedirect(link: string, id: string): Answer {
  const number = new URL(link).searchParams.get('Id') ?? '';
  const path = `/getIdFromLegislacja?number=${number}`;
  return { host: hosts.rcl, path, redirect: `https://${hosts.rcl}/projekt/${id}` };
}

const sejmBase = '/sejm/term10';
/** As the list of processes is asked for; so few that one page holds all. */
const allProcesses = `${sejmBase}/processes?limit=500&offset=0`;

function renderSejm({ processes, prints }: Sites): Answer[] {
  return [
    page(hosts.sejm, allProcesses, 'processes.json', processList(processes)),
    page(hosts.sejm, `${sejmBase}/prints`, 'prints.json', printList(prints)),
    ...processes.map(renderProcess),
    ...prints.flatMap(renderPrint),
  ];
}

function renderProcess(process: Process): Answer {
  const path = `${sejmBase}/processes/${process.number}`;
  return page(hosts.sejm, path, `process-${process.number}.json`, processDetail(process));
}

function renderPrint(print: Print): Answer[] {
  const path = `${sejmBase}/prints/${print.number}`;
  return [
    page(hosts.sejm, path, `print-${print.number}.json`, printDetail(print)),
    ...print.files.map(({ name, body }, at) => ({
      host: hosts.sejm,
      path: `${path}/${encodeURIComponent(name)}`,
      file: `print-${print.number}-${at + 1}.${name.split('.').at(-1)}`,
      body,
    })),
  ];
}

const perBipPage = 10;

function renderBip({ resolutions, noise }: Sites): Answer[] {
  const newest = resolutions.toSorted((a, b) => order(b.published, a.published));
  const last = Math.max(1, Math.ceil(newest.length / perBipPage));
  const lists = Array.from({ length: last }, (_, at) => {
    const shown = newest.slice(at * perBipPage, (at + 1) * perBipPage);
    const body = bipList(shown, { page: at + 1, last, noise });
    return page(
      hosts.bip,
      at === 0 ? section : `${section}?page=${at + 1}`,
      `lista-${at + 1}.html`,
      body,
    );
  });
  return [...lists, ...resolutions.flatMap((resolution) => renderResolution(resolution, noise))];
}

function renderResolution(resolution: BipPage, noise: number): Answer[] {
  return [
    page(
      hosts.bip,
      `${section}${resolution.slug}.html`,
      `${resolution.slug}.html`,
      bipPage(resolution, noise),
    ),
    ...resolution.attachments.map((file) => ({
      host: hosts.bip,
      path: attachmentPath(file),
      file: `resource-${file.id}.pdf`,
      body: file.body,
      headers: { 'content-type': 'application/pdf' },
    })),
  ];
}

function page(host: string, path: string, file: string, body: string): Answer {
  return { host, path, file, body };
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
