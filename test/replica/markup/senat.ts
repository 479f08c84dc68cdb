import { escapeHtml, inWords } from '../answers.ts';

/** An act of the Sejm in the Senate. */
export interface SenateAct {
  readonly print: string;
  /** Of its page: `2301`. */
  readonly id: number;
  readonly title: string;
  readonly steps: SenateStep[];
  /** Expert opinions, in a fold of their own. */
  readonly opinions: SenatePaper[];
}

export interface SenateStep {
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly name: string;
  /** Of a referral: committees in the genitive, by their ids. */
  readonly committees?: readonly (readonly [number, string])[];
  readonly says?: string;
  readonly papers?: SenatePaper[];
}

export interface SenatePaper {
  readonly name: string;
  /** Of the file, below `/download/gfx/senat/pl/`. */
  readonly path: string;
  body: Uint8Array;
}

export const senateSection = '/prace/proces-legislacyjny-w-senacie/ustawy-uchwalone-przez-sejm/';

export const actPath = ({ id }: SenateAct) =>
  `${senateSection}ustawy-uchwalone-przez-sejm/ustawa,${id}.html`;

export const paperPath = ({ path }: SenatePaper) => `/download/gfx/senat/pl/${path}`;

/** Ten acts, newest first. */
export function senateList(acts: readonly SenateAct[], visits: number): string {
  const rows = acts.map(
    (act, at) => `<tr ${at % 2 === 1 ? 'class="odd"' : ''}>
 <td class="numer-druku" style="width: 100px;">
  ${act.print}     </td>
 <td style="padding: 0; width: 30px">
 </td>
 <td class="txt-left" style="width: 581px">
  <a href="${actPath(act)}">${escapeHtml(act.title)}</a>
 </td>
</tr>`,
  );
  const head =
    '<tr>\n<th>Nr druku</th>\n<th><span class="sr-only">Inicjatywa TK</span></th>\n<th>Projekt</th>\n</tr>';
  return frame(
    `<h1>Ustawy uchwalone przez Sejm</h1>
<table cellspacing="0" cellpadding="0" border="0" width="100%" class="results-resolution"><tbody>
${[head, ...rows].join('\n')}
</tbody></table>`,
    visits,
  );
}

export function senateAct({ title, steps, opinions }: SenateAct, visits: number): string {
  const items = [...steps.map(stepItem), ...(opinions.length > 0 ? [opinionsItem(opinions)] : [])];
  return frame(
    `<div class="timeline">
<div class="title">${escapeHtml(title)}</div>
<div class="short"></div>
<ul class="elementy">
${items.join('\n')}
<li><span class="small iconempty iconempty"></span><div class="elem-col-right"><h3>Rozpatrzenie ustawy przez Senat</h3></div></li>
<li><span class="arrowhead"></span></li>
</ul>
</div>`,
    visits,
  );
}

function stepItem({ day, name, committees = [], says = '', papers = [] }: SenateStep): string {
  const referred = committees.map(
    ([id, of]) => `<p data-komisja="${id}" title="${escapeHtml(of)}">\n– ${escapeHtml(of)}</p>`,
  );
  return `<li>
<span class="small noicon">${inWords(day).replace(' r.', '')}</span>
<div class="elem-col-right">
<h4>${escapeHtml(name)} </h4>
<span class="text">
 ${referred.join('\n')}${escapeHtml(says)}</span>
${papers.length === 0 ? '' : `<span class="text">\n${papers.map(paperBlock).join('\n')}\n</span>`}
</div>
</li>`;
}

function opinionsItem(papers: readonly SenatePaper[]): string {
  const entries = papers.map((paper) => `<li>${paperBlock(paper)}</li>`);
  return `<li>
<span class="none  noicon">&nbsp;</span>
<div class="elem-col-right">
<a class="btn btn-collapse" href="#collapseOpinie">Ekspertyzy i materiały Kancelarii Senatu</a>
<div class="collapse" id="collapseOpinie"><ul>${entries.join('\n')}</ul></div>
</div>
</li>`;
}

function paperBlock(paper: SenatePaper): string {
  const [href, name] = [paperPath(paper), escapeHtml(paper.name)];
  return `<div class="pliki font-resize"><div class="file-icons">
<a href="${href}" class="icon" title="${name}"><span class='text-mimetype'>PDF</span></a>
<a class="file-desc" href="${href}">
 ${name}     </a>
</div></div>`;
}

function frame(content: string, visits: number): string {
  return `<!DOCTYPE html>
<html lang="pl"><head><meta charset="utf-8"><title>Senat Rzeczypospolitej Polskiej</title></head>
<body>
${content}
<footer>Liczba odwiedzin: ${visits}</footer>
</body></html>
`;
}
