import { postsAddress } from '../../../crawler/engines/wordpress.ts';
import { type Answer, escapeHtml } from '../answers.ts';
import type { Notice, NoticeFile } from '../chapters/bip-first-notices.ts';

const host = 'bip.opolskie.pl';
const api = '/wp-json/wp/v2';

export const wordpressAddress = ({ published, slug }: Notice): string =>
  `https://${host}/${published.slice(0, 4)}/${published.slice(5, 7)}/${slug}/`;

const uploadAddress = ({ file }: NoticeFile) => `https://${host}/wp-content/uploads/2026/${file}`;

/** The site's search, its posts, the media attached to them and the files. */
export function wordpressAnswers(notices: readonly Notice[], noise: number): Answer[] {
  return [
    ...['deinstytucjonaliz', '"usług społecznych"'].flatMap((search) => [
      json(
        pathOf(postsAddress(host, { search })),
        `szukaj-${slug(search)}.json`,
        found(notices, search),
      ),
      json(pathOf(postsAddress(host, { search }, 'pages')), `strony-${slug(search)}.json`, []),
    ]),
    ...notices.flatMap((notice) => [
      json(`${api}/posts/${notice.id}`, `post-${notice.id}.json`, post(notice, noise)),
      json(
        `${api}/media?parent=${notice.id}&per_page=100`,
        `media-${notice.id}.json`,
        notice.files.map(media),
      ),
      ...notice.files.map((file) => ({
        host,
        path: new URL(uploadAddress(file)).pathname,
        file: `${file.id}-${file.file}`,
        body: file.body,
      })),
    ]),
  ];
}

const pathOf = (address: string) => address.slice(`https://${host}`.length);
const slug = (words: string) => (words.startsWith('"') ? 'uslugi' : words);

function found(notices: readonly Notice[], search: string): unknown[] {
  const words = search.replaceAll('"', '').toLowerCase();
  const says = ({ title, paragraphs }: Notice) => [title, ...paragraphs].join(' ').toLowerCase();
  return notices
    .filter((notice) => says(notice).includes(words))
    .toSorted((a, b) => (a.modified < b.modified ? 1 : -1))
    .map(row);
}

const stamp = (time: string) => `${time.replace(' ', 'T')}:00`;

function row(notice: Notice) {
  const { id, published, modified, title } = notice;
  return {
    id,
    date: stamp(published),
    modified: stamp(modified),
    link: wordpressAddress(notice),
    title: { rendered: escapeHtml(title).replaceAll('–', '&#8211;') },
  };
}

/** Files: the first one stands in the text, too; views move all the time. */
function post(notice: Notice, noise: number) {
  const [first] = notice.files;
  const blocks = notice.paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`);
  const link =
    first === undefined
      ? ''
      : `<div class="wp-block-file"><a href="${uploadAddress(first)}">${escapeHtml(first.name)}</a><a href="${uploadAddress(first)}" class="wp-block-file__button wp-element-button" download>Pobierz</a></div>`;
  return {
    ...row(notice),
    status: 'publish',
    type: 'post',
    content: { rendered: `\n${blocks.join('\n\n\n\n')}\n\n${link}\n`, protected: false },
    post_views: 118 + noise * 37,
    _links: { 'wp:attachment': [{ href: `https://${host}${api}/media?parent=${notice.id}` }] },
  };
}

function media(file: NoticeFile) {
  return {
    id: file.id,
    title: { rendered: escapeHtml(file.name).replaceAll('–', '&#8211;') },
    mime_type: file.file.endsWith('.pdf')
      ? 'application/pdf'
      : 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    source_url: uploadAddress(file),
  };
}

function json(path: string, file: string, value: unknown): Answer {
  return { host, path, file, body: JSON.stringify(value) };
}
