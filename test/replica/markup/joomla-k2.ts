import { dayFirst, escapeHtml, token } from '../answers.ts';
import type { Paper, PaperFile } from '../chapters/bip-second-papers.ts';

export const k2Section = encodeURI('/ogloszenia/konsultacje-społeczne');

/** A page of a K2 category; `page` and `last` count from 1, ten items on each. */
export function k2List(papers: readonly Paper[], page: number, last: number): string {
  const items = papers.map(
    ({
      path,
      title,
      published,
    }) => `<div class="itemContainer itemContainerLast"  style="width:100.0%;">
<!-- Start K2 Item Layout -->
<div class="catItemView groupPrimary">
     <div class="catItemDateCreated">

          ${dayFirst(published, '.')} - 09:15     </div>
     <div class="catItemHeader">
               <h3 class="catItemTitle">
                                             <a href="${path}">
                              ${escapeHtml(title)}                         </a>
                                   </h3>
               </div>
     <div class="catItemBody">
     </div>
          <div class="catItemReadMore">
               <a class="k2ReadMore" href="${path}">
                   <i class="far fa-arrow-alt-circle-right"></i><span class="sr-only">Czytaj dalej...&nbsp;${escapeHtml(title)}</span>
               </a>
          </div>
</div>
<!-- End K2 Item Layout -->						</div>`,
  );
  const list = `<div class="itemList"><div id="itemListPrimary">\n${items.join('\n')}\n</div></div>`;
  return frame('Konsultacje społeczne', `${list}\n${last > 1 ? pager(page, last) : ''}`);
}

function pager(page: number, last: number): string {
  const link = (at: number, words: string, sort: string) =>
    `<li class="${sort}page-item"><a title="${words}" href="${k2Section}?start=${at * 10}" class="page-link">${words}</a></li>`;
  const off = (words: string, sort: string) =>
    `<li class="${sort}page-item"><li class="disabled"><a class="page-link" href="#">${words}</a></li></li>`;
  const numbers = Array.from({ length: last }, (_, at) =>
    at + 1 === page ? off(`${page}`, '') : link(at, `${at + 1}`, ''),
  );
  const next =
    page === last
      ? off('Następny artykuł', 'pagination-next ')
      : link(page, 'Następny artykuł', 'pagination-next ');
  return `<div class="bipPagination"><nav><ul class="pagination">${numbers.join('')}${next}</ul></nav>
				Strona ${page} z ${last}			</div>`;
}

export function k2Item(
  { path, title, paragraphs, files, published }: Paper,
  noise: number,
): string {
  const text = paragraphs.map((words) => `<p>${escapeHtml(words)}</p>`).join('\n');
  return frame(
    title,
    `<div class="itemHeader">
  <h2 class="itemTitle">
    ${escapeHtml(title)}
  </h2>
</div>
<div class="itemBody">
<div class="itemFullText">
${text}
</div>
${attachments(files)}
<span class="itemHits">Czytany <b>${407 + noise * 31}</b> razy</span>
<div class="itemAuthor">Osoba publikująca :  Anna Przykładowa</div>
<div class="itemDateModified">Data publikacji:  ${dayFirst(published, '.')} - 09:15</div>
<div class="itemDateModified">Ostatnio zmieniany:  ${dayFirst(published, '.')} - 11:${10 + noise}</div>
</div>
<a href="${path}?tmpl=component&amp;print=1">Drukuj</a>`,
  );
}

function attachments(files: readonly PaperFile[]): string {
  if (files.length === 0) return '';
  const items = files.map(
    (file) =>
      `<li><a title="${escapeHtml(file.name)}.${file.extension}" href="${k2File(file)}">${escapeHtml(file.name)}</a> <span>(${file.id % 90} pobrań)</span></li>`,
  );
  return `<div class="itemAttachmentsBlock"><span>Pobierz załącznik:</span><ul class="itemAttachments">${items.join('')}</ul></div>`;
}

export const k2File = ({ id, name }: PaperFile): string =>
  `${k2Section}/item/download/${id}_${token(name, 12).toLowerCase()}`;

function frame(title: string, content: string): string {
  return `<!DOCTYPE html><html lang="pl"><head><meta charset="utf-8"><title>${escapeHtml(title)} - www.bip.lodzkie.pl</title></head><body>
<ul class="menu"><li><a href="${k2Section}">Konsultacje społeczne</a></li></ul>
<div id="k2Container">
${content}
</div>
</body></html>
`;
}
