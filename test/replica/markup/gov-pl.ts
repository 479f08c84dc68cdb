import { escapeHtml } from '../answers.ts';

/** The frame of a page of www.gov.pl, drawn on the server. */
export function govFrame(title: string, office: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="pl-PL" class="no-js">
<head>
<title>${escapeHtml(title)} - ${escapeHtml(office)} - Portal Gov.pl</title>
<meta charset="utf-8"/>
</head>
<body>
<header class="page-header"><a href="/" title="Gov.pl">gov.pl</a>
<nav class="unit-menu"><ul><li><a href="/web/gov/uslugi-dla-obywatela">Usługi dla obywatela</a></li></ul></nav>
</header>
<main>
<nav class="breadcrumbs"><ul><li><a href="/">Strona główna</a></li><li>${escapeHtml(title)}</li></ul></nav>
<article class="article-area main-container">
<article class="article-area__article" id="main-content">
<h2>${escapeHtml(title)}</h2>
${content}
</article>
</article>
</main>
<footer class="footer"><p>Strony dostępne w domenie www.gov.pl mogą zawierać adresy skrzynek mailowych.</p></footer>
</body>
</html>
`;
}

/** A row of a list of articles. */
export interface Teaser {
  readonly path: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly title: string;
  readonly intro: string;
}

/** One page of a list; `pages` of them, counted from 1. `noise` moves with nothing. */
export function newsList(
  office: string,
  teasers: readonly Teaser[],
  { page, pages, noise }: { page: number; pages: number; noise: number },
): string {
  const rows = teasers.map((teaser, at) => teaserRow(teaser, noise * 31 + at)).join('\n');
  return govFrame(
    'Aktualności',
    office,
    `<div class="art-prev art-prev--under-title"><ul><li><div class="title"><a href="/web/gov/komunikaty">Komunikaty</a></div></li></ul></div>
<div class="art-prev art-prev--near-menu">
<ul>
${rows}
</ul>
</div>
${pages === 1 ? '' : pager(page, pages)}`,
  );
}

function teaserRow({ path, date, title, intro }: Teaser, picture: number): string {
  const lead = intro === '' ? '' : `\n<div class="intro">${escapeHtml(intro)}</div>`;
  return `<li>
<picture><img src="/photo/format/${picture}/resize/220x135" alt=""/></picture>
<div>
<div class="event"><span class="date">${dotted(date)}</span></div>
<div class="title"><a href="${path}">${escapeHtml(title)}</a></div>${lead}
</div>
</li>`;
}

function pager(page: number, pages: number): string {
  const next = `<a href="?page=${page + 1}&amp;size=10" id="js-pagination-page-next" class="pagination__next">następna</a>\n`;
  return `<nav class="pagination"><input type="number" id="js-pagination-page" value="${page}"/>
${page < pages ? next : ''}<a href="?page=${pages}&amp;size=10" class="pagination__total-count" id="js-pagination-pages-count"> ${pages} </a></nav>`;
}

export interface Material {
  /** The last part of its address. */
  readonly id: string;
  readonly name: string;
  readonly file: string;
}

export interface ArticlePage {
  readonly title: string;
  readonly date: string;
  readonly intro: string;
  readonly paragraphs: readonly string[];
  readonly materials: readonly Material[];
}

/** An article. `edited` is when somebody last touched it: technical, like the editor's name. */
export function articlePage(office: string, article: ArticlePage, edited: string): string {
  const { title, date, intro, paragraphs, materials } = article;
  return govFrame(
    title,
    office,
    `${date === '' ? '' : `<p class="event-date">${dotted(date)}</p>\n`}<p class="intro">${escapeHtml(intro)}</p>
<div class="editor-content"><div>
${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('\n')}
</div></div>
${materials.length === 0 ? '' : `<h3>Materiały</h3>\n${materials.map(fileLink).join('\n')}\n`}<div class="metrics"><dl>
<div><dt>Ostatnia modyfikacja:</dt> <dd>${dotted(edited)} 09:12 Jan Redaktorski</dd></div>
</dl></div>`,
  );
}

function fileLink({ id, name, file }: Material): string {
  return `<a class="file-download" href="/attachment/${id}" target="_blank" download aria-label="Pobierz plik ${escapeHtml(name)}">
${escapeHtml(name)}<br/>
<span class="extension">${file.replaceAll('_', '&#8203;_')}</span>
<span class="details"><span>0.31MB</span></span>
</a>`;
}

const dotted = (day: string) => day.split('-').toReversed().join('.');
