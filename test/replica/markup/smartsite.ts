import { dayFirst, escapeHtml, token } from '../answers.ts';
import type { Attachment, BipPage } from '../sites.ts';

export const section = '/samorzad_wojewodztwa/zarzad_wojewodztwa/uchwaly_zarzadu/';

/** A page of the list of resolutions, ten at a time. */
export function bipList(
  pages: readonly BipPage[],
  { page, last, noise }: { page: number; last: number; noise: number },
): string {
  const items = pages.map(
    ({ slug, title }) => `<li class="component-item">
 <a href="${section}${slug}.html" title="${escapeHtml(title)}">
  <i class="sidebar-menu-arrow fa fa-angle-right"></i>
  <em class="number"> </em>
  <em class="item-title">${escapeHtml(title)}</em>
 </a>
</li>`,
  );
  const list = `<div class="component-page-list">
 <div class="component-wrapper">
 <div class="accordion" id="sidebar-menu-1">
 <ul>
${items.join('\n')}
 </ul>
 </div>
 </div>
 ${paginator(page, last)}
</div>`;
  return frame('Uchwały Zarządu', component('Bip_PageList', list), noise);
}

/** One resolution: its table, its text, its attachments, its metadata. */
export function bipPage(page: BipPage, noise: number): string {
  const rows = page.table.map(
    ([label, value]) =>
      `<tr>\n<th>\n<strong>${escapeHtml(label)}</strong> </th>\n<td>\n${escapeHtml(value)} </td>\n</tr>`,
  );
  const text = page.paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n');
  const content = [
    component('Bip_PageData', table(rows)),
    component('Cms_ContentWYSIWYG', page.paragraphs.length === 0 ? '' : wrapper(text)),
    component('Cms_Attachment', page.attachments.length === 0 ? '' : attachments(page.attachments)),
    component('Bip_PageMetric', metric(page)),
    component('Cms_PageArchive', archive(page, noise)),
  ].join('\n');
  return frame(page.title, content, noise);
}

/** Addresses of files are encoded twice; the site knows only that form. */
export function attachmentPath({ id, file }: Attachment): string {
  return `/resource/${id}/${encodeURIComponent(encodeURIComponent(file)).replaceAll('%2520', '+')}`;
}

const component = (name: string, inner: string) =>
  `<div class="component component-accepted" data-id="${token(name, 8).toLowerCase()}" data-is-editable="1" data-name="${name}">${inner}</div>`;

const wrapper = (inner: string) =>
  `<div class="component-wrapper"><div class="component-content">${inner}</div></div>`;

const table = (rows: readonly string[]) =>
  wrapper(
    `<table class="table table-hover table-striped"><tbody>${rows.join('\n')}</tbody></table>`,
  );

function attachments(files: readonly Attachment[]): string {
  const items = files.map(
    (file) => `<li>
 <a href="${attachmentPath(file)}" title="${escapeHtml(file.name)}" class="piwik_download" data-counter data-counter-id="${file.id}">
 <i class="fa fa-download"></i>${escapeHtml(file.name)} </a>
 <span>PDF, ${(file.body.byteLength / 1024).toFixed(2)} KB</span>
 <a href="/resource/file/preview/id.${file.id}" target="_blank" title="Podgląd dokumentu" class="preview piwik_download" rel="nofollow"><i class="fa fa-search"></i></a>
</li>`,
  );
  return `<div class="component-attachment item"><div class="component-head"><h3>Załączniki</h3></div>${wrapper(`<ul class="list-attachment">${items.join('\n')}</ul>`)}</div>`;
}

function metric({ made, published }: BipPage): string {
  const rows = [
    ['Osoba, która wytworzyła informację', 'Anna Przykładowa'],
    ['Osoba, która wprowadziła informację', 'Jan Wzorcowy'],
    ['Data wytworzenia', dayFirst(made)],
    ['Data udostępnienia', `${dayFirst(published)} ${published.slice(11)}`],
  ];
  return `<div class="component component-bip-metric"><dl class="dl-horizontal">${rows.map(pair).join('')}</dl></div>`;
}

function archive({ version, published }: BipPage, noise: number): string {
  const rows = [
    ['Wersja artykułu', `${version}`],
    ['Data aktualizacji', `${dayFirst(published)} ${published.slice(11)}`],
    ['Data wygenerowania', `${4 + noise}-10-2026 08:0${noise % 10}`],
    ['Liczba odsłon', `${118 + noise * 37}`],
  ];
  return `<div class="component-page-archive"><dl class="dl-horizontal">${rows.map(pair).join('')}</dl></div>`;
}

const pair = ([label, value]: readonly (string | undefined)[]) =>
  `<dt>${escapeHtml(label ?? '')}:</dt><dd>${escapeHtml(value ?? '')}</dd>`;

function paginator(page: number, last: number): string {
  const numbers = Array.from({ length: last }, (_, at) =>
    at + 1 === page
      ? `<li class="active"><a aria-current="true" aria-label="Aktualnie wybrana strona">${page} </a></li>`
      : `<li><a aria-label="Przejdź do strony numer ${at + 1}" href="${section}?page=${at + 1}">${at + 1} </a></li>`,
  );
  const next =
    page === last
      ? ''
      : `<li><a href="${section}?page=${page + 1}" aria-label="Następna strona"><span class="sr-only">Następna strona</span></a></li>`;
  return `<nav class="component-paginator" aria-label="Paginacja listy stron"><ul class="pagination">${numbers.join('')}${next}</ul></nav>`;
}

function frame(title: string, content: string, noise: number): string {
  return `<!DOCTYPE html><html lang="pl">
<head>
 <meta http-equiv="Content-Type" content="text/html; charset=utf-8"/>
 <title>${escapeHtml(title)} - Biuletyn Informacji Publicznej Samorządu Województwa Śląskiego</title>
 <meta name="generator" content="SmartSite&#x20;by&#x20;BIT&#x20;Sp.&#x20;z&#x20;o.o.">
 <script>eval(mod_pagespeed_${token(`${noise}${title}`, 10)});</script>
</head>
<body class="project_bip_demo theme_bip_umws">
<header>
 <div class="page-name"><a href="/" title="Strona główna"> Biuletyn Informacji Publicznej Samorządu Województwa Śląskiego </a></div>
</header>
<div class="container">
 <div class="row" id="main-content">
 ${component('Cms_Breadcrumb', '<ul class="breadcrumb"><li><a href="/">Strona główna</a></li><li class="active">Uchwały Zarządu</li></ul>')}
 ${component('Cms_Menu', `<nav class="component-menu component-menu-vertical"><ul><li class="component-item"><a href="${section}">Uchwały Zarządu</a></li></ul></nav>`)}
 ${component('Cms_PageTitle', `<div class="component-head"><h1>${escapeHtml(title)}</h1></div>`)}
 ${content}
 </div>
</div>
<div id="bottom-footer" class="container-fluid"><p>&copy; 2026. Strona przykładowa. Liczba odwiedzin: ${90_210 + noise * 113}</p></div>
</body>
</html>
`;
}
