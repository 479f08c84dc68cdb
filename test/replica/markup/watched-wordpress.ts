import { escapeHtml } from '../answers.ts';
import { type RopsPage, sizeOf } from '../chapters/rops-page.ts';
import { contentOf, newest, token16, type Visit, visits } from './watched-parts.ts';

/** A post of a site on WordPress, with a side bar, a counter and a question about cookies. */
export function wordpressPage(page: RopsPage, visit: Visit): string {
  const { title, site, published, address } = page;
  const id = idOf(address);
  const kind = /page_id=/.test(address)
    ? `page-template-default page page-id-${id}`
    : `post-template-default single single-post postid-${id}`;
  return `<!DOCTYPE html>
<html lang="pl-PL">
<head>
<meta charset="UTF-8">
<title>${escapeHtml(title)} &#8211; ${escapeHtml(site)}</title>
<link rel='shortlink' href='/?p=${id}' />
<meta property="article:published_time" content="${published}T09:12:00+02:00" />
<meta property="article:modified_time" content="${visit.day}T06:00:00+02:00" />
<script>var nonce = "${token16(`${visit.noise}${id}`)}";</script>
</head>
<body class="${kind} wp-embed-responsive has-sidebar">
<div id="page" class="site">
<header id="masthead" class="site-header"><p class="site-title"><a href="/">${escapeHtml(site)}</a></p>
<nav id="site-navigation" class="main-navigation"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="/">Start</a></li><li class="menu-item"><a href="/aktualnosci/">Aktualności</a></li><li class="menu-item"><a href="/kontakt/">Kontakt</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
<article id="post-${id}" class="post-${id} post type-post status-publish hentry">
<header class="entry-header"><h1 class="entry-title">${escapeHtml(title)}</h1><div class="entry-meta"><time class="entry-date published" datetime="${published}T09:12:00+02:00">${published}</time> <span class="post-views">Wyświetleń: ${visits(visit)}</span></div></header>
<div class="entry-content">
${contentOf(page)}
${page.files.map((file) => fileBlock(file)).join('\n')}
</div>
<footer class="entry-footer"><span class="cat-links">Deinstytucjonalizacja</span></footer>
</article>
<nav class="navigation post-navigation"><a href="/?p=${Number(id) + visit.noise}" rel="next">Następny wpis</a></nav>
</main></div>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2 class="widget-title">Najnowsze wpisy</h2><ul>
${newest(visit)}
</ul></section></aside></div>
<footer id="colophon" class="site-footer"><p>Licznik odwiedzin: ${90_210 + visit.noise * 113}</p></footer>
</div>
<div id="cookie-notice" role="dialog"><span>Ta strona używa plików cookies. Korzystając z niej, wyrażasz na to zgodę.</span><a href="#">Akceptuję</a></div>
</body>
</html>
`;
}

function idOf(address: string): string {
  return /(?:p|page_id)=(\d+)/.exec(address)?.[1] ?? /\/(\d{3,})\/$/.exec(address)?.[1] ?? '7001';
}

function fileBlock(file: RopsPage['files'][number]): string {
  const href = escapeHtml(file.path);
  return `<div class="wp-block-file"><a href="${href}">${escapeHtml(file.name)}</a> (${sizeOf(file)}) <a href="${href}" class="wp-block-file__button" download>Pobierz</a></div>`;
}
