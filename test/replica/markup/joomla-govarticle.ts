import { escapeHtml, inWords, token } from '../answers.ts';
import type { Paper, PaperFile } from '../chapters/bip-second-papers.ts';

export interface SectionLink {
  readonly path: string;
  readonly title: string;
}

/** A section: its articles, or the years that they lie in. */
export function govList(
  title: string,
  links: readonly SectionLink[],
  noise: number,
  next?: string,
): string {
  const rows = links.map(
    ({ path, title: words }) =>
      `<tr><th class="list-title" scope="row"><a href="${path}">${escapeHtml(words)}</a></th></tr>`,
  );
  const pager =
    next === undefined
      ? ''
      : `<nav class="pagination__wrapper"><ul class="pagination"><li class="active page-item"><span class="page-link">1</span></li><li class="page-item"><a class="page-link" href="${next}">2</a></li></ul></nav>`;
  const main = `<div class="com-govarticle-category"><table class="category table"><tbody>
${rows.join('\n')}
</tbody></table>
${pager}</div>`;
  return frame(title, 'view-category', main, noise);
}

export function govArticle(paper: Paper, noise: number): string {
  const { title, paragraphs, files, published } = paper;
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('');
  const main = `<div class="com-govarticle-article item-page" itemscope itemtype="https://schema.org/Article">
		<div class="page-header">
		<h1 itemprop="headline">
			${escapeHtml(title)} 		</h1>
							</div>
	<dl class="article-info text-muted mb-2">${time('dateCreated', 'Wprowadzono', published, 9)}${time('dateModified', 'Poprawiono', published, 10 + (noise % 9))}</dl>
	<div itemprop="articleBody" class="com-govarticle-article__body">
		 ${text === '' ? '<p>&nbsp;</p>' : text}	</div>
	<div class="accordion"><dl class="article-info">
<dd class="createdby" itemprop="author"><span aria-hidden='true'>Wprowadził:</span> <span itemprop="name">Jan Wzorcowy</span>	</dd>
${time('datePublished', 'Opublikowano', published, 9)}</dl>
${files.length === 0 ? '' : attachments(files)}</div>
</div>`;
  return frame(title, 'view-article', main, noise);
}

const time = (name: string, words: string, day: string, hour: number) =>
  `<dd><time datetime="${day}T${`${hour}`.padStart(2, '0')}:09:25+02:00" itemprop="${name}"><span aria-hidden='true'>${words}:</span> ${inWords(day)}</time></dd>`;

function attachments(files: readonly PaperFile[]): string {
  const rows = files.map(
    (file) => `<tr>
            <th class="w-100" scope="row">
                <a href="${escapeHtml(govFile(file))}" target="_blank" title="Pobierz załącznik: ${escapeHtml(file.name)}">
                    ${escapeHtml(file.name)}                </a>
                <div class="d-block d-md-none"><small class="d-block"><strong>Dodający:</strong> Jan Wzorcowy</small></div>
            </th>
            <td class="d-none d-md-table-cell text-uppercase">${file.extension}</td>
        </tr>`,
  );
  return `<h2 class="accordion-header">Załączniki (${files.length})</h2><table class="table"><tbody id="article-attachments">
${rows.join('\n')}
</tbody></table>`;
}

export const govFile = ({ id, version }: PaperFile): string =>
  `/component/govarticle?task=article.downloadAttachment&id=${id}&version=${version}`;

function frame(title: string, view: string, main: string, noise: number): string {
  return `<!DOCTYPE html>
<html xml:lang="pl-PL" lang="pl-PL" dir="ltr">
<head>
	<meta charset="utf-8">
	<meta name="generator" content="Joomla! - Open Source Content Management">
	<title>${escapeHtml(title)}</title>
</head>
<body class="site page-138 com_govarticle ${view} subpage">
<header id="navigation"><h1 class="navbar-text bip-global-site-title ps-3">
                    Biuletyn Informacji Publicznej Samorządu Województwa Podkarpackiego                </h1></header>
<ul class="mod-menu nav"><li class="nav-item item-136"><a href="/zarzad/uchwaly-zarzadu" class="nav-link">Uchwały Zarządu</a></li><li class="nav-item item-138"><a href="/zarzad/konsultacje-spoleczne" class="nav-link">Konsultacje społeczne</a></li></ul>
<main id="nav-content">
${main}
</main>
<footer><small class="copyrights text-muted order-1">© 2026 Strona przykładowa</small></footer>
<script type="application/json" class="joomla-script-options new">{"csrf.token":"${token(`${noise}${title}`, 32).toLowerCase()}"}</script>
</body>
</html>
`;
}
