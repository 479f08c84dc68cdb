import { html, type Markup } from '../../reports/html.ts';

/** Ways to the first and the next page; nothing where there is one page only. */
export function renderPages(first: string | undefined, next: string | undefined): Markup | false {
  if (first === undefined && next === undefined) return false;
  return html`<nav aria-label="Strony wyników"><ul class="pages">
${first !== undefined && html`<li><a href="${first}">Od najnowszych</a></li>`}
${next !== undefined && html`<li><a href="${next}" rel="next">Starsze</a></li>`}
</ul></nav>`;
}
