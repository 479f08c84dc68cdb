import { dayFirst, escapeHtml } from '../answers.ts';
import type { RopsPage } from '../chapters/rops-page.ts';
import { contentOf, fileItems, newest, token16, type Visit, visits } from './watched-parts.ts';

/** An article of a site on Joomla: its counter stands among its details. */
export function joomlaPage(page: RopsPage, visit: Visit): string {
  const { title, site, published } = page;
  return `<!DOCTYPE html>
<html lang="pl-pl">
<head>
<meta charset="utf-8">
<meta name="generator" content="Joomla! - Open Source Content Management">
<title>${escapeHtml(title)} - ${escapeHtml(site)}</title>
<script type="application/json" class="joomla-script-options new">{"csrf.token":"${token16(`${visit.noise}${title}`)}"}</script>
</head>
<body class="site com_content view-article">
<div class="header"><a class="brand" href="/">${escapeHtml(site)}</a></div>
<div class="moduletable_menu"><ul class="nav menu mod-list"><li><a href="/">Strona główna</a></li><li><a href="/programy">Programy</a></li></ul></div>
<ul class="breadcrumb"><li>Jesteś tutaj: </li><li><a href="/">Start</a></li><li>${escapeHtml(title)}</li></ul>
<div class="item-page" itemscope itemtype="https://schema.org/Article">
<div class="page-header"><h2 itemprop="headline">${escapeHtml(title)}</h2></div>
<div class="icons"><a href="?tmpl=component&amp;print=1" rel="nofollow">Drukuj</a> <a href="/component/mailto/?link=${token16(`${visit.noise}`)}">Powiadom znajomego</a></div>
<dl class="article-info muted"><dt class="article-info-term">Szczegóły</dt><dd class="published">Opublikowano: ${dayFirst(published)}</dd><dd class="modified">Zmodyfikowano: ${dayFirst(visit.day)}</dd><dd class="hits">Odsłon: ${visits(visit)}</dd></dl>
<div itemprop="articleBody">
${contentOf(page)}
${page.files.length === 0 ? '' : `<p>Do pobrania:</p>\n<ol>\n${fileItems(page.files, visit)}\n</ol>`}
</div>
</div>
<div class="moduletable"><h3>Najczęściej czytane</h3><ul class="mostread">
${newest(visit)}
</ul></div>
<div class="footer"><p>&copy; 2026 ${escapeHtml(site)}</p><p>Czas generowania strony: 0,${214 + visit.noise} s</p></div>
</body>
</html>
`;
}
