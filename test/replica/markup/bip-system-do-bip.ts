import { type Answer, escapeHtml, token } from '../answers.ts';
import type { Notice, NoticeFile } from '../chapters/bip-first-notices.ts';

const host = 'bip.lubuskie.pl';
const site = `https://${host}`;
const perPage = 4;

export const doBipAddress = ({ id, slug }: Notice): string =>
  `${site}/503/${id}/${slug.replaceAll('-', '_')}/`;

/** A section as a table on several pages, and the files in it: there is nothing else. */
export function doBipAnswers(notices: readonly Notice[], noise: number): Answer[] {
  const newest = notices.toSorted((a, b) => (a.published < b.published ? 1 : -1));
  const last = Math.max(1, Math.ceil(newest.length / perPage));
  const pages = Array.from({ length: last }, (_, at) => ({
    host,
    path: pathOf(at + 1),
    file: `lista-${at + 1}.html`,
    body: frame(newest.slice(at * perPage, (at + 1) * perPage), at + 1, last, noise),
  }));
  const files = notices.flatMap((notice) =>
    notice.files.map((file) => ({
      host,
      path: fileLink(file).slice(site.length),
      file: `${file.id}-${file.file}`,
      body: file.body,
    })),
  );
  return [...pages, ...files];
}

const pathOf = (page: number) =>
  page === 1 ? '/503/Projekty_-_konsultacje_spoleczne/' : `/503/${page}/rok/`;

const fileLink = ({ id, file }: NoticeFile) =>
  `${site}/system/pobierz.php?plik=${file}&id=${token(`${id}`, 32).toLowerCase()}`;

function frame(rows: readonly Notice[], page: number, last: number, noise: number): string {
  const numbers = Array.from({ length: last }, (_, at) =>
    at + 1 === page
      ? `<a class="selected" title="Aktualnie wybrana strona">${page}</a>`
      : `<a href="${site}${pathOf(at + 1)}" title="Przejdź do strony">${at + 1}</a>`,
  );
  return `<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>Projekty - konsultacje społeczne - BIP Lubuskie</title></head><body>
<p><a href="/">Biuletyn Informacji Publicznej</a></p>
<table summary="Lista informacji" border="1" class="table-data">
<tr><th scope="col" class="th-no offscreen-rwd">Lp</th><th scope="col" class="th-added offscreen-rwd">Dodano</th><th scope="col" class="offscreen-rwd">Tytuł</th><th scope="col" class="th-attachments-1  offscreen-rwd">Załącznik</th></tr>
${rows.map((notice, at) => row(notice, (page - 1) * perPage + at + 1)).join('\n')}
</table>
<h2 class="hide">Nawigacja między stronami listy informacji</h2><div class="paging-box">${numbers.join('')}</div>
<p>Wizyt: ${118 + noise * 41}. Wygenerowano: ${4 + (noise % 20)}-10-2026 08:0${noise % 10}</p></body></html>
`;
}

function row(notice: Notice, number: number): string {
  const files = notice.files.map(
    (file) =>
      `<li><a href="${escapeHtml(fileLink(file))}" title="Pobierz załącznik">${escapeHtml(file.name)}<img src="${site}/ikona.php?plik=${file.file}" alt="Ikona (PDF)" /></a></li>`,
  );
  return `<tr class="${number % 2 === 1 ? 'odd' : 'even'}">
	<td class="td-no"><span>Lp: </span>${number}</td>
	<td class="td-date-added"><div>Dodano</div>${notice.published}:41</td>
	<td><div>Tytuł</div><a href="${doBipAddress(notice)}" title="Przejdź do szczegółów informacji">
		${escapeHtml(notice.title)}</a></td>
	<td class="td-attachments-1"><div>Załącznik</div>
	<ul class="attachments">${files.join('\n')}</ul>
	</td>
</tr>`;
}
