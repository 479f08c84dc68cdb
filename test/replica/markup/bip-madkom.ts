import { articlesAddress } from '../../../crawler/engines/madkom.ts';
import { type Answer, escapeHtml } from '../answers.ts';
import type { Notice, NoticeFile } from '../chapters/bip-first-notices.ts';

const host = 'bip.dolnyslask.pl';
const site = `https://${host}/`;
const menu = 2149;

const linkOf = ({ id, slug }: Notice) => `a,${id},${slug}.html`;
export const madkomAddress = (notice: Notice): string => `${site}${linkOf(notice)}`;

/** A section's lists (shown and put away), its articles and their files. */
export function madkomAnswers(notices: readonly Notice[], noise: number): Answer[] {
  const lists = (['shown', 'archived'] as const).map((which) => {
    const rows = notices.filter(({ isArchived }) => isArchived === (which === 'archived'));
    const path = articlesAddress(host, menu, which).slice(site.length - 1);
    return json(path, `menu-${which}.json`, list(rows));
  });
  return [
    ...lists,
    ...notices.flatMap((notice) => [
      json(`/api/articles/${notice.id}`, `artykul-${notice.id}.json`, article(notice, noise)),
      ...notice.files.map(fileAnswer),
    ]),
  ];
}

/** Sorted by title, as the office has it. */
function list(notices: readonly Notice[]) {
  const articles = notices
    .toSorted((a, b) => (a.title < b.title ? -1 : 1))
    .map((notice) => ({
      id: `${notice.id}`,
      link: linkOf(notice),
      columnFields: [
        { fieldId: 'activeYMD', value: notice.modified.slice(0, 10) },
        { fieldId: 'title', value: entities(notice.title) },
      ],
      aliasFields: [
        { value: notice.title, alias: 'title' },
        { value: '', alias: 'lead' },
      ],
      templateAlias: '',
    }));
  return { limit: 100, offset: 0, total: articles.length, mainArticleId: null, tabs: [], articles };
}

/** Titles and texts come with entities for Polish letters, some of them. */
const entities = (words: string) =>
  escapeHtml(words).replaceAll('ó', '&oacute;').replaceAll('–', '&ndash;');

function article(notice: Notice, noise: number) {
  const { id, title, published, modified, paragraphs, files, isArchived } = notice;
  const official = { id: 17, name: 'Anna Przykładowa', email: null };
  return {
    id: `${id}`,
    link: linkOf(notice),
    title: entities(title),
    content: `\n<h2>${entities(title)}</h2>\n<p><aside class="mkModule" data-module="actionBtns"></aside>&nbsp;</p>\n${paragraphs.map((words) => `<p>${entities(words)}</p>`).join('\n')}\n<p>&nbsp;</p>`,
    version: 3,
    views: 382 + noise * 17,
    isArchived,
    basicData: {
      createDate: `${published}:51`,
      active: `${modified}:50`,
      originActive: `${published}:17`,
      createInformationDate: `${published.slice(0, 10)} 00:00:00`,
      responseUser: official,
      createUser: official,
    },
    attachments: files.map((file) => attachment(file, published, noise)),
  };
}

function attachment({ id, name, file, body }: NoticeFile, published: string, noise: number) {
  return {
    id,
    link: `e,pobierz,get.html?id=${id}`,
    deleted: false,
    downloadable: true,
    isGallery: false,
    name,
    extension: file.split('.').at(-1),
    size: body.byteLength,
    publishDate: `${published}:17`,
    downloadCounter: 13 + noise * 5,
  };
}

function fileAnswer({ id, file, body }: NoticeFile): Answer {
  const path = `/e,pobierz,get.html?id=${id}`;
  return { host, path, file: `plik-${id}-${file}`, body };
}

function json(path: string, file: string, value: unknown): Answer {
  return { host, path, file, body: JSON.stringify(value) };
}
