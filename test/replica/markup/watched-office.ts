import { escapeHtml } from '../answers.ts';
import type { RopsPage } from '../chapters/rops-page.ts';
import {
  contentOf,
  fileItems,
  nameDay,
  newest,
  today,
  token16,
  type Visit,
  visits,
} from './watched-parts.ts';

/** A page of an office's own system: a table of layout, a calendar above, counters below. */
export function officePage(page: RopsPage, visit: Visit): string {
  const { title, site, published } = page;
  const session = token16(`${visit.noise}${title}`);
  return `<!DOCTYPE html>
<html lang="pl">
<head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>${escapeHtml(site)} - ${escapeHtml(title)}</title></head>
<body>
<div id="naglowek"><a href="/?PHPSESSID=${session}">${escapeHtml(site)}</a> <span>Dziś jest ${today(visit)}</span> <span>Imieniny: ${nameDay(visit)}</span></div>
<table id="uklad" width="100%"><tr>
<td valign="top" width="200"><ul><li><a href="/aktualnosci?PHPSESSID=${session}">Aktualności</a></li><li><a href="/programy?PHPSESSID=${session}">Programy i plany</a></li><li><a href="/kontakt?PHPSESSID=${session}">Kontakt</a></li></ul>
<div>Pogoda: ${12 + (visit.noise % 7)}&deg;C</div></td>
<td valign="top">
<h1>${escapeHtml(title)}</h1>
<div>Data publikacji: ${published}</div>
${contentOf(page, 'h2')}
${page.files.length === 0 ? '' : `<ul>\n${fileItems(page.files, visit)}\n</ul>`}
<h4>Zobacz także</h4>
<ul>
${newest(visit)}
</ul>
<p>Liczba odsłon: ${visits(visit)}<br>Data wygenerowania: ${visit.day} 08:0${visit.noise % 10}</p>
<p>Identyfikator sesji: ${session}</p>
</td></tr></table>
<div id="stopka">${escapeHtml(site)} | Odwiedzin: ${90_210 + visit.noise * 113}</div>
</body>
</html>
`;
}
