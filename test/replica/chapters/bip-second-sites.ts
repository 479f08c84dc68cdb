import type { Answer } from '../answers.ts';
import { type HsiRow, hsiArticle, hsiFile, hsiList, hsiPath } from '../markup/hsi-bip.ts';
import { govArticle, govFile, govList } from '../markup/joomla-govarticle.ts';
import { k2File, k2Item, k2List, k2Section } from '../markup/joomla-k2.ts';
import { yiiFile, yiiPage } from '../markup/yii2-bip.ts';
import type { Paper, PaperFile } from './bip-second-papers.ts';
import type { Bulletins } from './bip-second-start.ts';

export const hosts = {
  lodz: 'bip.lodzkie.pl',
  rzeszow: 'bip.podkarpackie.pl',
  olsztyn: 'bip.warmia.mazury.pl',
  poznan: 'bip.umww.pl',
} as const;

/** All that the four bulletins answer. Pure: the same papers give the same bytes. */
export function answersOf(bulletins: Bulletins): Answer[] {
  return [...lodz(bulletins), ...rzeszow(bulletins), ...olsztyn(bulletins), ...poznan(bulletins)];
}

function lodz({ lodz: papers, noise }: Bulletins): Answer[] {
  const lists = paged(newestFirst(papers), 10).map((shown, at, all) =>
    page(
      hosts.lodz,
      at === 0 ? k2Section : `${k2Section}?start=${at * 10}`,
      `lista-${at + 1}`,
      k2List(shown, at + 1, all.length),
    ),
  );
  return [...lists, ...papersOf(hosts.lodz, papers, (one) => k2Item(one, noise), k2File)];
}

const boardPath = '/zarzad/uchwaly-zarzadu';
const consultations = '/zarzad/konsultacje-spoleczne';

/** Resolutions lie in years, the newest of which is the one that counts. */
function rzeszow({ rzeszow: papers, rzeszowBoard, rzeszowProgrammes, noise }: Bulletins): Answer[] {
  const years = ['2025', '2026'].map((year) => ({ path: `${boardPath}/${year}`, title: year }));
  const sections = [
    page(hosts.rzeszow, boardPath, 'uchwaly', govList('Uchwały Zarządu', years, noise)),
    ...govSection(`${boardPath}/2026`, '2026', rzeszowBoard, noise),
    ...govSection(consultations, 'Konsultacje społeczne', papers, noise),
  ];
  const all = [...papers, ...rzeszowBoard, rzeszowProgrammes];
  const articles = papersOf(hosts.rzeszow, all, (one) => govArticle(one, noise), govFile);
  return [...sections, ...articles];
}

function govSection(path: string, title: string, papers: readonly Paper[], noise: number) {
  return paged(newestFirst(papers), 4).map((shown, at, all) => {
    const next = at + 1 < all.length ? `${path}?start=${(at + 1) * 4}` : undefined;
    const address = at === 0 ? path : `${path}?start=${at * 4}`;
    const file = `${path.split('/').at(-1)}-${at + 1}`;
    return page(hosts.rzeszow, address, file, govList(title, shown, noise, next));
  });
}

function olsztyn({ olsztyn: papers, noise }: Bulletins): Answer[] {
  return papersOf(hosts.olsztyn, papers, (one) => yiiPage(one, noise), yiiFile);
}

const board = '279---kategoria_uchwaly-zarzadu';
const year = '279---k_90---k_uchwaly-zarzadu-2026';
const topics = '292---kategoria_strategie-plany-programy-sprawozdania-decyzje';

function poznan({ poznan: papers, poznanTopics, noise }: Bulletins): Answer[] {
  const alone = { page: 1, pages: 1, noise };
  const years = ['2025', '2026'].map((name) => ({
    href: `279---k_90---k_uchwaly-zarzadu-${name}`,
    title: `Uchwały Zarządu ${name}`,
  }));
  const sections = [
    hsiPage(board, 1, hsiList('Uchwały Zarządu', years, { section: board, ...alone })),
    hsiPage(topics, 1, hsiList('Strategie', rowsOf(poznanTopics), { section: topics, ...alone })),
    ...paged(newestFirst(papers), 3).map((shown, at, all) => {
      const place = { section: year, page: at + 1, pages: all.length, noise };
      return hsiPage(year, at + 1, hsiList('Uchwały Zarządu 2026', rowsOf(shown), place));
    }),
  ];
  const articles = papersOf(hosts.poznan, papers, (one) => hsiArticle(one, noise), hsiFile);
  return [...sections, ...articles, ...poznanTopics.map((one) => topicPage(one, noise))];
}

const rowsOf = (papers: readonly Paper[]): HsiRow[] =>
  papers.map(({ path, title }) => ({ href: path.slice(1), title }));

const hsiPage = (section: string, at: number, body: string): Answer =>
  page(hosts.poznan, hsiPath(section, at), `${section.slice(0, 30)}-${at}`, body);

/** A section inside the section: what its paper says are the titles that lie in it. */
function topicPage({ path, title, paragraphs }: Paper, noise: number): Answer {
  const rows = paragraphs.map((words, at) => ({
    href: `${path.slice(1)}---${at + 1}`,
    title: words,
  }));
  const place = { section: path.slice(1), page: 1, pages: 1, noise };
  const shown = rows.length > 0 ? rows : [{ href: `${path.slice(1)}---0`, title: 'Ogłoszenie' }];
  return page(hosts.poznan, path, `temat-${title}`, hsiList(title, shown, place));
}

function papersOf(
  host: string,
  papers: readonly Paper[],
  render: (paper: Paper) => string,
  fileAt: (file: PaperFile) => string,
): Answer[] {
  return papers.flatMap((paper) => [
    page(host, paper.path, nameOf(paper), render(paper)),
    ...paper.files.map((file) => ({
      host,
      path: fileAt(file),
      file: `plik-${file.id}-${file.version}.${file.extension}`,
      body: file.body,
    })),
  ]);
}

const nameOf = ({ path }: Paper): string => (path.split('/').at(-1) ?? '').slice(0, 60);

const page = (host: string, path: string, name: string, body: string): Answer => ({
  host,
  path,
  file: `${name.replace(/\W+/g, '-')}.html`,
  body,
});

function paged<T>(all: readonly T[], size: number): T[][] {
  const count = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}

const newestFirst = (papers: readonly Paper[]): Paper[] =>
  papers.toSorted((a, b) => (a.published < b.published ? 1 : a.published > b.published ? -1 : 0));
