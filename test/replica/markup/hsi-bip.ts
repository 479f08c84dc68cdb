import { escapeHtml } from '../answers.ts';
import type { Paper, PaperFile } from '../chapters/bip-second-papers.ts';

export interface HsiRow {
  /** As it stands in the page: without a slash before it. */
  readonly href: string;
  readonly title: string;
}

/** A section: articles, or sections inside it; `pages` is how many it has, `page` counts from 1. */
export function hsiList(
  title: string,
  rows: readonly HsiRow[],
  { section, page, pages, noise }: { section: string; page: number; pages: number; noise: number },
): string {
  const items = rows.map(
    ({ href, title: words }) =>
      `<div class="news"><a class="czytaj_wiecej_blok" href="${href}" title="${escapeHtml(words)}  - czytaj więcej" target="_self"><div class="news_tytul"><div class="news_tytul_data_link"><p class="czytaj_wiecej_blok"></p></div><div class="news_tytul_sam">
											${escapeHtml(words)}
										</div></div></a><div class="news_tytul_data"></div><div class="przerwa"></div></div>`,
  );
  const numbers = Array.from({ length: pages }, (_, at) =>
    at + 1 === page
      ? `<a title="Przejdź do ${page} z ${pages}" class="current" href="#">${page}</a>`
      : `<a class="paginate" title="Przejdź do ${at + 1} z ${pages}" href="${escapeHtml(hsiPath(section, at + 1))}">${at + 1}</a>`,
  );
  const pager = pages > 1 ? numbers.join(' ') : '';
  return frame(
    `<div id="artykul"><div class="przerwa"><br /></div><h1>${escapeHtml(title)}</h1><br />${items.join('')}${pager}<br /></div>`,
    noise,
  );
}

/** Where a page of a section stands, as its pager writes it. */
export const hsiPath = (section: string, page: number): string =>
  page === 1 ? `/${section}` : `/index.php?page=${page}&ipp=30&zm1=${section}`;

export function hsiArticle({ title, paragraphs, files, published }: Paper, noise: number): string {
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  const links = files.map(
    (file) =>
      `<a href="..${hsiFile(file)}"><img src="img/pdf.png" alt="" /></a> <a href="..${hsiFile(file)}">${escapeHtml(file.name)}</a><br />`,
  );
  return frame(
    `<div id="artykul"><div id="tresc-drukuj"><h1>${escapeHtml(title)}</h1>
${text}
<div id="podpis_autor_lewa"><p><strong>wytworzenie informacji:</strong> <span>Anna Przykładowa</span> <strong>data:</strong> <span>${published}</span></p></div></div>
<div class="zalaczniki">${links.join('\n')}</div></div>`,
    noise,
  );
}

export const hsiFile = ({ id, extension }: PaperFile): string =>
  `/artykuly/${Math.floor(id / 10)}/pliki/dokument_${id}.${extension}`;

function frame(content: string, noise: number): string {
  return `<!DOCTYPE html>
<html lang="pl" class="no-js">
    <head>
        <meta charset="utf-8">
		<meta name="author" content="HSI" />
	<title>BIP UMWW</title>
    </head>
	<body class="drawer drawer--left">
<div id="menu_lewa" class="left-menu"><ul class="mainNav"><li><a href="279---kategoria_uchwaly-zarzadu">Uchwały Zarządu </a></li><li><a href="292---kategoria_strategie-plany-programy-sprawozdania-decyzje">Strategie, plany, programy, sprawozdania, decyzje</a></li></ul></div>
<div id="content-main">
<div class="col12">${content}</div></div>
<div id="stopka"><p>Urząd Marszałkowski<br />
Wojew&oacute;dztwa Wielkopolskiego w Poznaniu</p>
<br />Stronę odwiedzono ${noise * 23} razy <br /> UMWW ©2026</div>
</body>
</html>
`;
}
