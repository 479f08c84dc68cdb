import { escapeHtml } from '../answers.ts';
import type { RopsPage } from '../chapters/rops-page.ts';
import { newest, token16, type Visit, visits } from './watched-parts.ts';

/** A list of calls of a regional programme: each with its term, and the days that are left. */
export function callsPage(page: RopsPage, visit: Visit): string {
  const { title, site } = page;
  return `<!DOCTYPE html>
<html lang="pl-PL" class="ltr">
<head><meta charset="UTF-8"><title>${escapeHtml(title)} - ${escapeHtml(site)}</title><meta name="csrf-token" content="${token16(`${visit.noise}`)}"></head>
<body class="public-page site">
<header id="banner" role="banner"><a href="/">${escapeHtml(site)}</a><form action="/szukaj"><input type="hidden" name="authToken" value="${token16(`a${visit.noise}`)}"><input name="q"></form></header>
<nav id="navigation" role="navigation"><ul><li><a href="/nabory">Nabory</a></li><li><a href="/dokumenty">Dokumenty</a></li></ul></nav>
<main id="content">
<h1>${escapeHtml(title)}</h1>
${page.blocks.map((block, at) => (typeof block === 'string' ? '' : call(block, at, visit))).join('\n')}
</main>
<div class="banner-slider"><a href="/kampania/${visit.noise}">Konkurs na dobry projekt nr ${visit.noise}</a></div>
<div class="related"><h3>Polecane</h3><ul>${newest(visit)}</ul></div>
<footer><p>Wyświetleń: ${visits(visit)}</p></footer>
</body>
</html>
`;
}

/** Number, name, term; a call that has no days left says nothing of them. */
function call(
  [number = '', name = '', term = '']: readonly string[],
  at: number,
  visit: Visit,
): string {
  return `<section class="recruitment-wrapper">
<div class="recruitment-wrapper__header"><span class="header__institution">Instytucja zarządzająca</span></div>
<a href="/nabory/lsi/${500 + at}"><h3>Nabór nr ${escapeHtml(number)}<br>${escapeHtml(name)}</h3></a>
<div class="recruitment-wrapper__dateBar"><p>Wnioski można składać do ${escapeHtml(term)}</p></div>
<p>Do końca naboru pozostało: ${60 - visit.noise} dni</p>
</section>`;
}
