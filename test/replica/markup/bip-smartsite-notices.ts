import { type Answer, escapeHtml, token } from '../answers.ts';
import type { Notice, NoticeFile } from '../chapters/bip-first-notices.ts';

const host = 'bip.podlaskie.eu';
const section = '/wojewodztwo/konsultacje_spoleczne/';
const perPage = 5;

const pathOf = ({ slug }: Notice) => `${section}${slug}.html`;
export const noticesAddress = (notice: Notice): string => `https://${host}${pathOf(notice)}`;

/** A section of notices on SmartSite: its pages, the notices and their files. */
export function noticesAnswers(notices: readonly Notice[], noise: number): Answer[] {
  const newest = notices.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const last = Math.max(1, Math.ceil(newest.length / perPage));
  const lists = Array.from({ length: last }, (_, at) => ({
    host,
    path: at === 0 ? section : `${section.slice(0, -1)}?page=${at + 1}`,
    file: `lista-${at + 1}.html`,
    body: list(newest.slice(at * perPage, (at + 1) * perPage), at + 1, last, noise),
  }));
  return [...lists, ...notices.flatMap((notice) => noticeAnswers(notice, noise))];
}

function noticeAnswers(notice: Notice, noise: number): Answer[] {
  return [
    { host, path: pathOf(notice), file: `${notice.id}.html`, body: page(notice, noise) },
    ...notice.files.map((file) => ({
      host,
      path: filePath(file),
      file: `${file.id}-${file.file}`,
      body: file.body,
    })),
  ];
}

/** Encoded twice, as on the site. */
function filePath({ id, name, file }: NoticeFile): string {
  const once = encodeURIComponent(`${name}.${file.split('.').at(-1)}`).replaceAll('%20', '+');
  return `/resource/${id}/${once.replaceAll('%', '%25')}`;
}

function list(rows: readonly Notice[], at: number, last: number, noise: number): string {
  const items = rows.map(
    (notice) =>
      `<li class="component-item clearfix"><a href="${pathOf(notice)}?PHPSESSID=${token(`${noise}`, 12)}"><h2>${escapeHtml(notice.title)}</h2></a></li>`,
  );
  const next =
    at === last
      ? ''
      : `<li><a href="${section.slice(0, -1)}?page=${at + 1}" aria-label="Następna strona"><span class="sr-only">Następna strona</span></a></li>`;
  return frame(
    'Konsultacje społeczne',
    `${component('Cms_NewsList', `<ul class="list">\n${items.join('\n')}\n</ul>\n<nav class="component-paginator"><ul class="pagination"><li class="active"><a>${at}</a></li>${next}</ul></nav>`)}`,
    noise,
  );
}

function page(notice: Notice, noise: number): string {
  const { title, paragraphs, files, published, modified } = notice;
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  const attached = files.map(
    (file) =>
      `<div class="attachment-item"><a href="${filePath(file)}" class="piwik_download">${escapeHtml(file.name)}</a><a href="/resource/file/preview/id.${file.id}" class="preview">Podgląd</a></div>`,
  );
  const metric = [
    ['Wytworzył', 'Anna Przykładowa'],
    ['Data wytworzenia', published.slice(0, 10)],
    ['Data opublikowania', published],
    ['Data ostatniej aktualizacji', modified],
    ['Liczba wyświetleń', `${118 + noise * 37}`],
  ].map(([label, value]) => `<p class="component-info-params">${label}: <span>${value}</span></p>`);
  return frame(
    title,
    `${component('Cms_ContentWYSIWYG', `<div class="component-content-wysiwyg">${text}</div>`)}
${component('Cms_Attachment', `<div class="component-attachment">${attached.join('\n')}</div>`)}
${metric.join('\n')}`,
    noise,
  );
}

const component = (name: string, inner: string) =>
  `<div class="component component-accepted" data-name="${name}">${inner}</div>`;

function frame(title: string, content: string, noise: number): string {
  return `<!DOCTYPE html><html lang="pl">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"/><title>${escapeHtml(title)} - Biuletyn Informacji Publicznej</title>
<meta name="generator" content="SmartSite&#x20;by&#x20;BIT&#x20;Sp.&#x20;z&#x20;o.o."><script>eval(mod_pagespeed_${token(`${noise}${title}`, 10)});</script></head>
<body>
<header><a href="/"> Biuletyn Informacji Publicznej Urzędu Marszałkowskiego </a></header>
${component('Cms_PageTitle', `<div class="component-title component-page-title"><div class="component-head"><h1>${escapeHtml(title)}</h1></div></div>`)}
${content}
<footer>Liczba odwiedzin: ${70_118 + noise * 97}</footer></body></html>
`;
}
